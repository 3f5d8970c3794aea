import { BE, POSSESSIVES } from '../../text/function-words.ts';
import { indexAt } from '../../text/spans.ts';
import type { Attribution } from '../attribution.ts';
import { phraseBefore } from '../grammar/phrase-before.ts';
import { RELATIVES } from '../grammar/phrases.ts';
import {
  ADJ,
  ADV,
  DET,
  hasFinite,
  isCapital,
  NOUN,
  PRON,
  type Reading,
  sentenceOf,
  type Tokens,
  VERB,
} from '../reading.ts';
import { ISSUED_NOUNS, ISSUING_VERBS, WORDS } from '../word-classes.ts';
import { groupFrom, type Lead, negates, subjectOf } from './lead.ts';
import { saidBelow } from './said-below.ts';
import { quotationsApart } from './set-apart.ts';
import { signerIn } from './signed.ts';
import { quotedParagraphs, tokensOfParagraph } from './whole-paragraphs.ts';

const ATTRIBUTE = /^(?:attribute|attributed|attributable|credit|credited)$/u;
/** What a statement is about, behind who makes it. */
const ABOUT = /^(?:about|after|concerning|following|in|on|over|regarding|reads?|said|says|to|,|\()$/u;
/** Whether a verb says of a text that it stands below: "The statement from the sheriff reads:", "is as follows". */
const stands = (word: string): boolean => BE.has(word) || WORDS['stands-below'].has(word);
/** A sentence that leads up to a statement has so many tokens at most. */
const LONGEST = 60;

/** Who stands behind "from" or "by" in a stretch: whoever is named first, else the phrase up to what the statement is about. */
function giverIn(reading: Reading, { from, to }: Tokens): Tokens | null {
  const signer = signerIn(reading, { from, to });
  if (signer !== null) return signer;
  const isPhrase =
    isCapital(reading, from) || reading.upos[from] === DET || POSSESSIVES.has(reading.lower[from]!);
  if (from >= to || !isPhrase) return null;
  let end = from;
  // «the ministers of France, Spain and Italy»
  const goesOn = (t: number): boolean => reading.lower[t] === ',' && t + 1 < to && isCapital(reading, t + 1);
  while (end < to && (!ABOUT.test(reading.lower[end]!) || goesOn(end))) end++;
  return end > from ? { from, to: end } : null;
}

/** «Statement by Mayor Ann Lee on the floods:», «The following is a comment from the family:», «The statement from Poe reads:». */
function givenBy(reading: Reading, { from, to }: Tokens): Lead | null {
  const { lower, inside } = reading;
  for (let t = from; t < to - 1; t++) {
    if (inside[t]! >= 0 || !ISSUED_NOUNS.has(lower[t]!)) continue;
    if (lower[t + 1] !== 'from' && lower[t + 1] !== 'by') continue;
    // A verb tells of something else: «The response from voters worried the mayor:».
    for (let v = from; v < to; v++)
      if (
        hasFinite(reading, { from: v, to: v + 1 }) &&
        !stands(lower[v]!) &&
        !ISSUED_NOUNS.has(lower[v]!) &&
        !ISSUING_VERBS.has(reading.lemma[v]!)
      )
        return null;
    let end = t + 2;
    while (end < to && !hasFinite(reading, { from: end, to: end + 1 })) end++;
    const source = giverIn(reading, { from: t + 2, to: end });
    return source === null ? null : { source, cue: { from: t, to: t + 2 } };
  }
  return null;
}

/** «Please attribute the following to Ann Lee, head of Rift:» */
function attributedTo(reading: Reading, { from, to }: Tokens): Lead | null {
  const { lower } = reading;
  for (let t = from; t < to - 2; t++) {
    if (!ATTRIBUTE.test(lower[t]!)) continue;
    let at = t + 1;
    while (at < to - 1 && lower[at] !== 'to') at++;
    const source = at < to - 1 ? signerIn(reading, { from: at + 1, to }) : null;
    return source === null ? null : { source, cue: { from: t, to: t + 1 } };
  }
  return null;
}

/** «Senator Ann Lee issued the following statement:», «The company has sent us this reply:». */
function issuedBy(reading: Reading, { from, to }: Tokens): Lead | null {
  const { inside, lemma, lower, upos } = reading;
  // «Ann Lee, the union’s leader, sent»: a past form may be tagged otherwise, and then there is no other verb.
  const hasVerb = hasFinite(reading, { from, to });
  for (let head = from; head < to; head++) {
    if (upos[head] !== VERB && (hasVerb || upos[head] !== ADJ)) continue;
    if (!ISSUING_VERBS.has(lemma[head]!) || inside[head]! >= 0) continue;
    const first = groupFrom(reading, head, from);
    const cue = { from: first, to: head + 1 };
    // «She was sent this letter»: by somebody else.
    if (!lower[head]!.endsWith('ing') && lower.slice(first, head).some((word) => BE.has(word))) continue;
    if ((hasVerb && !hasFinite(reading, cue)) || negates(reading, first, head)) continue;
    let noun = head + 1;
    // «released the text messages»: no text of their own.
    while (noun < to && !(ISSUED_NOUNS.has(lower[noun]!) && upos[noun + 1] !== NOUN)) noun++;
    if (noun === to || isOfOthers(reading, noun)) return null;
    const owner = ownerOf(reading, noun, head + 1);
    if (owner !== null) return { source: owner, cue };
    const subject = subjectOf(reading, cue, head) ?? signerIn(reading, { from, to: first });
    if (subject !== null) return { source: withoutDay(reading, subject), cue };
  }
  return null;
}

/** Whether a clause behind a noun tells whose it is: «read the letter he wrote», «released the text that he had sent». */
function isOfOthers(reading: Reading, noun: number): boolean {
  const { lower, upos } = reading;
  const isClause = upos[noun + 1] === PRON && hasFinite(reading, { from: noun + 2, to: noun + 3 });
  return (isClause || RELATIVES.has(lower[noun + 1]!)) && !stands(lower[noun + 2]!);
}

/** Whose a text is that somebody else gives out: «read the jury's last note»; null where nobody is named so. */
function ownerOf(reading: Reading, noun: number, first: number): Tokens | null {
  let mark = noun - 1;
  while (mark > first && reading.upos[mark] === ADJ) mark--;
  if (mark <= first || reading.lower[mark] !== "'s") return null;
  // «Friday's statement»
  return isDay(reading, mark - 1) ? null : phraseBefore(reading, mark, first);
}

/** Whether a token is part of a date. */
const isDay = ({ document: { dates, tokens } }: Reading, t: number): boolean =>
  (dates[indexAt(dates, tokens.start[t]!)]?.end ?? 0) > tokens.start[t]!;

/** A subject without the day or the adverb beside it: «Governor Ann Lee today issued», «In 1941 Churchill sent», «Later the ministry issued». */
function withoutDay(reading: Reading, { from, to }: Tokens): Tokens {
  const { lower, upos } = reading;
  let end = to;
  while (end > from + 1 && isDay(reading, end - 1)) end--;
  let begin = from;
  while (begin < end - 1 && (upos[begin] === ADV || (isDay(reading, begin) && lower[begin + 1] !== "'s")))
    begin++;
  return { from: begin, to: end };
}

/** The sentence at the end of a paragraph, but for its colon; null where none ends it, or the sentence is long. */
function leadOf(reading: Reading, paragraph: number): Tokens | null {
  const all = tokensOfParagraph(reading, paragraph);
  if (all === null || reading.lower[all.to - 1] !== ':') return null;
  const { from } = sentenceOf(reading, all.to - 1);
  return all.to - from > LONGEST || all.to - 1 === from ? null : { from, to: all.to - 1 };
}

/** Whether a statement comes "from" where somebody is, not from whom: «issued a statement from Orom», «from his cell». */
function isPlace({ document, lower }: Reading, { from, to }: Tokens): boolean {
  const { mentions, tokens } = document;
  const name = mentions[indexAt(mentions, tokens.start[from]!)];
  const isLand = name?.type === 'GPE' || name?.type === 'LOC';
  if (isLand && name.start === tokens.start[from]) return true;
  for (let t = from; t < to; t++) if (WORDS['issued-from'].has(lower[t]!)) return true;
  return false;
}

/** A sentence at the end of a paragraph that leads up to what stands below. */
interface LeadBelow extends Lead {
  /** Whether it leads up to the paragraph below it, and maybe to no more: «Speaking in Orom, Lee said:». */
  readonly isFirst: boolean;
  /** Whether it is no more than who says it and a verb: «Lee said:». */
  readonly isPlain: boolean;
}

/** Whose words the sentence at the end of a paragraph leads up to; null for none. */
export function leadBelow(reading: Reading, paragraph: number): LeadBelow | null {
  const lead = leadOf(reading, paragraph);
  if (lead === null) return null;
  const given = givenBy(reading, lead) ?? attributedTo(reading, lead);
  if (given !== null && !isPlace(reading, given.source)) return { ...given, isFirst: false, isPlain: false };
  const issued = issuedBy(reading, lead) ?? given;
  if (issued !== null) return { ...issued, isFirst: false, isPlain: false };
  const said = saidBelow(reading, lead);
  if (said === null) return null;
  const isFirst = said.cue.to > lead.to;
  const isPlain = isFirst && said.source.from === lead.from;
  return { source: withoutDay(reading, said.source), cue: said.cue, isFirst, isPlain };
}

/**
 * Paragraphs in quotation marks, or lists of such, below a sentence that says whose statement they are, as releases and reports of them
 * have them. A verb of giving is seldom a cue, and the words stand in other paragraphs, where no tagger looks. Linear in the length of
 * the text.
 */
export function findIssued(reading: Reading): readonly Attribution[] {
  const whole = quotedParagraphs(reading);
  if (whole.size === 0) return [];
  const found: Attribution[] = [];
  for (let p = 0; p + 1 < reading.document.paragraphs.length; p++) {
    if (!whole.has(p + 1) || whole.has(p)) continue;
    const told = leadBelow(reading, p);
    // «Lee said:» is for the taggers, which look no further than what may be content before it.
    if (told === null || told.isPlain) continue;
    const quoted = [...whole.get(p + 1)!];
    for (let below = p + 2; !told.isFirst && whole.has(below); below++) quoted.push(...whole.get(below)!);
    found.push(
      quotationsApart(reading, { rule: 'issued', source: told.source, cue: told.cue, score: 0.9 }, quoted),
    );
  }
  return found;
}
