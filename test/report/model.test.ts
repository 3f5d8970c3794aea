import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NAME_TYPES } from '../../src/document.ts';
import { createBlockWriter, packBlock } from '../../src/report/blocks.ts';
import { parseRoute, routeHash } from '../../src/report/client/route.ts';
import { blockOf } from '../../src/report/client/store.ts';
import { unpackBlock } from '../../src/report/client/unpack.ts';
import { packMentions, unpackMentions } from '../../src/report/model/mentions.ts';
import { articleText } from '../../src/tables/article-text.ts';
import { OFFSET_UNITS, offsetsOf } from '../../src/write/index.ts';

describe('mentions as numbers', () => {
  it('come out as they went in', () => {
    const mention = fc.record({
      start: fc.nat(10_000),
      end: fc.nat(10_000),
      type: fc.constantFrom(...NAME_TYPES),
      form: fc.constantFrom('name' as const, 'nominal' as const, 'pronoun' as const),
      entity: fc.option(fc.nat(1000)),
      rule: fc.nat(30),
      score: fc.nat(100),
    });
    fc.assert(
      fc.property(fc.array(mention), (mentions) => {
        expect(unpackMentions(packMentions(mentions))).toEqual(mentions);
      }),
    );
  });
});

describe('blocks', () => {
  it('are read by the page as they were written', async () => {
    const content = ['</script>', 'ünï😀\u2028', { deep: [null, 1.5] }];
    const { base64 } = packBlock('index-0', JSON.stringify(content));
    expect(base64).toMatch(/^[A-Za-z0-9+/=]+$/);
    expect(await unpackBlock(base64)).toEqual(content);
  });

  it('hold items in order, and tell in which block each is', async () => {
    const writer = createBlockWriter<string>('quotes');
    const items = Array.from({ length: 500 }, (_, number) => `${number} ${'x'.repeat(1000)}`);
    for (const item of items) writer.add(item);
    const { blocks, starts } = writer.finish();
    expect(blocks.length).toBeGreaterThan(3);
    expect(starts).toHaveLength(blocks.length + 1);
    for (const number of [0, 95, 96, 97, 98, 99, 499]) {
      const at = blockOf(starts, number);
      const block = await unpackBlock<readonly string[]>(blocks[at]!.base64);
      expect(block[number - starts[at]!]).toBe(items[number]);
    }
  });

  it('are none for no items', () => {
    expect(createBlockWriter('dates').finish()).toEqual({ blocks: [], starts: [0] });
  });
});

describe('addresses', () => {
  it('lead to the view, id and parameters that they were made of', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('article', 'entity', 'quotes'),
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        (view, id, q) => {
          const route = parseRoute(routeHash(view, id, { q, empty: null }));
          expect(route.view).toBe(view);
          expect(route.id).toBe(id);
          expect(Object.fromEntries(route.params)).toEqual(q === '' ? {} : { q });
        },
      ),
    );
  });

  it('are the overview where there is none, and never fail', () => {
    expect(parseRoute('').view).toBe('overview');
    expect(parseRoute('#/').view).toBe('overview');
    expect(parseRoute('#/article/%E0%A4%A').id).toBe('%E0%A4%A');
  });
});

describe('the text of an article from its sentences', () => {
  it('has every offset of the tables at its place, in both units', () => {
    const words = fc.array(fc.constantFrom('Ana ', '😀', 'é', '\ud83d', 'said.'), {
      minLength: 1,
      maxLength: 6,
    });
    const sentence = words.map((some) => `x${some.join('')}.`);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(sentence, fc.constantFrom('', ' ', '\n\n', ' \t ')), {
          minLength: 1,
          maxLength: 6,
        }),
        fc.constantFrom(...OFFSET_UNITS),
        (pieces, unit) => {
          const text = pieces.map(([words, gap]) => words + gap).join('');
          const offset = offsetsOf(text, unit);
          let at = 0;
          const rows = pieces.map(([words, gap], number) => {
            const start = at;
            at += words.length + gap.length;
            return {
              start: String(offset(start)),
              end: String(offset(start + words.length)),
              paragraph: String(number < 3 ? 1 : 2),
              kind: 'text',
              text: words,
            };
          });
          const rebuilt = articleText(rows, unit);
          expect(rebuilt.text.replace(/\s/g, ' ')).toBe(
            text.trimEnd().replace(/\s/g, ' ').padEnd(rebuilt.text.length),
          );
          rebuilt.sentences.forEach(([start, end], number) => {
            expect(rebuilt.text.slice(start, end)).toBe(pieces[number]![0]);
            expect(rebuilt.toUtf16(Number(rows[number]!.start))).toBe(start);
            expect(rebuilt.toUtf16(Number(rows[number]!.end))).toBe(end);
          });
        },
      ),
    );
  });
});
