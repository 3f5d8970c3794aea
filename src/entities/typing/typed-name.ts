import type { NameType } from '../../document.ts';

/** A name with one of the ten types: tokens `[start, end)`. */
export interface TypedName {
  readonly start: number;
  readonly end: number;
  readonly type: NameType;
  readonly score: number;
  /** The typing rule that decided. */
  readonly rule: string;
}
