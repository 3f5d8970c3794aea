import { type Atoms, isUpos } from '../atoms.ts';
import { APPROXIMATION, DETERMINER, EVERY, FREQUENCY, OPENER, UNIT, WEEKDAY } from '../classes.ts';
import { readNumeral, timexNumber } from '../numerals.ts';
import { has, isWord, readMonth } from '../patterns.ts';
import type { Rule } from '../rule.ts';

const SETS: Readonly<Record<string, string>> = {
  TH: 'PT1H',
  D: 'P1D',
  N: 'P1D',
  W: 'P1W',
  WE: 'XXXX-WXX-WE',
  M: 'P1M',
  Q: 'P1Q',
  Y: 'P1Y',
  E: 'P10Y',
  C: 'P100Y',
  W2: 'P2W',
};

/** Whether `daily` or `weekly` at `i` is a paper, of which the name follows: `the weekly Die Zeit`. */
function isPaper(atoms: Atoms, i: number): boolean {
  return isWord(atoms, i, 'daily', 'weekly') && atoms.capital[i + 1]! && isUpos(atoms, i - 1, 'DET', 'ADJ');
}

/** What happens again and again: `daily`, `every Tuesday`, `each year`, `Tuesdays`, `twice a week`. */
export const set: Rule = {
  id: 'set',
  first: EVERY | FREQUENCY | WEEKDAY | DETERMINER | APPROXIMATION | OPENER,
  match(atoms, i) {
    const { text } = atoms;
    const word = atoms.words[i]!;
    if (has(atoms, i, FREQUENCY)) {
      if (atoms.capital[i] && text[i - 1] !== '' && atoms.capital[i - 1]) return null;
      if (
        word.frequency === 'P1Y' &&
        isWord(atoms, i + 1, 'meeting', 'meetings', 'rate', 'dividend', 'report', 'general')
      )
        return null;
      // A dividend or a report that comes quarterly is a kind of dividend, not a time.
      if (text[i] === 'quarterly' && isUpos(atoms, i + 1, 'NOUN', 'ADJ', 'ADP')) return null;
      if (text[i] === 'daily' && atoms.capital[i] && atoms.capital[i + 1]) return null;
      // `the daily La Jornada`: a newspaper.
      if (isPaper(atoms, i)) return null;
      // `an annual loss`: what came of one year.
      const result =
        text[i] === 'annual' && isWord(atoms, i + 1, 'earnings', 'income', 'loss', 'profit', 'revenue');
      const type = result ? 'DURATION' : 'SET';
      return { start: i, end: i + 1, expression: { kind: 'fixed', type, value: word.frequency } };
    }
    if (has(atoms, i, WEEKDAY)) {
      if (!word.plural || !atoms.capital[i]) return null;
      return {
        start: i,
        end: i + 1,
        expression: { kind: 'fixed', type: 'SET', value: `XXXX-WXX-${word.weekday}` },
      };
    }
    if (text[i] === 'most') {
      // `most mornings`, `most Sundays`, `most weekends`
      const often = atoms.words[i + 1];
      if (often === undefined || !often.plural || text[i - 1] === 'the') return null;
      const value =
        often.weekday > 0
          ? `XXXX-WXX-${often.weekday}`
          : often.part !== ''
            ? `XXXX-XX-XXT${often.part}`
            : /^(?:D|N|W|WE|M|Y)$/.test(often.unit)
              ? SETS[often.unit]
              : undefined;
      if (value === undefined || isWord(atoms, i + 2, 'of', 'in')) return null;
      return { start: i, end: i + 2, expression: { kind: 'fixed', type: 'SET', value, quant: 'MOST' } };
    }
    const money = text[i - 1];
    if (isWord(atoms, i, 'a', 'an')) {
      const unit = atoms.words[i + 1];
      if (unit === undefined || (unit.classes & UNIT) === 0 || unit.plural) return null;
      if (!isWord(atoms, i - 1, 'times', 'twice', 'once', 'days')) return null;
      const value = SETS[unit.unit];
      if (
        value === undefined ||
        money === undefined ||
        isWord(atoms, i + 2, 'ago', 'earlier', 'later', 'before', '-')
      )
        return null;
      const once = isWord(atoms, i - 1, 'twice', 'once');
      return {
        start: once ? i - 1 : i,
        end: i + 2,
        expression: { kind: 'fixed', type: 'SET', value, ...(text[i - 1] === 'twice' ? { freq: '2X' } : {}) },
      };
    }
    if (!isWord(atoms, i, 'every', 'each', 'per')) return null;
    let at = i + 1;
    if (text[at] === 'other') at++;
    const quant = text[i] === 'per' ? {} : { quant: text[i]!.toUpperCase() };
    const target = atoms.words[at];
    if (target === undefined) {
      const numeral = readNumeral(atoms, at);
      const unit = numeral === null ? undefined : atoms.words[numeral.end];
      if (numeral === null || unit === undefined || (unit.classes & UNIT) === 0) return null;
      const letter =
        unit.unit[0] === 'T' ? `PT${numeral.value}${unit.unit[1]}` : `P${numeral.value}${unit.unit}`;
      return {
        start: i,
        end: numeral.end + 1,
        expression: { kind: 'fixed', type: 'SET', value: letter, ...quant },
      };
    }
    const numeral = readNumeral(atoms, at);
    const counted = numeral === null ? undefined : atoms.words[numeral.end];
    if (
      numeral !== null &&
      counted !== undefined &&
      (counted.classes & UNIT) !== 0 &&
      (!Number.isNaN(numeral.value) || text[i] === 'every')
    ) {
      const count = timexNumber(numeral.value);
      const letter = counted.unit[0] === 'T' ? `PT${count}${counted.unit[1]}` : `P${count}${counted.unit}`;
      return {
        start: i,
        end: numeral.end + 1,
        expression: { kind: 'fixed', type: 'SET', value: letter, ...quant },
      };
    }
    const make = (value: string) => ({
      start: i,
      end: at + 1,
      expression: { kind: 'fixed', type: 'SET', value, ...quant } as const,
    });
    if ((target.classes & WEEKDAY) !== 0 && atoms.capital[at]) return make(`XXXX-WXX-${target.weekday}`);
    const month = readMonth(atoms, at);
    if (month !== null) return make(`XXXX-${String(month.month).padStart(2, '0')}`);
    if (target.season !== '') return make(`XXXX-${target.season}`);
    if ((target.classes & UNIT) !== 0 && !target.plural) {
      const value = SETS[target.unit];
      if (value === undefined) return null;
      return make(text[i + 1] === 'other' ? value.replace('1', '2') : value);
    }
    if (target.part !== '') return make(`XXXX-XX-XXT${target.part}`);
    return null;
  },
  examples: [
    ['They meet [every Tuesday] in Rome.', null, 'SET', 'XXXX-WXX-2'],
    ['It posted an [annual] loss again.', null, 'DURATION', 'P1Y'],
    ['The [daily] dose was doubled.', null, 'SET', 'P1D'],
    ['They meet [each month] in Rome.', null, 'SET', 'P1M'],
    ['They meet [every two weeks] in Rome.', null, 'SET', 'P2W'],
    ['They meet [every few years] in Rome.', null, 'SET', 'PXY'],
    ['He walks by the river [most mornings] here.', null, 'SET', 'XXXX-XX-XXTMO'],
    ['He is in church [most Sundays] here.', null, 'SET', 'XXXX-WXX-7'],
    ['They meet on [Mondays] in Rome.', null, 'SET', 'XXXX-WXX-1'],
  ],
  counterExamples: [
    'It stood in the daily La Jornada first.',
    'She works for the Daily Mail.',
    'Each person left.',
  ],
};
