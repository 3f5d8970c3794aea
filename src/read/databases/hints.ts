import { byteOrderMark } from '../bytes/decode.ts';

/** A line that stands near the beginning of each export, and in few other texts. */
const HINTS: readonly RegExp[] = [
  // LexisNexis, also on screens in other languages.
  /^[ \t\f]{0,99}(?:Do[ck]umento? )?\d{1,6} (?:of|von|de|van) \d{1,6}(?: DOCUMENT(?:S|EN)?)?[ \t]*$/m,
  // Nexis Uni, with blanks that may be of any encoding; the list of the documents on top may be long.
  /^[ \t]{0,99}Length:.{0,3}[\d.,]+.words?/m,
  /^[ \t]*Documents? \(\d{1,6}\)/m,
  // Factiva, with codes and without.
  /^[ \t]*HD(?:[ \t]|$)/m,
  /^[ \t]*[\d.,]{1,9} words?[ \t]*$/m,
  // ProQuest.
  /^_{40,100}[ \t]*$/m,
];
/** So many bytes are looked at: the page on top and the first document's header are shorter. */
const HEAD = 2 ** 16;

/** Whether a file may be an export of a news database, by its beginning: of most articles no more is asked. */
export function mayBeExport(bytes: Uint8Array): boolean {
  const encoding = byteOrderMark(bytes)?.encoding ?? 'utf-8';
  const head = new TextDecoder(encoding).decode(bytes.subarray(0, HEAD));
  return HINTS.some((hint) => hint.test(head));
}
