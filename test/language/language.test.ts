import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLanguageDetector, readLanguageNames } from '../../src/language/index.ts';
import { ENGLISH, FOREIGN } from './texts.ts';

const languageOf = createLanguageDetector();
const REPORT =
  'The council voted on Tuesday to close the old bridge for two months. “We cannot wait for an accident,” the mayor said.';

describe('the language of a text', () => {
  it.each(Object.entries(FOREIGN))('is told of two sentences: %s', (code, text) => {
    expect(languageOf(text)).toEqual({ code, foreign: true });
  });

  it.each(Object.entries(ENGLISH))('is not taken for another one: %s', (_, text) => {
    expect(languageOf(text).foreign).toBe(false);
  });

  it('is English for English', () => {
    expect(languageOf(REPORT)).toEqual({ code: 'en', foreign: false });
  });

  it('is told of a text in capitals too', () => {
    expect(languageOf(FOREIGN.fr!.toUpperCase())).toEqual({ code: 'fr', foreign: true });
    expect(languageOf(REPORT.toUpperCase())).toEqual({ code: 'en', foreign: false });
  });

  it('is told of letters whose accents stand apart, too', () => {
    expect(languageOf(FOREIGN.vi!.normalize('NFD'))).toEqual({ code: 'vi', foreign: true });
  });

  it('stays English where an article holds as much of another one', () => {
    for (const text of Object.values(FOREIGN)) {
      const report = `${REPORT} ${REPORT}`.slice(0, Math.max(text.length, 240));
      expect(languageOf(`${report}\n${text}`).foreign).toBe(false);
    }
  });

  it('is none known for a long text of none of their words', () => {
    const [first, second, third] = [
      'zam kel vor brig nah dorr'.split(' '),
      'o uri ost'.split(' '),
      'gep hul rim'.split(' '),
    ];
    const words = first!.flatMap((a) =>
      second!.flatMap((b) => third!.flatMap((c) => [`${a}${b}`, `${a}${c}${b}`, `${b}${c}`])),
    );
    expect(languageOf(words.join(' ')).code).toBe('und');
    expect(languageOf(words.join(' ')).foreign).toBe(true);
    // A word said over and over is of no language.
    expect(languageOf('zamo keluri '.repeat(500)).foreign).toBe(false);
  });

  it('has a name for each that can be told', () => {
    const names = readLanguageNames();
    const told = Object.values(FOREIGN).map((text) => languageOf(text).code!);
    expect(told.filter((code) => !names.has(code))).toEqual([]);
    expect(names.get('fr')).toBe('French');
  });

  it('does not go by where a text begins and ends, nor fail for any', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { code, foreign } = languageOf(text);
        expect(code !== null || !foreign).toBe(true);
        expect(languageOf(`\n\n${text}  `)).toEqual({ code, foreign });
      }),
    );
  });
});
