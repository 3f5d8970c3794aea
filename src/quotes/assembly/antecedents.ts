import { phraseBefore } from '../grammar/phrase-before.ts';
import { ADP, NUM, PRON, type Reading, sentenceOf, type Tokens } from '../reading.ts';

/** Farthest from one "who" to another of the same noun: "The man who replaced her, who said". */
const REACH = 10;

/** An age with whose it is: "Bell, 34". */
function withAge(reading: Reading, phrase: Tokens | null, first: number): Tokens | null {
  if (phrase === null || phrase.to - phrase.from > 1 || reading.upos[phrase.from] !== NUM) return phrase;
  const comma = phrase.from - 1;
  const named = comma > first && reading.lower[comma] === ',' ? phraseBefore(reading, comma, first) : null;
  return named === null ? phrase : { from: named.from, to: phrase.to };
}

/** Whom the "who" at `at` takes up. */
function antecedentOf(reading: Reading, at: number, first: number): Tokens | null {
  const { lower, upos } = reading;
  const end = lower[at - 1] === ',' ? at - 1 : at;
  const phrase = end > first ? withAge(reading, phraseBefore(reading, end, first), first) : null;
  if (phrase === null || phrase.to - phrase.from > 1 || upos[phrase.from] !== PRON || end === at)
    return phrase;
  for (let t = phrase.from - 1; t > first && t > phrase.from - REACH && lower[t] !== ','; t--)
    if (lower[t] === 'who') return phraseBefore(reading, t, first);
  return phrase;
}

/** Prepositions between what is done and the people who do it: "criticism from Democrats", "a contrast to his daughter". */
const DOERS = new Set(['against', 'among', 'between', 'by', 'from', 'on', 'than', 'to', 'with']);

/** Where the person begins that a phrase ends with: "a speech by his daughter Ann Zarok". */
function lastPerson({ lower, upos }: Reading, { from, to }: Tokens): number {
  for (let t = to - 2; t > from; t--) if (upos[t] === ADP && DOERS.has(lower[t]!)) return t + 1;
  return from;
}

/**
 * A source that is the "who" of a clause, with whom it takes up: "The man, who" said he had been there. A source is one stretch of
 * the text, and "who" alone tells nobody.
 */
export function withAntecedent(reading: Reading, source: Tokens): Tokens {
  const { lower, inside } = reading;
  if (source.to !== source.from + 1 || lower[source.from] !== 'who') return source;
  const phrase = antecedentOf(reading, source.from, sentenceOf(reading, source.from).from);
  if (phrase === null || inside[phrase.from]! !== inside[source.from]!) return source;
  return { from: lastPerson(reading, phrase), to: source.to };
}
