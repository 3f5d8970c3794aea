import { POSSESSIVES } from '../../text/function-words.ts';
import type { CueLexicon } from '../cues.ts';
import {
  ADJ,
  ADP,
  AUX,
  NOUN,
  NUM,
  PART,
  PROPN,
  PUNCT,
  type Reading,
  sentenceOf,
  type Tokens,
  VERB,
} from '../reading.ts';
import { phraseBefore } from './phrase-before.ts';

/** A noun with its owner that may be a cue: "his support for", "the mayor's decision to". Token indices. */
export interface NounGroup {
  readonly head: number;
  readonly from: number;
  readonly to: number;
  readonly owner: Tokens;
  readonly lemma: string;
  readonly frame: string;
  /** Where the content begins. */
  readonly at: number;
}

/** The owned noun at `head` with what it governs; null where there is none. */
export function nounGroupAt(reading: Reading, _lexicon: CueLexicon, head: number): NounGroup | null {
  const { lower, upos, inside } = reading;
  if (upos[head] !== NOUN || inside[head]! >= 0) return null;
  const { from: first, to: last } = sentenceOf(reading, head);
  let from = head;
  while (
    from > first &&
    from > head - 3 &&
    (upos[from - 1] === ADJ ||
      upos[from - 1] === NUM ||
      (upos[from - 1] === NOUN && !POSSESSIVES.has(lower[from - 1]!)))
  )
    from--;
  if (from - 1 < first) return null;
  const before = lower[from - 1]!;
  let owner: Tokens | null = null;
  if (POSSESSIVES.has(before)) owner = { from: from - 1, to: from };
  else if (
    (before === "'s" || before === "'") &&
    upos[from - 1] === PART &&
    (upos[from - 2] === PROPN || upos[from - 2] === NOUN)
  ) {
    const phrase = phraseBefore(reading, from - 1, first);
    owner = phrase === null ? null : { from: phrase.from, to: from };
  }
  if (owner === null || head + 1 >= last) return null;
  const next = lower[head + 1]!;
  const lemma = `his ${reading.lemma[head]!}`;
  const at = head + 1;
  if (next === 'that') return { head, from, to: at, owner, lemma, frame: 'that', at };
  if (next === 'to' && (upos[head + 2] === VERB || upos[head + 2] === AUX))
    return { head, from, to: at, owner, lemma, frame: 'inf', at };
  if (upos[head + 1] === ADP && head + 2 < last && upos[head + 2] !== PUNCT)
    return { head, from, to: at + 1, owner, lemma, frame: `p:${next}`, at: at + 1 };
  return null;
}
