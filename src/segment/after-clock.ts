/** `7pm.`: without stops of its own, so that this one ends the sentence. */
const WITHOUT_STOPS = /^\d{0,2}(?:[.:]?\d\d)?[ap]m\.$/i;
const WITH_STOPS = /^[ap]\.m\.$/i;
/** Words before a clock time after which a sentence can end with it: `at 7 p.m.`; not `the 7 p.m. News`. */
const BEFORE = new Set(['after', 'around', 'at', 'before', 'by', 'from', 'since', 'till', 'to', 'until']);
const HEDGES = new Set(['about', 'approximately', 'around', 'exactly', 'just', 'nearly', 'roughly']);
/** What goes on with a clock time though it has a capital: days, months, feasts and zones. */
const GOES_ON =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)\.?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)\.?|january|february|march|april|june|july|august|september|october|november|december|new|christmas|easter|eastern|central|mountain|pacific|atlantic|greenwich|[a-z]{1,2}t|[a-z]{2,3}st|[a-z]{2,3}dt|gmt|utc|bst|cet|cest|msk|sgt|zulu)$/i;
const CAPITAL = /^\p{Lu}/u;

/** Whether `token` begins with a capital that a sentence may open with behind a clock time. */
const mayOpen = (token: string, next: string | undefined): boolean =>
  CAPITAL.test(token) && !GOES_ON.test(token) && next !== 'time' && next !== 'Time' && next !== 'Standard';

/**
 * Whether a sentence ends between its tokens `[first, at)`, the last of which is half a clock time's, and `token`: the stop of
 * `at 7 p.m. Tickets cost $5` stands for both. wink-nlp takes it for an abbreviation's alone. A sentence that opens with the time
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
