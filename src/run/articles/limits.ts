/** Longer articles are refused where nothing else is said: the longest novels are shorter. */
export const MAX_CHARS = 5_000_000;
