import { ORDER, UNIT, VAGUE } from '../reading/classes.ts';
import { has, isWord, takeBefore } from '../reading/patterns.ts';
import type { Rule } from '../rule.ts';

/** Units of which the count is not told: `recent weeks`, `coming months`, `recent weeks and months`; `future years`. */
export const recentWeeks: Rule = {
  id: 'recent-weeks',
  first: ORDER | VAGUE,
  match(atoms, i) {
    if (!isWord(atoms, i, 'recent', 'coming', 'past', 'future', 'last', 'next')) return null;
    if (!has(atoms, i + 1, UNIT)) return null;
    const { unit, plural } = atoms.words[i + 1]!;
    if (!plural || unit[0] === 'T') return null;
    // No length: some time of the past or the future.
    if (atoms.text[i] === 'future' || unit === 'Q') {
      const value = isWord(atoms, i, 'future', 'coming', 'next') ? 'FUTURE_REF' : 'PAST_REF';
      return { start: i, end: i + 2, expression: { kind: 'fixed', type: 'DATE', value } };
    }
    // `recent weeks and months`: the first unit stands for both.
    const both = isWord(atoms, i + 2, 'and', 'or') && has(atoms, i + 3, UNIT) && atoms.words[i + 3]!.plural;
    return {
      start: takeBefore(atoms, i, 'the'),
      end: both ? i + 4 : i + 2,
      expression: { kind: 'fixed', type: 'DURATION', value: `PX${unit}` },
    };
  },
  examples: [
    ['It rose in [recent weeks] again.', null, 'DURATION', 'PXW'],
    ['It rose in [recent weeks and months] again.', null, 'DURATION', 'PXW'],
    ['It will slow in [future years] at last.', null, 'DATE', 'FUTURE_REF'],
  ],
  counterExamples: ['The next films were dull.'],
};
