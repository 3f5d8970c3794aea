import { dirname } from 'node:path';
import picocolors from 'picocolors';
import type { Article, Resolved } from '../document.ts';
import { createExplainer, createPipeline } from '../pipeline.ts';
import { articleFile, isFailed, parsePublished, readArticles, readMetadata } from '../read/index.ts';
import type { Admit } from '../run/admit.ts';
import { oneByOne, processArticles, toFailure } from '../run/process.ts';
import { streamSink } from '../run/sink.ts';
import { documentJson, failureJson, type OffsetUnit } from '../write/index.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { type PipelineFlags, pipelineOptions } from './pipeline-flags.ts';
import { renderArticle } from './render.ts';
import { plain } from './terminal.ts';

export interface ShowFlags extends PipelineFlags {
  readonly published?: string;
  readonly offsets: OffsetUnit;
  readonly json?: boolean;
  readonly explain?: boolean;
}

/** `copydesk show`: an article in the terminal, or as JSON; a file of several shows each. */
export async function show(file: string, flags: ShowFlags): Promise<ExitCode> {
  const source = await articleFile(file);
  const published = flags.published === undefined ? undefined : parsePublished(flags.published);
  const metadata = await readMetadata(dirname(file));
  const options = await pipelineOptions(flags);
  const pipeline = createPipeline(options);
  // Whoever names an article wants to see it, however long and in whatever language it is.
  const admit: Admit = () => ({ language: null, refused: null });
  const explain = flags.explain === true ? createExplainer(options) : null;
  let document: Resolved | null = null;
  const keeping = (article: Article): Resolved => {
    document = pipeline(article);
    return document;
  };
  const sink = streamSink(process.stdout, { end: false, batch: 0 });
  let failed = false;
  for await (const article of readArticles(source, { metadata, published })) {
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
  return failed ? EXIT.failed : EXIT.ok;
}
