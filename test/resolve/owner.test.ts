import { describe, expect, it } from 'vitest';
import { chainsOf } from './chains-of.ts';

describe('"its"', () => {
  it.each([
    ['[GPE 1 Ruritania] closed its border.', 'Ruritania = its'],
    ['[ORG 1 Tolk] said that [GPE 2 Ruritania] was using its courts.', 'Ruritania = its'],
    ['[GPE 1 Ruritania] sent a note. Its prime minister smiled.', 'Ruritania = Its'],
    ['[ORG 1 Varn Steel] joined the index. Its shares rose.', 'Varn Steel = Its'],
  ])('is the subject’s of its own verb, or of the sentence before: %s', (marked, chain) => {
    expect(chainsOf(marked)).toContain(chain);
  });

  it.each([
    ['[GPE 1 Ruritania] passed a law. Its goal is peace.', 'Ruritania = Its'],
    ['In [GPE 1 Ruritania], a bank failed. Its director left.', 'Ruritania = Its'],
    ['The law that [GPE 1 Ruritania] passed loses its force.', 'Ruritania = its'],
    ['[GPE 1 Ruritania] warned [GPE 2 Sylvania]. Its parliament voted.', 'Ruritania = Its'],
    ['[GPE 1 Ruritania] shelled a port. Its workers fled.', 'Ruritania = Its'],
    ['The government of [GPE 1 Ruritania] lost its way.', 'Ruritania = its'],
    ['[PERSON 1 Ann Lee] founded a bank. Its shares rose.', 'Ann Lee = Its'],
  ])('is not taken for the name where another may be meant: %s', (marked, chain) => {
    expect(chainsOf(marked)).not.toContain(chain);
  });
});
