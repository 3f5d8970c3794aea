import { ADV, AUX, type Reading } from '../reading.ts';
import { WORDS } from '../word-classes.ts';
import type { Mend } from './mend.ts';

export const withoutVerb: Mend = {
  id: 'without-verb',
  about: 'The verb group is no part of who says it: «Zarok would no doubt say that …».',
  examples: [
    '{Zarok} <would no doubt say> [that the port was his idea].',
    '{The minister} <will of course say> [that nothing has changed].',
  ],
  counterExamples: [
    '{The minister} <said> [that nothing has changed].',
    '{The people of Orom} <would say> [that nothing has changed].',
  ],
  mend(reading, one) {
    const { source, cue } = one;
    const [first] = cue;
    if (source === null || first === undefined || source.to !== first.from) return one;
    const verb = groupAtEnd(reading, source.from, source.to);
    if (verb <= source.from || verb === source.to) return one;
    return {
      ...one,
      source: { from: source.from, to: verb },
      cue: [{ from: verb, to: first.to }, ...cue.slice(1)],
    };
  },
};

/** Where a verb group begins that adverbs end, at the end of `[from, to)`; `to` where none is. */
function groupAtEnd({ upos, lower }: Reading, from: number, to: number): number {
  let at = to - 1;
  while (at > from) {
    if (upos[at] === ADV) at--;
    else if (WORDS['adverb-phrase'].has(`${lower[at - 1]} ${lower[at]}`)) at -= 2;
    else break;
  }
  return at > from && upos[at] === AUX ? at : to;
}
