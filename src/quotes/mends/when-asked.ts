import { tokenAt } from '../view.ts';
import type { Mend } from './mend.ts';

const ASKED = new Set(['asked', 'questioned', 'pressed', 'quizzed']);
const SAYS = new Set(['said', 'says', 'replied', 'replies', 'answered', 'added']);

export const whenAsked: Mend = {
  id: 'when-asked',
  about: 'Who speaks when asked is not who asks: «“No,” he said when asked about it, “but I may”».',
  examples: [
    '[“I would not buy a plane ticket,”] {Beridze} <said> when asked about that date, [“but I would look at the prices.”]',
  ],
  counterExamples: ['{Zarok} <asked about> [the plan].'],
  mend({ lower, inside, document }, one) {
    const cue = one.cue[0]!;
    if (!ASKED.has(lower[cue.from]!) || lower[cue.from - 1] !== 'when' || lower[cue.to] === 'by') return one;
    if (!SAYS.has(lower[cue.from - 2] ?? '') && !SAYS.has(lower[cue.from - 3] ?? '')) return one;
    const quoted = inside[tokenAt(document.tokens, one.content[0]!.start)]! >= 0;
    return quoted ? null : { ...one, source: null };
  },
};
