/** The first character that folding may change: wink-nlp knows the letters of ASCII and Latin-1. */
const BEYOND_LATIN1 = /[\u0100-\u1fff\u2c00-\ud7ff\uf900-\ufdff\ufe70-\uff9f]/u;
const LETTER = /[\p{L}\p{M}]/u;
const CAPITAL = /\p{Lu}/u;
/** Letters that Unicode does not decompose into a base letter and marks. */
const BASE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Ł: 'L',
    ł: 'l',
    Đ: 'D',
    đ: 'd',
    ı: 'i',
    Ħ: 'H',
    ħ: 'h',
    Ŧ: 'T',
    ŧ: 't',
    Ə: 'A',
    ə: 'a',
    Œ: 'O',
    œ: 'o',
  }),
);

function foldLetter(char: string): string {
  if (!LETTER.test(char)) return char;
  const base = BASE.get(char) ?? char.normalize('NFD')[0]!;
  if (/[A-Za-z]/.test(base)) return base;
  return CAPITAL.test(char) ? 'A' : 'a';
}

/**
 * A text of the same length in which every letter beyond Latin-1 is a letter of ASCII: "Erdoğan" as "Erdogan", "Łódź" as
 * "Lodz", a word in another script as a run of letters. wink-nlp takes such letters for signs and would cut the word at
 * each of them. Gives the text itself where there is none.
 */
export function foldLetters(text: string): string {
  if (!BEYOND_LATIN1.test(text)) return text;
  let folded = '';
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    folded += code < 0x100 || (code >= 0xd800 && code <= 0xdfff) ? text[at] : foldLetter(text[at]!);
  }
  return folded;
}
