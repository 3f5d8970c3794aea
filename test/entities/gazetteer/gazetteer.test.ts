import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gazetteerEntries } from '../../../scripts/gazetteer/sources.ts';
import { createGazetteer, LISTS, type ListName } from '../../../src/entities/gazetteer/index.ts';
import { compileTable, encodeTable } from '../../../src/entities/gazetteer/table.ts';
import { taggedDocument } from '../document.ts';

const gazetteer = createGazetteer();

/** The names of a list in a text. */
function found(text: string, list: ListName): string[] {
  const document = taggedDocument(text);
  const { begin, last, unit } = gazetteer.match(document);
  const bit = 1 << LISTS.indexOf(list);
  const names: string[] = [];
  let start = 0;
  for (let i = 0; i < document.tokens.length; i++) {
    if (((begin[i]! | unit[i]!) & bit) !== 0) start = i;
    if (((last[i]! | unit[i]!) & bit) !== 0)
      names.push(text.slice(document.tokens.start[start]!, document.tokens.end[i]!));
  }
  return names;
}

describe('the gazetteer', () => {
  it('finds names however they are cut into tokens', () => {
    expect(found('The U.S. and South Africa left.', 'country')).toEqual(['U.S.', 'South Africa']);
    expect(found("McDonald's fell; AT&T rose.", 'company')).toEqual(["McDonald's", 'AT&T']);
    expect(found('The Hague-based court and al-Qaida', 'party')).toEqual(['al-Qaida']);
    expect(found('Xi’an and St. Petersburg', 'city')).toEqual(['Xi’an', 'St. Petersburg']);
  });

  it('takes the longest name of a list', () => {
    expect(found('a West Bengal official', 'region')).toEqual(['West Bengal']);
    expect(found('the South China Sea', 'place')).toEqual(['South China Sea']);
  });

  it('takes no small word for a name, and an acronym only in capitals', () => {
    expect(found('They gave us turkey.', 'country')).toEqual([]);
    expect(found('Who is it? The WHO is.', 'organization')).toEqual(['WHO']);
    expect(found("Robert's dog", 'surname')).toEqual(['Robert']);
  });

  it('reads headlines in capitals and text without any', () => {
    expect(found('KYRGYZSTAN AND SOUTH AFRICA SIGN DEAL', 'country')).toEqual(['KYRGYZSTAN', 'SOUTH AFRICA']);
    expect(found('flying to kyrgyzstan next week', 'country')).toEqual(['kyrgyzstan']);
  });

  it('stays within sentences', () => {
    expect(found('He went South. Africa is far.', 'country')).toEqual([]);
  });

  it('is what `npm run build:gazetteer` makes of the lists', () => {
    const file = new URL('../../../models/gazetteer/gazetteer.bin', import.meta.url);
    const built = encodeTable(compileTable(gazetteerEntries()), LISTS);
    expect(Buffer.compare(built, readFileSync(file))).toBe(0);
  });
});
