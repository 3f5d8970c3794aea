import { passive } from './passive.ts';
import type { Pattern } from './pattern.ts';
import { quotedAfter } from './quoted-after.ts';
import { quotedBefore } from './quoted-before.ts';
import { reportedAfter } from './reported-after.ts';
import { reportedAround } from './reported-around.ts';

/** The patterns over verb groups, in the order in which they are tried. */
export const PATTERNS: readonly Pattern[] = [
  quotedBefore,
  quotedAfter,
  passive,
  reportedAround,
  reportedAfter,
];
