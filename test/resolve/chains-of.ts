import type { Resolved } from '../../src/document.ts';
import { createResolve } from '../../src/resolve/index.ts';
import { build, type QuoteWords } from './build.ts';

const resolve = createResolve();

/** The words of each thing's mentions, a line a thing. */
export function chains({ mentions, entities, text }: Resolved): readonly string[] {
  return entities.map((_, index) =>
    mentions
      .filter(({ entity }) => entity === index)
      .map(({ start, end }) => text.slice(start, end))
      .join(' = '),
  );
}

/** The same of a marked text (build.ts). */
export const chainsOf = (marked: string, quotes: readonly QuoteWords[] = []): readonly string[] =>
  chains(resolve(build(marked, quotes).document));
