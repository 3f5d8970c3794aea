import { WORDS } from '../word-classes.ts';
import type { Mend } from './mend.ts';

const WARNINGS = new Set(['alert', 'alerts', 'warning', 'warnings']);

export const kindOfWarning: Mend = {
  id: 'kind-of-warning',
  about:
    'A colour or a kind of weather before “warnings” is nobody who warns: «Amber warnings stay in force».',
  examples: [
    'Amber warnings stay in force in Orom until 6am.',
    'Yellow warnings of ice cover Scotland.',
    'Severe weather warnings stay in force until noon.',
    'Flood warnings stay in force along the Severn.',
  ],
  counterExamples: [
    '{The Met Office} <issued warnings> [that roads may be closed].',
    '{Red warnings} <say> [that roads may flood].',
  ],
  mend({ lower }, one) {
    const { source, cue } = one;
    const [noun] = cue;
    if (source === null || source.to !== noun!.from || !WARNINGS.has(lower[noun!.from]!)) return one;
    const isKind = lower.slice(source.from, source.to).every((word) => WORDS['warning-kind'].has(word));
    return isKind ? null : one;
  },
};
