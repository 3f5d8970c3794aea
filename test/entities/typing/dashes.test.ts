import { describe, expect, it } from 'vitest';
import { createGazetteer } from '../../../src/entities/gazetteer/index.ts';
import type { TaggedName } from '../../../src/entities/tagger/index.ts';
import { splitAtDashes } from '../../../src/entities/typing/dashes.ts';
import { taggedDocument, tokensOf } from '../document.ts';

const gazetteer = createGazetteer();

/** What a name of a text falls into, `type words`. */
function parts(text: string, type: TaggedName['type'], words: string): readonly string[] {
  const document = taggedDocument(text);
  const name = { ...tokensOf(document, words), type, score: 0.9 };
  return splitAtDashes(document, [name], gazetteer.match(document)).map(
    ({ start, end, type: to }) => `${to} ${document.tokens.text.slice(start, end).join(' ')}`,
  );
}

describe('a dash between blanks', () => {
  it('parts a club and its scorer', () => {
    expect(parts('Scorers: Kilmarnock - Watkins 3.', 'ORG', 'Kilmarnock - Watkins')).toEqual([
      'ORG Kilmarnock',
      'ORG Watkins',
    ]);
  });

  it('parts a heading, which is no name, and what stands under it', () => {
    expect(parts('Cricket - Orom Cup (day two)', 'MISC', 'Cricket - Orom Cup')).toEqual(['MISC Orom Cup']);
  });

  it('has no name behind it in small letters', () => {
    expect(parts('He met Aigul Zarok - whom he knew.', 'PER', 'Aigul Zarok - whom')).toEqual([
      'PER Aigul Zarok',
    ]);
  });

  it('is not the hyphen of a name', () => {
    expect(parts('He met Orom-Zarok there.', 'ORG', 'Orom-Zarok')).toEqual(['ORG Orom - Zarok']);
  });
});
