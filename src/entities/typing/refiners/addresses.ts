import type { Tagged } from '../../../document.ts';

/** Characters that tie a word to others in the address of a page or a mailbox, and in the name of a file. */
const TIES = '._@/\\:=&?%-~#';
const ADDRESS = /^[^\p{L}\p{N}]*(?:[a-z]{2,6}:\/\/|www\.)|[\w.]@[\w-]+\.|[?&]\w+=/iu;
const FILE = /\w\.(?:csv|docx?|exe|gif|html?|jpe?g|mp3|pdf|php|png|pptx?|rtf|txt|xlsx?|zip)[^\p{L}\p{N}]*$/iu;
/** What may be an address by itself. */
const WHOLE = /[@/]|^www\./iu;
/** No address of interest is longer on either side of a word. */
const REACH = 200;

const isSpace = (char: string | undefined): boolean => char === undefined || char.trim() === '';

/**
 * Whether tokens `[start, end)` are an address or a file's name, or a part of one: "adobe" in `www.adobe.com`, "API" in
 * `API.pdf`. What only a full stop, a slash or a hyphen ties to its neighbours ("Amazon.com", "Moscow-based") is not.
 */
export function isInAddress({ text, tokens }: Tagged, start: number, end: number): boolean {
  const from = tokens.start[start]!;
  const to = tokens.end[end - 1]!;
  const tied = (char: string | undefined): boolean => char !== undefined && TIES.includes(char);
  if (!tied(text[from - 1]) && !tied(text[to]) && !WHOLE.test(text.slice(from, to))) return false;
  let first = from;
  while (first > 0 && from - first < REACH && !isSpace(text[first - 1])) first--;
  let last = to;
  while (last - to < REACH && !isSpace(text[last])) last++;
  const piece = text.slice(first, last);
  return ADDRESS.test(piece) || FILE.test(piece);
}
