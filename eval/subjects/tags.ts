import { UPOS } from '../../src/document.ts';
import { type GoldTrees, readGold } from '../gold.ts';
import { articleOf, type Extract, type Figure, type Subject } from './subject.ts';

/** The share of gold tokens whose tag is right; a token that ours cut otherwise counts as wrong. */
function accuracy(extract: Extract): number {
  let right = 0;
  let total = 0;
  for (const gold of readGold<GoldTrees>('gum/gum-dev')) {
    const { tokens, tags } = extract(articleOf(gold));
    const at = new Map<string, number>();
    for (let index = 0; index < tokens.length; index++)
      at.set(`${tokens.start[index]}-${tokens.end[index]}`, index);
    for (const { start, end, upos } of gold.sentences.flatMap((sentence) => sentence.tokens)) {
      const index = at.get(`${start}-${end}`);
      total++;
      if (index !== undefined && UPOS[tags.upos[index]!] === upos) right++;
    }
  }
  return (100 * right) / total;
}

export const tags: Subject = {
  name: 'tags',
  title: 'Parts of speech',
  about:
    'The share of gum-dev’s tokens with the right universal tag, from raw text: a token that is cut otherwise counts as wrong.',
  measure: (extract): Figure[] => [
    {
      set: 'gum-dev',
      figure: 'UPOS, % right',
      value: accuracy(extract),
      target: 97,
      peers: { 'wink-nlp': 93.3, spaCy: 95.4 },
    },
  ],
};
