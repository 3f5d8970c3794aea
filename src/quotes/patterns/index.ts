import { type Joined, joinQuoted } from '../assembly/joining.ts';
import type { Attribution } from '../attribution.ts';
import { withoutCited } from '../chain/citing.ts';
import { withoutReporter } from '../chain/handed-on.ts';
import type { CueLexicon } from '../cues.ts';
import { AUX, DET, PRON, PROPN, type Reading, tokenAt, VERB } from '../reading.ts';
import { findAttributions } from './find.ts';
import type { Situation } from './pattern.ts';
import { quotedWithin } from './quoted-within.ts';
import { situations } from './situations.ts';

/** What the patterns find. */
export interface Findings {
  /** Every verb group with what it governs. */
  readonly situations: readonly Situation[];
  /** Attributions of the article's own. */
  readonly outside: readonly Joined[];
  /** Those within quotation marks, which are never rivals of the quotation but can only be its children. */
  readonly within: readonly Joined[];
}

/** Lets the patterns read. */
export function findByPatterns(reading: Reading, lexicon: CueLexicon): Findings {
  const all = [...situations(reading, lexicon)];
  const found = findAttributions(reading, lexicon, all);
  const isInside = ({ cue }: Attribution) => reading.inside[cue[0]!.from]! >= 0;
  const outside = withoutCited(
    reading,
    found.filter((one) => !isInside(one)),
  );
  return {
    situations: all,
    // «According to an official, the mine will close, the daily reported»: who passes it on is known before anything is ranked.
    outside: joinQuoted(reading, outside).map((one) =>
      one.attribution.rule === 'according-to' ? withoutReporter(reading, one) : one,
    ),
    within: [...quotedWithin(reading, all), ...found.filter(isInside)]
      .filter((one) => !isOwnMind(reading, lexicon, one) && !isThatAlone(reading, one))
      .map((attribution) => ({ attribution, content: attribution.content })),
  };
}

const SPEAKING = /^(?:i|we|you)$/u;
const REPORTS: ReadonlySet<string | null> = new Set(['say', 'tell', 'ask', 'write']);

/** "I know how many there were", "You would ask who comes": within a quotation no report, but what its speaker says of itself. */
function isOwnMind({ lower }: Reading, lexicon: CueLexicon, { source, cue }: Attribution): boolean {
  if (source === null || source.to - source.from !== 1 || !SPEAKING.test(lower[source.from]!)) return false;
  const { from, to } = cue[0]!;
  const verb = lexicon.lemmaOf(lower[to - 1]!);
  const plain = to - from === 1;
  return !plain || verb === null || !REPORTS.has(lexicon.classOf(verb));
}

/** "I said that in court": "that" stands for what was said, and opens no clause. */
function isThatAlone({ document, lower, upos }: Reading, { content }: Attribution): boolean {
  const first = tokenAt(document.tokens, content[0]!.start);
  if (content.length > 1 || lower[first] !== 'that') return false;
  const last = tokenAt(document.tokens, content[0]!.end - 1);
  // "that they next": a verb that is not taken for one.
  if (first < last && [DET, PRON, PROPN].includes(upos[first + 1]!)) return false;
  for (let t = first; t <= last; t++) if (upos[t] === VERB || upos[t] === AUX) return false;
  return true;
}
