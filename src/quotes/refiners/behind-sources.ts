import type { Attribution } from '../attribution.ts';
import { type Reading, spanOf } from '../reading.ts';

/** The first letter of a quotation, behind its marks. */
const FIRST_LETTER = /^[^\p{L}\p{N}]*(\p{L})/u;

/**
 * Whoever is quoted goes on behind what is told of them. «“It is a bill about pipes,” said Senator Poe, who wrote it, “and it will
 * pass”»: the verb that stands in the source says nothing of the second part, which goes on in small letters, and the part is the
 * senator's.
 */
export function behindSources(
  reading: Reading,
  attributions: readonly Attribution[],
): readonly Attribution[] {
  /** By each token of the source of a quotation, the quotation. */
  const outer = new Map<number, Attribution>();
  for (const one of attributions)
    if (one.source !== null && one.quoted.length > 0)
      for (let t = one.source.from; t < one.source.to; t++) outer.set(t, one);
  const partsOf = new Map<Attribution, Attribution[]>();
  const isPart = new Set<Attribution>();
  for (const one of attributions) {
    const whole = outer.get(one.cue[0]!.from);
    if (whole === undefined || whole === one || isPart.has(whole) || !isSecondPart(reading, one, whole))
      continue;
    partsOf.set(whole, [...(partsOf.get(whole) ?? []), one]);
    isPart.add(one);
  }
  if (isPart.size === 0) return attributions;
  return attributions
    .filter((one) => !isPart.has(one))
    .map((one) => {
      const all = [one, ...(partsOf.get(one) ?? [])];
      return {
        ...one,
        content: all.flatMap(({ content }) => content),
        quoted: all.flatMap(({ quoted }) => quoted),
      };
    });
}

/** Whether what is found for a verb in the source of a quotation is the quotation's second part. */
function isSecondPart(reading: Reading, { cue, content, quoted }: Attribution, whole: Attribution): boolean {
  const { document, lower } = reading;
  const { start } = content[0]!;
  if (whole.source === null || quoted.length === 0 || start < spanOf(reading, whole.source).end) return false;
  // «said Poe, who added, “it will pass”»: the words are the verb's own.
  const next = lower[cue.at(-1)!.to];
  if (next === ',' || next === ':') return false;
  const letter = FIRST_LETTER.exec(document.text.slice(start, start + 8))?.[1];
  return letter !== undefined && letter === letter.toLowerCase();
}
