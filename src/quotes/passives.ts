import { BE } from '../text/function-words.ts';
import { readLexicon } from '../text/lexicon.ts';
import type { Reading, Tokens } from './reading.ts';

const OF_OTHERS = new Set(readLexicon(new URL('./data/passives-of-others.txt', import.meta.url)));

/** Whether a source is but the subject of a passive cue: "the mayor" of "the mayor was seen leaving". */
export function isPassiveSubject({ lower }: Reading, source: Tokens, cue: Tokens): boolean {
  if (source.to !== cue.from || !OF_OTHERS.has(lower[cue.to - 1]!)) return false;
  for (let t = cue.from; t < cue.to - 1; t++) if (BE.has(lower[t]!)) return true;
  return false;
}
