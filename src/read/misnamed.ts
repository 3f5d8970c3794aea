import { CopydeskError } from '../errors.ts';

const PAGE = /^<(?:!doctype html|html)[\s>]/i;
const SAID = 'save what is said in it, without numbers and times';
const TABLE = 'save it as .csv, each row an article, its text in a column named text';
/** How the texts of other kinds of files begin, and what to do with them. */
const BEGINNINGS: readonly (readonly [begins: RegExp, what: string, advice: string])[] = [
  [/^(?:<\?xml[^<>]*>\s*)?<(?:rss|feed|rdf:RDF)[\s>]/, 'a feed', 'call it .xml'],
  [PAGE, 'a web page', 'call it .html'],
  [/^(?:\[\s*)?\{\s*"[^"\n]{1,100}"\s*:/, 'JSON', 'call it .json, or .jsonl where each line is an object'],
  [/^(?:WEBVTT[ \t]*(?:-.*)?\r?\n|\d{1,6}\r?\n[\d:]{4,12}[,.]\d{3} -->)/, 'subtitles', SAID],
  [/^TY {2}- [A-Z]{4,6}[ \t]*\r?\n/, 'a list of references', TABLE],
  [/^@[a-z]{4,13}\{[^\s{},]{1,100},\s/i, 'a list of references', TABLE],
];
/** So far is looked. */
const HEAD = 1_000;

/**
 * Refuses a text that is of another kind than its name says: tags and braces would be read as words.
 *
 * @throws CopydeskError `bad-encoding`
 */
export function refuseMisnamed(text: string, mayBePage: boolean): void {
  const head = text.slice(0, HEAD).trimStart();
  for (const [begins, what, advice] of BEGINNINGS) {
    if ((mayBePage && begins === PAGE) || !begins.test(head)) continue;
    throw new CopydeskError('bad-encoding', `is ${what} by what it holds`, {}, advice);
  }
}
