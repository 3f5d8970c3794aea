import type { Attribution } from '../attribution.ts';
import { clauseBefore, clauseFrom } from '../grammar/contents.ts';
import { sourceAfter } from '../grammar/subjects.ts';
import { ADV, AUX, type Reading, sentenceOf, spanOf, VERB } from '../reading.ts';
import { WORDS } from '../word-classes.ts';

/** The cue at a token, where one of the fixed phrases stands: "according to", "as reported by", "in the words of". */
export function phraseCueAt(reading: Reading, at: number, last: number): number {
  const { lower } = reading;
  if (lower[at] === 'according' && lower[at + 1] === 'to') {
    let to = at + 2;
    // "according to statements from authorities": the source is who made them.
    let noun = to;
    while (noun < to + 3 && !WORDS.record.has(lower[noun]!)) noun++;
    if (
      WORDS.record.has(lower[noun] ?? '') &&
      noun < to + 3 &&
      (lower[noun + 1] === 'from' || lower[noun + 1] === 'by') &&
      noun + 2 < last
    )
      to = noun + 2;
    return to;
  }
  if (lower[at] === 'as' && WORDS['reported-by'].has(lower[at + 1] ?? '') && lower[at + 2] === 'by')
    return at + 3;
  if (
    lower[at] === 'as' &&
    reading.upos[at + 1] === ADV &&
    WORDS['reported-by'].has(lower[at + 2] ?? '') &&
    lower[at + 3] === 'by'
  )
    return at + 4;
  if (
    lower[at] === 'in' &&
    lower[at + 1] === 'the' &&
    (lower[at + 2] === 'words' || lower[at + 2] === 'view' || lower[at + 2] === 'opinion') &&
    lower[at + 3] === 'of'
  )
    return at + 4;
  return -1;
}

/**
 * "According to X, …" and "…, according to X", with "as reported by", "in the words of".
 *
 * @param at the first token of the cue
 * @param cueEnd the token after it
 */
export function accordingTo(reading: Reading, at: number, cueEnd: number): Attribution | null {
  const { lower, inside } = reading;
  const { from: first, to: last } = sentenceOf(reading, at);
  const source = sourceAfter(reading, cueEnd, last);
  if (source === null) return null;
  const make = (content: Attribution['content'], quoted: readonly number[]): Attribution => ({
    rule: 'according-to',
    nests: true,
    content,
    cue: [{ from: at, to: cueEnd }],
    source,
    reporter: null,
    quoted,
    sentence: reading.document.tokens.sentence[at]!,
    score: 0.95,
  });
  // Whatever stands between the source and its closing comma belongs to the source: "X, a lawyer for the city,".
  let after = source.to;
  while (
    after < last &&
    after < source.to + 40 &&
    lower[after] !== ',' &&
    lower[after] !== '.' &&
    lower[after] !== ';'
  )
    after++;
  const lead = at === first || (at - first <= 3 && !hasVerb(reading, first, at) && lower[at - 1] !== ',');
  if (lead) {
    const start = after + 1;
    if (lower[after] !== ',' || start >= last) return null;
    if (inside[start]! >= 0 && reading.quoted[inside[start]!]!.firstToken === start) {
      const index = inside[start]!;
      const stretch = reading.quoted[index]!;
      return make([{ start: stretch.start, end: stretch.end }], [index]);
    }
    return make([spanOf(reading, { from: start, to: clauseFrom(reading, start) })], []);
  }
  const edge = lower[at - 1] === ',' || lower[at - 1] === '—' ? at - 1 : at;
  const index = inside[edge - 1]!;
  if (index >= 0 && reading.quoted[index]!.endToken === edge && reading.quoted[index]!.firstToken <= first) {
    const stretch = reading.quoted[index]!;
    return make([{ start: stretch.start, end: stretch.end }], [index]);
  }
  const before = clauseBefore(reading, first, edge);
  if (before === null) return null;
  if (
    lower[source.to] === ',' &&
    source.to + 2 < last &&
    hasVerb(reading, source.to + 1, last) &&
    !hasVerb(reading, first, edge)
  ) {
    const to = clauseFrom(reading, source.to + 1);
    return make([before, spanOf(reading, { from: source.to + 1, to })], []);
  }
  return make([before], []);
}

/** Whether a verb stands in a stretch of tokens. */
function hasVerb(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to && at < from + 80; at++)
    if (reading.upos[at] === VERB || reading.upos[at] === AUX) return true;
  return false;
}

export const ACCORDING_EXAMPLES: readonly string[] = [
  '[Taxes will rise], <according to> {the ministry}.',
  '<According to> {the ministry}, [taxes will rise].',
  '<As reported by> {local media}, [taxes will rise].',
  '[Taxes will rise], <according to statements from> {officials in the capital}.',
];
