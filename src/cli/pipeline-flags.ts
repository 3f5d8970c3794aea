import type { PipelineOptions } from '../pipeline.ts';

/** Flags that every command passes on to the pipeline. */
export interface PipelineFlags {
  readonly gazetteer?: readonly string[];
  readonly kb?: readonly string[];
  readonly minScore?: number;
  /** False with `--no-infer-date`. */
  readonly inferDate: boolean;
}

export function pipelineOptions({ gazetteer, kb, minScore, inferDate }: PipelineFlags): PipelineOptions {
  const lists = [...(kb ?? []), ...(gazetteer ?? [])];
  return {
    inferDate,
    ...(lists.length === 0 ? {} : { gazetteers: lists }),
    ...(minScore === undefined ? {} : { minScore }),
  };
}
