import { describe, expect, it } from 'vitest';
import { asWritten, excelRecords, harmless } from '../../src/write/index.ts';

describe('a cell of text for spreadsheets', () => {
  it.each(['=1+1', '+1', '-1', '@A1', '\tx', '\rx', '\nx', "'=1", "''@x"])(
    'gets an apostrophe before %j, and loses it again',
    (text) => {
      expect(harmless(text)).toBe(`'${text}`);
      expect(asWritten(`'${text}`)).toBe(text);
    },
  );

  it.each(['', '1+1', "'", "'tis", 'a=b', '“=1”', ' =1'])('is left as it is where it is %j', (text) => {
    expect(harmless(text)).toBe(text);
    expect(asWritten(text)).toBe(text);
  });

  it('is a number or empty as before', () => {
    expect(harmless(-0.25)).toBe(-0.25);
    expect(harmless(null)).toBe(null);
  });
});

describe('records for spreadsheets', () => {
  it('end with CRLF, have quotes around line breaks and nothing for no rows', () => {
    expect(
      excelRecords([
        ['a\nb', 'a\rb', null, -1],
        ['=1', '"', ',', 0],
      ]),
    ).toBe('"a\nb","a\rb",,-1\r\n\'=1,"""",",",0\r\n');
    expect(excelRecords([])).toBe('');
  });
});
