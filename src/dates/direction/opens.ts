import { type Atoms, isJoined, isUpos } from '../reading/atoms.ts';
import { isWord, takeBefore } from '../reading/patterns.ts';

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

/**
 * The sign that ends the clause before the one that the date at `start` opens, or -1: `Fog may come; on Sunday flights were held up`, `Fog
 * may come, but on Sunday flights were held up`.
 */
export function clauseEndBefore(atoms: Atoms, start: number): number {
  const last = takeBefore(atoms, start, 'on', 'in', 'by') - 1;
  if (isWord(atoms, last, ';')) return last;
  return isUpos(atoms, last, 'CCONJ') && isWord(atoms, last - 1, ',') ? last - 1 : -1;
}
