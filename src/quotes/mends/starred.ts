import { behindStars, isStars } from '../grammar/stars.ts';
import { subjectAfter } from '../grammar/subjects.ts';
import { sentenceOf } from '../reading.ts';
import type { Mend } from './mend.ts';

export const starred: Mend = {
  id: 'starred',
  about: 'A mark of bold type is nobody: «**“It is late,”** said *Ann Lee*.»',
  examples: ['**[“It is a scandal,”]** <said *>{Ann Zarok}*.'],
  counterExamples: ['[“It is a scandal,”] <said> {Ann Zarok}.'],
  mend(reading, one) {
    const { source, cue } = one;
    const { lower } = reading;
    if (source === null || !lower.slice(source.from, source.to).every(isStars)) return one;
    const { from, to } = cue.at(-1)!;
    const at = behindStars(reading, to);
    const hasStars = at > to || isStars(lower[to - 1]);
    const subject = hasStars ? subjectAfter(reading, at, sentenceOf(reading, from).to) : null;
    return { ...one, source: subject };
  },
};
