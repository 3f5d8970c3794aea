import { type Tagged, UPOS } from '../../../document.ts';
import type { TaggedName } from '../../tagger/index.ts';
import { CALENDAR, COURT_OFFICERS } from '../words.ts';

const POSSESSIVE = /^(?:['’]s?|s['’])$/u;
const CAPITAL = /^\p{Lu}[\p{L}’'-]*$/u;
const PROPN = UPOS.indexOf('PROPN');
/** Most words of the place. */
const MOST_WORDS = 3;
/** How sure a court is that the tagger saw nothing of. */
const UNSEEN = 0.7;

/**
 * The first token of the place of the court that ends at `court`, "Newton" of "Newton Aycliffe Magistrates' Court", `least` or
 * behind it; -1 where it is no such court.
 */
function startOf({ tokens: { text }, tags }: Tagged, court: number, least: number): number {
  const officers = POSSESSIVE.test(text[court - 1] ?? '') ? court - 2 : court - 1;
  if (officers <= least || !COURT_OFFICERS.has(text[officers]!)) return -1;
  const from = Math.max(least, officers - MOST_WORDS);
  // "On Monday Leeds Magistrates' Court sat".
  const isOfPlace = (t: number): boolean =>
    CAPITAL.test(text[t]!) && tags.upos[t] === PROPN && !CALENDAR.has(text[t]!.toLowerCase());
  let start = officers;
  while (start > from && isOfPlace(start - 1)) start--;
  return start < officers ? start : -1;
}

/**
 * "Newton Aycliffe" + "Magistrates' Court": such a court is one name, whatever the tagger took of it, and where it took nothing.
 * Names in order, not overlapping.
 */
export function takeCourts(document: Tagged, names: readonly TaggedName[]): readonly TaggedName[] {
  const { tokens, sentences } = document;
  const taken: TaggedName[] = [];
  let next = 0;
  for (let t = tokens.text.indexOf('Court'); t >= 0; t = tokens.text.indexOf('Court', t + 1)) {
    const { firstToken } = sentences[tokens.sentence[t]!]!;
    let start = startOf(document, t, Math.max(firstToken, taken.at(-1)?.end ?? 0));
    if (start < 0) continue;
    while (next < names.length && names[next]!.end <= start) taken.push(names[next++]!);
    const last = taken.at(-1);
    if (last !== undefined && last.end > start) start = last.end;
    let score = UNSEEN;
    for (; next < names.length && names[next]!.start <= t; next++) {
      // What goes on behind the court is another name, which it is part of.
      if (names[next]!.end > t + 1) break;
      start = Math.min(start, names[next]!.start);
      score = names[next]!.score;
    }
    if (next < names.length && names[next]!.start <= t) continue;
    taken.push({ start, end: t + 1, type: 'ORG', score });
  }
  return next === 0 && taken.length === 0 ? names : [...taken, ...names.slice(next)];
}
