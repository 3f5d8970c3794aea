import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom } from '../src/learn/features/hash.ts';

/** The plain texts of corpus/, of which the articles of these measurements are made. */
export function plainTexts(): readonly string[] {
  const folder = new URL('../corpus/', import.meta.url);
  if (!existsSync(folder)) throw new Error('no corpus/ beside bench/');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(new URL(name, folder), 'utf8'));
}

/** An article that no other is: the paragraphs of some texts in another order. The same number gives the same one. */
export function madeArticle(texts: readonly string[], number: number): string {
  const random = createRandom(number + 1);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const paragraphs = [pick(texts), pick(texts)].flatMap((text) => text.split(/\n\s*\n/));
  return paragraphs
    .map((paragraph) => ({ paragraph, place: random() }))
    .sort((a, b) => a.place - b.place)
    .slice(0, 9)
    .map(({ paragraph }) => paragraph)
    .join('\n\n');
}

/** Writes a folder of so many articles; gives how many words they have. */
export function writeCorpus(folder: string, count: number): number {
  mkdirSync(folder, { recursive: true });
  const texts = plainTexts();
  let words = 0;
  for (let number = 0; number < count; number++) {
    const text = madeArticle(texts, number);
    words += text.match(/\S+/g)?.length ?? 0;
    writeFileSync(join(folder, `${number}.txt`), text);
  }
  return words;
}
