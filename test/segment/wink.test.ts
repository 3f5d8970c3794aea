import { describe, expect, it } from 'vitest';
import model from 'wink-eng-lite-web-model';
import { createReader } from '../../src/segment/wink.ts';

const TEXT = 'Ann can’t come on Monday. Bob Clinton’s cat will.';

function tokensOf({ read, its }: ReturnType<typeof createReader>, text: string): readonly string[] {
  return read(text).tokens().out(its.value);
}

describe('the reader', () => {
  it('never asks for the part of the model that grows with each load', () => {
    const entities = (model as unknown as { metaCER: () => { machines: string } }).metaCER;
    const before = entities().machines;
    createReader();
    createReader();
    // It is put into JSON once more by the asking here, and by nothing else.
    expect(entities().machines).toBe(JSON.stringify(before));
  });

  it('cuts a text as at first after all words that it remembers have been forgotten', () => {
    const reader = createReader();
    const before = tokensOf(reader, TEXT);
    // More new words than it remembers before it is loaded anew, twice over.
    for (let text = 0; text < 120; text++)
      reader.read(Array.from({ length: 1000 }, (_, word) => `q${text}x${word}z`).join(' '));
    expect(tokensOf(reader, TEXT)).toEqual(before);
  });
});
