import { type Atoms, isJoined } from '../reading/atoms.ts';
import { DIGITS } from '../reading/classes.ts';
import { fullYear, readYear } from '../reading/patterns.ts';

/** `FY2012`, `FY24` from its letters at `i` on: the year, and the atom behind it; null where it is none. */
export function readFiscalYear(atoms: Atoms, i: number): { year: number; end: number } | null {
  if (atoms.text[i] !== 'fy') return null;
  const read = readYear(atoms, i + 1);
  if (read !== null) return read;
  const short = atoms.text[i + 1]!;
  if (atoms.classes[i + 1] !== DIGITS || short.length !== 2 || !isJoined(atoms, i + 1)) return null;
  return { year: fullYear(Number(short)), end: i + 2 };
}
