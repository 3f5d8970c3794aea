import { tokenAt } from '../reading.ts';
import { CHAIN_VERBS, WORDS } from '../word-classes.ts';
import type { Mend } from './mend.ts';

const isSaid = (word: string | undefined): boolean =>
  word !== undefined && (CHAIN_VERBS.says.has(word) || WORDS.replies.has(word));

export const whenAsked: Mend = {
  id: 'when-asked',
  about: 'Who speaks when asked is not who asks: «“No,” he said when asked about it, “but I may”».',
  examples: [
    '[“I would not buy a plane ticket,”] {Beridze} <said> when asked about that date, [“but I would look at the prices.”]',
  ],
  counterExamples: ['{Zarok} <asked about> [the plan].', '{He} said when <asked> [that the loan was late].'],
  mend({ lower, inside, document }, one) {
    const cue = one.cue[0]!;
    if (!WORDS.asked.has(lower[cue.from]!) || lower[cue.from - 1] !== 'when' || lower[cue.to] === 'by')
      return one;
    if (!isSaid(lower[cue.from - 2]) && !isSaid(lower[cue.from - 3])) return one;
    const from = tokenAt(document.tokens, one.content[0]!.start);
    // «He said when asked that it was late»: the words are what he said.
    if (lower[from] === 'that') return one;
    const isOtherQuote = inside[from]! >= 0 && from > cue.to + 1;
    return isOtherQuote ? null : { ...one, source: null };
  },
};
