import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../src/document.ts';
import { spanOf, type Tokens } from '../../src/quotes/reading.ts';
import { extract, findIn, mark, plain } from './markup.ts';

/** What the patterns read, a marked text for each attribution. */
function byPatterns(text: string): readonly string[] {
  const { reading, found } = findIn(text);
  const span = (tokens: Tokens): Span => spanOf(reading, tokens);
  // A phrase keeps the comma that ends its apposition until it is written.
  const source = (tokens: Tokens | null): Span | undefined =>
    tokens === null
      ? undefined
      : span(reading.lower[tokens.to - 1] === ',' ? { from: tokens.from, to: tokens.to - 1 } : tokens);
  return found.map(({ content, attribution }) =>
    mark(text, {
      content,
      cue: attribution.cue.map(span),
      speaker: source(attribution.source),
      reporter: source(attribution.reporter),
    }),
  );
}

/** What the whole stage reads. */
function byStage(text: string): readonly string[] {
  return extract(text).quotes.map(({ content, cue, sources }) =>
    mark(text, {
      content,
      cue,
      speaker: sources.find(({ role }) => role === 'speaker'),
      reporter: sources.find(({ role }) => role === 'reporter'),
    }),
  );
}

const READERS = { patterns: byPatterns, stage: byStage };
/** Who alone must read a line. */
const READER = /^(?:patterns|stage): /u;

/** The texts below each heading, with the marked ones by who must read them so. */
function* sections(): Generator<readonly [heading: string, texts: ReadonlyMap<string, readonly string[]>]> {
  const file = readFileSync(new URL('./marked.txt', import.meta.url), 'utf8');
  for (const section of file.split(/\n\n# /u).slice(1)) {
    const [heading, ...lines] = section.trimEnd().split('\n');
    const texts = new Map<string, string[]>();
    for (const line of lines) {
      const text = plain(line.replace(READER, ''));
      texts.set(text, [...(texts.get(text) ?? []), line]);
    }
    yield [heading!, texts];
  }
}

for (const [heading, texts] of sections())
  describe(heading, () => {
    it.each([...texts])('%s', (text, lines) => {
      for (const [name, read] of Object.entries(READERS)) {
        const wanted = lines
          .filter((line) => !READER.test(line) || line.startsWith(name))
          .map((line) => line.replace(READER, ''));
        if (wanted.length === 0) continue;
        expect([...read(text.replaceAll(' ¶ ', '\n\n'))].sort()).toEqual(
          wanted.filter((line) => line !== text).sort(),
        );
      }
    });
  });
