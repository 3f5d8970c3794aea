/**
 * `npx tsx scripts/train/check-quotes.ts FILE…`: reads texts with what is said marked, names each that is not well marked by
 * its line, points at what looks forgotten (a frequent cue, or quotation marks, outside all marks), and counts.
 */
import { readFileSync } from 'node:fs';
import { splitTexts } from './marked.ts';
import { parseQuotes } from './marked-quotes.ts';

const FREQUENT =
  /\b(?:said|says|told|added|according to|announced|warned|insisted|claimed|argued|believes?)\b/g;
const QUOTATION = /“[^”]+”|"[^"]+"/g;

for (const file of process.argv.slice(2)) {
  let quotes = 0;
  let words = 0;
  const texts = splitTexts(readFileSync(file, 'utf8'));
  for (const { line, source } of texts) {
    try {
      const parsed = parseQuotes(source);
      quotes += parsed.quotes.length;
      words += parsed.text.split(/\s+/).length;
      const marked = new Uint8Array(parsed.text.length);
      for (const { content, cue } of parsed.quotes)
        for (const [from, to] of [...content, ...cue]) marked.fill(1, from, to);
      for (const pattern of [FREQUENT, QUOTATION])
        for (const { 0: words, index } of parsed.text.matchAll(pattern))
          if (marked[index] === 0)
            console.log(
              `${file}:${line}: unmarked: …${parsed.text.slice(Math.max(0, index - 40), index + words.length + 20)}…`,
            );
    } catch (error) {
      console.log(`${file}:${line}: ${(error as Error).message}`);
    }
  }
  console.log(`${file}: ${texts.length} texts, ${words} words, ${quotes} attributions`);
}
