import { createPipeline } from '../pipeline.ts';
import { streamSink } from '../run/sink.ts';
import { extractLines } from '../run/stream.ts';
import type { OffsetUnit } from '../write/index.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { type PipelineFlags, pipelineOptions } from './pipeline-flags.ts';

export interface PipeFlags extends PipelineFlags {
  readonly offsets: OffsetUnit;
}

/** `copydesk pipe`: JSON Lines from stdin to stdout, each line out before the next is read. */
export async function pipe(flags: PipeFlags): Promise<ExitCode> {
  const pipeline = createPipeline(pipelineOptions(flags));
  const sink = streamSink(process.stdout, { end: false, batch: 0 });
  let failed = false;
  for await (const document of extractLines(process.stdin, pipeline, flags.offsets)) {
    failed ||= document.status === 'error';
    await sink.write(`${JSON.stringify(document)}\n`);
  }
  await sink.close();
  return failed ? EXIT.failed : EXIT.ok;
}
