import { subjectAfter } from '../grammar/subjects.ts';
import { sentenceOf, type Tokens } from '../reading.ts';
import type { Mend } from './mend.ts';

/** Marks of bold or slanted type in plain text. */
const STARS = /^\*+$/u;

export const starred: Mend = {
  id: 'starred',
  about: 'A mark of bold type is nobody: «**“It is late,”** said *Ann Lee*.»',
  examples: ['**[“It is a scandal,”]** <said *>{Ann Zarok}*.'],
  counterExamples: ['[“It is a scandal,”] <said> {Ann Zarok}.'],
  mend(reading, one) {
    const { source, cue } = one;
    const isStars = ({ from, to }: Tokens): boolean =>
      reading.lower.slice(from, to).every((word) => STARS.test(word));
    if (source === null || !isStars(source)) return one;
    const { from, to } = cue.at(-1)!;
    let at = to;
    while (STARS.test(reading.lower[at] ?? '')) at++;
    const hasStars = at > to || STARS.test(reading.lower[to - 1]!);
    const subject = hasStars ? subjectAfter(reading, at, sentenceOf(reading, from).to) : null;
    return { ...one, source: subject };
  },
};
