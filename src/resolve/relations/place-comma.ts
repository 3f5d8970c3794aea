import { isPlace, isTownIn, objectOf, regionOf } from './places.ts';
import { NOTHING, type RelationRule } from './rule.ts';
import { subjectOf } from './title.ts';
import type { View } from './view.ts';

/** "Osh, Kyrgyzstan". */
export const placeComma: RelationRule = {
  id: 'place-comma',
  kind: 'located_in',
  about: 'a place, a comma, and the country or state it lies in: Osh, Kyrgyzstan',
  examples: [
    { text: 'He was born in [GPE 1 Osh], [GPE 2 Kyrgyzstan], in 1970.', finds: ['1 Kyrgyzstan → 2'] },
    { text: 'It is in [GPE 1 Austin], [GPE 2 Texas].', finds: ['1 Texas → 2'] },
    { text: 'The fire began in [GPE 1 Little Elm], [GPE 2 Texas], on Monday.', finds: ['1 Texas → 2'] },
  ],
  counterExamples: [
    'Offices in [GPE 1 London], [GPE 2 France] and [GPE 3 Germany] closed.',
    'He went to [GPE 1 Georgia], [GPE 2 Texas] and [GPE 3 Ohio].',
    'He saw [GPE 1 Paris], [GPE 2 London] and [GPE 3 Rome].',
    'In [GPE 1 Moscow], [GPE 2 France] is seen as weak.',
  ],
  find: (view, mention) => {
    const next = mention + 1;
    if (!isPlace(view, mention) || next >= view.document.mentions.length || !isPlace(view, next))
      return NOTHING;
    const { document } = view;
    const gap = document.text.slice(document.mentions[mention]!.end, document.mentions[next]!.start);
    if (gap !== ', ') return NOTHING;
    const region = regionOf(view, next);
    if (region === null || regionOf(view, mention) !== null) return NOTHING;
    const known = isTownIn(view, mention, region);
    if (known === false || (known === null && isListed(view, next))) return NOTHING;
    if (view.entityOf[mention] === view.entityOf[next]) return NOTHING;
    return [{ subject: subjectOf(view, mention), object: objectOf(view, next) }];
  },
};

/** Whether a list goes on after a name. */
function isListed(view: View, mention: number): boolean {
  const { layout, lower, within } = view;
  const after = layout.endToken[mention]!;
  const joined =
    lower[after] === ',' || lower[after] === 'and' || lower[after] === 'or' || lower[after] === '&';
  if (!joined) return false;
  const at = lower[after + 1] === 'and' ? after + 2 : after + 1;
  return lower[after] !== ',' || (within[at] ?? -1) >= 0;
}
