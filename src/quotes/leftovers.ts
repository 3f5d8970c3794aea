import { contains, indexAt } from '../text/spans.ts';
import type { Attribution } from './attribution.ts';
import { clauseBefore } from './contents.ts';
import { AUX, type Reading, sentenceOf, VERB } from './reading.ts';
import { tokenAt } from './view.ts';

/** Fewest tokens of a clause that is said. */
const LEAST_TOKENS = 3;

/** Whether the one piece of an attribution's content tells only when or how it was said: «… said [a day earlier]». */
function isLeftover(reading: Reading, { content, cue }: Attribution): boolean {
  const piece = content[0];
  const { tokens, dates } = reading.document;
  const last = cue.at(-1);
  if (piece === undefined || content.length > 1 || last === undefined) return false;
  const from = tokenAt(tokens, piece.start);
  if (from < last.to || reading.inside[from]! >= 0) return false;
  // «… reported on Monday, without giving further details»
  if (reading.lower[from] === 'without') return (reading.lower[from + 1] ?? '').endsWith('ing');
  const date = dates[indexAt(dates, piece.start)];
  return date !== undefined && contains(date, piece);
}

/** Gives an attribution whose content is a leftover behind its cue what stands before source and cue, a comma apart. */
export function withoutLeftover(reading: Reading, attribution: Attribution): Attribution {
  const { source, cue } = attribution;
  if (source === null || !isLeftover(reading, attribution)) return attribution;
  const comma = Math.min(source.from, cue[0]!.from) - 1;
  const { from } = sentenceOf(reading, cue[0]!.from);
  if (comma - from < LEAST_TOKENS || reading.lower[comma] !== ',' || reading.inside[comma - 1]! >= 0)
    return attribution;
  let verb = from;
  while (verb < comma && reading.upos[verb] !== VERB && reading.upos[verb] !== AUX) verb++;
  const before = verb < comma ? clauseBefore(reading, from, comma) : null;
  return before === null ? attribution : { ...attribution, content: [before], contentEnd: -1 };
}
