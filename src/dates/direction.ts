import { type Atoms, isUpos } from './atoms.ts';

/** What the words around a bare weekday or month say: it lies behind, ahead, or nothing. */
export type Direction = -1 | 0 | 1;

/** How far to each side words are looked at. */
const REACH = 14;
const AHEAD = new Set([
  'by',
  'until',
  'till',
  'through',
  'before',
  'effective',
  'payable',
  'due',
  'next',
  'starting',
  'beginning',
]);
const BEHIND = new Set(['since', 'ended', 'last', 'after', 'announced', 'dated']);
const WILL = new Set([
  'will',
  'shall',
  "'ll",
  'll',
  'expected',
  'scheduled',
  'slated',
  'plans',
  'planned',
  'due',
  'set',
  'expects',
  'expires',
  'expire',
  'begins',
  'intends',
  'hopes',
  'payable',
  'effective',
  'would',
  'should',
  'may',
  'can',
  'must',
  'could',
]);
const IRREGULAR_TO = new Set(['to']);

function verbSays(atoms: Atoms, i: number): Direction {
  const text = atoms.text[i]!;
  if (WILL.has(text)) return 1;
  if (IRREGULAR_TO.has(text))
    return isUpos(atoms, i + 1, 'VERB', 'AUX') && !/(ed|ing)$/.test(atoms.text[i + 1]!) ? 1 : 0;
  if (atoms.lexicon.pastCues.has(text)) return -1;
  if (isUpos(atoms, i, 'VERB') && text.endsWith('ed')) return -1;
  if (isUpos(atoms, i, 'AUX') && (text === 'was' || text === 'were' || text === 'had' || text === 'did'))
    return -1;
  return 0;
}

/** Which way the words around atoms `[start, end)` point: the word before, then the nearest verb before, then after. */
export function directionAt(atoms: Atoms, start: number, end: number): Direction {
  let before = start - 1;
  if (['the', 'early', 'late', 'mid', '-', 'about', 'around', 'on', 'in'].includes(atoms.text[before]!))
    before--;
  const word = atoms.text[before]!;
  if (AHEAD.has(word)) return 1;
  if (BEHIND.has(word)) return -1;
  for (let i = start - 1; i > start - REACH && atoms.text[i] !== ''; i--) {
    const says = verbSays(atoms, i);
    if (says !== 0) {
      // "said it will", "is expected to have been": the modal before a participle decides.
      if (says === -1)
        for (let k = i - 1; k >= i - 3; k--) if (WILL.has(atoms.text[k]!) || atoms.text[k] === 'to') return 1;
      return says;
    }
  }
  for (let i = end; i < end + REACH && atoms.text[i] !== ''; i++) {
    const says = verbSays(atoms, i);
    if (says !== 0) return says;
  }
  return 0;
}
