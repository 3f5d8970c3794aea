import { EACH, setOf } from '../phrases/sets.ts';
import { OPENER } from '../reading/classes.ts';
import type { Word } from '../reading/lexicon.ts';
import { isWord } from '../reading/patterns.ts';
import type { Rule } from '../rule.ts';

/** What `most` may count: the value of `Sundays`, `mornings`, `weekends`; undefined for every other word. */
function valueOfOften({ weekday, part, unit }: Word): string | undefined {
  if (weekday > 0) return `XXXX-WXX-${weekday}`;
  if (part !== '') return `XXXX-XX-XXT${part}`;
  return /^(?:D|N|W|WE|M|Y)$/.test(unit) ? EACH[unit] : undefined;
}

/** Nearly every day, or part of one: `most mornings`, `most Sundays`, `most weekends`; not `the most days of all`. */
export const mostDays: Rule = {
  id: 'most-days',
  first: OPENER,
  match(atoms, i) {
    if (!isWord(atoms, i, 'most') || atoms.text[i - 1] === 'the') return null;
    const often = atoms.words[i + 1];
    if (often === undefined || !often.plural || isWord(atoms, i + 2, 'of', 'in')) return null;
    const value = valueOfOften(often);
    return value === undefined ? null : setOf(i, i + 2, value, { quant: 'MOST' });
  },
  examples: [
    ['He walks by the river [most mornings] here.', null, 'SET', 'XXXX-XX-XXTMO'],
    ['He is in church [most Sundays] here.', null, 'SET', 'XXXX-WXX-7'],
  ],
  counterExamples: ['In most cases it failed.'],
};
