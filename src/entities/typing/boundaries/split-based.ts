import type { Tagged } from '../../../document.ts';
import type { TaggedName } from '../../tagger/index.ts';

const CAPITAL = /^\p{Lu}/u;

/** "Texas-based Brazos Aggregates": the place, and the body that is there. */
export function splitBased(
  { tokens: { text } }: Tagged,
  names: readonly TaggedName[],
): readonly TaggedName[] {
  return names.flatMap((name) => {
    const { start, end } = name;
    for (let t = start + 1; t + 2 < end; t++)
      if (text[t] === '-' && text[t + 1] === 'based' && CAPITAL.test(text[t + 2]!))
        return [
          { ...name, end: t, type: 'LOC' as const },
          { ...name, start: t + 2, type: 'ORG' as const },
        ];
    return [name];
  });
}
