import type { Attribution } from '../attribution.ts';
import { has, ME, ONESELF } from '../grammar/oneself.ts';
import { type Reading, sentenceOf, type Tokens } from '../reading.ts';
import { leadBelow } from './issued.ts';
import { piecesApart } from './set-apart.ts';
import { endOfText } from './turn-goes-on.ts';

/** A statement has so many paragraphs at most. */
const MOST_PARAGRAPHS = 20;

/** The tokens of a paragraph of text without quotation marks that speaks of "I" or "we"; null for another one. */
function ownWords(reading: Reading, paragraph: number): Tokens | null {
  const to = endOfText(reading, paragraph);
  if (to < 0) return null;
  const { paragraphs, sentences } = reading.document;
  const { firstToken: from } = sentences[paragraphs[paragraph]!.firstSentence]!;
  for (let t = from; t < to; t++) if (reading.inside[t]! >= 0) return null;
  return has(reading, { from, to }, ONESELF) && reading.lower[to - 1] !== ':' ? { from, to } : null;
}

/**
 * Paragraphs without quotation marks in which somebody speaks of "I" or "we", below a sentence that says whose they are: «The family
 * released the following statement:», «He writes:». An article that says "I" itself may go on behind the first of them. Linear in the
 * length of the text.
 */
export function findWritten(reading: Reading): readonly Attribution[] {
  const found: Attribution[] = [];
  const count = reading.document.paragraphs.length;
  let isOfWriter = false;
  for (let p = 0; p + 1 < count; p++) {
    const told = leadBelow(reading, p);
    const first = told === null ? null : ownWords(reading, p + 1);
    if (told === null || first === null) {
      isOfWriter ||= ownWords(reading, p) !== null;
      continue;
    }
    // «My editor made three points:»
    isOfWriter ||= has(reading, sentenceOf(reading, told.cue.from), ME);
    const pieces = [first];
    while (!isOfWriter && !told.isFirst && pieces.length < MOST_PARAGRAPHS) {
      const next = ownWords(reading, p + 1 + pieces.length);
      if (next === null) break;
      pieces.push(next);
    }
    found.push(
      piecesApart(reading, { rule: 'written', source: told.source, cue: told.cue, score: 0.8 }, pieces),
    );
    p += pieces.length;
  }
  return found;
}
