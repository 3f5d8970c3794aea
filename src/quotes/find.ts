import type { Attribution, Situation } from './attribution.ts';
import { accordingTo, phraseCueAt } from './attributions/according-to.ts';
import { PATTERNS } from './attributions/index.ts';
import type { CueLexicon } from './cues.ts';
import { complementOf } from './frames.ts';
import { groupAt, type VerbGroup } from './groups.ts';
import type { Reading, Tokens } from './reading.ts';
import { subjectBefore } from './sources.ts';

/** Farthest a verb without a subject of its own looks back for one, in tokens. */
const REACH = 80;

/** Every verb group of the text with what it governs and its subject, in order. */
export function* situations(reading: Reading, lexicon: CueLexicon): Generator<Situation> {
  const { document, inside } = reading;
  for (const [sentence, { firstToken, endToken, kind }] of document.sentences.entries()) {
    if (kind === 'boilerplate') continue;
    // The last subject outside and inside quotation marks, for participles and second verbs.
    let earlier: { readonly subject: Tokens; readonly at: number } | null = null;
    let quotedEarlier: { readonly subject: Tokens; readonly at: number } | null = null;
    for (let head = firstToken; head < endToken; head++) {
      const group = groupAt(reading, lexicon, head);
      if (group === null || group.sentence !== sentence) continue;
      const side = inside[head]!;
      const found =
        group.form === 'participle' || group.form === 'infinitive' ? null : subjectBefore(reading, group);
      const usable = found !== null && inside[found.from]! === side ? found : null;
      const last: typeof earlier = side < 0 ? earlier : quotedEarlier;
      const inherited = last !== null && head - last.at < REACH ? last.subject : null;
      yield {
        reading,
        lexicon,
        group,
        complement: complementOf(reading, group),
        subject: usable ?? inherited,
        own: usable !== null,
      };
      if (usable !== null && group.form !== 'passive') {
        if (side < 0) earlier = { subject: usable, at: head };
        else quotedEarlier = { subject: usable, at: head };
      } else if (usable !== null && side < 0) earlier = { subject: usable, at: head };
    }
  }
}

/** Every attribution that some pattern finds, in the order of their cues. */
export function findAttributions(reading: Reading, lexicon: CueLexicon): readonly Attribution[] {
  const found: Attribution[] = [];
  for (const situation of situations(reading, lexicon)) {
    const attribution = firstMatch(situation);
    if (attribution !== null) found.push(attribution);
  }
  for (const { firstToken, endToken, kind } of reading.document.sentences) {
    if (kind === 'boilerplate') continue;
    for (let at = firstToken; at < endToken; at++) {
      const cueEnd = phraseCueAt(reading, at, endToken);
      const attribution = cueEnd < 0 ? null : accordingTo(reading, at, cueEnd);
      if (attribution !== null) found.push(attribution);
    }
  }
  return found;
}

function firstMatch(situation: Situation): Attribution | null {
  for (const pattern of PATTERNS) {
    const attribution = pattern.find(situation);
    if (attribution !== null) return attribution;
  }
  return null;
}

export type { VerbGroup };
