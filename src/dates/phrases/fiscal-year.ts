import { type Atoms, isJoined } from '../reading/atoms.ts';
import { APOSTROPHE, DIGITS } from '../reading/classes.ts';
import { fullYear, has, readYear } from '../reading/patterns.ts';

/** A year, the atom behind it, and whether it is a company's. */
interface PeriodYear {
  readonly year: number;
  readonly end: number;
  readonly fiscal?: true;
}

/** The two figures joined to what stands before `i`: the `23` of `2Q23`, `FY23`. */
function shortYear(atoms: Atoms, i: number): PeriodYear | null {
  if (atoms.classes[i] !== DIGITS || atoms.text[i]!.length !== 2 || !isJoined(atoms, i)) return null;
  return { year: fullYear(Number(atoms.text[i])), end: i + 1 };
}

/** `FY2012`, `FY24` from its letters at `i` on; null where it is none. */
export function readFiscalYear(atoms: Atoms, i: number): PeriodYear | null {
  if (atoms.text[i] !== 'fy') return null;
  const read = readYear(atoms, i + 1) ?? shortYear(atoms, i + 1);
  return read === null ? null : { ...read, fiscal: true };
}

/** The year behind the part of one that ends at `i`: `Q3 FY24`, `2Q23`, `H1'23`, `Q3 2021`; null where none is. */
export function readPeriodYear(atoms: Atoms, i: number): PeriodYear | null {
  const short = has(atoms, i, APOSTROPHE) && isJoined(atoms, i) ? i + 1 : i;
  return readFiscalYear(atoms, i) ?? shortYear(atoms, short) ?? readYear(atoms, i);
}
