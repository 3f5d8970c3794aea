import type { PipelineOptions } from '../pipeline.ts';

/** Flags that every command passes on to the pipeline. */
export interface PipelineFlags {
  readonly gazetteer?: readonly string[];
  readonly minScore?: number;
  /** False with `--no-infer-date`. */
  readonly inferDate: boolean;
}

export function pipelineOptions({ gazetteer, minScore, inferDate }: PipelineFlags): PipelineOptions {
  return {
    inferDate,
    ...(gazetteer === undefined ? {} : { gazetteers: gazetteer }),
    ...(minScore === undefined ? {} : { minScore }),
  };
}
