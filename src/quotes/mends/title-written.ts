import { clauseFrom } from '../contents.ts';
import { AUX, DET, NUM, PUNCT, type Reading, sentenceOf, spanOf, VERB } from '../reading.ts';
import { tokenAt } from '../view.ts';
import type { Mend } from './mend.ts';

const OWNERS = new Set(['his', 'her', 'their', 'its']);
const WROTE = new Set([
  'wrote',
  'writes',
  'put',
  'puts',
  'said',
  'says',
  'argued',
  'argues',
  'noted',
  'notes',
]);
/** Most tokens of an apposition behind a title: "her 1987 memoir". */
const REACH = 10;

/** The token behind what tells of a title, between commas; `at` where nothing does. */
function behindApposition({ lower, upos, inside }: Reading, at: number, last: number): number {
  if (upos[at] !== DET && upos[at] !== NUM && !OWNERS.has(lower[at]!)) return at;
  for (let t = at + 1; t < Math.min(last, at + REACH); t++) {
    if (lower[t] === ',') return t + 1;
    if (upos[t] === VERB || upos[t] === AUX || inside[t]! >= 0) return at;
  }
  return at;
}

export const titleWritten: Mend = {
  id: 'title-written',
  about:
    'Where something is written is no part of it: «As she wrote in “The Long Water”, patience is a habit».',
  examples: [
    'As {she} <wrote> in “A Line Across the Water”, her memoir, [“patience is a kind of stubbornness”].',
    'As {Zarok} <wrote> in “The Good Person”, [hunger comes first].',
  ],
  counterExamples: ['As {Zarok} <wrote> in a letter, [“hunger comes first”].'],
  mend(reading, one) {
    const { lower, inside, quoted, document, upos } = reading;
    const verb = one.cue.at(-1)!;
    const index = inside[tokenAt(document.tokens, one.content[0]!.start)]!;
    if (index < 0 || !WROTE.has(lower[verb.from]!)) return one;
    const title = quoted[index]!;
    const before = title.firstToken - 1;
    if (lower[before] !== 'in' || before < verb.to || before > verb.to + 3) return one;
    const { from: first, to: last } = sentenceOf(reading, verb.from);
    if (lower[first] !== 'as' || title.endToken >= last) return one;
    const rest = one.content.filter(({ start }) => start >= title.end);
    if (rest.length > 0) return { ...one, content: rest, quoted: one.quoted.filter((it) => it !== index) };
    const comma = lower[title.endToken] === ',' ? title.endToken : title.endToken - 1;
    const at = behindApposition(reading, comma + 1, last);
    if (at >= last - 2 || upos[at] === PUNCT) return one;
    const to = clauseFrom(reading, at);
    return { ...one, content: [spanOf(reading, { from: at, to })], contentEnd: to, quoted: [] };
  },
};
