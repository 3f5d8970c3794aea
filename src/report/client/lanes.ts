/** A stretch of text. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Lanes that there are; what nests deeper shares the last one. */
export const LANES = 5;

/**
 * Gives each stretch a lane so that no two in a lane overlap: lane 0, next to the text, for what is innermost, the next
 * for what is around it. Stretches are sorted by start, longer ones first. Greedy colouring of the interval graph gives
 * outer ones low lanes; each cluster of stretches that hang together is then turned over. Linear.
 */
export function assignLanes(sorted: readonly Stretch[]): readonly number[] {
  const lanes: number[] = [];
  /** The end of the last stretch of each lane in this cluster. */
  let ends: number[] = [];
  let clusterStart = 0;
  let clusterEnd = 0;
  const closeCluster = (until: number): void => {
    for (let at = clusterStart; at < until; at++) lanes[at] = ends.length - 1 - lanes[at]!;
    clusterStart = until;
    ends = [];
  };
  sorted.forEach(({ start, end }, at) => {
    if (start >= clusterEnd) closeCluster(at);
    const free = ends.findIndex((before) => before <= start);
    const lane = free !== -1 ? free : Math.min(ends.length, LANES - 1);
    lanes[at] = lane;
    ends[lane] = Math.max(end, ends[lane] ?? 0);
    clusterEnd = Math.max(clusterEnd, end);
  });
  closeCluster(sorted.length);
  return lanes;
}

/** A piece of text in which the same marks are open from end to end. */
export interface Segment<Item extends Stretch> extends Stretch {
  /** The marks that cover it, outer ones first. */
  readonly covering: readonly Item[];
  /** Whether any of them begins here. */
  readonly begins: boolean;
}

/** Cuts a stretch of text where any mark begins or ends. Marks are sorted by start, longer ones first. */
export function cutSegments<Item extends Stretch>(
  { start: from, end: until }: Stretch,
  sorted: readonly Item[],
): readonly Segment<Item>[] {
  const cuts = [...new Set([from, until, ...sorted.flatMap(({ start, end }) => [start, end])])]
    .filter((cut) => cut >= from && cut <= until)
    .sort((a, b) => a - b);
  const segments: Segment<Item>[] = [];
  let open: Item[] = [];
  let next = 0;
  cuts.slice(0, -1).forEach((start, at) => {
    open = open.filter((mark) => mark.end > start);
    let begins = false;
    for (; next < sorted.length && sorted[next]!.start <= start; next++) {
      const mark = sorted[next]!;
      if (mark.end <= start) continue;
      open.push(mark);
      begins ||= mark.start === start;
    }
    segments.push({ start, end: cuts[at + 1]!, covering: [...open], begins });
  });
  return segments;
}
