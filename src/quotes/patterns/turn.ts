import type { Span } from '../../document.ts';
import { readLexicon } from '../../text/lexicon.ts';
import { indexAt } from '../../text/spans.ts';
import type { Attribution } from '../attribution.ts';
import { behindStars, isStars } from '../grammar/stars.ts';
import { behindTime } from '../grammar/time-stamp.ts';
import { isCapital, NUM, PUNCT, paragraphOf, type Reading, spanOf, type Tokens } from '../reading.ts';
import { WORDS } from '../word-classes.ts';
import { endOfText, goesOn, isQuestionOrAnswer } from './turn-goes-on.ts';

/** Tokens of a label at most: "MR. HARTONO (Kompas)", "The Parliamentary Under-Secretary of State for Environment, Food and Rural Affairs (Ann Lee)". */
const LONGEST_LABEL = 24;
/** Tokens of its name at most: "MINISTER FOR HEALTH AND SOCIAL CARE". */
const LONGEST_NAME = 7;
const FEWEST_TURNS = 3;
const FEWEST_LABELS = 2;
const CAPITAL = /^\p{Lu}/u;
const SMALL = /\p{Ll}/u;
/** What ends a sentence. */
const STOPS: ReadonlySet<string> = new Set(['.', '!', '?', '…', '...']);
const DATA = new URL('../data/', import.meta.url);
/** First words of labels in lists, in small letters: "WHEN", "BEST FILM". */
const NOT_SPEAKERS = new Set(readLexicon(new URL('not-speakers.txt', DATA)));
/** Labels that only somebody who speaks has: "Q", "MODERATOR". */
const SPEAKERS = new Set(readLexicon(new URL('speaker-labels.txt', DATA)));
/** What is said to somebody, or of oneself: notes on players have none of it. */
const TALK = new Set(['?', 'i', "i'm", 'you', 'we', 'my', 'your', 'our', 'me', 'us', 'thank', 'thanks']);

/** What somebody says of themselves. */
const OF_ONESELF = new Set(['i', "i'm", 'me', 'my', 'we']);

/** A paragraph that a label and a colon open: its tokens, the colon within them. */
interface Turn extends Tokens {
  readonly colon: number;
  /** The token behind who speaks: "MR. HARTONO" of "MR. HARTONO (Kompas)", all of "Madam Deputy Speaker (Ann Lee)". */
  readonly named: number;
  /** The label as it counts: "MR. HARTONO" of "MR. HARTONO (Kompas)". */
  readonly label: string;
  /** Whether somebody is so called; else it must be a name whose initials are a label as well: "Daily Post", then "DP". */
  readonly isSure: boolean;
}

/** A colon, with the first star of bold type where they are read as one: «**Q:** Why?» */
const COLONS: ReadonlySet<string> = new Set([':', ':*']);

/** The token after a label's name: before a bracket or a comma, where it has one. */
function endOfName({ lower }: Reading, from: number, colon: number): number {
  let end = from;
  while (end < colon && lower[end] !== '(' && lower[end] !== ',' && !isStars(lower[end])) end++;
  return end;
}

/** Whether nothing but what is in brackets or in capitals stands between a label's name and its colon. */
function isAside({ lower, document }: Reading, end: number, colon: number): boolean {
  let inBrackets = false;
  for (let t = end; t < colon; t++) {
    if (lower[t] === '(' || lower[t] === ')') inBrackets = lower[t] === '(';
    else if (!inBrackets && SMALL.test(document.tokens.text[t]!)) return false;
  }
  return !inBrackets;
}

/** The name or date that ends where a label does. */
function endingAt<Item extends Span>(items: readonly Item[], start: number, end: number): Item | null {
  const item = items[indexAt(items, start)];
  return item?.end === end ? item : null;
}

/** Whether the bracket that ends a label holds a person and no more: "Madam Deputy Speaker (Ann Lee)". */
function isOfficeOf(reading: Reading, end: number, colon: number): boolean {
  const { lower, document } = reading;
  if (lower[end] !== '(' || lower[colon - 1] !== ')' || colon < end + 4) return false;
  const { start, end: stop } = spanOf(reading, { from: end + 1, to: colon - 1 });
  return endingAt(document.mentions, start, stop)?.type === 'PERSON';
}

/** Whether a label is what somebody is who speaks, with a number or not: "Reporter", "Speaker 2", "The Deputy Speaker". */
function isRole(reading: Reading, from: number, end: number): boolean {
  const last = reading.upos[end - 1] === NUM && end > from + 1 ? end - 2 : end - 1;
  for (let t = from; t <= last; t++) if (!isCapital(reading, t)) return false;
  return SPEAKERS.has(reading.lower[last]!);
}

/** Whether somebody is so called: in capitals ("WIBOWO", "Q"), or as a person whom the article names. */
function isLabel(reading: Reading, from: number, end: number): boolean {
  const { tokens, mentions, dates } = reading.document;
  if (!isCapital(reading, from)) return false;
  if (NOT_SPEAKERS.has(reading.lower[from]!)) return false;
  if (isRole(reading, from, end)) return true;
  const [start, stop] = [tokens.start[end - 1]!, tokens.end[end - 1]!];
  const name = endingAt(mentions, start, stop);
  if (name?.type === 'PERSON' || WORDS['speaker-title'].has(reading.lower[from]!.replace(/\.$/, '')))
    return true;
  if ((name !== null && name.type !== 'ORG') || endingAt(dates, start, stop) !== null) return false;
  return tokens.text
    .slice(from, end)
    .every((word, i) => reading.upos[from + i] === PUNCT || !SMALL.test(word));
}

/** Whether a label is one that only a speaker has, or the surname of a person whom the article names. */
function isSpeaker(reading: Reading, { from, colon }: Turn, surnames: ReadonlySet<string>): boolean {
  const last = reading.lower[endOfName(reading, from, colon) - 1]!;
  return SPEAKERS.has(last) || surnames.has(last);
}

/** The last words of the persons whom an article names, in small letters. */
function surnamesOf({ text, mentions }: Reading['document']): ReadonlySet<string> {
  const words = mentions
    .filter(({ type }) => type === 'PERSON')
    .map(({ start, end }) => text.slice(start, end));
  return new Set(words.map((name) => name.split(/\s+/u).at(-1)!.toLowerCase()));
}

/** Whether one asks and another goes on: «PN: And Greenland?», «SH: It is a mood.». */
const isAnswered = (reading: Reading, turns: readonly Turn[]): boolean =>
  turns.some((turn, i) => asks(reading, turn) && (turns[i + 1]?.label ?? turn.label) !== turn.label);

/** The last token before one that is no mark of bold type. */
function lastBefore({ lower }: Reading, to: number): number {
  let last = to - 1;
  while (isStars(lower[last])) last--;
  return last;
}

/** Whether a turn ends with a question, in bold type or not. */
const asks = (reading: Reading, { to }: Turn): boolean => reading.lower[lastBefore(reading, to)] === '?';

/** Whether what ends before a token is a sentence. */
const endsSentence = (reading: Reading, to: number): boolean =>
  STOPS.has(reading.lower[lastBefore(reading, to)] ?? '');

/** Whether two persons, each by a name in full, ask once and answer once in the paragraph behind, of themselves. */
function isExchange(reading: Reading, turns: readonly Turn[]): boolean {
  const [first, second] = turns;
  if (turns.length !== 2 || first!.label === second!.label || first!.to !== second!.from) return false;
  const { mentions, tokens } = reading.document;
  const isFullName = ({ from, colon }: Turn): boolean =>
    colon > from + 1 && endingAt(mentions, tokens.start[from]!, tokens.end[colon - 1]!)?.type === 'PERSON';
  if (!turns.every(isFullName) || !asks(reading, first!)) return false;
  for (let t = second!.colon + 1; t < second!.to; t++) if (OF_ONESELF.has(reading.lower[t]!)) return true;
  return false;
}

/** Whether a turn asks, or speaks of who speaks or is spoken to. */
function isTalk({ lower }: Reading, { colon, to }: Turn): boolean {
  for (let t = colon + 1; t < to; t++) if (TALK.has(lower[t]!)) return true;
  return false;
}

/** Whether a letter alone stands before a label's bracket, by which turns go together: "Q (Ann Lee)". */
const isLetter = ({ lower }: Reading, from: number, bracket: number): boolean =>
  bracket === from + 1 && lower[from]!.length === 1;

/** The last bracket that opens before a label's colon; -1 for none. */
function lastBracket({ lower }: Reading, from: number, colon: number): number {
  for (let t = colon - 1; t >= from; t--) if (lower[t] === '(') return t;
  return -1;
}

function turnAt(reading: Reading, paragraph: number): Turn | null {
  const { sentences, paragraphs } = reading.document;
  const { firstSentence, endSentence, kind } = paragraphs[paragraph]!;
  if (kind === 'boilerplate' || endSentence <= firstSentence) return null;
  const last = sentences[endSentence - 1]!.endToken;
  const { firstToken } = sentences[firstSentence]!;
  // A sentence in bold type ends in stars, as no sentence does: «**LEE: Why?**»
  if (kind === 'heading' && !(isStars(reading.lower[firstToken]) && endsSentence(reading, last))) return null;
  const from = behindTime(reading, behindStars(reading, firstToken));
  if (from >= last) return null;
  let colon = from + 1;
  while (colon < from + LONGEST_LABEL && !COLONS.has(reading.lower[colon]!)) colon++;
  if (!COLONS.has(reading.lower[colon]!) || colon >= last || reading.inside[colon]! >= 0) return null;
  // «Ann Lee: “No.”»: no transcript puts its words in marks.
  const behind = behindStars(reading, colon + 1);
  const marked = reading.inside[behind] ?? -1;
  if (marked >= 0 && reading.quoted[marked]!.endToken === last) return null;
  const to = behind < last ? last : endOfText(reading, paragraph + 1);
  // «BY MR. ROCHE:» above «Q. Why?»: he asks in turns of their own.
  const isHeading = behind >= last && isQuestionOrAnswer(reading.lower[behind]);
  if (to < 0 || isHeading || reading.lower[to - 1] === ':') return null;
  const end = endOfName(reading, from, colon);
  if (end === from) return null;
  const bracket = lastBracket(reading, from, colon);
  if (
    bracket > from &&
    !isLetter(reading, from, bracket) &&
    isCapital(reading, from) &&
    isOfficeOf(reading, bracket, colon)
  ) {
    const label = reading.document.tokens.text.slice(bracket + 1, colon - 1).join(' ');
    return { from, to, colon, named: colon, label, isSure: true };
  }
  if (end > from + LONGEST_NAME || !isAside(reading, end, colon)) return null;
  const label = reading.document.tokens.text.slice(from, end).join(' ');
  const isSure = isLabel(reading, from, end);
  return isSure || initialsOf(label) !== null ? { from, to, colon, named: end, label, isSure } : null;
}

/** "DP" of "Daily Post" and of "The Daily Post"; null for one word and for words in small letters. */
function initialsOf(label: string): string | null {
  const words = label.replace(/^The /u, '').split(' ');
  return words.length > 1 && words.every((word) => CAPITAL.test(word))
    ? words.map(([first]) => first!).join('')
    : null;
}

/** The turns whose labels somebody has; who is first named in full, then by initials, has one label. */
function withOneLabel(turns: readonly Turn[]): readonly Turn[] {
  const labels = new Set(turns.flatMap(({ label, isSure }) => (isSure ? [label.replaceAll('.', '')] : [])));
  return turns.flatMap((turn) => {
    const initials = initialsOf(turn.label);
    if (initials !== null && labels.has(initials)) return { ...turn, label: initials };
    return turn.isSure ? turn : [];
  });
}

/**
 * The turns of a transcript or an interview: paragraphs that a speaker's label opens («WIBOWO: Thank you.», «Q: Why?»), three or
 * more of at least two speakers, one of whom speaks again. A list of players or of places to go may look like one: somebody must be
 * known to speak or answer a question, and somebody must ask or speak of "I", "you" or "we". Two are enough where two persons named in
 * full ask and answer. A label may stand on a line of its own, and behind the time in the recording.
 */
export function findTurns(reading: Reading): readonly Attribution[] {
  const turns = withOneLabel(
    reading.document.paragraphs.flatMap((_, paragraph) => turnAt(reading, paragraph) ?? []),
  );
  const labels = new Set(turns.map(({ label }) => label));
  if (isExchange(reading, turns)) return turns.map((turn) => attributionOf(reading, turn));
  // «ANN ORR, ANCHOR:» speaks again as «ORR:».
  const last = new Set([...labels].map((label) => label.split(' ').at(-1)));
  if (turns.length < FEWEST_TURNS || labels.size < FEWEST_LABELS || last.size === turns.length) return [];
  const surnames = surnamesOf(reading.document);
  if (!turns.some((turn) => isSpeaker(reading, turn, surnames)) && !isAnswered(reading, turns)) return [];
  if (!turns.some((turn) => isTalk(reading, turn))) return [];
  return turns.map((turn, i) => attributionOf(reading, turn, goesOn(reading, turn, turns[i + 1])));
}

/** What is said in a turn, without the stars that close those before its label: «**LEE: Why?**». */
function wordsOf(reading: Reading, { colon, to }: Turn): Tokens {
  const from = behindStars(reading, colon + 1);
  const end = Math.max(from, lastBefore(reading, to)) + 1;
  return { from, to: reading.lower.slice(from, end).some(isStars) ? to : end };
}

function attributionOf(reading: Reading, turn: Turn, more: readonly Tokens[] = []): Attribution {
  const { from, to, colon, named } = turn;
  return {
    rule: 'turn',
    content: [wordsOf(reading, turn), ...more].map((piece) => spanOf(reading, piece)),
    cue: [{ from: colon, to: colon + 1 }],
    source: { from, to: named },
    reporter: null,
    nests: true,
    contentEnd: more.at(-1)?.to ?? to,
    quoted: [],
    sentence: reading.document.tokens.sentence[colon]!,
    score: 1,
  };
}

/** Attributions without the label of the turn that they stand in: «ANN LEE (Labour): [Last week he] said it was over». */
export function withinTurns(
  reading: Reading,
  attributions: readonly Attribution[],
  turns: readonly Attribution[],
): readonly Attribution[] {
  const colons = new Map(turns.map(({ cue }) => [paragraphOf(reading, cue[0]!.from), cue[0]!.from]));
  return attributions.map((one) => {
    const { source } = one;
    const colon = source === null ? undefined : colons.get(paragraphOf(reading, source.from));
    return colon === undefined || source!.from > colon || source!.to <= colon + 1
      ? one
      : { ...one, source: { from: colon + 1, to: source!.to } };
  });
}
