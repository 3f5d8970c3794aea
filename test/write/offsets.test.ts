import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offsetsOf } from '../../src/write/index.ts';

/** Any string, lone surrogates and emoji among it. */
const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom('a', ' ', '😀', '\ud83d', '\ude00', 'é', '\u0000'),
    fc.string({ minLength: 1, maxLength: 1 }),
  ),
});

describe('offsetsOf', () => {
  it('counts code points as a walk over the text does, lone surrogates as one', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const offset = offsetsOf(text, 'codepoint');
        let utf16 = 0;
        let codePoints = 0;
        for (const character of text) {
          expect(offset(utf16)).toBe(codePoints);
          utf16 += character.length;
          codePoints += 1;
        }
        expect(offset(utf16)).toBe(codePoints);
      }),
    );
  });

  it('leaves UTF-16 offsets as they are', () => {
    expect(offsetsOf('😀😀', 'utf16')(4)).toBe(4);
  });

  it.each(['\u{10000}', '\u{10ffff}', '\ud83d\udc00', '\udbff\udc00', '\ud800\udfff'])(
    'counts the pair %j as one, from the first to the last of them',
    (pair) => {
      expect(offsetsOf(`${pair}a`, 'codepoint')(2)).toBe(1);
    },
  );

  it.each(['\ud7ff\udc00', '\udc00\udc00', '\ud800\udbff', '\ud800\ue000', '\udbff\ud800'])(
    'counts %j as two, for it is no pair',
    (text) => {
      expect(offsetsOf(`${text}😀`, 'codepoint')(2)).toBe(2);
    },
  );

  it('takes an offset inside a pair for one after it', () => {
    expect(offsetsOf('😀a', 'codepoint')(1)).toBe(1);
  });

  it('bears a million pairs', () => {
    const text = '😀'.repeat(1_000_000);
    expect(offsetsOf(text, 'codepoint')(text.length)).toBe(1_000_000);
  });
});
