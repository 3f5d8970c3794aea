import { describe, expect, it } from 'vitest';
import { parseQuotes, readQuoted } from '../../scripts/train/marked-quotes.ts';

const wordsOf = (source: string) => {
  const { text, quotes } = parseQuotes(source);
  const cut = (pieces: readonly (readonly [number, number])[]) =>
    pieces.map(([start, end]) => text.slice(start, end));
  return quotes.map(({ content, cue, source: who }) => ({
    content: cut(content),
    cue: cut(cue),
    source: who === null ? null : cut(who),
  }));
};

describe('a text with what is said marked', () => {
  it('gives the parts that bear one number as one attribution', () => {
    expect(wordsOf('[Q1 “No,”] [S1 she] [C1 said]. [Q1 “Never.”]')).toEqual([
      { content: ['“No,”', '“Never.”'], cue: ['said'], source: ['she'] },
    ]);
  });

  it('reads marks within marks, as where one source has two cues', () => {
    expect(wordsOf('[S1 [S2 Lee]] [C1 said] [Q1 it rained] and [C2 hoped] [Q2 it would stop].')).toEqual([
      { content: ['it rained'], cue: ['said'], source: ['Lee'] },
      { content: ['it would stop'], cue: ['hoped'], source: ['Lee'] },
    ]);
  });

  it('leaves the source away where nobody is named', () => {
    expect(wordsOf('[C1 It is feared] [Q1 that it rains].')).toEqual([
      { content: ['that it rains'], cue: ['It is feared'], source: null },
    ]);
  });

  it('makes a paragraph of each line', () => {
    expect(parseQuotes('Rain.\nSnow.').text).toBe('Rain.\n\nSnow.');
  });

  it.each([
    ['a bracket that is no mark', '[X1 rain] fell', 'not a mark'],
    ['a bracket that is not closed', '[Q1 rain fell', 'not closed'],
    ['a bracket that was not opened', 'rain] fell', 'not opened'],
    ['a mark of nothing', '[Q1 ] fell', 'nothing marked'],
    ['words without a cue', '[Q1 rain] fell', '1 has 1 contents, 0 cues, 0 sources'],
    ['two cues of one number', '[Q1 rain] [C1 said] [C1 says]', '1 has 1 contents, 2 cues'],
  ])('refuses %s', (_, source, message) => {
    expect(() => parseQuotes(source)).toThrow(message);
  });

  it('is what the texts for training and for measuring are, and no text is among both', () => {
    const [trained, measured] = ['training/quotes/', 'eval/said/'].map((folder) =>
      readQuoted(new URL(`../../${folder}`, import.meta.url)).map(({ text }) => text),
    );
    expect(trained!.length).toBeGreaterThan(400);
    expect(measured!.length).toBeGreaterThan(40);
    expect(measured!.filter((text) => trained!.includes(text))).toEqual([]);
  });
});
