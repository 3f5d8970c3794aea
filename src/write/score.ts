/** A score as it is written: four decimals. */
export const rounded = (score: number): number => Math.round(score * 10_000) / 10_000;
