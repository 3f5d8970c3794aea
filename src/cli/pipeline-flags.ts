import type { Layer } from '../layers.ts';
import type { PipelineOptions } from '../pipeline.ts';

/** Flags that every command passes on to the pipeline. */
export interface PipelineFlags {
  readonly only?: readonly Layer[];
  readonly gazetteer?: readonly string[];
  readonly kb?: readonly string[];
  readonly minScore?: number;
  /** False with `--no-infer-date`. */
  readonly inferDate: boolean;
}

export function pipelineOptions({
  only,
  gazetteer,
  kb,
  minScore,
  inferDate,
}: PipelineFlags): PipelineOptions {
  const lists = [...(kb ?? []), ...(gazetteer ?? [])];
  return {
    inferDate,
    ...(only === undefined ? {} : { only }),
    ...(lists.length === 0 ? {} : { gazetteers: lists }),
    ...(minScore === undefined ? {} : { minScore }),
  };
}
