import { indexAt } from '../../text/spans.ts';
import type { Attribution } from '../attribution.ts';
import { ADP, PUNCT, type Reading, type Tokens } from '../reading.ts';
import { piecesApart } from './set-apart.ts';
import { tokensOfParagraph } from './whole-paragraphs.ts';

/** A line that leads up to a letter has so many tokens at most. */
const LONGEST = 40;
const MARK = '>';

/** How deep a paragraph is quoted: two of «>> It will not.» */
function depthOf({ lower }: Reading, { from, to }: Tokens): number {
  let at = from;
  while (at < to && lower[at] === MARK) at++;
  return at - from;
}

/** Who wrote a letter, in the line above it: «> On 14 Mar 2024, at 08:55, Ann Lee <ann@lee.example> wrote:»; null for other lines. */
function writerIn(reading: Reading, line: Tokens): Tokens | null {
  const { document, lower, upos } = reading;
  const { dates, tokens } = document;
  const verb = line.to - 2;
  const from = line.from + depthOf(reading, line);
  if (line.to - line.from > LONGEST || verb <= from + 2) return null;
  if (lower[from] !== 'on' || lower[verb] !== 'wrote' || lower[verb + 1] !== ':') return null;
  if (dates[indexAt(dates, tokens.start[from + 1]!)]?.start !== tokens.start[from + 1]) return null;
  const isDate = (t: number): boolean =>
    (dates[indexAt(dates, tokens.start[t]!)]?.end ?? 0) >= tokens.end[t]!;
  let begin = from + 1;
  while (begin < verb && (isDate(begin) || upos[begin] === ADP || upos[begin] === PUNCT)) begin++;
  let end = begin;
  while (end < verb && lower[end] !== '<' && lower[end] !== '(') end++;
  while (end > begin && upos[end - 1] === PUNCT) end--;
  return end > begin ? { from: begin, to: end } : null;
}

/**
 * Letters that an answer quotes below a line that says who wrote them, each line behind a mark: «On 4 May, Ann Lee wrote:», «> When?».
 * The words stand in other paragraphs, where no tagger looks. Linear in the length of the text.
 */
export function findMailed(reading: Reading): readonly Attribution[] {
  const found: Attribution[] = [];
  const count = reading.document.paragraphs.length;
  for (let p = 0; p + 1 < count; p++) {
    const line = tokensOfParagraph(reading, p);
    const source = line === null ? null : writerIn(reading, line);
    if (line === null || source === null) continue;
    const least = Math.max(1, depthOf(reading, line));
    const pieces: Tokens[] = [];
    for (let below = p + 1; below < count; below++) {
      const next = tokensOfParagraph(reading, below);
      const depth = next === null ? 0 : depthOf(reading, next);
      if (next === null || depth < least || writerIn(reading, next) !== null) break;
      if (next.from + depth < next.to) pieces.push({ from: next.from + depth, to: next.to });
    }
    if (pieces.length === 0) continue;
    const cue = { from: line.to - 2, to: line.to };
    found.push(piecesApart(reading, { rule: 'mail', source, cue, score: 0.9 }, pieces));
  }
  return found;
}
