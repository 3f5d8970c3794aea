import { ARTICLES, POSSESSIVES } from '../../text/function-words.ts';
import type { Attribution } from '../attribution.ts';
import { sourceAfter } from '../grammar/subjects.ts';
import {
  ADJ,
  ADP,
  ADV,
  AUX,
  PART,
  PRON,
  PUNCT,
  type Reading,
  sentenceOf,
  type Tokens,
  VERB,
} from '../reading.ts';
import { SAID_NOUNS } from '../word-classes.ts';

const CAME = new Set(['came', 'comes']);
const WAS = new Set(['was', 'is']);
/** What stands at the end of words before who says them. */
const ENDS = /[,.?!…—–]$/u;
/** What stands in no owner's name: a clause's "that", a comma. */
const CLAUSE = /^(?:that|,)$/u;
/** Most tokens from a verb to its noun: "came the rather curt reply". */
const REACH = 8;

/** The owner of a noun and where the noun's own words begin: "his", "Mrs Hale's"; null where none stands at `from`. */
export function ownerAt({ lower, upos }: Reading, from: number, noun: number): Tokens | null {
  if (POSSESSIVES.has(lower[from]!)) return { from, to: from + 1 };
  for (let t = from; t < noun; t++) {
    if (t > from && (lower[t] === "'s" || (lower[t] === "'" && upos[t] === PART))) return { from, to: t };
    // «the question that the report's answer leaves open»
    if (upos[t] === VERB || upos[t] === AUX || upos[t] === PRON || CLAUSE.test(lower[t]!)) return null;
  }
  return null;
}

/** Quoted words, and behind them that they were an answer: «“It is the law,” came the reply from the ministry». */
export function answers(reading: Reading): readonly Attribution[] {
  const { lower, upos, inside, quoted } = reading;
  return quoted.flatMap((stretch, index): Attribution[] => {
    const verb = lower[stretch.endToken] === ',' ? stretch.endToken + 1 : stretch.endToken;
    const came = CAME.has(lower[verb] ?? '');
    if (!stretch.closed || (!came && !WAS.has(lower[verb] ?? ''))) return [];
    // «“Paris” is the answer» names it, and quotes nobody.
    const ending = reading.text.slice(stretch.start, stretch.end - stretch.width);
    if (verb === stretch.endToken && !ENDS.test(ending)) return [];
    const { from: first, to: last } = sentenceOf(reading, verb);
    // The words are a sentence or more: «“Hamlet” was the answer to 4 across».
    const { from: begin } = sentenceOf(reading, stretch.firstToken);
    if (stretch.firstToken > begin || first > verb) return [];
    const opens = verb + 1;
    let noun = opens;
    while (noun < Math.min(last, opens + REACH) && !SAID_NOUNS.has(lower[noun]!)) noun++;
    if (!SAID_NOUNS.has(lower[noun] ?? '') || inside[noun]! >= 0) return [];
    const owner = ownerAt(reading, opens, noun);
    if (owner === null && !ARTICLES.has(lower[opens]!)) return [];
    for (let t = owner === null ? opens + 1 : owner.to; t < noun; t++)
      if (upos[t] !== ADJ && upos[t] !== ADV && upos[t] !== PART && upos[t] !== PUNCT && upos[t] !== VERB)
        return [];
    const { start, end } = stretch;
    const isOf = lower[noun + 1] === 'from' || lower[noun + 1] === 'of';
    // «came the reply from across the street» names nobody.
    const from = isOf && upos[noun + 2] !== ADP ? sourceAfter(reading, noun + 2, last) : null;
    // «“What now?” is the message of the film», «“Eat less,” is the advice on the packet».
    if (owner === null && !came && (from === null || !/,$/u.test(ending))) return [];
    if (owner === null && from === null && !isOf && !endsSoon(reading, noun + 1, last)) return [];
    return [
      {
        rule: 'answer',
        nests: true,
        content: [{ start, end }],
        cue: [{ from: verb, to: noun + 1 }],
        source: owner ?? from,
        reporter: null,
        quoted: [index],
        sentence: reading.document.tokens.sentence[verb]!,
        score: 0.8,
      },
    ];
  });
}

/** Whether nothing but when or where it came follows: "came the reply.", "came the answer, after a while". */
const endsSoon = ({ lower }: Reading, at: number, last: number): boolean =>
  at >= last || /^[.,;:!?—–]$|^(?:when|after|as|before|in|at|on|by|through|over)$/u.test(lower[at]!);

export const ANSWER_COUNTER_EXAMPLES: readonly string[] = [
  '“Hamlet” was the answer to four across.',
  '“Paris” is the answer.',
  '“Who pays?” is the question that she must answer.',
  '“What now?” is the message of the film.',
  '“Eat less,” is the advice on the packet.',
  '“Is it safe?” is the question that the report’s answer leaves open.',
];

export const ANSWER_EXAMPLES: readonly string[] = [
  'Would they pay? [“It is the law,”] <came the reply>.',
  'Would they pay? [“Not on my watch,”] <came the curt answer> from {the mayor}.',
  'Would they pay? [“Not on my watch,”] <was {Ann Lee}’s answer>.',
];
