import type { Attribution } from '../attribution.ts';
import { isOutlet } from '../chain/outlets.ts';
import { isPassiveSubject } from '../grammar/passives.ts';
import { phraseBefore } from '../grammar/phrase-before.ts';
import { phraseEnd } from '../grammar/phrases.ts';
import { ADV, AUX, FINITE, PUNCT, type Reading, sentenceOf, type Tokens } from '../reading.ts';
import { type Mend, onePiece } from './mend.ts';

/** Farthest from a semicolon to the cue behind it, in tokens. */
const REACH = 25;
const RELATIVE = new Set(['who', 'which', 'whose', 'whom']);
/** Behind a semicolon one of these opens the last thing of a list. */
const OPENS_LIST = new Set(['and', 'or']);

/** The last semicolon outside quotation marks between a source's first token and a cue; -1 where there is none. */
function semicolonBefore({ lower, inside }: Reading, from: number, cue: number): number {
  const stop = Math.max(from, cue - REACH);
  for (let t = cue - 1; t > stop; t--) {
    if (inside[t]! >= 0) return -1;
    if (lower[t] === ';') return t;
  }
  return -1;
}

const hasTense = ({ document, upos }: Reading, t: number): boolean =>
  FINITE.has(document.tags.xpos[t]!) || upos[t] === AUX;

/** Whether a clause with a verb of its own ends at a semicolon: what stands before one in a list has none. */
function isClause(reading: Reading, from: number, to: number): boolean {
  let isRelative = false;
  for (let t = from; t < to; t++) {
    const word = reading.lower[t]!;
    if (RELATIVE.has(word)) isRelative = true;
    else if (isRelative && reading.upos[t] === PUNCT) isRelative = false;
    else if (!isRelative && hasTense(reading, t)) return true;
  }
  return false;
}

/** The subject that a clause opens with, right before its verb, with what stands in apposition to it. */
function subjectOf(reading: Reading, from: number, verb: number): Tokens | null {
  const { lower, upos } = reading;
  if (OPENS_LIST.has(lower[from]!)) return null;
  let end = verb;
  while (end > from && upos[end - 1] === ADV) end--;
  let comma = from;
  while (comma < end && lower[comma] !== ',') comma++;
  const subject = phraseBefore(reading, comma, from);
  if (subject?.from !== from) return null;
  if (comma === end) return subject;
  // An apposition stands between two commas, and has no verb unless it is a relative clause: "its lawyer, Ann Lee, told".
  if (lower[end - 1] !== ',' || comma + 2 >= end) return null;
  const isRelative = RELATIVE.has(lower[comma + 1]!);
  for (let t = comma + 1; t < end - 1; t++)
    if (lower[t] === ',' || (!isRelative && hasTense(reading, t))) return null;
  return { from, to: end - 1 };
}

/** The news outlet that a verb's clause tells something: "his lawyer told Yonhap he would return". */
function toldOutlet(reading: Reading, one: Attribution): Tokens | null {
  const told = onePiece(reading, one);
  if (told === null || told.from <= told.verb.to || phraseEnd(reading, told.verb.to, told.from) < told.from)
    return null;
  const outlet = { from: told.verb.to, to: told.from };
  return isOutlet(reading, outlet) ? outlet : null;
}

export const behindSemicolon: Mend = {
  id: 'behind-semicolon',
  about:
    'Who speaks in a clause behind a semicolon is its subject, not that of the clause before: «Yoo has left; his lawyer told reporters …».',
  examples: [
    'Its chairman, Yoo Min-ho, has left; {its lawyer, Ann Lee}, <told> reporters [the firm would pay].',
    'Its chairman, Yoo Min-ho, 67, has been abroad since Nov. 9; {his lawyer} <told> {Yonhap} [he would return on Monday].',
    'Its chairman, Yoo Min-ho, 67, has been abroad since Nov. 9; his lawyer <was told> [he would return on Monday].',
  ],
  counterExamples: [
    '{The mayor of Leeds, Ann Lee; the mayor of York, Bo Ek; and the mayor of Hull, Cy Dahl}, <said> [they would meet].',
    '{The mayor, who won in 2019; lost in 2021; and won again in 2023}, <said> [she would not run].',
  ],
  mend(reading, one) {
    const { source, cue } = one;
    const verb = cue[0]!;
    if (source === null || source.to > verb.from || reading.inside[verb.from]! >= 0) return one;
    const semicolon = semicolonBefore(reading, source.from, verb.from);
    if (semicolon < 0 || !isClause(reading, sentenceOf(reading, verb.from).from, semicolon)) return one;
    const subject = subjectOf(reading, semicolon + 1, verb.from);
    if (subject === null) return one;
    // «Lee is out; the club was told he would return»: neither says so.
    if (isPassiveSubject(reading, subject, verb)) return { ...one, source: null };
    return { ...one, source: subject, reporter: one.reporter ?? toldOutlet(reading, one) };
  },
};
