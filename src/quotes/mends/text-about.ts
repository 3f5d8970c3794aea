import { phraseBefore } from '../grammar/phrase-before.ts';
import { hasFinite, isCapital, sentenceOf } from '../reading.ts';
import { WORDS } from '../word-classes.ts';
import type { Mend } from './mend.ts';

const ABOUT: ReadonlySet<string> = new Set(['about', 'concerning', 'on', 'regarding']);
/** Most tokens from a text to whom it is about: «An article on Monday about Ann Lee». */
const REACH = 12;

export const textAbout: Mend = {
  id: 'text-about',
  about: 'A text says what it says, not whom it is about: «An article about Congress incorrectly said …».',
  examples: [
    '{An article on Monday about Guatemala’s Congress} <incorrectly said> [that it had voted for the law].',
  ],
  counterExamples: [
    'In a story about the mine, {Ann Lee} <said> [that it was fair].',
    '{The author of an article about Ann Lee} <said> [that it was fair].',
  ],
  mend(reading, one) {
    const { source, cue } = one;
    const { inside, lower } = reading;
    if (source === null || source.to !== cue[0]!.from) return one;
    let about = source.from - 1;
    const { from: first } = sentenceOf(reading, source.from);
    // «about Justice Poe»
    while (about > first && isCapital(reading, about)) about--;
    if (about <= first || !ABOUT.has(lower[about]!)) return one;
    let text = about - 1;
    while (text > first && text > about - REACH && !WORDS['text-about'].has(lower[text]!)) {
      if (lower[text] === ',' || inside[text]! >= 0) return one;
      text--;
    }
    // «In a story about Lee Poe said»
    if (!WORDS['text-about'].has(lower[text]!) || phraseBefore(reading, text + 1, first)?.from !== first)
      return one;
    return hasFinite(reading, { from: first, to: text })
      ? one
      : { ...one, source: { from: first, to: source.to } };
  },
};
