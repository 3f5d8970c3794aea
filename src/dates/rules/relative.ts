import type { Atoms } from '../atoms.ts';
import { DIGITS, NUMBER, ORDER, UNIT } from '../classes.ts';
import { durationValue } from '../numerals.ts';
import { has, isWord } from '../patterns.ts';
import type { Rule } from '../rule.ts';

/** Before `the next year` they make it the one to come. */
const OVER = ['by', 'during', 'for', 'in', 'into', 'of', 'over', 'through', 'throughout', 'within'] as const;
const ARTICLES = ['the', 'this', 'its', 'a'] as const;

/** Whether an amount is compared with that of the year at atoms `[start, end)`: `from $2 billion last year`. */
function isCompared(atoms: Atoms, start: number, end: number): boolean {
  const { text } = atoms;
  if (isWord(atoms, start - 1, 'from', 'with'))
    return text[end] === "'" && isWord(atoms, end + 2, '$', '£', '€');
  const amount = text[start - 1] === ',' ? start - 2 : start - 1;
  if (!has(atoms, amount, DIGITS | NUMBER) && !isWord(atoms, amount, 'share', 'cents')) return false;
  for (let k = amount - 1; k > amount - 14 && k >= 0 && text[k] !== ''; k--)
    if (isWord(atoms, k, 'compared', 'from', 'versus')) return true;
  return false;
}

/**
 * One period beside an anchor: `last week`, `next year`, `this month`, `the upcoming week`, `the previous day`,
 * `the following year`, `the current quarter`, `the latest quarter`, `the same month`.
 */
export const relative: Rule = {
  id: 'relative',
  first: ORDER,
  match(atoms, i) {
    const word = atoms.words[i]!;
    const { text } = atoms;
    let at = i + 1;
    let fiscal = false;
    if (text[i] === 'this' && isWord(atoms, at, 'coming', 'past', 'current', 'same')) return null;
    if (text[at] === 'fiscal') {
      fiscal = true;
      at++;
    }
    if (isWord(atoms, at, 'whole', 'entire', 'full')) at++;
    if (text[at] === '-' && word.direction !== 0) at++;
    const unit = atoms.words[at];
    const period =
      isWord(atoms, at, 'period') &&
      isWord(atoms, i, 'latest', 'same', 'that', 'comparable', 'corresponding', 'previous');
    if (!period && (unit === undefined || (unit.classes & UNIT) === 0 || unit.plural)) return null;
    if (isWord(atoms, i, 'entire', 'whole', 'these', 'those')) return null;
    if (atoms.capital[i] && atoms.capital[at] && text[i - 1] !== '') return null;
    if (text[at + 1] === '-' && isWord(atoms, at + 2, 'ago', 'earlier')) return null;
    const name = period ? 'P' : unit!.unit;
    if (name[0] === 'T') return null;
    if (name === 'N') {
      if (word.direction === -1 && text[i] === 'last')
        return {
          start: i,
          end: at + 1,
          expression: { kind: 'shift', unit: 'D', by: -1, from: 'speech', time: 'TNI' },
        };
      return null;
    }
    const hyphen = isWord(atoms, at + 1, '-');
    if (hyphen && !isWord(atoms, at + 2, '-') && isWord(atoms, at + 2, 'old', 'long', 'century')) return null;
    let start = i;
    while (start > i - 2 && (ARTICLES as readonly string[]).includes(text[start - 1]!)) start--;
    if (text[i] === 'same' && text[start - 1] === 'that') start--;
    const end = at + 1;
    const extra = fiscal ? { fiscal } : {};
    if (word.anchor === 'latest') {
      if (name === 'Q' || name === 'P')
        return { start, end, expression: { kind: 'again', unit: name, ...extra } };
      // A year is the latest when it is over.
      const by = name === 'Y' ? -1 : 0;
      return { start, end, expression: { kind: 'shift', unit: name, by, from: 'speech', ...extra } };
    }
    if (word.anchor === 'year') {
      // `the corresponding quarter`: that of the year before.
      const grain = name === 'Q' || name === 'M' || name === 'P' ? ({ grain: name } as const) : {};
      return {
        start,
        end,
        expression: { kind: 'shift', unit: 'Y', by: -1, from: 'period', ...grain, ...extra },
      };
    }
    if (period && text[i] === 'previous')
      return { start, end, expression: { kind: 'shift', unit: 'Y', by: -1, from: 'period' } };
    if ((text[i] === 'same' || text[i] === 'that') && name === 'Y')
      return { start, end, expression: { kind: 'shift', unit: 'Y', by: 0, from: 'text', ...extra } };
    if (text[i] === 'same' || text[i] === 'that')
      return { start, end, expression: { kind: 'again', unit: name, ...extra } };
    // `this past weekend`: two days of the calendar.
    if (text[i] === 'past' && name === 'WE') return { start, end, expression: { kind: 'again', unit: 'WE' } };
    if (word.anchor === 'span') {
      if (text[i] === 'recent') return null;
      // "the past year" is a stretch of time that ends now.
      const value = durationValue(1, name);
      return { start, end, expression: { kind: 'fixed', type: 'DURATION', value } };
    }
    if (name === 'D' && word.anchor === 'speech' && !isWord(atoms, i, 'next', 'this')) return null;
    // `It closed. The next year it opened again`; `over the next year` is the one to come.
    const told = text[i] === 'next' && text[i - 1] === 'the' && !isWord(atoms, i - 2, ...OVER);
    const from = word.anchor === 'text' || (text[i] === 'next' && name === 'D') || told ? 'text' : 'speech';
    if (text[i] === 'last' && name === 'Y' && !fiscal && isCompared(atoms, start, end))
      return { start, end, expression: { kind: 'shift', unit: 'Y', by: -1, from: 'period' } };
    if (name === 'E' && isWord(atoms, i, 'last', 'next'))
      return { start, end, expression: { kind: 'fixed', type: 'DURATION', value: 'P10Y' } };
    return { start, end, expression: { kind: 'shift', unit: name, by: word.direction, from, ...extra } };
  },
  examples: [
    ['It rained over [the past fortnight] here.', '2020-03-23', 'DURATION', 'P2W'],
    ['He came in [that same week] by train.', '2023-10-06', 'DATE', '2023-W40'],
    ['Sales fell from [the corresponding quarter] by half.', '1989-11-02', 'DATE', '1988-Q3'],
    ['He fell ill. [The next year] he died.', '2016-09-12', 'DATE', '2017'],
    ['He fell ill [this past weekend] at home.', '2016-09-12', 'DATE', '2016-W36-WE'],
    ['It will raise more over [the next decade] here.', '2016-09-12', 'DURATION', 'P10Y'],
    ['He is slated to visit in [the upcoming week] alone.', '2023-10-06', 'DATE', '2023-W41'],
    ['Sales fell [last month] again.', '1998-02-06', 'DATE', '1998-01'],
    ['It earned $5 million, up from $3 million [last year] here.', '1989-11-02', 'DATE', '1988'],
    ['Sales fell [last year] again.', '1998-02-06', 'DATE', '1997'],
    ['It will open [next week] at last.', '1998-03-06', 'DATE', '1998-W11'],
    ['He slept [last night] at home.', '1998-01-20', 'TIME', '1998-01-19TNI'],
    ['Sales fell in [the latest quarter] again.', '1989-11-02', 'DATE', '1989-Q3'],
  ],
  counterExamples: ['The last person left.', 'He is the same age.'],
};
