import type { Line } from '../read/index.ts';
import type { Answer, Unit, Work } from './work.ts';

/** What a worker is asked to do. */
export type Request =
  | { readonly unit: Unit; readonly key: Uint8Array }
  | { readonly line: Line }
  | { readonly asked: Unit };

/** The function that a worker module exports. */
export function serve(work: Work): (request: Request) => Promise<Uint8Array | Answer> {
  return async (request) => {
    if ('line' in request) return work.line(request.line);
    return 'asked' in request ? await work.answer(request.asked) : await work.unit(request.unit, request.key);
  };
}
