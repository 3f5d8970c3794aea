import type { End } from '../expression.ts';
import { isAge, isAgeInWords, isAgeOfThing } from '../lengths/age.ts';
import { isLong } from '../lengths/bare.ts';
import { startOfLength } from '../lengths/before.ts';
import { isNoLength, isNoLengthHere } from '../lengths/not-a-length.ts';
import { type Length, readLength } from '../lengths/read.ts';
import type { Atoms } from '../reading/atoms.ts';
import { DETERMINER, DIGITS, NUMBER, QUANTITY, UNIT } from '../reading/classes.ts';
import { durationValue } from '../reading/numerals.ts';
import { has, isWord, readEnd, takeBefore } from '../reading/patterns.ts';
import type { Match, Rule } from '../rule.ts';

/** A length of time at atoms `[start, end)`. */
function make(start: number, end: number, amount: number, unit: string, ended: End | null = null): Match {
  const value = durationValue(amount, unit);
  return {
    start,
    end,
    expression: { kind: 'fixed', type: 'DURATION', value, ...(ended === null ? {} : { ended }) },
  };
}

/** The atom behind `or months` at `end`, else `end`: `within weeks or months`, where the first unit stands for both. */
function skipSecondUnit(atoms: Atoms, end: number): number {
  const more = isWord(atoms, end, 'or', 'and') && atoms.words[end + 1]?.plural === true;
  if (!more || !has(atoms, end + 1, UNIT)) return end;
  // `weeks or months later`: those are counted from something.
  return isWord(atoms, end + 2, 'ago', 'later', 'earlier', 'before', 'after') ? end : end + 2;
}

/** The atom behind `or two`, `or so` at `end`, else `end`. */
function skipOrSo(atoms: Atoms, end: number, amount: number): number {
  if (atoms.text[end] !== 'or') return end;
  return atoms.text[end + 1] === 'so' || (atoms.text[end + 1] === 'two' && amount === 1) ? end + 2 : end;
}

/** Whether `and a half` stands at `end`. */
function isAndAHalf({ text }: Atoms, end: number): boolean {
  return text[end] === 'and' && text[end + 1] === 'a' && text[end + 2] === 'half';
}

/** A length of time whose count and unit end before atom `unitEnd`; null where it is an age or something else. */
function readRest(atoms: Atoms, length: Length, unitEnd: number): Match | null {
  const { start: i, unit } = length;
  if (isAgeInWords(atoms, unitEnd)) return null;
  const half = isAndAHalf(atoms, unitEnd);
  const amount = half ? length.amount + 0.5 : length.amount;
  let end = half ? unitEnd + 3 : skipOrSo(atoms, unitEnd, amount);
  // `a 30-day period`
  if (length.hyphen && isWord(atoms, end, 'period'))
    return make(takeBefore(atoms, i, 'a', 'the'), end + 1, amount, unit.unit);
  if (unit.plural && isWord(atoms, end, 'ahead')) end++;
  if (isNoLengthHere(atoms, length, end)) return null;
  if (isWord(atoms, i - 1, 'these', 'those', 'this')) return make(i - 1, end, amount, unit.unit);
  const compound = length.hyphen || isLong(atoms, length.at + 1);
  const ended = unit.unit === 'M' ? readEnd(atoms, end) : null;
  return make(startOfLength(atoms, i, compound), end, amount, unit.unit, ended);
}

/** A length of time: `three days`, `a week`, `several years`, `the past two months`, `30-year`, `2 1/2 years`, `years`. */
export const duration: Rule = {
  id: 'duration',
  first: DIGITS | NUMBER | QUANTITY | DETERMINER | UNIT,
  match(atoms, i) {
    const length = readLength(atoms, i);
    if (length === null) return null;
    let end = isLong(atoms, length.at + 1) ? length.at + 3 : length.at + 1;
    if (isNoLength(atoms, length, end)) return null;
    if (length.counted === 'not') end = skipSecondUnit(atoms, end);
    if (!isAge(atoms, end)) return readRest(atoms, length, end);
    return isAgeOfThing(atoms, length, end) ? make(i, end + 2, length.amount, length.unit.unit) : null;
  },
  examples: [
    ['It fell in [a single day] alone.', null, 'DURATION', 'P1D'],
    ['The work shall last [ten years] here.', null, 'DURATION', 'P10Y'],
    ['The works begin in {May} and last [six weeks] here.', '2023-03-06', 'DURATION', 'P6W'],
    ['Its first and [last six weeks] were dull.', null, 'DURATION', 'P6W'],
    ['It fought [20-odd years] of war.', null, 'DURATION', 'P20Y'],
    ['It paid no tax for [15-plus years] here.', null, 'DURATION', 'P15Y'],
    ['The leader, in power for [years], has rarely left.', null, 'DURATION', 'PXY'],
    ['It fell within [minutes] of the blast.', null, 'DURATION', 'PTXM'],
    ['He left the meeting [minutes] later.', null, 'DURATION', 'PTXM'],
    ['It fell in [the last minutes] of the session.', null, 'DURATION', 'PTXM'],
    ['They are talking about [weeks] of rain.', null, 'DURATION', 'PXW'],
    ['They worried about [three weeks] of rain.', null, 'DURATION', 'P3W'],
    ['They talked for [about three weeks] at least.', null, 'DURATION', 'P3W'],
    ['He read for [30 minutes] in vain.', null, 'DURATION', 'PT30M'],
    ['He waited [three days] in vain.', null, 'DURATION', 'P3D'],
    ['He waited for [2 1/2 years] in vain.', null, 'DURATION', 'P2Y6M'],
    ['It fell over [the past two months] again.', null, 'DURATION', 'P2M'],
    ['A [decades-long] fight ended.', null, 'DURATION', 'PXE'],
    ['The third [day-long] meeting ended.', null, 'DURATION', 'P1D'],
    ['Its [three-year-long] review ended.', null, 'DURATION', 'P3Y'],
    ['It took him [two-and-a-half years] of work.', null, 'DURATION', 'P2Y6M'],
    ['The [decade-old] truce broke down.', null, 'DURATION', 'P10Y'],
    ['The [8-month-old] truce broke down.', null, 'DURATION', 'P8M'],
    ['It opened [two years] later than planned.', null, 'DURATION', 'P2Y'],
    ['He will be home within [weeks or months] of it.', null, 'DURATION', 'PXW'],
    ['The [30-year] bond fell.', null, 'DURATION', 'P30Y'],
    ['A wait of [24 hours] follows.', null, 'DURATION', 'PT24H'],
    ['A wait of [12 months] follows.', null, 'DURATION', 'P12M'],
  ],
  counterExamples: [
    'The shares rose in after-hours trading.',
    'It won three quarters of the vote.',
    'Read our minutes for more.',
    'The council approved its minutes in haste.',
    'It fell after the Fed published the minutes of its talks.',
    'The minutes of the meeting were lost.',
    'The minutes showed a split.',
    'The star is 96 light years away.',
    'The star is four light-years away.',
    'It became the twenty-second country of the bloc.',
    'He struck a 55-ball half-century for Surrey.',
    'He scored twice in six second-half minutes here.',
    'Their 3-0 weekend win was dull.',
    'The visiting hours are short.',
    'It fell in the same months again.',
    'He sought one for a time.',
    'It is a matter of days.',
    'He hopes one day follows the other.',
    'The 30-year-old died.',
    'Two eight-year-old girls left.',
    'The 8-month-old baby cried.',
    'He is 30 years old.',
    'The 20th anniversary of its opening was fine.',
  ],
};
