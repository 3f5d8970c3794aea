import type { Span } from '../../document.ts';
import { contains, indexAt } from '../../text/spans.ts';
import type { Attribution } from '../attribution.ts';
import { clauseBefore } from '../grammar/contents.ts';
import { AUX, hasFinite, type Reading, sentenceOf, type Tokens, tokenAt, VERB } from '../reading.ts';
import { WORDS } from '../word-classes.ts';

/** Fewest tokens of a clause that is said. */
const LEAST_TOKENS = 3;

/**
 * Whether a piece of content tells only when or how it was said: «… said [a day earlier]», «… reported on Monday, [without giving
 * further details]», «… said [when meeting the minister]». Behind a comma only "without" does: «He fled, police said, [after shooting
 * two people]».
 */
function isLeftover(reading: Reading, piece: Span, cue: Tokens): boolean {
  const { tokens, dates } = reading.document;
  const { lower } = reading;
  const from = tokenAt(tokens, piece.start);
  if (from < cue.to || reading.inside[from]! >= 0) return false;
  const tellsHow =
    lower[from] === 'without' || (lower[from - 1] !== ',' && WORDS['tells-how'].has(lower[from]!));
  if (tellsHow && (lower[from + 1] ?? '').endsWith('ing'))
    return !hasFinite(reading, { from, to: tokenAt(tokens, piece.end - 1) + 1 });
  const date = dates[indexAt(dates, piece.start)];
  return date !== undefined && contains(date, piece);
}

/**
 * Takes from an attribution what is left over behind its cue. Where that is all of the content, what stands before source and
 * cue, a comma apart, takes its place.
 */
export function withoutLeftover(reading: Reading, attribution: Attribution): Attribution {
  const { source, cue } = attribution;
  const last = cue.at(-1)!;
  const content = attribution.content.filter((piece) => !isLeftover(reading, piece, last));
  if (content.length > 0)
    return content.length === attribution.content.length ? attribution : { ...attribution, content };
  if (source === null) return attribution;
  const comma = Math.min(source.from, cue[0]!.from) - 1;
  const { from } = sentenceOf(reading, cue[0]!.from);
  if (comma - from < LEAST_TOKENS || reading.lower[comma] !== ',' || reading.inside[comma - 1]! >= 0)
    return attribution;
  let verb = from;
  while (verb < comma && reading.upos[verb] !== VERB && reading.upos[verb] !== AUX) verb++;
  const before = verb < comma ? clauseBefore(reading, from, comma) : null;
  return before === null ? attribution : { ...attribution, content: [before], contentEnd: -1 };
}
