import { isUpos } from '../reading/atoms.ts';
import { WEEKDAY } from '../reading/classes.ts';
import { isWord } from '../reading/patterns.ts';
import { WORDS } from '../reading/word-classes.ts';
import type { Rule } from '../rule.ts';

/** The weekday of what comes each week: `a Sunday newspaper`, `the Sunday talk shows`, `Saturday morning cartoons`. */
export const weeklyThing: Rule = {
  id: 'weekly-thing',
  first: WEEKDAY,
  match(atoms, i) {
    const { weekday, plural } = atoms.words[i]!;
    if (!atoms.capital[i] || plural || atoms.text[i]!.length < 6) return null;
    const at = WORDS['weekly-kind'].has(atoms.text[i + 1]!) ? i + 2 : i + 1;
    if (!WORDS.weekly.has(atoms.text[at]!)) return null;
    // `A picture taken on Saturday shows the damage.`
    if (
      !isWord(atoms, i - 1, 'a', 'the', 'every') &&
      (!atoms.text[at]!.endsWith('s') || isUpos(atoms, at, 'VERB'))
    )
      return null;
    return {
      start: i,
      end: i + 1,
      expression: { kind: 'fixed', type: 'SET', value: `XXXX-WXX-${weekday}` },
    };
  },
  examples: [
    ['It stood in a [Sunday] newspaper again.', '2023-06-05', 'SET', 'XXXX-WXX-7'],
    ['He hosts a [Sunday] talk show again.', '2023-06-05', 'SET', 'XXXX-WXX-7'],
  ],
  counterExamples: ['The sunny school is small.', 'The Sun newspaper is small.'],
};
