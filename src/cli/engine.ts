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

/**
 * Functions are optimized when they have run for longer: by itself V8 begins with what it has seen of the first articles, and does
 * many anew when the next ones show more (docs/decisions/0057-compiled-once.md). Later versions of V8 do not know the flag, and say so
 * on stderr; they have a compiler in between and do not need it.
 */
function compileLater(): void {
  if (Number.parseInt(process.versions.v8, 10) < 12) setFlagsFromString('--interrupt-budget=528000');
}
