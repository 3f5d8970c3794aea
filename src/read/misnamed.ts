import { CopydeskError } from '../errors.ts';

/** How the texts of other kinds of files begin, and how they are to be called. */
const BEGINNINGS: readonly (readonly [begins: RegExp, what: string, end: string])[] = [
  [/^(?:<\?xml[^<>]*>\s*)?<(?:rss|feed|rdf:RDF)[\s>]/, 'a feed', '.xml'],
  [/^<(?:!doctype html|html)[\s>]/i, 'a web page', '.html'],
  [/^(?:\[\s*)?\{\s*"[^"\n]{1,100}"\s*:/, 'JSON', '.json, or .jsonl where each line is an object'],
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
  for (const [begins, what, end] of BEGINNINGS) {
    if ((mayBePage && end === '.html') || !begins.test(head)) continue;
    throw new CopydeskError('bad-encoding', `is ${what} by what it holds`, {}, `call it ${end}`);
  }
}
