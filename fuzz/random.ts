/** Chance that can be had again: the same seed gives the same choices. */
export interface Random {
  /** A whole number of 0 or more, under `limit`. */
  below(limit: number): number;
  pick<Item>(items: readonly Item[]): Item;
  chance(probability: number): boolean;
}

/** A source of chance (mulberry32) for a seed and the number of what it is for, so that each can be had alone. */
export function createRandom(seed: number, number = 0): Random {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b)) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    below: (limit) => Math.floor(next() * limit),
    pick: (items) => items[Math.floor(next() * items.length)]!,
    chance: (probability) => next() < probability,
  };
}

/** Characters of a hostile text: mostly few, so that many can be tried; now and then a great many. */
export function anyLength(random: Random): number {
  const most = random.chance(0.75)
    ? 1_000
    : random.chance(0.85)
      ? 5_000
      : random.chance(0.92)
        ? 20_000
        : 200_000;
  return random.below(most);
}
