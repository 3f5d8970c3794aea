import { POSSESSIVES } from '../../text/function-words.ts';
import { readLexicon } from '../../text/lexicon.ts';
import { type Atoms, isJoined, isUpos } from '../reading/atoms.ts';
import { isWord } from '../reading/patterns.ts';
import { beforeRun } from '../reading/search.ts';
import { WORDS } from '../reading/word-classes.ts';

/** Words behind which a verb has its plain form: `to put`, `could become`. */
const BEFORE_BASE = new Set(readLexicon(new URL('../data/before-base.txt', import.meta.url)));

/** Whether a form that may be past is the plain one: `to beat`, `could soon become`, `Let us go`. */
function isBase(atoms: Atoms, i: number): boolean {
  if (atoms.text[i]!.endsWith('ed')) return false;
  if (isWord(atoms, i, 'let') && atoms.capital[i]) return true;
  let k = i - 1;
  while (k > i - 4 && isUpos(atoms, k, 'ADV') && !BEFORE_BASE.has(atoms.text[k]!)) k--;
  return BEFORE_BASE.has(atoms.text[k]!) && !isUpos(atoms, k, 'NOUN');
}

/** Whether a form that may be past tells of what a noun is: `a contested vote`, `the lost ship`, `a well-known rival`. */
function isOfNoun(atoms: Atoms, i: number): boolean {
  if (isWord(atoms, i - 1, 'a', 'an', 'the') || POSSESSIVES.has(atoms.text[i - 1]!)) return true;
  return isWord(atoms, i - 1, '-') && isJoined(atoms, i) && isUpos(atoms, i + 1, 'NOUN', 'ADJ');
}

/** Whether the verb form at `i` is past: it ends in -ed or is a past form of the list. */
export function isPast(atoms: Atoms, i: number): boolean {
  const text = atoms.text[i]!;
  // `the United States`, `Long Beach`: a capital inside a sentence makes a name.
  if (atoms.capital[i] && atoms.text[i - 1] !== '' && !isUpos(atoms, i - 1, 'PUNCT')) return false;
  // `The office has a warning out`
  if (isWord(atoms, i, 'has', 'have') && isUpos(atoms, i, 'VERB')) return false;
  // `a rate cut in January`, which may be taken for a verb
  if (text === 'cut' && WORDS['what-is-cut'].has(atoms.text[i - 1]!)) return false;
  if (isBase(atoms, i) || isOfNoun(atoms, i)) return false;
  if (atoms.lexicon.pastCues.has(text)) return !isUpos(atoms, i, 'NOUN');
  return text.length > 3 && text.endsWith('ed') && isUpos(atoms, i, 'VERB');
}

/** Whether the verb form at `i` is of the present or the future: `take effect`, `is`, `will`; not `to open`, `did not open`, `shutting`. */
export function isPresent(atoms: Atoms, i: number): boolean {
  if (!isUpos(atoms, i, 'VERB', 'AUX') || isPast(atoms, i) || atoms.text[i]!.endsWith('ing')) return false;
  const before = beforeRun(atoms, i - 1, 'ADV');
  return !isUpos(atoms, before, 'AUX', 'PART') && !isWord(atoms, before, 'to');
}
