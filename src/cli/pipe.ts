import { availableParallelism } from 'node:os';
import { layOutTables } from '../pipeline.ts';
import { articleInput } from '../read/index.ts';
import { streamSink } from '../run/output/sink.ts';
import { extractFile, extractLines } from '../run/stream.ts';
import { createCrew } from '../run/threads/crew.ts';
import { createWork, type Work } from '../run/threads/work.ts';
import type { OffsetUnit } from '../write/index.ts';
import { tuneEngine } from './engine.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { type PipelineFlags, pipelineOptions } from './pipeline-flags.ts';

export interface PipeFlags extends PipelineFlags {
  readonly offsets: OffsetUnit;
  readonly jobs?: number;
  readonly maxChars: number;
  readonly tables?: boolean;
  readonly as?: string;
  readonly anyLanguage?: boolean;
}

/**
 * `copydesk pipe`: JSON Lines from stdin to stdout, in order; each line is out as soon as those before it are. With `--as`
 * the articles of a file of any kind.
 */
export async function pipe(flags: PipeFlags): Promise<ExitCode> {
  tuneEngine();
  const { offsets, maxChars, anyLanguage = false, jobs = availableParallelism(), tables = false } = flags;
  const settings = { ...(await pipelineOptions(flags)), offsets, maxChars, anyLanguage, tables };
  const file = flags.as === undefined ? null : articleInput(flags.as);
  // Before the first line: what is wrong with an option shows at once.
  let first: Work | null = createWork(settings);
  const crew = createCrew({
    jobs,
    settings,
    createWork: async () => {
      const work = first ?? createWork(settings);
      first = null;
      return work;
    },
    prepare: () => layOutTables(settings),
  });
  const sink = streamSink(process.stdout, { end: false, batch: 0 });
  let failed = false;
  try {
    const answers =
      file === null
        ? extractLines(process.stdin, crew, jobs, settings)
        : extractFile(file, { metadata: new Map() }, crew, jobs, settings);
    for await (const answer of answers) {
      failed ||= answer.failed;
      await sink.write(`${answer.text}\n`);
    }
    await sink.close();
  } finally {
    await crew.close();
  }
  return failed ? EXIT.failed : EXIT.ok;
}
