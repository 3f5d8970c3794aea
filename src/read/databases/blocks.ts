/** Lines between blank ones. */
export type Block = readonly string[];

/** The blocks of a document, their lines without what is blank at their ends. */
export function blocksOf(document: string): readonly Block[] {
  const blocks: string[][] = [];
  let open: string[] = [];
  for (const line of document.split('\n')) {
    const text = line.replaceAll('\f', '').trimEnd();
    if (text !== '') open.push(text);
    else if (open.length > 0) {
      blocks.push(open);
      open = [];
    }
  }
  if (open.length > 0) blocks.push(open);
  return blocks;
}

/** Blocks as the text of an article. */
export const textOf = (blocks: readonly Block[]): string =>
  blocks.map((block) => block.join('\n')).join('\n\n');

/** Lines of a header as one: a headline goes over several. */
export const oneLine = (lines: readonly string[]): string =>
  lines
    .map((line) => line.trim())
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The pieces of a text that these lines part; `line` is the one above a piece, null above the first. */
export function* piecesOf(
  text: string,
  parting: RegExp,
): Generator<{ readonly line: RegExpMatchArray | null; readonly text: string }> {
  let start = 0;
  let line: RegExpMatchArray | null = null;
  for (const found of text.matchAll(parting)) {
    yield { line, text: text.slice(start, found.index) };
    line = found;
    start = found.index + found[0].length;
  }
  yield { line, text: text.slice(start) };
}

/** So many documents are looked at for the signs of an export. */
const LOOKED_AT = 4;

/** Whether one of the first documents is such. */
export function oneOfFirst<Document>(
  documents: Iterable<Document>,
  is: (document: Document) => boolean,
): boolean {
  let seen = 0;
  for (const document of documents) {
    if (is(document)) return true;
    seen += 1;
    if (seen === LOOKED_AT) break;
  }
  return false;
}
