import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article, Resolved } from '../../src/document.ts';
import { createCorpusResolve } from '../../src/resolve/corpus/index.ts';
import { oneByOne } from '../../src/run/articles/process.ts';
import { type ExtractOptions, extractCorpus } from '../../src/run/extract.ts';
import { fill } from '../run/corpus.ts';
import { toyPipeline } from '../run/toy-pipeline.ts';

export interface Output {
  readonly corpus: string;
  readonly output: string;
}

/** Runs a quick and plain pipeline over articles and writes the tables and the report. */
export async function toyOutput(
  folder: string,
  articles: Readonly<Record<string, string>>,
  options: Partial<ExtractOptions> = {},
  pipeline: (article: Article) => Resolved = toyPipeline,
): Promise<Output> {
  const place = { corpus: join(folder, 'corpus'), output: join(folder, 'output') };
  fill(place.corpus, articles);
  await extractCorpus(
    { ...place, report: true, jobs: 1, ...options },
    { parts: { createPipeline: () => oneByOne(pipeline), createCorpusResolve } },
  );
  return place;
}

export const readReport = ({ output }: Output): string => readFileSync(join(output, 'report.html'), 'utf8');

const LINES = [
  '<script>window.hacked = 1</script><img src="x" onerror="window.hacked = 2"> Mallory',
  '</script></title></style><script>window.hacked = 3</script><!-- <svg onload=window.hacked=4>',
  '“</p><iframe src="javascript:parent.hacked=5"></iframe>”, Mallory said in 2024.',
  '\'" onmouseover=window.hacked=6 x=\'" {{constructor}} #{alert(1)} \u202e\u2066 Eve',
  '“<a href="javascript:window.hacked=7">Click</a> &lt;script&gt; &#60;script&#62; ]]>”',
];

/** An article that is full of markup and script, in its text, title, source and address. */
export const HOSTILE: Readonly<Record<string, string>> = {
  'hostile.jsonl': `${JSON.stringify({
    id: '"><script>window.hacked=8</script>',
    title: '<img src=x onerror="window.hacked=9">"></title><script>window.hacked=10</script>',
    source: '<svg onload="window.hacked=11">',
    url: 'javascript:window.hacked=12',
    published: '2024-03-05',
    text: LINES.join('\n'),
  })}\n${JSON.stringify({ id: '__proto__', title: 'constructor', published: '2024-03-06', text: LINES.join('\n') })}\n`,
};

/** The pipeline, but that the names of things and of rules are markup too. */
export function hostilePipeline(article: Article): Resolved {
  const resolved = toyPipeline(article);
  const evil = (name: string): string =>
    `${name}"><img src=x onerror="window.hacked=13"><script>hacked=14</script>`;
  return {
    ...resolved,
    mentions: resolved.mentions.map((mention) => ({ ...mention, rule: evil('rule') })),
    entities: resolved.entities.map((entity) => ({
      ...entity,
      name: evil(entity.name),
      wikidata: evil('Q1'),
    })),
    dates: resolved.dates.map((date) => ({ ...date, begin: '2024-01-01', until: '2025-01-01' })),
  };
}
