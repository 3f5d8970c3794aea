import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { append, emptyPhrase, pieceOf } from '../../../src/entities/gazetteer/phrase.ts';
import {
  compileTable,
  decodeTable,
  encodeTable,
  lookup,
  VALUE,
} from '../../../src/entities/gazetteer/table.ts';
import { CopydeskError } from '../../../src/errors.ts';

const names = ['Orom', 'New Orom', 'New Orom City', 'al-Orom', "Orom's", 'ICC', 'S&P 500'];
const table = compileTable(names.map((name, index) => ({ name, value: index + 1 })));
const bytes = encodeTable(table, ['a', 'b']);

function valueOfPhrase(text: string): number {
  const phrase = emptyPhrase();
  append(phrase, pieceOf(text), false);
  return lookup(table, phrase.h1, phrase.h2) & VALUE;
}

describe('the phrase table', () => {
  it('holds what was put in, whatever the case, the dots, the hyphens and the apostrophes', () => {
    for (const [index, name] of names.entries()) expect(valueOfPhrase(name)).toBe(index + 1);
    expect(valueOfPhrase('I.C.C.')).toBe(6);
    expect(valueOfPhrase('Al Orom')).toBe(4);
    expect(valueOfPhrase('Orom’s')).toBe(5);
    expect(valueOfPhrase('Öröm')).toBe(1);
    expect(valueOfPhrase('Oromia')).toBe(0);
  });

  it('has the same key for a phrase however it is cut', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.nat(), (text, at) => {
        const cut = at % (text.length + 1);
        const whole = emptyPhrase();
        append(whole, pieceOf(text), false);
        const parts = emptyPhrase();
        append(parts, pieceOf(text.slice(0, cut)), false);
        append(parts, pieceOf(text.slice(cut)), false);
        expect([parts.h1, parts.h2]).toEqual([whole.h1, whole.h2]);
      }),
    );
  });

  it('comes back from its bytes', () => {
    const { slots: _, ...rest } = decodeTable(bytes, ['a', 'b'], 'x.bin');
    const { slots: __, ...before } = table;
    expect(rest).toEqual(before);
  });

  it('refuses damaged bytes and other lists with a typed error', () => {
    const codeOf = (run: () => unknown): string => {
      try {
        run();
      } catch (error) {
        if (error instanceof CopydeskError) return error.code;
      }
      return 'none';
    };
    expect(codeOf(() => decodeTable(bytes.slice(0, -1), ['a', 'b'], 'x.bin'))).toBe('bad-model');
    expect(
      codeOf(() =>
        decodeTable(
          bytes.map((byte, i) => (i === bytes.length - 3 ? byte ^ 1 : byte)),
          ['a', 'b'],
          'x',
        ),
      ),
    ).toBe('bad-model');
    expect(codeOf(() => decodeTable(new Uint8Array(), ['a', 'b'], 'x.bin'))).toBe('bad-model');
    expect(codeOf(() => decodeTable(new TextEncoder().encode('{}\n'), ['a', 'b'], 'x.bin'))).toBe(
      'bad-model',
    );
    expect(codeOf(() => decodeTable(bytes, ['a', 'c'], 'x.bin'))).toBe('bad-model');
  });
});
