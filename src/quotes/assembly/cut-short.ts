import type { Span } from '../../document.ts';
import { contains } from '../../text/spans.ts';
import { type Reading, spanOf } from '../reading.ts';
import { CHAIN_VERBS } from '../word-classes.ts';
import type { Joined } from './joining.ts';

/**
 * What is said within the words of another ends with them: «The police said that two had fled, the agency, known as KBR, reported».
 * Gives back each of `others` with its last piece cut there.
 */
export function cutShort(
  reading: Reading,
  chosen: readonly Joined[],
  others: readonly Joined[],
): readonly Joined[] {
  const around: readonly Span[] = chosen
    .filter(({ attribution, content }) => {
      const cue = attribution.cue[0];
      return cue !== undefined && spanOf(reading, cue).start >= content.at(-1)!.end;
    })
    .map(({ content }) => content.at(-1)!)
    .sort((a, b) => a.start - b.start);
  let at = 0;
  const cut = new Map<Joined, Joined>();
  const start = ({ attribution }: Joined): number => spanOf(reading, attribution.cue[0]!).start;
  const said = others.filter(({ attribution }) =>
    CHAIN_VERBS.says.has(reading.lower[attribution.cue[0]!.to - 1]!),
  );
  for (const one of said.sort((a, b) => start(a) - start(b))) {
    const cue = spanOf(reading, one.attribution.cue[0]!);
    while (at + 1 < around.length && around[at + 1]!.start <= cue.start) at++;
    const outer = around[at];
    const last = one.content.at(-1)!;
    if (outer === undefined || !contains(outer, cue) || last.start >= outer.end || last.end <= outer.end)
      continue;
    cut.set(one, { ...one, content: [...one.content.slice(0, -1), { start: last.start, end: outer.end }] });
  }
  return others.map((one) => cut.get(one) ?? one);
}
