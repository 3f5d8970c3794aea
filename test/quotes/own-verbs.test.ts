import { describe, expect, it } from 'vitest';
import { createCueLexicon } from '../../src/quotes/cues.ts';

const VERBS = [
  { verb: 'trumpet', class: 'say' },
  { verb: 'rap', class: 'tell', forms: ['rapped', 'rapping'] },
  { verb: 'accuse', class: 'say' },
] as const;

describe('cue verbs of the user’s own', () => {
  const lexicon = createCueLexicon(VERBS);

  it('are known in their regular forms and in those that are listed', () => {
    for (const form of ['trumpet', 'trumpets', 'trumpeted', 'trumpeting'])
      expect(lexicon.lemmaOf(form)).toBe('trumpet');
    for (const form of ['rap', 'raps', 'rapped', 'rapping']) expect(lexicon.lemmaOf(form)).toBe('rap');
    expect(lexicon.isParticiple('rapped')).toBe(true);
  });

  it('behave as the verb that their class is named for', () => {
    expect(lexicon.classOf('trumpet')).toBe('say');
    expect(lexicon.prior('trumpet', 'that')).toBeGreaterThan(createCueLexicon().prior('trumpet', 'that'));
  });

  it('win over the list of the project', () => {
    expect(createCueLexicon().classOf('accuse')).toBe('address');
    expect(lexicon.classOf('accuse')).toBe('say');
  });
});
