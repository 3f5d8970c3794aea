import type { Line } from '../read/index.ts';
import type { Answer, Unit, Work } from './work.ts';

/** What a worker is asked to do. */
export type Request = { readonly unit: Unit; readonly key: Uint8Array } | { readonly line: Line };

/** The function that a worker module exports. */
export function serve(work: Work): (request: Request) => Promise<Uint8Array | Answer> {
  return async (request) =>
    'line' in request ? work.line(request.line) : await work.unit(request.unit, request.key);
}
