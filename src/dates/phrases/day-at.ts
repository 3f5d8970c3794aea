import type { Atoms } from '../reading/atoms.ts';
import { DIGITS, MONTH, WEEKDAY } from '../reading/classes.ts';
import { has, isOrdinalEnding, skipStop, skipWord } from '../reading/patterns.ts';

/** Whether a day is named at `i`: a weekday, a month and its day in either order; not a month alone. */
export function isDayAt(atoms: Atoms, i: number): boolean {
  if (has(atoms, i, WEEKDAY)) return true;
  if (has(atoms, i, DIGITS)) return atoms.text[i]!.length <= 2 && isMonthBeside(atoms, i);
  return has(atoms, i, MONTH) && atoms.capital[i]! && isShortNumber(atoms, skipStop(atoms, i + 1));
}

const isShortNumber = (atoms: Atoms, i: number): boolean =>
  has(atoms, i, DIGITS) && atoms.text[i]!.length <= 2;

/** Whether a month stands behind the number at `i`: `1 October`, `1st October`, `1st of October`. */
function isMonthBeside(atoms: Atoms, i: number): boolean {
  const ordinal = isOrdinalEnding(atoms, i + 1) ? i + 2 : i + 1;
  const month = skipWord(atoms, ordinal, 'of');
  return has(atoms, month, MONTH) && atoms.capital[month]!;
}
