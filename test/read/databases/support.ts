import { exportIn } from '../../../src/read/databases/index.ts';
import type { JsonRecord } from '../../../src/read/records/json.ts';

/** The documents of a text that is an export. */
export const documentsOf = (text: string): readonly JsonRecord[] => [...exportIn(text)!.documents];

/** The database whose export a text is; null for any other. */
export const databaseOf = (text: string): string | null => exportIn(text)?.database ?? null;

/** A line as LexisNexis sets it in the middle. */
export const centred = (line: string): string => `${' '.repeat(Math.max(8, 40 - line.length / 2))}${line}`;

/** A document of LexisNexis, with what differs. */
export function nexisDocument({
  count = '1 of 2 DOCUMENTS',
  source = 'The Oban Herald',
  day = 'March 3, 2024 Sunday',
  headline = 'Second Inquiry Into Ferry',
  labels = 'BYLINE: By ANN ORR\n\nSECTION: NEWS; Pg. 4\n\nLENGTH: 612 words\n\nDATELINE: TARBERT, Scotland',
  body = 'The harbour authority ordered a second inquiry on Saturday.\n\n"We owe it to the families," Donald Orr said.',
  foot = 'LOAD-DATE: March 3, 2024\n\nLANGUAGE: ENGLISH\n\nPUBLICATION-TYPE: Newspaper',
}: Partial<
  Record<'count' | 'source' | 'day' | 'headline' | 'labels' | 'body' | 'foot', string>
> = {}): string {
  return [
    `${centred(count)}\n\n`,
    `${centred(source)}\n`,
    `${centred(day)}\n${centred('Late Edition - Final')}`,
    headline,
    labels,
    body,
    foot,
    `\n${centred('Copyright 2024 The Oban Herald Company')}\n${centred('All Rights Reserved')}`,
    '',
  ].join('\n\n');
}
