import { POSSESSIVES } from '../../text/function-words.ts';
import { clauseFrom } from '../grammar/contents.ts';
import { AUX, DET, FINITE, NUM, type Reading, sentenceOf, spanOf, tokenAt, VERB } from '../reading.ts';
import { WORDS } from '../word-classes.ts';
import type { Mend } from './mend.ts';

const RELATIVE = new Set(['who', 'which', 'whose', 'that']);
/** Most tokens of an apposition behind a title: "her 1987 memoir". */
const REACH = 10;

/** The token behind what tells of a title, between commas; `at` where nothing does. */
function behindApposition({ lower, upos, inside }: Reading, at: number, last: number): number {
  if (upos[at] !== DET && upos[at] !== NUM && !POSSESSIVES.has(lower[at]!)) return at;
  for (let t = at + 1; t < Math.min(last, at + REACH); t++) {
    if (lower[t] === ',') return t + 1;
    if (upos[t] === VERB || upos[t] === AUX || inside[t]! >= 0) return at;
  }
  return at;
}

/** Whether a clause begins at a token: a verb of its own stands before the next comma. */
function beginsClause({ document, lower, upos }: Reading, at: number, last: number): boolean {
  if (upos[at] === VERB || upos[at] === AUX) return false;
  for (let t = at + 1; t < last && lower[t] !== ','; t++) {
    if (RELATIVE.has(lower[t]!)) return false;
    if (FINITE.has(document.tags.xpos[t]!)) return true;
  }
  return false;
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
    const { lower, inside, quoted, document } = reading;
    const verb = one.cue.at(-1)!;
    const index = inside[tokenAt(document.tokens, one.content[0]!.start)]!;
    if (index < 0 || !WORDS['writes-in'].has(lower[verb.from]!)) return one;
    const title = quoted[index]!;
    const before = title.firstToken - 1;
    if (lower[before] !== 'in' || before < verb.to || before > verb.to + 3) return one;
    const { from: first, to: last } = sentenceOf(reading, verb.from);
    if (lower[first] !== 'as' || title.endToken >= last) return one;
    const rest = one.content.filter(({ start }) => start >= title.end);
    if (rest.length > 0) return { ...one, content: rest, quoted: one.quoted.filter((it) => it !== index) };
    const isBehind = lower[title.endToken] === ',';
    if (!isBehind && lower[title.endToken - 2] !== ',') return one;
    const at = behindApposition(reading, isBehind ? title.endToken + 1 : title.endToken, last);
    const said = inside[at]!;
    if (said >= 0 && quoted[said]!.firstToken === at)
      return { ...one, content: [{ start: quoted[said]!.start, end: quoted[said]!.end }], quoted: [said] };
    if (!beginsClause(reading, at, last)) return one;
    // From the second word on: the first may stand right behind the title's mark, and is none of its words.
    const to = clauseFrom(reading, at + 1);
    return { ...one, content: [spanOf(reading, { from: at, to })], contentEnd: to, quoted: [] };
  },
};
