import type { Quoted, ResolvedMention, ResolvedQuote } from '../../document.ts';
import type { Things } from '../entities.ts';
import { tokensWithin } from './layout.ts';

const FIRST_PERSON = new Set(['i', 'me', 'my', 'mine', 'myself']);
/** How often it is right where it can be checked; the score of the mentions. */
const PRECISION = 0.95;

/** "I" and its forms inside the quotation marks of a person: the speaker of the innermost quote. */
export function resolveFirstPerson(
  document: Quoted,
  quotes: readonly ResolvedQuote[],
  things: Things,
): readonly ResolvedMention[] {
  const { tokens } = document;
  const found = new Map<number, ResolvedMention>();
  for (const quote of quotes) {
    if (quote.kind === 'indirect') continue;
    const speaker = quote.sources.find(({ role }) => role === 'speaker');
    const entity = speaker?.entity ?? null;
    const person = entity !== null && things.entities[entity]!.type === 'PERSON';
    for (const span of quote.content)
      for (const token of tokensWithin(document, span)) {
        if (!FIRST_PERSON.has(tokens.text[token]!.toLowerCase())) continue;
        // A quote within this one comes later and has the last word, also where its speaker is nobody known.
        if (!person) found.delete(token);
        else
          found.set(token, {
            start: tokens.start[token]!,
            end: tokens.end[token]!,
            type: 'PERSON',
            form: 'pronoun',
            sentence: tokens.sentence[token]!,
            rule: 'first-person',
            score: PRECISION,
            entity,
          });
      }
  }
  return [...found.values()];
}
