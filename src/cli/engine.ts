import { setFlagsFromString } from 'node:v8';

/**
 * Tells V8, here and in every thread that is started later, that what runs is a stream of articles that are all alike: what
 * is in use stays the same, and code that is worth compiling is worth it for hours.
 */
export function tuneEngine(): void {
  keepHeapSmall();
  compileLater();
}

/**
 * Garbage is collected sooner: by itself V8 waits until the heap is three times what is in use, which of three heaps is half a
 * gigabyte. What is in use stays the same from article to article, so looking at it more often costs little: less than a
 * hundredth of the time (bench/RESULTS.md). It is no limit: a long article gets what it needs.
 */
function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=30');
  // Of threads; ours is there already.
  setFlagsFromString('--max-semi-space-size=4');
}

/** By the version of V8, its flag for how long a function runs before it is optimized: each prints an error on stderr for another's. */
const LATER: Readonly<Record<string, string>> = {
  // Node 20: eight times as many bytes of bytecode as by itself.
  11: '--interrupt-budget=528000',
  // Node 22: eight times as many calls. Node 24 has a compiler in between, and gains nothing.
  12: '--invocation-count-for-turbofan=24000',
};

/**
 * Functions are optimized when they have run for longer: by itself V8 begins with what it has seen of the first articles, and does
 * many anew when the next ones show more (docs/decisions/0057-compiled-once.md).
 */
function compileLater(): void {
  const flag = LATER[Number.parseInt(process.versions.v8, 10)];
  if (flag !== undefined) setFlagsFromString(flag);
}
