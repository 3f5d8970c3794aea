/** What may part the cells of a table that a user made: in much of Europe spreadsheets write semicolons. */
export type Delimiter = ',' | ';' | '\t';

/** What parts the cells of a table: what its first line has most of, outside of quotes; a comma where nothing is ahead of it. */
export function delimiterOf(csv: string): Delimiter {
  const counts: Record<Delimiter, number> = { ',': 0, ';': 0, '\t': 0 };
  let quoted = false;
  let begun = false;
  for (const character of csv) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === '\n' || character === '\r')) {
      if (begun) break;
    } else {
      begun = true;
      if (!quoted && Object.hasOwn(counts, character)) counts[character as Delimiter] += 1;
    }
  }
  const most = Math.max(...Object.values(counts));
  return (Object.keys(counts) as Delimiter[]).find((delimiter) => counts[delimiter] === most)!;
}
