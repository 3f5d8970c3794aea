import { BE } from '../../text/function-words.ts';
import { WH } from '../grammar/phrases.ts';
import { ADJ, ADP, AUX, hasFinite, NUM, type Reading, type Tokens, VERB } from '../reading.ts';
import { CHAIN_VERBS, ISSUING_VERBS, TOLD_NOUNS, WORDS } from '../word-classes.ts';
import { groupFrom, type Lead, negates, subjectOf } from './lead.ts';

/** Tokens from a verb to what points to the words: «told the few reporters who had waited the following». */
const REACH = 10;

/** The token behind words that point to what stands below: "this", "these two", "the following", "three"; -1 where none begin at a token. */
function behindPointer({ lower, upos }: Reading, at: number): number {
  if (lower[at] === 'the' && lower[at + 1] === 'following') return upos[at + 2] === NUM ? at + 3 : at + 2;
  if (lower[at] === 'this' || lower[at] === 'these') return upos[at + 1] === NUM ? at + 2 : at + 1;
  return upos[at] === NUM ? at + 1 : -1;
}

/** Whether what points to the words stands alone, or before what they are about: «the following:», «this about the plan:». */
const isAlone = ({ lower, upos }: Reading, at: number, to: number): boolean =>
  at === to || upos[at] === ADP || lower[at] === 'to';

/** The cue of a verb that what stands below is the object of; null where it is not. */
function cueOf(reading: Reading, from: number, head: number, to: number): Tokens | null {
  const { lemma, lower, upos } = reading;
  const verb = lemma[head]!;
  // «She said:»
  if (head === to - 1) return CHAIN_VERBS.says.has(lower[head]!) ? { from, to: head + 2 } : null;
  for (let at = head + 1; at < Math.min(to, head + REACH); at++) {
    if (hasFinite(reading, { from: at, to: at + 1 })) return null;
    const behind = behindPointer(reading, at);
    if (behind < 0) continue;
    // «made these claims, and Lee responded:»
    if (hasFinite(reading, { from: behind, to })) return null;
    if (verb === 'have')
      return at === head + 1 && lower[behind] === 'to' && lower[behind + 1] === 'say'
        ? { from, to: behind + 2 }
        : null;
    if (WORDS['says-below'].has(verb) && isAlone(reading, behind, to)) return { from, to: head + 1 };
    const noun = upos[behind] === ADJ ? behind + 1 : behind;
    return ISSUING_VERBS.has(verb) && TOLD_NOUNS.has(lower[noun]!) && isAlone(reading, noun + 1, to)
      ? { from, to: head + 1 }
      : null;
  }
  return null;
}

/** «Lee said the following:», «The agency gave this account:», «She had this to say:», «Speaking in Orom, the minister said:». */
export function saidBelow(reading: Reading, { from, to }: Tokens): Lead | null {
  const { inside, lower, upos } = reading;
  for (let t = from; t < to; t++) if (inside[t]! >= 0) return null;
  for (let head = from + 1; head < to; head++) {
    if (upos[head] !== VERB && upos[head] !== AUX) continue;
    const first = groupFrom(reading, head, from);
    // «was told the following», «never said this»
    if (lower.slice(first, head).some((word) => BE.has(word)) || negates(reading, first, head)) continue;
    const cue = cueOf(reading, first, head, to);
    if (cue === null) continue;
    const subject = subjectOf(reading, cue, head);
    if (subject === null || isAsked(reading, subject.from)) continue;
    return { source: subject, cue };
  }
  return null;
}

/** Whether a clause is a question or tells of what was said: «Which of them said the following:», «asked what the bishop had said:»; not «Here is what she said:». */
const isAsked = ({ lower }: Reading, from: number): boolean =>
  WH.has(lower[from]!) || (WH.has(lower[from - 1]!) && !BE.has(lower[from - 2] ?? ''));
