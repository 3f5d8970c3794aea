import type { Attribution } from '../attribution.ts';
import { reporterOf } from '../chain/outlets.ts';
import { clauseFrom, phraseFrom } from '../grammar/contents.ts';
import { FINITE, PRON, type Reading, sentenceOf, spanOf } from '../reading.ts';
import type { Pattern, Situation } from './pattern.ts';

/** Least share of cues among a verb's uses in a frame. */
const CLAUSE_PRIOR = 0.47;
const PHRASE_PRIOR = 0.47;

const SUBORDINATORS = new Set([
  'while',
  'when',
  'after',
  'if',
  'as',
  'although',
  'though',
  'because',
  'since',
  'before',
  'until',
  'once',
  'whereas',
]);

/** What opens a clause that is not said but tells when or why: "would not concede until every ballot was counted". */
const TELLS_WHEN = new Set([
  'after',
  'although',
  'because',
  'once',
  'since',
  'though',
  'unless',
  'until',
  'while',
]);

/** Whether a subject opens a subordinate clause at the head of its sentence: "While some friends say …, others". */
function subordinate(reading: Reading, subject: number): boolean {
  const { from } = sentenceOf(reading, subject);
  for (let at = subject - 1; at >= from && at >= subject - 4; at--)
    if (SUBORDINATORS.has(reading.lower[at]!)) return at <= from + 4;
  return false;
}

/** The next comma outside quotation marks, which may be another sentence's, or infinity. */
function firstComma(reading: Reading, from: number): number {
  for (let at = from; at < from + 60; at++)
    if (reading.lower[at] === ',' && reading.inside[at]! < 0) return at;
  return Number.POSITIVE_INFINITY;
}

/** Where the clause of a "who" behind a comma ends before the verb of the sentence: "The man, who said it was late, left". */
function relativeEnd(reading: Reading, subject: number, from: number): number {
  const { lower, document, inside } = reading;
  if (lower[subject] !== 'who' || lower[subject - 1] !== ',') return Number.POSITIVE_INFINITY;
  const last = sentenceOf(reading, subject).to;
  for (let at = from; at < last - 1; at++)
    if (lower[at] === ',' && inside[at]! < 0 && FINITE.has(document.tags.xpos[at + 1]!)) return at;
  return Number.POSITIVE_INFINITY;
}

/** S V C: source and verb, then what was said in other words. */
export const reportedAfter: Pattern = {
  id: 'reported-after',
  about:
    'Words reported after their verb: he said (that) …; she asked whether …; he vowed to …; they called for ….',
  examples: [
    '{The minister} <said> [that taxes would rise].',
    '{The minister} <said> [taxes would rise].',
    '{She} <asked> [whether taxes would rise].',
    '{The minister} <had publicly announced> [that he would not resign].',
  ],
  counterExamples: ['The train stopped in Geneva.', 'He made a table of oak.'],
  find({ reading, lexicon, group, complement, subject, reporter, own }: Situation): Attribution | null {
    const { frame, at } = complement;
    if (frame === 'quote' || frame === 'end' || group.form === 'passive') return null;
    const clause = frame === 'that' || frame === 'clause' || frame === 'wh' || frame === 'colon';
    const score = lexicon.prior(group.lemma, frame);
    if (score < (clause ? CLAUSE_PRIOR : PHRASE_PRIOR)) return null;
    // «the agency quoted him as saying …»: "saying" is the cue.
    if (subject === null || (reporter !== null && reading.lower[group.head] !== 'saying')) return null;
    if (at >= reading.length || TELLS_WHEN.has(reading.lower[at]!)) return null;
    const name = lexicon.classOf(group.lemma);
    const whole = clause || (frame === 'np' && (name === 'say' || name === 'think'));
    const stop =
      own && subordinate(reading, subject.from)
        ? firstComma(reading, at)
        : own && (frame === 'that' || reading.upos[at] === PRON)
          ? relativeEnd(reading, subject.from, at)
          : Number.POSITIVE_INFINITY;
    const to = whole ? clauseFrom(reading, at, stop) : phraseFrom(reading, at, stop);
    const preposition = frame.startsWith('p:') && frame !== 'p:as';
    const cueEnd = preposition ? at : complement.cueEnd;
    const from = frame === 'p:as' ? at - 1 : at;
    return {
      rule: 'reported-after',
      content: [spanOf(reading, { from, to })],
      cue: [{ from: group.from, to: cueEnd }],
      source: subject,
      reporter: reporter ?? reporterOf(reading, complement),
      contentEnd: to,
      nests: clause && name !== null && name !== 'act' && name !== 'address',
      quoted: [],
      sentence: group.sentence,
      score,
    };
  },
};
