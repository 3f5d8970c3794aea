import type { Attribution } from '../attribution.ts';
import type { CueLexicon } from '../cues.ts';
import { clauseFrom, phraseFrom } from '../grammar/contents.ts';
import type { NounGroup } from '../grammar/noun-groups.ts';
import { type Reading, spanOf } from '../reading.ts';

const LEAST = 0.47;

/** A noun of saying or thinking with its owner: "his claim that …", "the mayor's support for …". */
export function nounCue(reading: Reading, lexicon: CueLexicon, group: NounGroup): Attribution | null {
  const score = lexicon.prior(group.lemma, group.frame);
  if (score < LEAST) return null;
  const to = group.frame === 'that' ? clauseFrom(reading, group.at) : phraseFrom(reading, group.at);
  return {
    rule: 'noun',
    nests: false,
    content: [spanOf(reading, { from: group.at, to })],
    cue: [{ from: group.from, to: group.to }],
    source: group.owner,
    reporter: null,
    quoted: [],
    sentence: reading.document.tokens.sentence[group.head]!,
    score: score * 0.9,
  };
}
