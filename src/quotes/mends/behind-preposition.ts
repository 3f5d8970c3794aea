import { PENN } from '../../document.ts';
import { indexAt } from '../../text/spans.ts';
import type { Attribution } from '../attribution.ts';
import { phraseBefore } from '../grammar/phrase-before.ts';
import { RELATIVES } from '../grammar/phrases.ts';
import { ADP, AUX, type Reading, sentenceOf, type Tokens, VERB } from '../reading.ts';
import type { Mend } from './mend.ts';

const PRESENT: ReadonlySet<number> = new Set([PENN.indexOf('VBP'), PENN.indexOf('VBZ')]);
/** Who may be named by a statement, a letter or a speech: "signed by its president". */
const BY = 'by';
/** Most tokens of what stands between the comma and who has signed: ", in a statement signed on Monday by". */
const REACH = 14;

/** The comma before a token, with no verb of a clause and no quotation between; -1 where none is near. */
function commaBefore(reading: Reading, at: number, first: number): number {
  for (let t = at - 1; t > Math.max(first, at - REACH); t--) {
    if (reading.lower[t] === ',') return t;
    if (reading.inside[t]! >= 0) return -1;
  }
  return -1;
}

/** The commas of a source. */
const commasOf = ({ lower }: Reading, { from, to }: Tokens): readonly number[] => {
  const all: number[] = [];
  for (let t = from + 1; t < to - 1; t++) if (lower[t] === ',') all.push(t);
  return all;
};

/** The attribution with the subject behind what leads up to it, a comma apart. */
function withoutLead(reading: Reading, one: Attribution, source: Tokens, isDoing: boolean): Attribution {
  const commas = commasOf(reading, source);
  // Where a comma closes before the verb, what stands behind the first is an apposition.
  const isClosed = reading.lower[one.cue[0]!.from - 1] === ',';
  // «Playing Field Promotions, an agency, said» has an apposition, and no lead.
  if (commas.length < (isDoing && isClosed ? 2 : 1)) return one;
  // «In the village of Adre, near the border, refugees, many of them children, said»
  const first = commas.find((comma) => reading.upos[comma + 1] !== ADP) ?? commas[0]!;
  return { ...one, source: { from: (isClosed ? first : commas.at(-1)!) + 1, to: source.to } };
}

/** Whether a person's name and a comma open a source: «Ann Zarok, an activist», who may well speak. */
function opensWithPerson({ document: { mentions, tokens }, lower }: Reading, { from, to }: Tokens): boolean {
  const name = mentions[indexAt(mentions, tokens.start[from]!)];
  if (name?.type !== 'PERSON') return false;
  for (let t = from; t < to; t++) if (lower[t] === ',') return name.end === tokens.end[t - 1];
  return false;
}

/** Whether a clause has a verb of its own; "signed" and "made" behind a noun may be none. */
function hasTense({ document, upos }: Reading, { from, to }: Tokens): boolean {
  for (let t = from; t < to; t++)
    if (upos[t] === AUX || (upos[t] === VERB && PRESENT.has(document.tags.xpos[t]!))) return true;
  return false;
}

export const behindPreposition: Mend = {
  id: 'behind-preposition',
  about:
    'Who stands behind a preposition is no subject: «In a statement signed by its president, Ann Zarok, the union said», «The union, in a statement signed by Ann Zarok, said».',
  examples: [
    'In a statement issued by its spokesman, Ann Zarok, {the union} <said> [the strike would go on].',
    '{The union}, in a statement signed by its president, Ann Zarok, and made available to newsmen in Orom, <said> [the strike would go on].',
    'Opening for the Government, {Minister for Housing Ann Zarok} <said> [the State could not wait].',
  ],
  counterExamples: [
    '{The union’s president, Ann Zarok}, <said> [the strike would go on].',
    'The court heard from {Ann Zarok, who} <said> [it was fair].',
    '{A report by the institute, a charity}, <said> [it was fair].',
    '{Playing Field Promotions, a talent agency}, <said> [it was fair].',
  ],
  mend(reading, one) {
    const { source, cue } = one;
    const { lower, upos } = reading;
    if (source === null || source.to > cue[0]!.from || RELATIVES.has(lower[source.to - 1]!)) return one;
    const { from: first } = sentenceOf(reading, source.from);
    const preposition = source.from - 1;
    // «Speaking to reporters in Orom, the mayor said»: the participle may have been taken for a part of the source.
    const isDoing = source.from === first && upos[first] === VERB && lower[first]!.endsWith('ing');
    if (!isDoing && (preposition < first || upos[preposition] !== ADP)) return one;
    if (hasTense(reading, source)) return one;
    if (isDoing) return withoutLead(reading, one, source, true);
    const comma = commaBefore(reading, preposition, first);
    if (comma > first) {
      // «The union, in a statement signed by Ann Zarok, said»
      if (upos[comma + 1] !== ADP || lower[preposition] !== BY || lower[cue[0]!.from - 1] !== ',') return one;
      const subject = phraseBefore(reading, comma, first);
      return subject === null ? one : { ...one, source: subject };
    }
    if (hasTense(reading, { from: first, to: preposition })) return one;
    return opensWithPerson(reading, source) ? one : withoutLead(reading, one, source, false);
  },
};
