import picocolors from 'picocolors';
import type { Article, Resolved } from '../document.ts';
import { createExplainer, createPipeline } from '../pipeline.ts';
import { isFailed, parsePublished, readArticles } from '../read/index.ts';
import { type Admit, createAdmit } from '../run/articles/admit.ts';
import { oneByOne, processArticles, toFailure } from '../run/articles/process.ts';
import { streamSink } from '../run/output/sink.ts';
import { wrongRowsTold } from '../run/warnings.ts';
import { documentJson, failureJson, type OffsetUnit } from '../write/index.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { type PipelineFlags, pipelineOptions } from './pipeline-flags.ts';
import { renderArticle } from './render.ts';
import { findShown, notWithin } from './shown.ts';
import { oneLine, plain } from './terminal.ts';

export interface ShowFlags extends PipelineFlags {
  readonly published?: string;
  readonly offsets: OffsetUnit;
  readonly json?: boolean;
  readonly explain?: boolean;
}

/** `copydesk show`: an article in the terminal, or as JSON; a file of several shows each, or the one whose id follows its name. */
export async function show(name: string, flags: ShowFlags): Promise<ExitCode> {
  const shown = await findShown(name);
  const { source, metadata, wrong, only } = shown;
  const published = flags.published === undefined ? undefined : parsePublished(flags.published);
  const options = await pipelineOptions(flags);
  const pipeline = createPipeline(options);
  const run = createAdmit({ maxChars: Number.POSITIVE_INFINITY });
  // Whoever names an article wants to see it, however long and in whatever language it is; but is told that a run would not.
  const admit: Admit = (article) => {
    const { language, refused } = run(article);
    if (refused !== null)
      process.stderr.write(`copydesk: ${plain(article.id)}: a run skips this article: ${refused}\n`);
    return { language, refused: null };
  };
  const explain = flags.explain === true ? createExplainer(options) : null;
  let document: Resolved | null = null;
  const keeping = (article: Article): Resolved => {
    document = pipeline(article);
    return document;
  };
  const sink = streamSink(process.stdout, { end: false, batch: 0 });
  const wrongRows = wrongRowsTold(wrong, published);
  for (const told of wrongRows) process.stderr.write(`copydesk: ${oneLine(told)}\n`);
  let failed = wrongRows.length > 0;
  let found = only === null;
  for await (const article of readArticles(source, { metadata, published })) {
    if (only !== null && article.id !== only) continue;
    found = true;
    const processed = isFailed(article)
      ? ({ status: 'error', failure: toFailure(article.id, article.path, article.error) } as const)
      : processArticles(oneByOne(keeping), [article], admit)[0]!;
    if (processed.status === 'ok') {
      const { record } = processed;
      await sink.write(
        flags.json === true
          ? `${JSON.stringify(documentJson(record, { offsets: flags.offsets }))}\n`
          : `${renderArticle(record, picocolors, explain === null ? null : { explained: explain(document!), offsets: flags.offsets })}\n`,
      );
    } else {
      failed = true;
      const { id, code, message } = processed.status === 'error' ? processed.failure : processed.skipped;
      if (flags.json === true) await sink.write(`${JSON.stringify(failureJson(id, code, message))}\n`);
      else process.stderr.write(`copydesk: ${plain(id)}: ${code}: ${plain(message)}\n`);
    }
  }
  await sink.close();
  if (!found) throw notWithin(shown);
  return failed ? EXIT.failed : EXIT.ok;
}
