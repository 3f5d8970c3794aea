import type { Span } from '../../document.ts';
import type { Attribution } from '../attribution.ts';
import { commaBeforeVerb } from '../grammar/contents.ts';
import { RELATIVES } from '../grammar/phrases.ts';
import { type Reading, sentenceOf } from '../reading.ts';
import type { Mend } from './mend.ts';

/** Farthest before its cue that a relative clause begins, in tokens. */
const REACH = 12;
/** Farthest behind its cue that it ends. */
const LONGEST = 24;

/** Whether the cue stands in a relative clause that a comma opens: ", which members rejected". */
function isInRelative({ lower }: Reading, { cue }: Attribution, first: number): boolean {
  for (let t = cue[0]!.from - 1; t > Math.max(first, cue[0]!.from - REACH); t--)
    if (lower[t] === ',') return false;
    else if (RELATIVES.has(lower[t]!)) return lower[t - 1] === ',';
  return false;
}

/** Whether a piece is nothing but "which". */
const isRelative = ({ text }: Reading, start: number, end: number): boolean =>
  RELATIVES.has(text.slice(start, end).toLowerCase());

export const beyondRelative: Mend = {
  id: 'beyond-relative',
  about:
    'What is said in a relative clause ends with it: what stands behind its comma is of the sentence around.',
  examples: [
    '{Ann Lee, who} <said> [the plan was dead], will leave.',
    '{The mayor} <said> [the offer, which members rejected last week, was “an insult”].',
  ],
  counterExamples: ['{Ann Lee, who} <said> [that the plan was dead and that she would leave], sat down.'],
  mend(reading, one) {
    const { tokens } = reading.document;
    const verb = one.cue.at(-1)!;
    const { from: first, to: last } = sentenceOf(reading, one.cue[0]!.from);
    const ends = one.content.at(-1)!.end;
    if (ends <= tokens.start[verb.to - 1]! || !isInRelative(reading, one, first)) return one;
    const comma = commaBeforeVerb(reading, verb.to, Math.min(last, verb.to + LONGEST));
    const stop = comma < 0 ? ends : tokens.start[comma]!;
    if (ends <= stop) return one;
    const content = one.content.flatMap(({ start, end }): Span | readonly [] => {
      if (start >= stop || isRelative(reading, start, end)) return [];
      return { start, end: Math.min(end, stop) };
    });
    return content.length === 0 ? null : { ...one, content, contentEnd: comma };
  },
};
