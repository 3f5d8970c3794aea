/** Words on one line, for a cell that names a thing: `oneLine('Ana\n  Diaz')` is "Ana Diaz". */
export const oneLine = (words: string): string => words.replace(/\s+/gu, ' ').trim();
