import { isEachWeekend } from '../lengths/bare.ts';
import { UNIT } from '../reading/classes.ts';
import type { Rule } from '../rule.ts';

/** Each weekend: `closed on weekends`, `Fridays and weekends`. */
export const weekends: Rule = {
  id: 'weekends',
  first: UNIT,
  match(atoms, i) {
    if (!isEachWeekend(atoms, i)) return null;
    return { start: i, end: i + 1, expression: { kind: 'fixed', type: 'SET', value: 'XXXX-WXX-WE' } };
  },
  examples: [['The house is closed on [weekends] here.', null, 'SET', 'XXXX-WXX-WE']],
  counterExamples: ['Their 3-0 weekend win was dull.'],
};
