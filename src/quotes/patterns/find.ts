import type { Attribution } from '../attribution.ts';
import type { CueLexicon } from '../cues.ts';
import { nounGroupAt } from '../grammar/noun-groups.ts';
import type { Reading } from '../reading.ts';
import { accordingTo, phraseCueAt } from './according-to.ts';
import { answers } from './answer.ts';
import { colonLeadIn } from './colon.ts';
import { nounCue } from './noun.ts';
import type { Situation } from './pattern.ts';
import { PATTERNS } from './verb-patterns.ts';

/** Every attribution that some pattern finds, in the order of their cues. */
export function findAttributions(
  reading: Reading,
  lexicon: CueLexicon,
  all: readonly Situation[],
): readonly Attribution[] {
  const found: Attribution[] = [];
  for (const situation of all) {
    const attribution = firstMatch(situation);
    if (attribution !== null) found.push(attribution);
  }
  for (const { firstToken, endToken, kind } of reading.document.sentences) {
    if (kind === 'boilerplate') continue;
    for (let at = firstToken; at < endToken; at++) {
      const noun = nounGroupAt(reading, lexicon, at);
      const owned = noun === null ? null : nounCue(reading, lexicon, noun);
      if (owned !== null) found.push(owned);
      const cueEnd = phraseCueAt(reading, at, endToken);
      const attribution = cueEnd < 0 ? null : accordingTo(reading, at, cueEnd);
      if (attribution !== null) found.push(attribution);
    }
  }
  found.push(...answers(reading));
  const taken = new Set(found.flatMap(({ quoted }) => quoted));
  for (let paragraph = 0; paragraph < reading.document.paragraphs.length; paragraph++)
    for (const attribution of colonLeadIn(reading, paragraph))
      if (!attribution.quoted.some((one) => taken.has(one))) found.push(attribution);
  return found;
}

function firstMatch(situation: Situation): Attribution | null {
  for (const pattern of PATTERNS) {
    const attribution = pattern.find(situation);
    if (attribution !== null) return attribution;
  }
  return null;
}
