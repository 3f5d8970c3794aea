import type { NameType } from '../document.ts';
import type { Layer } from '../layers.ts';
import type { PipelineOptions } from '../pipeline.ts';

/** Flags that every command passes on to the pipeline. */
export interface PipelineFlags {
  readonly only?: readonly Layer[];
  readonly gazetteer?: readonly string[];
  readonly kb?: readonly string[];
  readonly minScore?: number;
  /** False with `--no-infer-date`. */
  readonly inferDate?: boolean;
  readonly types?: readonly NameType[];
  /** Files of rules of the user's own. */
  readonly rules?: readonly string[];
}

/** @throws CopydeskError for a file of rules that can't be read or is wrong */
export async function pipelineOptions({
  only,
  gazetteer,
  kb,
  minScore,
  inferDate = true,
  types,
  rules = [],
}: PipelineFlags): Promise<PipelineOptions> {
  const own = rules.length === 0 ? [] : rules.map((await import('../config/index.ts')).readRules);
  const namedDates = own.flatMap((file) => file.namedDates);
  const cueVerbs = own.flatMap((file) => file.cueVerbs);
  const lists = [...(kb ?? []), ...(gazetteer ?? [])];
  return {
    inferDate,
    ...(only === undefined ? {} : { only }),
    ...(lists.length === 0 ? {} : { gazetteers: lists }),
    ...(minScore === undefined ? {} : { minScore }),
    ...(types === undefined ? {} : { types }),
    ...(namedDates.length === 0 ? {} : { namedDates }),
    ...(cueVerbs.length === 0 ? {} : { cueVerbs }),
  };
}
