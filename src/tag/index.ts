import type { Segmented, Stage, Tagged } from '../document.ts';

/** The tag stage: the tokenizer's parts of speech and lemmas as they are. */
export function createTag(): Stage<Segmented, Tagged> {
  return (document) => ({
    ...document,
    tags: { upos: document.tokens.guess, lemma: document.tokens.lemma },
  });
}
