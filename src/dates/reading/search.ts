import { UPOS } from '../../document.ts';
import type { Atoms } from './atoms.ts';

/** What a search makes of the atom at `k`: it ends with this answer, or goes on where there is none. */
type Look = (k: number) => boolean | undefined;

/** What the nearest of the `reach` atoms before `i` says that says anything; false where none does in the sentence. */
export function lookBack({ text }: Atoms, i: number, reach: number, look: Look): boolean {
  for (let k = i - 1; k >= i - reach && text[k] !== ''; k--) {
    const answer = look(k);
    if (answer !== undefined) return answer;
  }
  return false;
}

/** What the first of the `reach` atoms from `i` on says that says anything; false where none does in the sentence. */
export function lookOn({ text }: Atoms, i: number, reach: number, look: Look): boolean {
  for (let k = i; k < i + reach && text[k] !== ''; k++) {
    const answer = look(k);
    if (answer !== undefined) return answer;
  }
  return false;
}

/** Whether one of the `reach` atoms before `i` passes a test, in the sentence. */
export function anyBefore({ text }: Atoms, i: number, reach: number, test: (k: number) => boolean): boolean {
  for (let k = i - 1; k >= i - reach && text[k] !== ''; k--) if (test(k)) return true;
  return false;
}

/** Whether one of the `reach` atoms from `i` on passes a test, in the sentence. */
export function anyFrom({ text }: Atoms, i: number, reach: number, test: (k: number) => boolean): boolean {
  for (let k = i; k < i + reach && text[k] !== ''; k++) if (test(k)) return true;
  return false;
}

/** Whether one of the `reach` atoms to each side of atoms `[start, end)` passes a test, in the sentence. */
export const anyAround = (
  atoms: Atoms,
  start: number,
  end: number,
  reach: number,
  test: (k: number) => boolean,
): boolean => anyBefore(atoms, start, reach, test) || anyFrom(atoms, end, reach, test);

/** The nearest atom back from `i`, itself included, that has none of the parts of speech: what stands before a run of them. */
export function beforeRun(atoms: Atoms, i: number, ...tags: readonly (typeof UPOS)[number][]): number {
  let k = i;
  while (tags.includes(UPOS[atoms.upos[k]!]!)) k--;
  return k;
}
