import type { Attribution } from '../attribution.ts';
import { reporterOf } from '../chain/outlets.ts';
import { clauseFrom } from '../grammar/contents.ts';
import { isCapital, type Reading, sentenceOf, spanOf } from '../reading.ts';
import type { Pattern, Situation } from './pattern.ts';

/** Whether the quoted words are the whole of what is said, not the first words of a clause that goes on. */
function isWhole(reading: Reading, index: number): boolean {
  const stretch = reading.quoted[index]!;
  const { to } = sentenceOf(reading, stretch.endToken - 1);
  if (!stretch.closed || stretch.endToken >= to) return true;
  if (/[.,?!…]/.test(reading.text[stretch.end - stretch.width - 1] ?? '')) return true;
  return /^[.,;:!?—–)]|^--/.test(reading.lower[stretch.endToken]!) || reading.inside[stretch.endToken]! >= 0;
}

/** S V C: source and verb, then quoted words. */
export const quotedAfter: Pattern = {
  id: 'quoted-after',
  about: 'Quoted words after their source and verb: She said, “…”; he wrote: “…”; he called it “…”.',
  examples: [
    '{She} <said>, [“We will go.”]',
    '{The mayor} <wrote:> [“We will go.”]',
    '{Mr. Lee} <told> reporters, [“We will go.”]',
  ],
  counterExamples: ['She built “Carol” at home.'],
  find({ reading, lexicon, group, complement, subject, reporter }: Situation): Attribution | null {
    if (complement.frame !== 'quote' || group.form === 'passive') return null;
    const score = lexicon.prior(group.lemma, 'quote');
    if (score < 0.4) return null;
    const index = reading.inside[complement.at]!;
    const stretch = reading.quoted[index]!;
    const introduced = reading.lower[complement.at - 1] === ',' || reading.lower[complement.at - 1] === ':';
    const whole =
      isWhole(reading, index) &&
      (introduced ||
        isCapital(reading, complement.at + 1) ||
        isCapital(reading, complement.at + 2) ||
        stretch.endToken >= sentenceOf(reading, stretch.endToken - 1).to - 1);
    const content = whole
      ? { start: stretch.start, end: stretch.end }
      : spanOf(reading, {
          from: complement.at,
          to: Math.max(stretch.endToken, clauseFrom(reading, complement.at)),
        });
    return {
      rule: 'quoted-after',
      nests: true,
      content: [content],
      cue: [{ from: group.from, to: complement.cueEnd }],
      source: subject,
      reporter: reporter ?? reporterOf(reading, complement),
      quoted: [index],
      sentence: group.sentence,
      score,
    };
  },
};
