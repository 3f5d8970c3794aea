import { type Atoms, isUpos } from './atoms.ts';
import { PART, UNIT, WEEKDAY } from './classes.ts';
import { has, isWord } from './patterns.ts';

/** How many atoms to each side of a word its clause is looked through. */
const REACH = 16;

/** What has such a word behind it as a noun: `the vote`, `a home visit`, `by travel`. */
function standsAsNoun(atoms: Atoms, i: number): boolean {
  // A club may look like an adjective: `Celtic visit Hearts`.
  if (isUpos(atoms, i - 1, 'ADJ')) return !atoms.capital[i - 1];
  return isUpos(atoms, i - 1, 'DET', 'NUM', 'ADP', 'VERB', 'AUX') || isWord(atoms, i - 1, "'", 's', '-');
}

/** Whether no verb stands from `i` on in a clause, going forth (1) or back (-1). */
function hasNoVerb(atoms: Atoms, i: number, step: 1 | -1): boolean {
  for (let k = i + step, n = 0; n < REACH; k += step, n++) {
    const text = atoms.text[k];
    if (text === '' || text === undefined) return true;
    // `Kings host Lakers, win on Saturday`: a comma ends no clause before the day.
    if (step < 0 ? isWord(atoms, k, ',', ';', ':', '"', '“', '”') : has(atoms, k, WEEKDAY)) return true;
    if (isUpos(atoms, k, 'VERB', 'AUX')) return false;
    if (isUpos(atoms, k, 'CCONJ', 'SCONJ')) return true;
  }
  return false;
}

/** Whether the word at `i` is the only one of its clause that can be its verb: `Arsenal host Chelsea on Saturday`. */
function isOnlyVerb(atoms: Atoms, i: number): boolean {
  if (
    !isUpos(atoms, i - 1, 'NOUN', 'PROPN', 'PRON') &&
    !(isUpos(atoms, i - 1, 'ADJ') && atoms.capital[i - 1])
  )
    return false;
  // `his Sunday night address`
  if (has(atoms, i - 1, WEEKDAY | PART | UNIT)) return false;
  if (!hasNoVerb(atoms, i, 1) || !hasNoVerb(atoms, i, -1)) return false;
  // `with all shops open on Sunday`
  for (let k = i - 1; k > i - REACH && atoms.text[k] !== ''; k--) if (isWord(atoms, k, 'with')) return false;
  return true;
}

/**
 * Whether the word at `i`, which can be a verb and which the tagger took for another word, is a verb: a name stands right behind it
 * (`Leeds play Hull on Saturday`), or it is of the third person and the day stands right behind it (`The show premieres Friday`), or
 * there is no other in its clause (`Polls open on Sunday`).
 */
export function isVerbTakenForOther(atoms: Atoms, i: number): boolean {
  if (standsAsNoun(atoms, i)) return false;
  const day = isWord(atoms, i + 1, 'on') ? i + 2 : i + 1;
  const third = atoms.text[i]!.endsWith('s');
  if (third && has(atoms, day, WEEKDAY)) return isUpos(atoms, i - 1, 'NOUN', 'PROPN');
  if (isOnlyVerb(atoms, i)) return true;
  if (third) return false;
  if (isWord(atoms, i, 'travel', 'return') && atoms.text[i + 1] === 'to') return atoms.capital[i + 2]!;
  // `radio host Ann Zarok`
  return (
    !isWord(atoms, i, 'host') &&
    atoms.capital[i + 1]! &&
    isUpos(atoms, i + 1, 'PROPN') &&
    !has(atoms, i + 1, WEEKDAY)
  );
}
