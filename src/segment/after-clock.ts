import { readLexicon } from '../text/lexicon.ts';

/** `7pm.`: without stops of its own, so that this one ends the sentence. */
const WITHOUT_STOPS = /^\d{0,2}(?:[.:]?\d\d)?[ap]m\.$/i;
const WITH_STOPS = /^[ap]\.m\.$/i;
/** Words before a clock time after which a sentence can end with it: `at 7 p.m.`; not `the 7 p.m. News`. */
const BEFORE = new Set(['after', 'around', 'at', 'before', 'by', 'from', 'since', 'till', 'to', 'until']);
const HEDGES = new Set(['about', 'approximately', 'around', 'exactly', 'just', 'nearly', 'roughly']);
/** What goes on with a clock time though it has a capital: days, months, feasts and zones. Case tells `EST` from `Est`. */
const GOES_ON = new Set(readLexicon(new URL('./data/after-clock.txt', import.meta.url)));
const CAPITAL = /^\p{Lu}/u;

const OPENING = new Set(['"', '“', '‘']);

/** Whether `token` begins with a capital that a sentence may open with behind a clock time. */
const opensPlain = (token: string, next: string | undefined): boolean =>
  CAPITAL.test(token) && !GOES_ON.has(token) && next !== 'time' && next !== 'Time' && next !== 'Standard';

/** The same, or whether `token` opens quotation marks before a capital: `at 4 a.m. "I tell her so."` */
const mayOpen = (token: string, next: string | undefined): boolean =>
  OPENING.has(token) ? CAPITAL.test(next ?? '') : opensPlain(token, next);

/**
 * Whether a sentence that began with the token `first` ends behind the last of `tokens`, the second half of a clock time, and
 * before `token`, which `next` follows: the stop of `at 7 p.m. Tickets cost $5` stands for both. wink-nlp takes it for an abbreviation's alone. A sentence that opens with the time
 * goes on: `At 10 a.m. President Lund left`.
 */
export function endsAfterClock(
  tokens: readonly string[],
  first: number,
  token: string,
  next: string | undefined,
): boolean {
  const last = tokens[tokens.length - 1] ?? '';
  if (WITHOUT_STOPS.test(last)) return mayOpen(token, next);
  if (!WITH_STOPS.test(last) || !mayOpen(token, next)) return false;
  let before = tokens.length - 3;
  if (HEDGES.has(tokens[before] ?? '')) before--;
  return before > first && BEFORE.has(tokens[before]!);
}
