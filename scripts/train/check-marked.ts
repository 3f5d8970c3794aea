/**
 * `npx tsx scripts/train/check-marked.ts FILE…`: counts the names of marked texts, and prints what looks like a mistake:
 * a bracket that is no mark, and a name that stands unmarked elsewhere in the same text.
 */
import { readFileSync } from 'node:fs';
import { parseMarked, splitTexts } from './marked.ts';

for (const file of process.argv.slice(2)) {
  const texts = splitTexts(readFileSync(file, 'utf8'));
  const counts = new Map<string, number>();
  let characters = 0;
  for (const { line, source } of texts) {
    try {
      const { text, mentions } = parseMarked(source);
      characters += text.length;
      const names = new Set(mentions.map(({ start, end }) => text.slice(start, end)));
      for (const { type } of mentions) counts.set(type, (counts.get(type) ?? 0) + 1);
      for (const name of names) {
        if (!/\p{Lu}/u.test(name)) continue;
        for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
          const end = at + name.length;
          const within = mentions.some((mention) => mention.start < end && at < mention.end);
          if (!within && !/\w/.test((text[at - 1] ?? ' ') + (text[end] ?? ' ')))
            console.log(
              `${file}:${line}: "${name}" also stands unmarked: …${text.slice(Math.max(0, at - 25), end + 25)}…`,
            );
        }
      }
    } catch (error) {
      console.log(`${file}:${line}: ${(error as Error).message}`);
    }
  }
  const marks = [...counts].map(([type, count]) => `${type} ${count}`).join(', ');
  console.log(`${file}: ${texts.length} texts, ${characters} characters; ${marks}`);
}
