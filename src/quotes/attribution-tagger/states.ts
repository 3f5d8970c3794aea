/**
 * The labels of the attribution tagger. Around one cue a token is in the content, in the source, or neither; and the
 * chain remembers whether it has seen content and source, so that there is one source at most, and no source without
 * content. Labels to the left of the cue, on it, and to its right are parted, so that the order of things is learnt by side.
 */
import { type Chain, createChain } from '../../learn/crf/chain.ts';

/** Classes of labels: what features tell apart. B, I and E begin, go on with and end a piece; E alone is a piece of one. */
export const CLASSES = ['O', 'C-B', 'C-I', 'C-E', 'S-B', 'S-I', 'S-E', 'CUE'] as const;
const O = 0;
export const CUE = 7;
export const CONTENT = 1;
export const SOURCE = 4;

export const BEFORE = 0;
export const ON = 1;
export const AFTER = 2;

interface State {
  readonly zone: number;
  readonly kind: number;
  /** Whether content was seen, this token included. */
  readonly content: 0 | 1;
  readonly source: 0 | 1;
}

const BITS = [0, 1] as const;

export const STATES: readonly State[] = [BEFORE, ON, AFTER].flatMap((zone): State[] => {
  const memories = BITS.flatMap((content) => BITS.map((source) => ({ content, source })));
  if (zone === ON) return memories.map((memory) => ({ zone, kind: CUE, ...memory }));
  return [
    ...memories.map((memory) => ({ zone, kind: O, ...memory })),
    ...[0, 1, 2].flatMap((part) =>
      BITS.flatMap((bit) => [
        { zone, kind: CONTENT + part, content: 1 as const, source: bit },
        { zone, kind: SOURCE + part, content: bit, source: 1 as const },
      ]),
    ),
  ];
});

const isBegun = (kind: number): boolean => kind === 1 || kind === 2 || kind === 4 || kind === 5;
const group = (kind: number): number => (kind === O || kind === CUE ? 0 : kind < SOURCE ? CONTENT : SOURCE);
const part = (kind: number): number => kind - group(kind);

function follows(a: State, b: State): boolean {
  if (b.zone < a.zone || b.zone > a.zone + 1) return false;
  if (isBegun(a.kind))
    return (
      a.zone === b.zone &&
      group(b.kind) === group(a.kind) &&
      part(b.kind) > 0 &&
      a.content === b.content &&
      a.source === b.source
    );
  // b is outside, on the cue, or begins a piece.
  const kind = group(b.kind);
  if (kind === 0) return a.content === b.content && a.source === b.source;
  if (part(b.kind) === 1) return false;
  if (kind === CONTENT) return group(a.kind) !== CONTENT && a.source === b.source;
  return a.source === 0 && a.content === b.content;
}

const opens = (state: State): boolean =>
  state.zone !== AFTER && !(part(state.kind) === 1 && group(state.kind) !== 0) && fresh(state);
/** Whether a state remembers nothing but its own token. */
const fresh = ({ kind, content, source }: State): boolean =>
  content === (group(kind) === CONTENT ? 1 : 0) && source === (group(kind) === SOURCE ? 1 : 0);

/** Whether the sequence is that of a cue of nothing. */
export const isEmpty = (state: State): boolean => state.content === 0;

function chainThat(closes: (state: State) => boolean): Chain {
  return createChain(
    STATES.length,
    (from, to) => follows(STATES[from]!, STATES[to]!),
    (label) => opens(STATES[label]!),
    (label) => STATES[label]!.zone !== BEFORE && !isBegun(STATES[label]!.kind) && closes(STATES[label]!),
    {
      classes: CLASSES.length,
      classOf: Uint8Array.from(STATES, ({ kind }) => kind),
      zoneOf: Uint8Array.from(STATES, ({ zone }) => zone),
    },
  );
}

/** Sequences with content, with or without a source, and the one with neither. */
export const attributionChain = (): Chain =>
  chainThat(({ content, source }) => content === 1 || source === 0);

/** Only sequences with content. */
export const nonEmptyChain = (): Chain => chainThat(({ content }) => content === 1);

/** Only sequences with content and a source. */
export const sourcedChain = (): Chain => chainThat(({ content, source }) => content === 1 && source === 1);

/** A label by zone, class and memory (`keyOf`); `NONE` where there is no such one. */
const NONE = 255;
const LABELS = new Uint8Array(3 * CLASSES.length * 4).fill(NONE);
for (const [label, { zone, kind, content, source }] of STATES.entries())
  LABELS[keyOf(zone, kind, content * 2 + source)] = label;
/** What a token of a class adds to the memory: 2 that content was seen, 1 that a source was. */
const SEEN = Uint8Array.from(CLASSES, (_, kind) =>
  group(kind) === CONTENT ? 2 : group(kind) === SOURCE ? 1 : 0,
);
const OPENS = STATES.map(opens);
const FOLLOWS = STATES.map((from) => STATES.map((to) => follows(from, to)));
const IS_BEGUN = STATES.map(({ kind }) => isBegun(kind));

function keyOf(zone: number, kind: number, memory: number): number {
  return (zone * CLASSES.length + kind) * 4 + memory;
}

/**
 * Writes the labels of a sequence whose classes are known; tells whether they may follow one another as they do.
 *
 * @param kinds the class of each position; what it says of those of the cue is not looked at
 */
export function labelsOf(kinds: Uint8Array, zones: Uint8Array, into: Uint8Array): boolean {
  const { length } = kinds;
  let possible = length > 0;
  let memory = 0;
  let before = NONE;
  for (let t = 0; t < length; t++) {
    const zone = zones[t]!;
    const kind = zone === ON ? CUE : kinds[t]!;
    memory |= SEEN[kind]!;
    const label = LABELS[keyOf(zone, kind, memory)]!;
    possible &&= label !== NONE && (t === 0 ? OPENS[label]! : FOLLOWS[before]![label]!);
    into[t] = label === NONE ? 0 : label;
    before = label;
  }
  return possible && !IS_BEGUN[before];
}
