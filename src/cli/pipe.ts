import { availableParallelism } from 'node:os';
import { createCrew } from '../run/crew.ts';
import { streamSink } from '../run/sink.ts';
import { extractLines } from '../run/stream.ts';
import { createWork, type Work } from '../run/work.ts';
import type { OffsetUnit } from '../write/index.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { type PipelineFlags, pipelineOptions } from './pipeline-flags.ts';

export interface PipeFlags extends PipelineFlags {
  readonly offsets: OffsetUnit;
  readonly jobs?: number;
  readonly maxChars: number;
  readonly anyLanguage?: boolean;
}

/** `copydesk pipe`: JSON Lines from stdin to stdout, in order; each line is out as soon as those before it are. */
export async function pipe(flags: PipeFlags): Promise<ExitCode> {
  const { offsets, maxChars, anyLanguage = false, jobs = availableParallelism() } = flags;
  const settings = { ...pipelineOptions(flags), offsets, maxChars, anyLanguage };
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
  });
  const sink = streamSink(process.stdout, { end: false, batch: 0 });
  let failed = false;
  try {
    for await (const answer of extractLines(process.stdin, crew, jobs)) {
      failed ||= answer.failed;
      await sink.write(`${answer.text}\n`);
    }
    await sink.close();
  } finally {
    await crew.close();
  }
  return failed ? EXIT.failed : EXIT.ok;
}
