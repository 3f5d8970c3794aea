import { isUpos } from '../atoms.ts';
import { APPROXIMATION, DETERMINER, DIGITS, NUMBER, QUANTITY, UNIT } from '../classes.ts';
import { readNumeral } from '../numerals.ts';
import { has, isWord, takeBefore } from '../patterns.ts';
import type { Rule } from '../rule.ts';

/** The atoms that put a length of time before or after an anchor, from `i` on: the sign, the anchor, and where they end. */
function readTail(atoms: Parameters<Rule['match']>[0], i: number) {
  switch (atoms.text[i]) {
    case 'ago':
      return { sign: -1, from: 'speech', end: i + 1 } as const;
    case 'earlier':
    case 'before':
    case 'previously':
      if (atoms.text[i] === 'before' && !/^[.,;:"']*$/.test(atoms.text[i + 1]!)) return null;
      return { sign: -1, from: 'text', end: i + 1 } as const;
    case 'later':
      return { sign: 1, from: 'text', end: i + 1 } as const;
    case 'after':
      if (!/^[.,;:"']*$/.test(atoms.text[i + 1]!)) return null;
      return { sign: 1, from: 'text', end: i + 1 } as const;
    case 'previous':
      if (!/^[.,;:"']*$/.test(atoms.text[i + 1]!)) return null;
      return { sign: -1, from: 'text', end: i + 1 } as const;
    case 'hence':
      return { sign: 1, from: 'speech', end: i + 1 } as const;
    case 'from':
      return isWord(atoms, i + 1, 'now', 'today') ? ({ sign: 1, from: 'speech', end: i + 2 } as const) : null;
    default:
      return null;
  }
}

/** What is compared with that of the year before: `the year-ago quarter`. */
const GRAINS: Readonly<Record<string, 'M' | 'P' | 'Q'>> = { month: 'M', period: 'P', quarter: 'Q' };

/**
 * A length of time before or after an anchor: `three days ago`, `two weeks from now`, `a year earlier`, `three days
 * later`. A year ago, in the prose of earnings, is the same quarter of the year before.
 */
export const ago: Rule = {
  id: 'ago',
  first: DIGITS | NUMBER | QUANTITY | DETERMINER | UNIT,
  match(atoms, i) {
    const { text } = atoms;
    let start = i;
    let amount = 1;
    let at = i;
    const numeral = readNumeral(atoms, i);
    if (numeral !== null) {
      amount = numeral.value;
      at = numeral.end;
      // `three or four days ago`, `40 to 50 years ago`
      const other = isWord(atoms, at, 'or', 'to', '-') ? readNumeral(atoms, at + 1) : null;
      if (other !== null && has(atoms, other.end, UNIT)) at = other.end;
    } else if (isWord(atoms, i, 'a', 'an', 'one', 'the')) {
      at = i + 1;
    } else if (has(atoms, i, UNIT)) {
      amount = Number.NaN;
    } else return null;
    // `two Tuesdays ago`
    const weekday = numeral === null || Number.isNaN(amount) ? undefined : atoms.words[at];
    if (weekday !== undefined && weekday.weekday > 0 && weekday.plural && text[at + 1] === 'ago')
      return {
        start: i,
        end: at + 2,
        expression: {
          kind: 'calendar',
          weekday: weekday.weekday,
          direction: -1,
          weeks: 1 - Math.round(amount),
        },
      };
    const hyphen = text[at] === '-';
    if (hyphen) at++;
    if (text[at] === 'full') at++;
    const unit = atoms.words[at];
    if (unit === undefined || (unit.classes & UNIT) === 0) return null;
    let next = at + 1;
    if (text[next] === 'or' && isWord(atoms, next + 1, 'so')) next += 2;
    if (text[next] === 'and' && text[next + 1] === 'a' && text[next + 2] === 'half') {
      amount += 0.5;
      next += 3;
    }
    const compound = text[next] === '-' && isWord(atoms, next + 1, 'ago', 'earlier');
    if (compound) next++;
    const tail = readTail(atoms, next);
    if (tail === null) return null;
    if (has(atoms, i, UNIT) && numeral === null && !unit.plural) {
      // `year-ago`, `year-earlier`: the hyphen stands for the article.
      if (!compound && text[next] !== 'earlier' && text[next] !== 'ago') return null;
      amount = 1;
    }
    let { end } = tail;
    // `in 1997, up from the year before`: the year before the one that was named.
    const named = text[i] === 'the' && isWord(atoms, next, 'before', 'previous');
    if (unit.unit === 'Y' && amount === 1 && tail.sign === -1 && !named) {
      start = takeBefore(atoms, i, 'the');
      if (isWord(atoms, start - 1, 'comparable', 'corresponding'))
        start = takeBefore(atoms, start - 1, 'the');
      if (compound && isWord(atoms, end, 'nine', 'six') && isWord(atoms, end + 1, 'months'))
        return {
          start,
          end: end + 2,
          expression: { kind: 'fixed', type: 'DURATION', value: `P${atoms.words[end]!.number}M` },
        };
      const grain = compound ? (GRAINS[text[end]!] ?? '') : '';
      if (grain !== '') end++;
      else if (start < i) start = i;
      return {
        start,
        end,
        expression: { kind: 'shift', unit: 'Y', by: -1, from: 'period', ...(grain === '' ? {} : { grain }) },
      };
    }
    if (Number.isNaN(amount)) {
      // `a few days later` is a length of time; from when is not said.
      if (tail.from !== 'speech') return null;
      return {
        start,
        end,
        expression: { kind: 'fixed', type: 'DATE', value: tail.sign < 0 ? 'PAST_REF' : 'FUTURE_REF' },
      };
    }
    if (unit.unit[0] === 'T') {
      if (tail.from === 'speech')
        return {
          start,
          end,
          expression: { kind: 'shift', unit: 'D', by: 0, from: 'speech', time: 'TXX', type: 'TIME' },
        };
      return null;
    }
    // `the night before`; `half a century ago` is a year.
    const night = unit.unit === 'N' && amount === 1 ? ({ time: 'TNI' } as const) : {};
    const halved = amount < 1 && (unit.unit === 'C' || unit.unit === 'E');
    const years = halved ? amount * (unit.unit === 'C' ? 100 : 10) : amount;
    if (has(atoms, i - 1, APPROXIMATION) && isUpos(atoms, i - 1, 'ADV')) start = i;
    return {
      start,
      end,
      expression: {
        kind: 'shift',
        unit: halved ? 'Y' : unit.unit,
        by: tail.sign * years,
        from: tail.from,
        ...night,
      },
    };
  },
  examples: [
    ['He left [three days ago] by train.', '2023-10-06', 'DATE', '2023-10-03'],
    ['He left [five months ago] by train.', '1998-03-31', 'DATE', '1997-10'],
    ['[Two years later] he died.', '2001-05-03', 'DATE', '2003'],
    ['He left [three or four days ago] by train.', '2023-10-06', 'DATE', '2023-10-03'],
    ['They spoke [two Tuesdays ago] in Rome.', '2019-11-08', 'DATE', '2019-10-29'],
    ['He left [3-4 years ago] by train.', '2023-10-06', 'DATE', '2020'],
    ['It earned less [a year ago] in Rome.', '1989-11-02', 'DATE', '1988'],
    ['It was up on [the year-ago quarter] by half.', '1989-11-02', 'DATE', '1988-Q3'],
    ['It was built [half a century ago] here.', '2013-03-22', 'DATE', '1963'],
    ['They had dined [the night before].', '2013-03-22', 'TIME', '2013-03-21TNI'],
    ['He died [the year before].', '2001-05-03', 'DATE', '2000'],
    ['They left [months ago] in anger.', null, 'DATE', 'PAST_REF'],
  ],
  counterExamples: ['He left sooner or later.'],
};
