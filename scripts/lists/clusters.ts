/**
 * Makes models/clusters/clusters.bin of the tables of English words in spacy-lookups-data (PyPI, MIT, Explosion):
 * `npx tsx scripts/lists/clusters.ts FOLDER`, where FOLDER holds en_lexeme_cluster.json.gz and en_lexeme_prob.json.gz of
 * its wheel. The same files give the same bytes.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { encodeClusters } from '../../src/learn/features/clusters.ts';
import { hashText } from '../../src/learn/features/hash.ts';

/** The likeliest words are kept. */
const MOST = Number(process.env.MOST ?? 120_000);

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: clusters.ts FOLDER');
const read = (name: string): Record<string, number> =>
  JSON.parse(gunzipSync(readFileSync(join(folder, name))).toString('utf8'));
const clusters = read('en_lexeme_cluster.json.gz');
const probabilities = read('en_lexeme_prob.json.gz');

const WORD = /^[\p{L}\p{N}][\p{L}\p{N}'’.&-]*$/u;
const entries = Object.entries(clusters)
  .filter(([word, path]) => path !== 0 && WORD.test(word))
  .map(([word, path]) => ({ word, path, probability: probabilities[word] ?? -30 }))
  .sort((a, b) => b.probability - a.probability || (a.word < b.word ? -1 : 1))
  .slice(0, MOST);
const paths = [...new Set(entries.map(({ path }) => path))].sort((a, b) => a - b);
const index = new Map(paths.map((path, i) => [path, i]));
const byHash = new Map<number, number>();
for (const { word, path } of entries) {
  const hash = hashText(word);
  if (!byHash.has(hash)) byHash.set(hash, index.get(path)!);
}
const sorted = [...byHash].sort((a, b) => a[0] - b[0]);
const bytes = encodeClusters({
  words: Int32Array.from(sorted, ([hash]) => hash),
  cluster: Uint16Array.from(sorted, ([, cluster]) => cluster),
  paths: Uint32Array.from(paths),
});
const file = new URL('../../models/clusters/clusters.bin', import.meta.url);
mkdirSync(new URL('.', file), { recursive: true });
writeFileSync(file, bytes);
process.stdout.write(`${sorted.length} words in ${paths.length} clusters, ${bytes.length} bytes\n`);
