import { FILES, type HostileFile, LINES } from './bytes.ts';
import { OWN } from './own-files.ts';
import { createRandom } from './random.ts';
import { TRAPS } from './traps.ts';

/** A hostile file, line or trap, or a file beside the articles: its number and the seed of the run are all that it takes to make it again. */
export type Case =
  | { readonly at: 'file'; readonly number: number; readonly kind: string; readonly file: HostileFile }
  | { readonly at: 'line'; readonly number: number; readonly kind: string; readonly bytes: Uint8Array }
  | { readonly at: 'trap'; readonly number: number; readonly kind: string }
  | { readonly at: 'own'; readonly number: number; readonly kind: string };

const KINDS: readonly { readonly at: Case['at']; readonly kind: string }[] = [
  ...Object.keys(FILES).map((kind) => ({ at: 'file', kind }) as const),
  ...Object.keys(LINES).map((kind) => ({ at: 'line', kind }) as const),
  // Twice: most of what is hostile is a text.
  ...['hostile text', 'HTML around hostile text'].map((kind) => ({ at: 'file', kind }) as const),
  ...['line of hostile text'].map((kind) => ({ at: 'line', kind }) as const),
  ...Object.keys(TRAPS).map((kind) => ({ at: 'trap', kind }) as const),
  ...Object.keys(OWN).map((kind) => ({ at: 'own', kind }) as const),
];

/** The case of a number: the kinds take turns, and chance has the rest. */
export function makeCase(seed: number, number: number): Case {
  const { at, kind } = KINDS[number % KINDS.length]!;
  const random = createRandom(seed, number);
  if (at === 'file') return { at, kind, number, file: FILES[kind]!(random) };
  if (at === 'line') return { at, kind, number, bytes: LINES[kind]!(random, `fuzz-${number}`) };
  return { at, kind, number };
}
