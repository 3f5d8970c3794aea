import type { PipelineOptions } from '../pipeline.ts';

/** Flags that every command passes on to the pipeline. */
export interface PipelineFlags {
  readonly gazetteer?: readonly string[];
  readonly minScore?: number;
}

export function pipelineOptions({ gazetteer, minScore }: PipelineFlags): PipelineOptions {
  return {
    ...(gazetteer === undefined ? {} : { gazetteers: gazetteer }),
    ...(minScore === undefined ? {} : { minScore }),
  };
}
