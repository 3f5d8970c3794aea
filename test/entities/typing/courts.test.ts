import { describe, expect, it } from 'vitest';
import { takeCourts } from '../../../src/entities/typing/boundaries/courts.ts';
import { taggedDocument, tokensOf } from '../document.ts';

/** The names of the text, of those that the tagger found. */
function courtsIn(text: string, ...tagged: readonly string[]): readonly string[] {
  const document = taggedDocument(text);
  const names = tagged.map((name) => ({ ...tokensOf(document, name), type: 'LOC' as const, score: 0.9 }));
  const { start, end } = document.tokens;
  return takeCourts(document, names).map((name) => text.slice(start[name.start]!, end[name.end - 1]!));
}

describe("a magistrates' or coroner's court", () => {
  it('takes the place that the tagger found alone', () => {
    expect(courtsIn("She stood in Newton Aycliffe Magistrates' Court.", 'Newton Aycliffe')).toEqual([
      "Newton Aycliffe Magistrates' Court",
    ]);
  });

  it('is found where the tagger saw nothing', () => {
    expect(courtsIn('Cheshire Coroner’s Court heard how he fell.')).toEqual(['Cheshire Coroner’s Court']);
  });

  it('takes the names around it for what they are', () => {
    const text = "Oslo police, Hull Magistrates' Court and York Magistrates' Court wrote to Bergen.";
    expect(courtsIn(text, 'Oslo', 'York', 'Bergen')).toEqual([
      'Oslo',
      "Hull Magistrates' Court",
      "York Magistrates' Court",
      'Bergen',
    ]);
  });

  it('goes no further to the left than the place', () => {
    expect(courtsIn("Before Leeds Magistrates' Court were two men.")).toEqual(["Leeds Magistrates' Court"]);
    expect(courtsIn("On Monday Leeds Magistrates' Court sat.", 'Leeds')).toEqual([
      "Leeds Magistrates' Court",
    ]);
    expect(courtsIn("Last March Derby Coroner's Court sat.")).toEqual(["Derby Coroner's Court"]);
  });

  it.each(["The Magistrates' Court is shut.", 'The Supreme Court of Orom met.', 'Margaret Court won.'])(
    'is not meant in: %s',
    (text) => {
      expect(courtsIn(text)).toEqual([]);
    },
  );
});
