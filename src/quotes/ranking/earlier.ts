import type { Joined } from '../assembly/joining.ts';
import { earlierReport } from '../grammar/earlier-report.ts';
import { type Reading, sentenceOf, spanOf, type Tokens, tokenAt } from '../reading.ts';
import type { View } from '../view.ts';
import type { Ranked } from './index.ts';

/** What somebody says without an earlier report behind it, which goes to `others`. */
export function withoutEarlier({ reading }: View, one: Ranked, others: Tokens[]): Ranked {
  const { content, cue } = one;
  const last = content.at(-1)!;
  const comma = last.from < cue.to ? -1 : earlierReport(reading, last);
  if (comma < 0) return one;
  others.push({ from: comma, to: sentenceOf(reading, comma).to });
  return { ...one, content: [...content.slice(0, -1), { from: last.from, to: comma }] };
}

/** The same of what a pattern found. */
export function foundWithoutEarlier(reading: Reading, one: Joined): Joined {
  const { tokens } = reading.document;
  const last = one.content.at(-1)!;
  const from = tokenAt(tokens, last.start);
  const to = tokenAt(tokens, last.end - 1) + 1;
  const comma = from < one.attribution.cue.at(-1)!.to ? -1 : earlierReport(reading, { from, to });
  if (comma < 0) return one;
  const content = [...one.content.slice(0, -1), spanOf(reading, { from, to: comma })];
  return { attribution: { ...one.attribution, content, contentEnd: comma }, content };
}
