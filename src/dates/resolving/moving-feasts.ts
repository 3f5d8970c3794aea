import { readTable } from '../../text/lexicon.ts';

/** The days of each feast by their year; each has one in every year that is told. */
const FEASTS = new Map<string, Map<number, string>>();
for (const [name, day] of readTable(new URL('../data/moving-feasts.txt', import.meta.url)))
  FEASTS.set(name!, (FEASTS.get(name!) ?? new Map<number, string>()).set(Number(day!.slice(0, 4)), day!));

/** The day of a feast of another calendar in a year, as `YYYY-MM-DD`; null before and after the years of data/moving-feasts.txt. */
export const feastIn = (name: string, year: number): string | null => FEASTS.get(name)?.get(year) ?? null;
