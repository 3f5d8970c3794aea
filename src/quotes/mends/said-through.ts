import { withApposedName } from '../grammar/apposed-name.ts';
import { phraseEnd } from '../grammar/phrases.ts';
import { PUNCT, type Reading, sentenceOf, spanOf, type Tokens, VERB } from '../reading.ts';
import { WORDS } from '../word-classes.ts';
import type { Mend } from './mend.ts';

const THROUGH = new Set(['through', 'via']);
/** Most tokens between a verb and "through": "said late on Tuesday through a lawyer". */
const REACH = 6;

/** Who speaks for somebody, in the phrase behind "through" at a token: "through a lawyer", "via her spokesman"; null for what is no person. */
function goBetween(reading: Reading, at: number, last: number): Tokens | null {
  if (!THROUGH.has(reading.lower[at] ?? '')) return null;
  const to = phraseEnd(reading, at + 1, last);
  for (let t = at + 1; t < to; t++)
    if (WORDS['said-through'].has(reading.lower[t]!)) return withApposedName(reading, { from: at + 1, to });
  return null;
}

/** The "through" behind a verb, or the verb's end where none stands near. */
function throughAfter({ lower, upos, inside }: Reading, to: number, last: number): number {
  for (let t = to; t < Math.min(last, to + REACH); t++) {
    if (THROUGH.has(lower[t]!)) return t;
    if (upos[t] === PUNCT || upos[t] === VERB || inside[t]! >= 0) break;
  }
  return to;
}

export const saidThrough: Mend = {
  id: 'said-through',
  about: 'Who speaks for somebody passes it on: «Lee said through a lawyer that the plan was dead».',
  examples: [
    '{Lee} <said> through {{a lawyer}} [that the plan was dead].',
    'Through {{his spokesman}}, {Lee} <said> [that the plan was dead].',
    '{Lee}, through {{his lawyer}}, <denied> [that he had been there].',
    '[“I am sorry,”] {Lee} <said> on Monday through {{her publicist}}.',
  ],
  counterExamples: [
    '[“I am sorry,”] {Lee} <said> through tears.',
    '{Lee} <said> [that he would speak through a lawyer].',
    '[Through his agent], {the club} <said>, [he had asked for more].',
    '{Lee} <said> [she walked through the lawyers’ office].',
  ],
  mend(reading, one) {
    const { source, cue, reporter } = one;
    if (source === null || reporter !== null) return one;
    const verb = cue.at(-1)!;
    const { from: first, to: last } = sentenceOf(reading, verb.from);
    if (source.from >= first && source.from < verb.from) {
      // «Through his agent, the club said, he had asked»: who goes between belongs to what is said.
      const isParenthesis = reading.lower[verb.to] === ',' && reading.inside[verb.to + 1]! < 0;
      if (reading.lower[source.from - 1] === ',' && !isParenthesis) {
        const led = goBetween(reading, reading.lower[first] === 'speaking' ? first + 1 : first, source.from);
        if (led !== null && led.to === source.from - 1) return { ...one, reporter: led };
      }
      // «Lee, through his lawyer, denied»: it may have been taken for a part of the source.
      for (let comma = source.from + 1; comma <= source.to && comma < verb.from; comma++) {
        if (reading.lower[comma] !== ',') continue;
        const between = goBetween(reading, comma + 1, verb.from);
        if (between !== null) return { ...one, source: { from: source.from, to: comma }, reporter: between };
      }
    }
    // «said in a statement through their attorney»: a cue may hold it.
    const behind = source.from >= verb.to ? source.to : verb.from + 1;
    const between = goBetween(reading, throughAfter(reading, behind, last), last);
    if (between === null) return one;
    const { start, end } = spanOf(reading, between);
    // «demanded a deal through his lawyers»: part of what is said.
    if (one.content.some((piece) => piece.start < start && piece.end >= end)) return one;
    const content = one.content.filter((piece) => piece.start < start || piece.start >= end);
    return { ...one, reporter: between, content: content.length > 0 ? content : one.content };
  },
};
