import { type Atoms, isJoined } from '../reading/atoms.ts';
import { DAY_WORD, DIGITS } from '../reading/classes.ts';
import { has, isWord, skipPossessive, takeBefore } from '../reading/patterns.ts';
import { WORDS } from '../reading/word-classes.ts';
import type { Match, Rule } from '../rule.ts';

/** `2moro`, `2nite` at `i`, as short messages write them; null where none is. */
function readWithTwo(atoms: Atoms, i: number): Match | null {
  if (atoms.text[i] !== '2' || !isJoined(atoms, i + 1) || isJoined(atoms, i)) return null;
  const word = atoms.lexicon.withTwo.get(atoms.text[i + 1]!);
  if (word === undefined || /^[-']$/.test(atoms.text[i + 2]!)) return null;
  const time = word.part === '' ? {} : { time: `T${word.part}` };
  return {
    start: i,
    end: i + 2,
    expression: { kind: 'shift', unit: 'D', by: word.days, from: 'speech', ...time },
  };
}

/**
 * Whether `Today` at `i` is a name or the end of one: `told Today`, `Radio 4's Today programme`, `India Today reported`. Releases
 * write `The Board Today approved`: a capital alone does not tell.
 */
function isNamed(atoms: Atoms, i: number): boolean {
  if (atoms.text[i] !== 'today') return false;
  const before = atoms.text[i - 1]!;
  if (WORDS['today-name'].has(before)) return true;
  if (atoms.capital[i] && isWord(atoms, i + 1, 'show', 'programme', 'program')) return true;
  if (!atoms.capital[i] || before === '') return false;
  if (!atoms.capital[i - 1]) {
    const owned = before === 's' && atoms.text[i - 2] === "'";
    return owned || WORDS['before-show'].has(before);
  }
  return WORDS['before-paper'].has(before);
}

/** `today`, `yesterday`, `tomorrow`, `tonight`, `the day before yesterday`, `the day after tomorrow`. */
export const dayWord: Rule = {
  id: 'day-word',
  first: DAY_WORD | DIGITS,
  match(atoms, i) {
    if (!has(atoms, i, DAY_WORD)) return readWithTwo(atoms, i);
    const word = atoms.words[i]!;
    if (isNamed(atoms, i)) return null;
    // `today's youth`, `today's global economy`
    if (atoms.text[i] === 'today' && skipPossessive(atoms, i + 1) > i + 1)
      if (WORDS['of-the-present'].has(atoms.text[i + 3]!) || WORDS['of-the-present'].has(atoms.text[i + 4]!))
        return { start: i, end: i + 1, expression: { kind: 'fixed', type: 'DATE', value: 'PRESENT_REF' } };
    let by = word.days;
    let start = i;
    if (isWord(atoms, i - 1, 'before', 'after') && atoms.text[i - 2] === 'day' && by !== 0) {
      by += by;
      start = takeBefore(atoms, i - 2, 'the');
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
    ["It says much to [today]'s youth.", '2023-10-06', 'DATE', 'PRESENT_REF'],
    ["It lost [today]'s vote.", '2023-10-06', 'DATE', '2023-10-06'],
    ['c u [2moro] at the gym', '2023-10-06', 'DATE', '2023-10-07'],
    ['c u [2nite] at the gym', '2023-10-06', 'TIME', '2023-10-06TNI'],
    ['cant do [tmrw] sorry', '2023-10-06', 'DATE', '2023-10-07'],
    ['Fed Meets [Today]', '2023-10-06', 'DATE', '2023-10-06'],
    ['But [Today] they voted.', '2023-10-06', 'DATE', '2023-10-06'],
    ['The council voted [Today] in Leeds.', '2023-10-06', 'DATE', '2023-10-06'],
    ['The Board [Today] approved a dividend.', '2023-10-06', 'DATE', '2023-10-06'],
    ['The band plays [tonight] in town.', '2023-10-06', 'TIME', '2023-10-06TNI'],
  ],
  counterExamples: [
    'She writes for USA Today.',
    'He told Today that it was fair.',
    "She spoke on BBC Radio 4's Today programme.",
    'India Today reported a rise.',
    'He told it to the Today show.',
  ],
};
