import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDates } from './read.ts';

/** A text with its times marked as in marked.txt. */
function mark(text: string, published: string): string {
  let marked = text;
  for (const { start, end, type, value, mod } of readDates(text, published).dates.toReversed()) {
    const told = [...(type === 'DATE' ? [] : [type]), value, ...(mod === null ? [] : [mod])].join(' ');
    marked = `${marked.slice(0, start)}[${text.slice(start, end)} = ${told}]${marked.slice(end)}`;
  }
  return marked;
}

const file = readFileSync(new URL('./marked.txt', import.meta.url), 'utf8');

for (const section of file.split(/\n\n# /u).slice(1)) {
  const [heading, ...sentences] = section.trimEnd().split('\n');
  const published = heading!.slice(-'2024-03-06'.length);
  describe(heading!, () => {
    it.each(sentences)('%s', (sentence) => {
      const text = sentence.replace(/\[([^=\]]*) = [^\]]*\]/gu, '$1');
      expect(mark(text, published)).toBe(sentence);
    });
  });
}
