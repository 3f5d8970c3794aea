import { UPOS, type Upos } from '../../document.ts';

/** Parts of speech as the numbers that stand in a document's tags. */
export function uposSet(...names: readonly Upos[]): ReadonlySet<number> {
  return new Set(names.map((name) => UPOS.indexOf(name)));
}
