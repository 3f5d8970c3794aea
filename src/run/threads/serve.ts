import type { Line } from '../../read/index.ts';
import type { Answer } from '../articles/answers.ts';
import type { Keyed, Unit } from '../batches/units.ts';
import type { Rendered, Rendering } from '../tables/render-entry.ts';
import type { Work } from './work.ts';

/** What a worker is asked to do: some of one kind at a time, so that asking costs little. */
export type Request =
  | { readonly units: readonly Keyed[] }
  | { readonly lines: readonly Line[] }
  | { readonly asked: readonly Unit[] }
  | { readonly renderings: readonly Rendering[] };

/** The function that a worker module exports. */
export function serve(
  work: Work,
): (request: Request) => Promise<readonly (Uint8Array | Answer)[] | Rendered> {
  return async (request) => {
    if ('lines' in request) return work.lines(request.lines);
    if ('renderings' in request) return work.render(request.renderings);
    return 'asked' in request ? await work.answers(request.asked) : await work.units(request.units);
  };
}
