import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportArticle } from '../../src/exports/article.ts';
import { createConll } from '../../src/exports/conll.ts';
import { ANY_ARTICLE, namesOf, points, SAMPLE, timesOf, words } from './sample.ts';

const conll = createConll();

type Chunk = readonly [start: number, end: number, type: string];

/** Reads the file sentence by sentence, and the chunks of each column of tags as conlleval does. */
function read(article: ExportArticle) {
  if (conll.kind !== 'files') throw new Error('CoNLL is files');
  const [file] = conll.write(article, 'a');
  const blocks = file!.content.trimEnd().split('\n\n');
  expect(blocks.shift()).toBe('-DOCSTART-\t0\t0\tO\tO\tO');
  const sentences = blocks.map((block) => block.split('\n').map((line) => line.split('\t')));
  const chunks = (column: number): readonly Chunk[] =>
    sentences.flatMap((rows) => {
      const found: [number, number, string][] = [];
      let before = 'O';
      for (const row of rows) {
        const tag = row[column]!;
        const [prefix, type] = tag.split('-');
        if (prefix === 'B') found.push([Number(row[1]), Number(row[2]), type!]);
        if (prefix === 'I') {
          expect(before.slice(2)).toBe(type);
          found.at(-1)![1] = Number(row[2]);
        }
        before = tag;
      }
      return found;
    });
  return { sentences, speech: chunks(3), times: chunks(4), names: chunks(5) };
}

/** A chunk for each of the sentences that spans go through. */
function bySentence(article: ExportArticle, spans: readonly Chunk[]): readonly Chunk[] {
  return spans.flatMap(([start, end, type]) =>
    article.sentences
      .map((sentence) => points(article, sentence))
      .map(([from, to]): Chunk => [Math.max(start, from), Math.min(end, to), type])
      .filter(([from, to]) => from < to),
  );
}

describe('the export to CoNLL', () => {
  it('gives names and times back, and who says what at the top', () => {
    const { names, times, speech } = read(SAMPLE);
    expect(names).toEqual(bySentence(SAMPLE, namesOf(SAMPLE)));
    expect(times).toEqual(
      bySentence(
        SAMPLE,
        [...timesOf(SAMPLE)].sort(([a], [b]) => a - b),
      ),
    );
    expect(speech.map(([start, end, type]) => [words(SAMPLE.text, [start, end]), type])).toEqual([
      ['“We will <rebuild> & stay.', 'DIRECT'],
      ['We “will”,”', 'DIRECT'],
      ['Mayor Ana', 'SPEAKER'],
      ['Diaz of A&B', 'SPEAKER'],
      ['said', 'CUE'],
      ['“and soon.”', 'DIRECT'],
    ]);
  });

  it('gives the words of every sentence with their places, and spans to the character', () => {
    fc.assert(
      fc.property(ANY_ARTICLE, (article) => {
        const found = read(article);
        const rows = found.sentences.flat().filter((row) => row.length > 1);
        expect(rows.every((row) => row.length === 6)).toBe(true);
        for (const [word, start, end] of rows) {
          expect(words(article.text, [Number(start), Number(end)])).toBe(word);
          expect(word).toMatch(/^\S+$/u);
        }
        expect(rows.map(([word]) => word).join('')).toBe(article.text.replace(/\s+/gu, ''));
        expect(found.names).toEqual(bySentence(article, namesOf(article)));
        expect(found.times).toEqual(bySentence(article, timesOf(article)));
      }),
    );
  });
});
