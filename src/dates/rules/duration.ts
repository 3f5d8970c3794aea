import { type Atoms, isJoined, isUpos } from '../atoms.ts';
import { DETERMINER, DIGITS, NUMBER, ORDER, ORDINAL, QUANTITY, SEASON, UNIT } from '../classes.ts';
import {
  BEFORE,
  CHILDREN,
  FILLERS,
  isCountedBefore,
  isLong,
  isOfMeeting,
  isOld,
  isRate,
  KINDS_OF_HOURS,
} from '../lengths.ts';
import { durationValue, readNumeral } from '../numerals.ts';
import { has, isFourDigits, isWord, readEnd, takeBefore } from '../patterns.ts';
import type { Rule } from '../rule.ts';

/** Whether the `last` at `i` is a verb: `shall last ten years`. */
function isLasting(atoms: Atoms, i: number): boolean {
  return atoms.text[i] === 'last' && (isUpos(atoms, i - 1, 'AUX') || isWord(atoms, i - 1, 'to'));
}

/** A length of time: `three days`, `a week`, `several years`, `the past two months`, `30-year`, `2 1/2 years`, `years`. */
export const duration: Rule = {
  id: 'duration',
  first: DIGITS | NUMBER | QUANTITY | DETERMINER | UNIT,
  match(atoms, i) {
    const { text } = atoms;
    // `for a while`, `for some time`: a length that nothing tells.
    const untold = text[i] === 'some' ? 'time' : text[i] === 'a' ? 'while' : '';
    if (isWord(atoms, i - 1, 'for') && isWord(atoms, i + 1, untold))
      return { start: i, end: i + 2, expression: { kind: 'fixed', type: 'DURATION', value: 'PXX' } };
    let amount = Number.NaN;
    let at = i;
    const numeral = readNumeral(atoms, i);
    let bare = false;
    if (numeral !== null) {
      amount = numeral.value;
      at = numeral.end;
      if (
        atoms.classes[i] === DIGITS &&
        isJoined(atoms, i) &&
        (text[i - 1] === '$' ||
          text[i - 1] === '.' ||
          (text[i - 1] === '-' && atoms.classes[i - 2] === DIGITS))
      ) {
        if (text[i - 1] !== '-') return null;
      }
    } else if (isWord(atoms, i, 'a', 'an', 'one')) {
      amount = 1;
      at = i + 1;
    } else if (has(atoms, i, UNIT)) {
      const { plural, unit } = atoms.words[i]!;
      const quarter = text[i] === 'quarter' && (text[i + 1] === '-' ? i + 2 : i + 1);
      if (quarter && text[quarter] === 'century' && !isUpos(atoms, quarter + 1, 'NOUN', 'ADJ', 'ADV'))
        return {
          start: takeBefore(atoms, takeBefore(atoms, i, 'last', 'next', 'past'), 'a', 'the'),
          end: quarter + 1,
          expression: { kind: 'fixed', type: 'DURATION', value: 'P25Y' },
        };
      // `the summer months`: a season.
      if (unit === 'M' && (has(atoms, i - 1, SEASON) || isWord(atoms, i - 1, 'same'))) return null;
      // `closed on weekends`, `weekends at noon`: each of them.
      if (unit === 'WE' && plural && isWord(atoms, i - 1, 'on', 'and', 'or'))
        return { start: i, end: i + 1, expression: { kind: 'fixed', type: 'SET', value: 'XXXX-WXX-WE' } };
      if (
        (!plural && !isLong(atoms, i + 1) && !(isOld(atoms, i + 1) && !isCountedBefore(atoms, i))) ||
        (atoms.capital[i] && atoms.text[i - 1] !== '')
      )
        return null;
      if (isOfMeeting(atoms, i)) return null;
      // `after-hours trading`: when the exchange is shut.
      if (unit === 'TH' && text[i - 1] === '-' && isWord(atoms, i - 2, 'after', 'out')) return null;
      // `96 light years`: a distance.
      if (unit === 'Y' && isWord(atoms, text[i - 1] === '-' ? i - 2 : i - 1, 'light')) return null;
      // `the years 2011 and 2012`
      if (unit === 'Y' && isFourDigits(atoms, i + 1)) return null;
      if (!plural) amount = 1;
      bare = true;
    } else return null;
    // `10 to 14 days`, `two or three years`
    if (numeral !== null && isWord(atoms, at, 'to', 'or', '-', 'and')) {
      const other = readNumeral(atoms, at + 1);
      if (other !== null && has(atoms, other.end, UNIT) && text[at] !== 'and') {
        // "between two and six days": the ends are told apart, this is the first.
        if (text[i - 1] === 'between') return null;
        amount = text[at] === '-' || text[at] === 'to' ? other.value : amount;
        at = other.end;
      }
    }
    // `15-plus years`
    if (numeral !== null && text[at] === '-' && isWord(atoms, at + 1, 'plus', 'odd')) at += 2;
    const hyphen = text[at] === '-' && isJoined(atoms, at);
    if (hyphen) at++;
    else for (let k = 0; k < 2 && (FILLERS as readonly string[]).includes(text[at]!); k++) at++;
    const unit = atoms.words[at];
    if (unit === undefined || (unit.classes & UNIT) === 0) return null;
    if (!hyphen && !bare && atoms.text[at + 1] === '-' && amount === 1 && numeral === null) return null;
    const name = unit.unit;
    const long = isLong(atoms, at + 1);
    // `the twenty-second country`, `a 3-0 weekend`
    const ordinal = atoms.classes[i] !== DIGITS && amount >= 20 && amount % 10 === 0;
    if (name === 'TS' && !unit.plural && amount !== 1 && (!hyphen || ordinal)) return null;
    if (name === 'WE' && !unit.plural && !hyphen && amount !== 1) return null;
    if (name === 'TS' && !unit.plural && isWord(atoms, i, 'a')) return null;
    if (name === 'Q' && isWord(atoms, i, 'a', 'an') && isWord(atoms, at + 1, 'of')) return null;
    // `three quarters of the voters`
    if (name === 'Q' && text[at + 1] === 'of' && isUpos(atoms, at + 2, 'DET', 'PRON')) return null;
    if (name === 'Q' && !unit.plural && !isWord(atoms, i, 'a', 'one') && !hyphen) return null;
    // `an unbeaten half-century`, `a 55-ball half-century`: fifty runs.
    if (
      name === 'C' &&
      amount < 1 &&
      hyphen &&
      isWord(atoms, i - 1, 'ball', 'unbeaten', 'his', 'her', 'maiden')
    )
      return null;
    if (name === 'H') return null;
    if (name === 'Q' && (hyphen || bare || isWord(atoms, i, 'a', 'one'))) return null;
    if (atoms.capital[at] && atoms.classes[i] === DIGITS && !hyphen && atoms.text[i - 1] !== '') return null;
    if (isWord(atoms, i, 'a') && isWord(atoms, at - 1, 'fiscal', 'calendar')) return null;
    if (
      !unit.plural &&
      !hyphen &&
      numeral !== null &&
      amount !== 1 &&
      atoms.classes[i] === DIGITS &&
      amount >= 1000
    )
      return null;
    if (name === 'D' && !unit.plural && text[i] === 'one' && isWord(atoms, i - 1, 'no')) return null;
    let end = long ? at + 3 : at + 1;
    if (isWord(atoms, end, 'apart')) return null;
    // `within weeks or months`: the first unit stands for both.
    const both = bare && isWord(atoms, end, 'or', 'and') && atoms.words[end + 1]?.plural === true;
    if (
      both &&
      has(atoms, end + 1, UNIT) &&
      !isWord(atoms, end + 2, 'ago', 'later', 'earlier', 'before', 'after')
    )
      end += 2;
    // ages
    if (text[end] === '-' && isWord(atoms, end + 1, 'old', 'olds')) {
      // `the 8-month-old truce`, `a years-old slump`
      const counted = bare || text[i] === 'a' || (hyphen && isWord(atoms, at, 'day', 'week', 'month'));
      const thing = isUpos(atoms, end + 2, 'NOUN') && !isWord(atoms, end + 2, ...CHILDREN);
      if (!counted || !thing) return null;
      return {
        start: i,
        end: end + 2,
        expression: { kind: 'fixed', type: 'DURATION', value: durationValue(amount, name) },
      };
    }
    if (
      isWord(atoms, end, 'old', 'older', 'younger') ||
      (isWord(atoms, end, 'of') && text[end + 1] === 'age')
    )
      return null;
    if (text[end] === 'and' && text[end + 1] === 'a' && text[end + 2] === 'half') {
      amount += 0.5;
      end += 3;
    } else if (text[end] === 'or' && text[end + 1] === 'two' && amount === 1) end += 2;
    else if (text[end] === 'or' && text[end + 1] === 'so') end += 2;
    if (hyphen && isWord(atoms, end, 'period')) {
      const at0 = takeBefore(atoms, i, 'a', 'the');
      return {
        start: at0,
        end: end + 1,
        expression: { kind: 'fixed', type: 'DURATION', value: durationValue(amount, name) },
      };
    }
    if (unit.plural && isWord(atoms, end, 'ahead')) end++;
    // A price or a rate: `$1.76 a year`, `700 seats a week`.
    if (isWord(atoms, i, 'a', 'an') && isRate(atoms, i)) return null;
    let start = i;
    // `visiting hours`: when, not for how long.
    if (bare && name === 'TH' && isWord(atoms, i - 1, ...KINDS_OF_HOURS)) return null;
    // "a matter of days" tells no length; "he hopes one day to win" no day.
    if (text[i - 1] === 'of' && text[i - 2] === 'matter') return null;
    if (name === 'D' && text[i] === 'one' && isUpos(atoms, end, 'VERB', 'AUX', 'PRON')) return null;
    // `in the early hours of Thursday`: a part of that day.
    if (bare && name === 'TH' && isWord(atoms, i - 1, 'early', 'small', 'wee') && isWord(atoms, end, 'of'))
      return null;
    if (bare) {
      if (isWord(atoms, i - 1, 'these', 'those', 'other', 'of') && !isWord(atoms, i - 1, 'of')) return null;
    }
    // `the past two years`, `the first nine months`
    let k = i - 1;
    if (has(atoms, k, ORDER | ORDINAL) || isWord(atoms, k, ...BEFORE)) {
      if (isWord(atoms, k, ...BEFORE) && !isWord(atoms, i, 'a', 'an', 'one') && !isLasting(atoms, k)) {
        start = k;
        k--;
      } else if (isWord(atoms, k, 'these', 'those', 'this'))
        return {
          start: k,
          end,
          expression: { kind: 'fixed', type: 'DURATION', value: durationValue(amount, name) },
        };
    }
    if (
      isWord(atoms, k, 'the') &&
      !((hyphen || long) && start === i) &&
      (start < i || !isWord(atoms, i, 'a', 'an', 'one'))
    ) {
      start = k;
      if (isWord(atoms, k - 2, 'each') && text[k - 1] === 'of') start = k - 2;
    } else if (start < i && isWord(atoms, k, 'its', 'our', 'their')) start = k;
    const ended = name === 'M' ? readEnd(atoms, end) : null;
    return {
      start,
      end,
      expression: {
        kind: 'fixed',
        type: 'DURATION',
        value: durationValue(amount, name),
        ...(ended === null ? {} : { ended }),
      },
    };
  },
  examples: [
    ['It fell in [a single day] alone.', null, 'DURATION', 'P1D'],
    ['The work shall last [ten years] here.', null, 'DURATION', 'P10Y'],
    ['He will live without it for [a while] yet.', null, 'DURATION', 'PXX'],
    ['He will stay for [some time] yet.', null, 'DURATION', 'PXX'],
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
    ['It fell over [the last quarter-century] of war.', null, 'DURATION', 'P25Y'],
    ['It took him [a quarter-century] of work.', null, 'DURATION', 'P25Y'],
    ['It took him [two-and-a-half years] of work.', null, 'DURATION', 'P2Y6M'],
    ['The house is closed on [weekends] here.', null, 'SET', 'XXXX-WXX-WE'],
    ['The [decade-old] truce broke down.', null, 'DURATION', 'P10Y'],
    ['The [8-month-old] truce broke down.', null, 'DURATION', 'P8M'],
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
