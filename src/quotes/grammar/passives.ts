import { BE } from '../../text/function-words.ts';
import { readLexicon } from '../../text/lexicon.ts';
import { ADP, ADV, AUX, PUNCT, type Reading, sentenceOf, type Tokens, VERB } from '../reading.ts';

const OF_OTHERS = new Set(readLexicon(new URL('../data/passives-of-others.txt', import.meta.url)));
/** Behind one of these a verb has no subject of its own: "spoke and was asked", "in office since May, was asked". */
const WITHOUT_SUBJECT = new Set(['and', 'but', ',', 'who']);

/** Where or when, and no clause: "at a meeting on Monday". */
function isAdjunct({ upos }: Reading, from: number, to: number): boolean {
  if (upos[from] !== ADP) return false;
  for (let t = from; t < to; t++) if (upos[t] === VERB || upos[t] === AUX || upos[t] === PUNCT) return false;
  return true;
}

/**
 * Whether a source is but the subject of a passive cue: "the mayor" of "the mayor was seen leaving", "the mayor met reporters and was
 * asked".
 */
export function isPassiveSubject(reading: Reading, source: Tokens, cue: Tokens): boolean {
  const { lower, upos } = reading;
  if (source.to > cue.from || !OF_OTHERS.has(lower[cue.to - 1]!)) return false;
  let from = cue.from;
  while (from > source.to && upos[from - 1] === ADV) from--;
  const isNear = from === source.to || WITHOUT_SUBJECT.has(lower[from - 1]!);
  if (!isNear && !isAdjunct(reading, source.to, from)) return false;
  for (let t = cue.from; t < cue.to - 1; t++) if (BE.has(lower[t]!)) return true;
  return false;
}

/** Participles, each with what stands right behind it where whom it is done to stands before. */
const DONE_TO: ReadonlyMap<string, string> = new Map([
  ['accused', 'of'],
  ['charged', 'with'],
  ['convicted', 'of'],
  ['suspected', 'of'],
]);
const RELATIVE = new Set(['that', 'which', 'who', 'whom', 'whose']);

/**
 * Whether a source is whom somebody else accuses, as a participle behind it says: "[a teacher] accused of pushing a pupil was cleared";
 * not "[she] accused him of lying", "whom [she] accused of lying".
 */
export function isAccused(reading: Reading, source: Tokens, cue: Tokens): boolean {
  const { lower } = reading;
  if (source.to > cue.from) return false;
  // The cue may hold the preposition.
  const verb = DONE_TO.has(lower[cue.to - 1]!) ? cue.to - 1 : cue.to - 2;
  if (verb < cue.from || DONE_TO.get(lower[verb]!) !== lower[verb + 1]) return false;
  const { from: first } = sentenceOf(reading, source.from);
  for (let t = Math.max(first, source.from - 2); t < verb; t++) if (RELATIVE.has(lower[t]!)) return false;
  return true;
}
