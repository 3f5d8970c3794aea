import { describe, expect, it } from 'vitest';
import { kindOfPieces } from '../../eval/own-quotes.ts';

describe('the kind of a marked quote', () => {
  it.each([
    ['direct', ['“No,”']],
    ['direct', ['‘No,’', '‘Never.’']],
    ['direct', ['"It’s over".']],
    ['mixed', ['that it was “over”']],
    ['mixed', ['“No,”', 'it was over']],
    ['mixed', ['for ‘failing’ them']],
    ['indirect', ['that it’s over']],
    ['indirect', ['the Lees’ house']],
  ] as const)('is %s for %j', (kind, pieces) => {
    expect(kindOfPieces(pieces)).toBe(kind);
  });
});
