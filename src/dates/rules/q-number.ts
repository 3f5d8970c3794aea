import { readPeriodYear } from '../phrases/fiscal-year.ts';
import { type Atoms, isJoined } from '../reading/atoms.ts';
import { DIGITS, OPENER } from '../reading/classes.ts';
import { readYear } from '../reading/patterns.ts';
import type { Rule } from '../rule.ts';

/** Atoms of a question at most. */
const LONGEST_QUESTION = 60;

/** Whether it numbers a question: `Q2. When will the tax rise?`, `Q2: Will it rise?`; not `Q2: Sales rose`, `in Q2.`. */
function isQuestion(atoms: Atoms, i: number): boolean {
  const { text } = atoms;
  if (text[i - 1] !== '' || text[i] !== 'q') return false;
  // It is a sentence by itself.
  if (text[i + 2] === '.') return text[i + 3] === '';
  if (text[i + 2] !== ':') return false;
  let k = i + 3;
  while (k < i + LONGEST_QUESTION && text[k] !== '') if (text[k++] === '?') return true;
  return false;
}

/** A quarter of a year in short: `Q3`, `Q3 2021`, `3Q`, `4Q of 2021`, `2Q23`, `Q3 FY24`. */
export const qNumber: Rule = {
  id: 'q-number',
  first: OPENER | DIGITS,
  match(atoms, i) {
    const { text } = atoms;
    if ((text[i] !== 'q' && text[i + 1] !== 'q') || !isJoined(atoms, i + 1)) return null;
    const number = text[i] === 'q' ? text[i + 1]! : text[i]!;
    if (!/^[1-4]$/.test(number)) return null;
    if (isQuestion(atoms, i)) return null;
    const year = readPeriodYear(atoms, i + 2) ?? (text[i + 2] === 'of' ? readYear(atoms, i + 3) : null);
    return {
      start: i,
      end: year?.end ?? i + 2,
      expression: {
        kind: 'calendar',
        part: `Q${number}`,
        ...(year === null ? {} : { year: year.year }),
        ...(year !== null && 'fiscal' in year ? { fiscal: true } : {}),
      },
    };
  },
  examples: [
    ['Profit rose in [Q3 2021] again.', null, 'DATE', '2021-Q3'],
    ['Profit rose in [3Q] again.', '2021-11-02', 'DATE', '2021-Q3'],
    ['[Q2]: Profit rose again.', '2021-11-02', 'DATE', '2021-Q2'],
    ['Profit rose in [2Q23] again.', null, 'DATE', '2023-Q2'],
    ["Profit rose in [Q2'23] again.", null, 'DATE', '2023-Q2'],
    ['Profit rose in [Q3FY24] again.', null, 'DATE', '2024-Q3'],
    ['[Q2] was good.', '2021-11-02', 'DATE', '2021-Q2'],
    ['Profit rose in [Q2].', '2021-11-02', 'DATE', '2021-Q2'],
  ],
  counterExamples: [
    'Q2. When will the tax rise?',
    'Q2: When will the tax rise?',
    'He scored in each half of the Q-school.',
    'It sank a Q5 boat.',
  ],
};
