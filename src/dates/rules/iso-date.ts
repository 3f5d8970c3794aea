import { type Atoms, isJoined } from '../reading/atoms.ts';
import { DIGITS } from '../reading/classes.ts';
import { isFourDigits } from '../reading/patterns.ts';
import type { Rule } from '../rule.ts';

/** The atom behind the offset of a time zone at `i`, `+05:30` or `+0530`, which is not worked out; else `i`. */
function skipOffset(atoms: Atoms, i: number): number {
  const { text, classes } = atoms;
  if (!/^[+-]$/.test(text[i]!) || !isJoined(atoms, i) || classes[i + 1] !== DIGITS || !isJoined(atoms, i + 1))
    return i;
  return text[i + 2] === ':' && classes[i + 3] === DIGITS ? i + 4 : i + 2;
}

/** ISO 8601 days, with or without a time of day: `2023-10-06`, `2023-10-06T16:30Z`. */
export const isoDate: Rule = {
  id: 'iso-date',
  first: DIGITS,
  match(atoms, i) {
    const { text, classes } = atoms;
    if (
      !isFourDigits(atoms, i) ||
      text[i + 1] !== '-' ||
      text[i + 3] !== '-' ||
      (isJoined(atoms, i) && text[i - 1] === '-')
    )
      return null;
    const [year, month, day] = [text[i]!, text[i + 2]!, text[i + 4]!];
    if (classes[i + 2] !== DIGITS || classes[i + 4] !== DIGITS || month.length !== 2 || day.length !== 2)
      return null;
    if (
      !isJoined(atoms, i + 1) ||
      !isJoined(atoms, i + 2) ||
      !isJoined(atoms, i + 3) ||
      !isJoined(atoms, i + 4)
    )
      return null;
    let end = i + 5;
    let time = '';
    if (
      text[end] === 't' &&
      text[end + 1]?.length === 2 &&
      text[end + 2] === ':' &&
      text[end + 3]?.length === 2
    ) {
      time = `T${text[end + 1]}:${text[end + 3]}`;
      end += 4;
      if (text[end] === ':' && classes[end + 1] === DIGITS && text[end + 1]!.length === 2) {
        time += `:${text[end + 1]}`;
        end += 2;
      }
      if (text[end] === 'z' && isJoined(atoms, end)) {
        time += 'Z';
        end++;
      }
    }
    if (time !== '') end = skipOffset(atoms, end);
    const base = { kind: 'calendar', year: Number(year), month: Number(month), day: Number(day) } as const;
    return { start: i, end, expression: time === '' ? base : { ...base, time } };
  },
  examples: [
    ['It was filed on [2023-10-06] in court.', null, 'DATE', '2023-10-06'],
    ['Logged at [2023-10-06T16:30Z] by the probe.', null, 'TIME', '2023-10-06T16:30Z'],
    ['Logged at [2023-10-06T16:30+05:30] by the probe.', null, 'TIME', '2023-10-06T16:30'],
    ['Logged at [2023-10-06T16:30:00+0530] by the probe.', null, 'TIME', '2023-10-06T16:30:00'],
    ['The form says [2023-02-30] twice.', null, 'DATE', null],
  ],
  counterExamples: ['Call 555-12-3456 for the recording.'],
};
