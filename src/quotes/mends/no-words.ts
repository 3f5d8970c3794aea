import { readLexicon } from '../../text/lexicon.ts';
import type { Attribution } from '../attribution.ts';
import { AUX, DET, NUM, type Reading, sentenceOf, type Tokens, tokenAt, VERB } from '../reading.ts';
import { WORDS } from '../word-classes.ts';
import type { Mend } from './mend.ts';

/** What is added in a game, behind "a" or "his". */
const SCORED = new Set(readLexicon(new URL('../data/scored.txt', import.meta.url)));
const PLEADS = new Set(['plead', 'pleads', 'pleaded', 'pled', 'pleading']);

const isQuoted = ({ inside, document }: Reading, { content }: Attribution): boolean =>
  content.some(({ start, end }) => {
    const last = tokenAt(document.tokens, end - 1);
    for (let t = tokenAt(document.tokens, start); t <= last; t++) if (inside[t]! >= 0) return true;
    return false;
  });

/** "added a second", "added her third of the night": goals. */
function isScored({ lower, upos, document }: Reading, { content }: Attribution, cue: Tokens): boolean {
  if (lower[cue.to - 1] !== 'added' && lower[cue.to - 1] !== 'adds') return false;
  const at = tokenAt(document.tokens, content[0]!.start);
  if (at !== cue.to) return false;
  // "added a second officer would be charged"
  const last = tokenAt(document.tokens, content.at(-1)!.end - 1);
  for (let t = at; t <= last; t++) if (upos[t] === AUX || upos[t] === VERB) return false;
  const opens = upos[at] === DET || upos[at] === NUM || lower[at] === 'his' || lower[at] === 'her';
  return opens && (SCORED.has(lower[at + 1]!) || SCORED.has(lower[at + 2] ?? ''));
}

/** "Asked about the plan, Orom said …": Orom is asked. */
function isAsked(reading: Reading, { source }: Attribution, cue: Tokens): boolean {
  if (!WORDS.asked.has(reading.lower[cue.from]!) || cue.from !== sentenceOf(reading, cue.from).from)
    return false;
  // "Asked about reports that shells were short, he said …": the reports say nothing either.
  if (source === null || reading.lower[source.from - 1] === ',') return true;
  return reading.lower[cue.to] !== 'by';
}

/** "pleaded guilty to fraud". */
function isPlea({ lower }: Reading, cue: Tokens): boolean {
  for (let t = cue.from; t < cue.to; t++)
    if (PLEADS.has(lower[t]!))
      return lower[t + 1] === 'guilty' || (lower[t + 1] === 'not' && lower[t + 2] === 'guilty');
  return false;
}

const MORE = new Set(['less', 'more']);

/** "says more with a look than most do in an hour". */
function isCompared({ lower, document }: Reading, { content }: Attribution, cue: Tokens): boolean {
  return lower[tokenAt(document.tokens, content[0]!.start)] === 'than' && MORE.has(lower[cue.to]!);
}

const RELATIVE = new Set(['who', 'whom']);
/** Farthest that such a word stands in: "not to be further identified". */
const NEAR = 6;

/** "an official who asked not to be named", "who requested anonymity". */
function isUnnamed({ lower, document }: Reading, { source, content }: Attribution): boolean {
  if (source === null || !RELATIVE.has(lower[source.from]!)) return false;
  const { start, end } = content[0]!;
  const first = tokenAt(document.tokens, start);
  const last = Math.min(first + NEAR, tokenAt(document.tokens, end - 1) + 1);
  const words = lower.slice(first, last);
  return words.some(
    (word, at) =>
      WORDS.anonymous.has(word) || (WORDS.unnamed.has(word) && words.slice(0, at).includes('not')),
  );
}

export const noWords: Mend = {
  id: 'no-words',
  about:
    'Goals that are added, pleas in court, what somebody is asked about and that they are not to be named are nothing that they say.',
  examples: [
    'Zarok added a second from the spot.',
    'Zarok pleaded guilty to fraud at Leeds Crown Court.',
    'Zarok says more with a dishcloth than most actors do in a season of television.',
    'Asked about reports that troops were running short of shells, {Zarok} <replied> [that it was late].',
    'Asked about the plan, {Zarok} <said> [it was late].',
    '{An official who asked not to be named} <said> [the plan was late].',
  ],
  counterExamples: [
    '{Zarok} <added> [that a second vote would follow].',
    '{The minister} <added> [that a third runway was needed].',
  ],
  mend(reading, one) {
    const cue = one.cue.at(-1)!;
    if (isQuoted(reading, one)) return one;
    const nothing =
      isScored(reading, one, cue) ||
      isAsked(reading, one, cue) ||
      isCompared(reading, one, cue) ||
      isPlea(reading, cue) ||
      isUnnamed(reading, one);
    return nothing ? null : one;
  },
};
