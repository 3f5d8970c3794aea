import { type Quoted, UPOS } from '../../document.ts';
import { type Layout, tokensWithin } from '../references/layout.ts';
import type { Chain } from './chain.ts';
import { IS } from './features.ts';
import type { Reference } from './reference.ts';

/** What the quotes tell of whom a noun phrase of a person does not take up. */
export interface Tells {
  readonly dropTellers: (candidates: Chain[], reference: Reference) => void;
}

/** So many words of what somebody is said to have said are looked at, so that the work stays linear where quotes lie in quotes. */
const LONGEST = 40;
const VERB = UPOS.indexOf('VERB');

/**
 * Leaves out of a noun phrase's candidates, where it is a person's,
 * - whoever says the words, not in quotation marks, that it stands in: the winner of "Poe said that Lee would greet the winner" is
 *   not Poe;
 * - the one whose name ends a clause before it where it speaks itself: "Where he met Poe, an officer said that …", "… Poe, a worker who
 *   did not give a name claimed that …".
 *
 * @param speakers entity of each quote's speaker where a name gives it
 */
export function createTells(
  document: Quoted,
  { lower }: Layout,
  speakers: readonly (number | null)[],
): Tells {
  const { tokens, tags } = document;
  const tellerAt = new Int32Array(tokens.length).fill(-1);
  /** By the first token of each source that is not within the words: 1. */
  const opens = new Uint8Array(tokens.length);
  const isCue = new Uint8Array(tokens.length);
  for (const [index, { kind, content, cue, sources }] of document.quotes.entries()) {
    const [source] = sources;
    if (source === undefined) continue;
    for (const token of tokensWithin(document, source)) {
      opens[token] = 1;
      break;
    }
    for (const piece of cue)
      for (const token of tokensWithin(document, piece)) {
        isCue[token] = 1;
        break;
      }
    const speaker = speakers[index] ?? null;
    if (kind !== 'indirect' || speaker === null) continue;
    for (const piece of content) {
      let left = LONGEST;
      for (const token of tokensWithin(document, piece)) {
        if (left-- === 0) break;
        tellerAt[token] = speaker;
      }
    }
  }

  return {
    dropTellers: (candidates, reference) => {
      const { noun, sort, wording, first, head } = reference;
      if (noun === '' || sort !== 'person') return;
      // "He said he was the only candidate."
      const teller = wording === 'the' && !IS.has(lower[first - 1] ?? '') ? tellerAt[head]! : -1;
      const speaks = wording === 'a' && lower[first - 1] === ',' && speaksItself(reference);
      if (teller === -1 && !speaks) return;
      for (let i = candidates.length - 1; i >= 0; i--) {
        const { entity, last } = candidates[i]!;
        if ((teller !== -1 && entity === teller) || (speaks && last.endToken === first - 1))
          candidates.splice(i, 1);
      }
    },
  };

  /** Whether a noun phrase is the whole subject of a verb of saying, with no comma between. */
  function speaksItself({ first, endToken }: Reference): boolean {
    if (isCue[endToken] === 1) return opens[first] === 1;
    if (lower[endToken] !== 'who') return false;
    let verbs = 0;
    for (let token = endToken + 1; token < Math.min(tokens.length, endToken + LONGEST); token++) {
      if (CLOSES.has(tokens.text[token]!)) return false;
      if (isCue[token] === 1 && verbs > 0) return !SUBJECT.has(tags.upos[token - 1]!);
      if (tags.upos[token] === VERB) verbs++;
    }
    return false;
  }
}
const CLOSES: ReadonlySet<string> = new Set([
  ',',
  '.',
  ';',
  ':',
  '!',
  '?',
  '(',
  ')',
  '—',
  '–',
  '"',
  '“',
  '”',
]);
/** Before a verb whose subject it is: "who says she came". */
const SUBJECT: ReadonlySet<number> = new Set([
  UPOS.indexOf('PRON'),
  UPOS.indexOf('CCONJ'),
  UPOS.indexOf('PART'),
]);
