const SITE = /^Sites?$/u;

/** The end of a name `[start, end)` without "World Heritage Site", which is what a place is: of "UNESCO World Heritage Site" UNESCO is left. */
export function withoutSite(text: readonly string[], start: number, end: number): number {
  const from = end - 3;
  if (from < start || !SITE.test(text[end - 1]!)) return end;
  return text[from] === 'World' && text[from + 1] === 'Heritage' ? from : end;
}
