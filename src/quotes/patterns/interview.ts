import type { Attribution } from '../attribution.ts';
import { has, ME, ONESELF } from '../grammar/oneself.ts';
import { isStars } from '../grammar/stars.ts';
import { ADP, ADV, isCapital, type Reading, sentenceOf, type Tokens, tokenAt } from '../reading.ts';
import { WORDS } from '../word-classes.ts';
import { piecesApart } from './set-apart.ts';
import { tokensOfParagraph } from './whole-paragraphs.ts';

/** Fewest questions of an interview; two may be asked by the article itself. */
const FEWEST = 3;
/** A question has so many tokens at most. */
const LONGEST_QUESTION = 80;
/** An answer has so many paragraphs at most. */
const MOST_PARAGRAPHS = 10;
/** What whoever is asked is called. */
const YOU: ReadonlySet<string> = new Set(['you', 'your', 'yourself', "you're", "you've"]);
/** With whom somebody talked who is asked: "spoke to us", "met our reporter". */
const US: ReadonlySet<string> = new Set(['our', 'us']);
const WITH: ReadonlySet<string> = new Set(['to', 'with']);
const THEM: ReadonlySet<string> = new Set(['her', 'him', 'them']);
/** Most tokens from a verb to with whom somebody talked: "sat down in May with". */
const REACH = 12;

/** A question and the paragraphs below it up to the next one. */
interface Exchange {
  readonly question: Tokens;
  readonly answer: readonly Tokens[];
}

/** Whether a paragraph ends with a question of the article's own. */
function isQuestion({ inside, lower }: Reading, { from, to }: Tokens): boolean {
  let last = to - 1;
  while (last > from && isStars(lower[last])) last--;
  return lower[last] === '?' && inside[last]! < 0 && to - from <= LONGEST_QUESTION;
}

/** Each question with what stands below it; boilerplate stands nowhere. */
function exchangesIn(reading: Reading): readonly Exchange[] {
  const all: { question: Tokens; answer: Tokens[] }[] = [];
  for (let p = 0; p < reading.document.paragraphs.length; p++) {
    const tokens = tokensOfParagraph(reading, p);
    if (tokens === null) continue;
    if (isQuestion(reading, tokens)) all.push({ question: tokens, answer: [] });
    else all.at(-1)?.answer.push(tokens);
  }
  return all;
}

/**
 * Whether somebody is asked and answers for themselves, more often than not: no questions that a column asks itself, or that a page of
 * advice or a firm's answers with "we".
 */
function isInterview(reading: Reading, exchanges: readonly Exchange[]): boolean {
  if (exchanges.length < FEWEST) return false;
  const answersWith = (words: ReadonlySet<string>): number =>
    exchanges.filter(({ answer }) => answer.some((one) => has(reading, one, words))).length;
  const asksWith = (words: ReadonlySet<string>): number =>
    exchanges.filter(({ question }) => has(reading, question, words)).length;
  return (
    2 * asksWith(YOU) >= exchanges.length &&
    2 * asksWith(ONESELF) < exchanges.length &&
    2 * answersWith(ONESELF) > exchanges.length &&
    answersWith(ME) > 0 &&
    exchanges.slice(0, -1).every(({ answer }) => answer.length > 0 && answer.length <= MOST_PARAGRAPHS)
  );
}

/** Whether what stands above the first question tells that somebody was talked with, and speaks of no "I". */
function isLedUpTo(reading: Reading, first: number): boolean {
  if (has(reading, { from: 0, to: first }, ME)) return false;
  const title = reading.document.title?.toLowerCase().split(/[^\p{L}&]+/u) ?? [];
  if (title.some((word) => WORDS.interview.has(word))) return true;
  for (let t = 0; t < first; t++) if (tellsOfTalk(reading, t)) return true;
  return false;
}

/** Whether somebody is talked with who can be asked: «in conversation with», «spoke to the Herald», «We met in Rome»; not «Talk to us», «spoke for an hour». */
function tellsOfTalk(reading: Reading, t: number): boolean {
  const { lemma, lower, upos } = reading;
  if (WORDS.interview.has(lemma[t]!)) return true;
  if (!WORDS['talks-with'].has(lemma[t]!)) return false;
  if (lower[t - 1] === 'we') return upos[t + 1] === ADP || upos[t + 1] === ADV;
  if (lower[t] === lemma[t]) return false;
  const to = Math.min(sentenceOf(reading, t).to, t + REACH);
  for (let at = t + 1; at < to; at++) {
    if (US.has(lower[at]!)) return true;
    if (!WITH.has(lower[at]!)) continue;
    const whom = lower[at + 1] === 'the' ? at + 2 : at + 1;
    if (whom < to && (isCapital(reading, whom) || THEM.has(lower[whom]!))) return true;
  }
  return false;
}

/** Who is asked: whoever alone is named before the first question, or alone of those in the title; null for nobody. */
function askedBefore(reading: Reading, first: number): Tokens | null {
  const { mentions, paragraphs, text, title, tokens } = reading.document;
  const end = tokens.start[first]!;
  /** By last name, where it stands first. */
  const named = new Map<string, Tokens>();
  for (const name of mentions) {
    if (name.start >= end) break;
    const from = tokenAt(tokens, name.start);
    const to = tokenAt(tokens, name.end - 1) + 1;
    const last = reading.lower[to - 1]!;
    if (name.type === 'PERSON' && !named.has(last)) named.set(last, { from, to });
  }
  if (named.size === 1) return [...named.values()][0]!;
  // A line that is slanted may look like a heading: «*Dan Hill met the potter in Lagos.*»
  const heading = paragraphs.find(({ kind }) => kind !== 'boilerplate');
  const headline = title ?? (heading?.kind === 'heading' ? text.slice(heading.start, heading.end) : '');
  const words = new Set(headline.toLowerCase().match(/[\p{L}’'-]+/gu));
  const inTitle = [...named].filter(([last]) => words.has(last));
  return inTitle.length === 1 ? inTitle[0]![1] : null;
}

/** Whether an answer speaks of somebody by last name, as nobody does of themselves. */
function isTalkedOf(reading: Reading, exchanges: readonly Exchange[], { to }: Tokens): boolean {
  const { lower } = reading;
  const last = lower[to - 1];
  return exchanges.some(({ answer }) =>
    answer.some((one) => {
      for (let t = one.from; t < one.to; t++)
        if (lower[t] === last && (t === one.from || !isCapital(reading, t - 1))) return true;
      return false;
    }),
  );
}

/**
 * An answer's paragraphs: the first, and the others up to the last in which somebody speaks of "I", "we" or "you", for what stands behind
 * may be the article's; without what asks on: «You wrote of your mother.»
 */
function saidIn(reading: Reading, { answer }: Exchange): readonly Tokens[] {
  let to = 1;
  answer.forEach((one, at) => {
    if (has(reading, one, ONESELF) || has(reading, one, YOU)) to = at + 1;
  });
  return answer
    .slice(0, to)
    .filter((one, at) => at === 0 || has(reading, one, ONESELF) || !has(reading, one, YOU));
}

/**
 * The answers of an interview without labels: three or more paragraphs that ask somebody something, as bold ones do on a page, and below
 * each what that person answers. Linear in the length of the text.
 */
export function findInterview(reading: Reading): readonly Attribution[] {
  const exchanges = exchangesIn(reading);
  if (!isInterview(reading, exchanges)) return [];
  const first = exchanges[0]!.question.from;
  const source = isLedUpTo(reading, first) ? askedBefore(reading, first) : null;
  if (source === null || isTalkedOf(reading, exchanges, source)) return [];
  return exchanges
    .filter(({ answer }) => answer.length > 0)
    .map((one) =>
      piecesApart(reading, { rule: 'interview', source, cue: null, score: 0.8 }, saidIn(reading, one)),
    );
}
