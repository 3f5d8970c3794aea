import { type Atoms, isJoined } from '../reading/atoms.ts';

/** Whether words begin behind the atom at `i`: it ends a sentence, or is a quotation mark that does not close. */
export function opensAfter(atoms: Atoms, i: number): boolean {
  return atoms.text[i] === '' || (/^["`“]+$/.test(atoms.text[i]!) && !closesQuote(atoms, i));
}

/** Whether the atom at `i` is a closing quotation mark: a straight one is where it stands close to what is before it. */
export function closesQuote(atoms: Atoms, i: number): boolean {
  const text = atoms.text[i]!;
  if (atoms.text[i - 1] === '') return false;
  return (
    text === '”' || ((text === '"' || (text === "'" && atoms.text[i - 1] === "'")) && isJoined(atoms, i))
  );
}
