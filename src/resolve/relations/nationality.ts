import type { Phrase } from './phrases.ts';
import { positionAt } from './positions.ts';
import type { End, Found } from './rule.ts';
import { countryIdOf, ownerOf, type View } from './view.ts';

/** A demonym that a name is, as the end of a relation; null for any other name. */
export function demonymAt(view: View, mention: number): End | null {
  const { start, end, type } = view.document.mentions[mention]!;
  if (type !== 'NORP' || countryIdOf(view, view.document.text.slice(start, end)) === null) return null;
  return { start, end, entity: ownerOf(view, mention) };
}

/** The demonym among the words before a trade's noun: "Kenyan" of "the former Kenyan runner". */
export function demonymOfTrade(view: View, { from, head }: Pick<Phrase, 'from' | 'head'>): End | null {
  const trade = positionAt(view, head);
  const { positions, words } = view.knowledge;
  if (trade === null || positions.get(trade) !== 'trade') return null;
  for (let token = from; token < head; token++) {
    const mention = view.layout.mentionAt[token]!;
    if (mention < 0) continue;
    const after = view.layout.endToken[mention]!;
    const demonym = demonymAt(view, mention);
    if (demonym === null || words['of-country'].has(view.lower[after]!) || view.lower[after] === '-')
      return null;
    // A language is what they teach, not where they are from.
    return after === head && words['of-language'].has(trade) ? null : demonym;
  }
  return null;
}

/**
 * What is found where somebody has a nationality.
 *
 * @param end where the noun ends that the demonym stands before, if it is behind the name
 */
export function nationalityFound(subject: Found['subject'], demonym: End | null, end = 0): readonly Found[] {
  return demonym === null ? [] : [{ subject, object: demonym, end }];
}
