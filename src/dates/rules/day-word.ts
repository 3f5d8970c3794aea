import { DAY_WORD } from '../classes.ts';
import { isWord } from '../patterns.ts';
import type { Rule } from '../rule.ts';

/** `today`, `yesterday`, `tomorrow`, `tonight`, `the day before yesterday`, `the day after tomorrow`. */
export const dayWord: Rule = {
  id: 'day-word',
  first: DAY_WORD,
  match(atoms, i) {
    const word = atoms.words[i]!;
    if (atoms.text[i] === 'today' && isWord(atoms, i - 1, 'usa', 'russia')) return null;
    let by = word.days;
    let start = i;
    if (isWord(atoms, i - 1, 'before', 'after') && atoms.text[i - 2] === 'day' && by !== 0) {
      by += by;
      start = atoms.text[i - 3] === 'the' ? i - 3 : i - 2;
    }
    return {
      start,
      end: i + 1,
      expression: {
        kind: 'shift',
        unit: 'D',
        by,
        from: 'speech',
        ...(word.part === '' ? {} : { time: `T${word.part}` }),
      },
    };
  },
  examples: [
    ['He arrived [yesterday] by train.', '2023-10-06', 'DATE', '2023-10-05'],
    ['He arrived [yesterday] by train.', null, 'DATE', 'XXXX-XX-XX'],
    ['He came [the day before yesterday] by train.', '2023-10-06', 'DATE', '2023-10-04'],
    ['The band plays [tonight] in town.', '2023-10-06', 'TIME', '2023-10-06TNI'],
  ],
  counterExamples: ['She writes for USA Today.'],
};
