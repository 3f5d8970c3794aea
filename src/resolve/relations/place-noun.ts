import { countryOf, isPlace, regionOf } from './places.ts';
import { NOTHING, type RelationRule } from './rule.ts';
import { subjectOf } from './title.ts';
import { ADJ, isPossessive, NOUN, sentenceOf, type View } from './view.ts';

const WORDS = 4;

/** "the southern Kyrgyz city of Osh". */
export const placeNoun: RelationRule = {
  id: 'place-noun',
  kind: 'located_in',
  about: 'a country and a noun for a place before its name: the southern Kyrgyz city of Osh',
  examples: [
    { text: 'In the southern [NORP 1 Kyrgyz] city of [GPE 2 Osh] it rained.', finds: ['2 Kyrgyz'] },
    {
      text: 'In the [NORP 1 Kyrgyz] city of [GPE 2 Osh] it rained, as in all [GPE 3 Kyrgyzstan].',
      finds: ['2 Kyrgyz → 3'],
    },
    { text: "[GPE 1 Ukraine]'s port city of [GPE 2 Odesa] was hit.", finds: ['2 Ukraine → 1'] },
    { text: 'The [NORP 1 Greek] island of [LOC 2 Lesbos] is full.', finds: ['2 Greek'] },
  ],
  counterExamples: [
    'The [NORP 1 Russian] army took the city of [GPE 2 Bakhmut].',
    'The [NORP 1 American] people of the city of [GPE 2 Rome].',
    'The [NORP 1 Catholic] city of [GPE 2 Cork] prayed.',
  ],
  find: (view, mention) => {
    if (!isPlace(view, mention)) return NOTHING;
    const { lower, layout, within, document } = view;
    const [least] = sentenceOf(view, mention);
    let token = layout.firstToken[mention]! - 1;
    if (lower[token] === 'of') token -= 1;
    if (token <= least || within[token] !== -1 || !view.knowledge.words.place.has(lower[token]!))
      return NOTHING;
    for (let at = token - 1; at >= Math.max(least, token - WORDS); at--) {
      const before = within[at]!;
      if (before >= 0) {
        if (view.entityOf[before] === view.entityOf[mention] || !isCountry(view, before)) return NOTHING;
        return [{ subject: subjectOf(view, mention), object: countryOf(view, before) }];
      }
      const tag = document.tags.upos[at];
      if (tag !== ADJ && tag !== NOUN && !isPossessive(lower[at])) return NOTHING;
    }
    return NOTHING;
  },
};

function isCountry(view: View, mention: number): boolean {
  const { type, start, end } = view.document.mentions[mention]!;
  if (type !== 'NORP') return regionOf(view, mention) !== null;
  return view.knowledge.demonyms.has(view.document.text.slice(start, end).toLowerCase());
}
