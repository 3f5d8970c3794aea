import { readLexicon } from '../../text/lexicon.ts';
import { type Atoms, isUpos } from '../reading/atoms.ts';
import { isWord } from '../reading/patterns.ts';

/** Nouns that `to` and a verb tell more of. */
const INFINITIVE_NOUNS = new Set(readLexicon(new URL('../data/infinitive-nouns.txt', import.meta.url)));

/** A headline has hardly more atoms. */
const LONGEST = 24;

/**
 * Whether the `to` at `i` stands for `will`, as in headlines: `Minister to visit Rome on Tuesday`. One noun opens the sentence, for the
 * second may be its verb, `Leeds rally to beat Hull on Sunday`, and no other verb follows but in -ing or behind `to`; `Attempt to rob bank on
 * Friday` is of what was.
 */
export function isHeadlineTo(atoms: Atoms, i: number): boolean {
  if (!isWord(atoms, i, 'to') || !isUpos(atoms, i - 1, 'NOUN', 'PROPN') || atoms.text[i - 2] !== '')
    return false;
  if (INFINITIVE_NOUNS.has(atoms.text[i - 1]!)) return false;
  // `Return to winning ways`
  if (!isUpos(atoms, i + 1, 'VERB', 'AUX') || /(?:ing|ed|s)$/.test(atoms.text[i + 1]!)) return false;
  for (let k = i + 2; k < i + LONGEST; k++) {
    const text = atoms.text[k];
    if (text === '' || text === undefined) return true;
    if (isUpos(atoms, k, 'VERB', 'AUX') && !text.endsWith('ing') && atoms.text[k - 1] !== 'to') return false;
  }
  return false;
}
