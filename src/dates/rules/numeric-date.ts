import { isJoined } from '../reading/atoms.ts';
import { DIGITS } from '../reading/classes.ts';
import { fullYear } from '../reading/patterns.ts';
import type { Rule } from '../rule.ts';

/**
 * Days in figures with signs between: `10/12/2023`, `12.10.2023`, `7/8/07`. Month first where the other reading is
 * impossible, or where the other dates of the article are written so; where both readings remain, only the year is
 * written and the rest left open.
 */
export const numericDate: Rule = {
  id: 'numeric-date',
  first: DIGITS,
  match(atoms, i) {
    const { text, classes } = atoms;
    const sign = text[i + 1]!;
    if ((sign !== '/' && sign !== '.' && sign !== '-') || text[i + 3] !== sign) return null;
    if (classes[i + 2] !== DIGITS || classes[i + 4] !== DIGITS) return null;
    for (let k = i + 1; k <= i + 4; k++) if (!isJoined(atoms, k)) return null;
    const [a, b, c] = [text[i]!, text[i + 2]!, text[i + 4]!];
    if (a.length > 2 || b.length > 2 || (c.length !== 4 && (c.length !== 2 || sign === '-'))) return null;
    if (isJoined(atoms, i) && /^[\d/.\-$]$/.test(text[i - 1]!)) return null;
    const more = text[i + 5]!;
    if (
      isJoined(atoms, i + 5) &&
      ((more === sign && sign !== '.') ||
        more === '/' ||
        (more === '.' && classes[i + 6] === DIGITS && isJoined(atoms, i + 6)))
    )
      return null;
    const year = c.length === 4 ? Number(c) : fullYear(Number(c));
    if (year < 1000 || year > 2200) return null;
    const [first, second] = [Number(a), Number(b)];
    const monthFirst = sign !== '.' && first <= 12;
    const dayFirst = second <= 12 && second >= 1;
    const ambiguous = monthFirst && dayFirst && first !== second;
    if (ambiguous)
      return {
        start: i,
        end: i + 5,
        expression: { kind: 'calendar', year, month: first, day: second, ambiguous: true },
      };
    const [month, day] = monthFirst ? [first, second] : [second, first];
    return { start: i, end: i + 5, expression: { kind: 'calendar', year, month, day } };
  },
  examples: [
    ['Signed on [10/25/2023] in Boston.', null, 'DATE', '2023-10-25'],
    ['Signed on [25.10.2023] in Bonn.', null, 'DATE', '2023-10-25'],
    ['The two met on [5/6/2019] again.', null, 'DATE', '2019-XX-XX'],
    ['It rolled out on [7/7/07] at noonday.', null, 'DATE', '2007-07-07'],
    ['The card says [13/13/2013] in red.', null, 'DATE', null],
  ],
  counterExamples: ['Version 10.12.4 is out.', 'It runs on 192.168.10.11 only.'],
};
