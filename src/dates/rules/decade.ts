import { POSSESSIVES } from '../../text/function-words.ts';
import { type Atoms, isJoined } from '../reading/atoms.ts';
import { APOSTROPHE, DECADE, DIGITS } from '../reading/classes.ts';
import { isWord, skipWord, takeBefore } from '../reading/patterns.ts';
import { anyBefore } from '../reading/search.ts';
import { WORDS } from '../reading/word-classes.ts';
import type { Rule } from '../rule.ts';

/** Whether the tens at `i` are an age or a measure. */
function isNoTime(atoms: Atoms, i: number): boolean {
  return (
    isWord(atoms, i - 1, 'low', 'lower', 'upper', 'high') ||
    anyBefore(atoms, i, 3, (k) => POSSESSIVES.has(atoms.text[k]!)) ||
    anyBefore(atoms, i, 9, (k) => WORDS['in-tens'].has(atoms.text[k]!))
  );
}

/** A decade: `the 1990s`, `the '60s`, `the 80's`, `the nineties`; a century where hundreds are told: `the 1800s`. */
export const decade: Rule = {
  id: 'decade',
  first: DIGITS | APOSTROPHE | DECADE,
  match(atoms, i) {
    const { text, classes } = atoms;
    const make = (value: string, end: number) => ({
      start: takeBefore(atoms, i, 'the'),
      end,
      expression: { kind: 'fixed', type: 'DATE', value } as const,
    });
    if (classes[i] === DIGITS || text[i] === "'") {
      const at = skipWord(atoms, i, "'");
      const digits = text[at]!;
      if (classes[at] !== DIGITS || !digits.endsWith('0')) return null;
      let end = at + 1;
      if (text[end] === "'" && isJoined(atoms, end)) end++;
      if (text[end] !== 's' || !isJoined(atoms, end)) return null;
      end++;
      if (digits.length === 4) {
        const year = Number(digits);
        if (year < 1000 || year > 2100) return null;
        // `the 2000s` is a decade as often, and always beside `the 1990s`.
        return make(digits.endsWith('00') && year < 2000 ? digits.slice(0, 2) : digits.slice(0, 3), end);
      }
      if (
        digits.length !== 2 ||
        (at === i && !isWord(atoms, i - 1, 'the', 'early', 'late', 'mid', '-', 'and', 'or', 'to'))
      )
        return null;
      if (isNoTime(atoms, i)) return null;
      return make(`${Number(digits) >= 20 ? 19 : 20}${digits[0]}`, end);
    }
    if (!isWord(atoms, i - 1, 'the', 'early', 'late', 'mid', '-')) return null;
    if (isNoTime(atoms, i)) return null;
    return make(`19${atoms.words[i]!.decade}`, i + 1);
  },
  examples: [
    ['Music of [the 1990s] is back.', null, 'DATE', '199'],
    ['Books of [the 1800s] burned.', null, 'DATE', '18'],
    ["Music of [the '60s] is back.", null, 'DATE', '196'],
    ['Music of [the nineties] is back.', null, 'DATE', '199'],
  ],
  counterExamples: [
    'Two women in their mid-twenties left.',
    'It saw temperatures in the 60s again.',
    'He is in his 60s.',
    'It was in my early 20s.',
    'She is in her late forties.',
  ],
};
