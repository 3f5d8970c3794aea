import type { Span } from '../../document.ts';
import type { Attribution } from '../attribution.ts';
import { reporterOf } from '../chain/outlets.ts';
import { subjectAfter } from '../grammar/subjects.ts';
import { FINITE, PUNCT, paragraphOf, type Quoted, type Reading, sentenceOf, spanOf } from '../reading.ts';
import type { Pattern, Situation } from './pattern.ts';

/** The quoted stretch that ends just before a token, a comma apart; -1 where none does. */
function quotedJustBefore(reading: Reading, token: number, first: number): number {
  if (token - 1 < 0 || paragraphOf(reading, token - 1) !== paragraphOf(reading, token)) return -1;
  let at = token - 1;
  let comma = false;
  if (
    reading.inside[at]! < 0 &&
    (reading.lower[at] === ',' ||
      reading.lower[at] === '—' ||
      reading.lower[at] === '–' ||
      reading.lower[at] === '-') &&
    at - 1 >= first - 1
  ) {
    comma = true;
    at--;
  }
  const index = reading.inside[at] ?? -1;
  if (index < 0) return -1;
  const stretch = reading.quoted[index]!;
  if (!stretch.closed || stretch.endToken !== at + 1) return -1;
  return comma || endsOpen(reading, stretch) ? index : -1;
}

/** Whether a stretch ends with a sign after which its attribution can follow: , ? ! — … */
function endsOpen(reading: Reading, { end }: Quoted): boolean {
  let at = end - 1;
  while (at > end - 4 && /["'”’»“`]/.test(reading.text[at]!)) at--;
  return /[,?!—–…-]/.test(reading.text[at]!);
}

/** The quoted words and what of their sentence leads up to them: "Comey cannot say that “from his perspective,”". */
function contentBefore(reading: Reading, index: number): Span {
  const stretch = reading.quoted[index]!;
  const { from } = sentenceOf(reading, stretch.firstToken);
  const before = stretch.firstToken - 1;
  const whole =
    stretch.firstToken <= from ||
    reading.inside[before]! >= 0 ||
    (reading.upos[before] === PUNCT && reading.lower[before] !== "'");
  return whole
    ? { start: stretch.start, end: stretch.end }
    : { start: spanOf(reading, { from, to: from + 1 }).start, end: stretch.end };
}

/** C S V and C V S: quoted words, then who says them. */
export const quotedBefore: Pattern = {
  id: 'quoted-before',
  about: 'Quoted words followed by their source and verb, in either order: “…,” she said; “…,” said Ann Lee.',
  examples: [
    '[“We will go,”] {he} <said>.',
    '[“We will go,”] <said> {Ann Lee, a lawyer}.',
    "[''We will go,''] {the mayor} <said>.",
    '[‘We will go,’] {the agency Orom} <reported>.',
    '[“Will we go?”] {she} <asked>.',
  ],
  counterExamples: ['The “Today” host left early.', 'The “Carol” that he built sank.'],
  find({ reading, lexicon, group, complement, subject, reporter, from, own }: Situation): Attribution | null {
    if (group.form === 'infinitive' || group.form === 'passive') return null;
    const { from: first, to: last } = sentenceOf(reading, group.head);
    const score = Math.max(lexicon.prior(group.lemma, 'quote'), lexicon.prior(group.lemma, 'end'));
    if (score < 0.35) return null;
    const make = (index: number, source: Attribution['source'], cueEnd: number): Attribution => ({
      rule: 'quoted-before',
      nests: true,
      content: [contentBefore(reading, index)],
      cue: [{ from: group.from, to: cueEnd }],
      source,
      reporter: reporter ?? reporterOf(reading, complement),
      quoted: [index],
      sentence: group.sentence,
      score: Math.max(score, 0.8),
    });
    const inverted = quotedJustBefore(reading, group.from, first);
    if (inverted >= 0) {
      const after = subjectAfter(reading, group.to, last);
      // …, who rates it “good”, said the deal made sense: the subject of what is said, not who says it.
      if (after !== null && FINITE.has(reading.document.tags.xpos[after.to]!)) return null;
      return make(inverted, after, after === null ? complement.cueEnd : group.to);
    }
    if (subject === null || !own) return null;
    const index = quotedJustBefore(reading, from, first);
    if (index < 0) return null;
    // “… a ‘loser,’ the crowd chanted “Go!””: words that are quoted in passing give way to those that follow.
    if (complement.frame === 'quote' && contentBefore(reading, index).start < reading.quoted[index]!.start)
      return null;
    return make(index, subject, complement.cueEnd);
  },
};
