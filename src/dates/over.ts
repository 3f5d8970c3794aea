import { readLexicon } from '../text/lexicon.ts';
import type { Atoms } from './atoms.ts';

const OVER = new Set(readLexicon(new URL('./data/over.txt', import.meta.url)));

/** Whether the word at `i` is for what has come about: `a 2-1 defeat`. */
export const isOver = (atoms: Atoms, i: number): boolean => OVER.has(atoms.text[i]!);
