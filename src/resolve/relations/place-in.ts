import { isPlace, isTownIn, objectOf, regionOf } from './places.ts';
import { NOTHING, type RelationRule } from './rule.ts';
import { subjectOf } from './title.ts';
import { ADJ, NOUN } from './view.ts';

/** "the town of Kant in northern Kyrgyzstan", "Osh in Kyrgyzstan". */
export const placeIn: RelationRule = {
  id: 'place-in',
  kind: 'located_in',
  about:
    'a place, "in", and the country that has a town of that name: the town of Kant in northern Kyrgyzstan',
  examples: [
    {
      text: 'He lives in the village of [GPE 1 Zhany] in northern [GPE 2 Kyrgyzstan].',
      finds: ['1 Kyrgyzstan → 2'],
    },
    { text: 'It happened at [GPE 1 Osh] in [GPE 2 Kyrgyzstan].', finds: ['1 Kyrgyzstan → 2'] },
    { text: 'A bomb hit [FAC 1 Burgas Airport] in [GPE 2 Bulgaria].', finds: ['1 Bulgaria → 2'] },
  ],
  counterExamples: [
    'He told [GPE 1 Paris] in [GPE 2 Kenya] that it was over.',
    'He left [GPE 1 London] in a [GPE 2 Kenya] shirt.',
    '[GPE 1 Germany] in [GPE 2 France] played.',
    'He is the oldest to enter the [FAC 1 Oval Office] in [GPE 2 U.S.] history.',
  ],
  find: (view, mention) => {
    const { lower, layout, document, within } = view;
    const { words } = view.knowledge;
    let token = layout.endToken[mention]!;
    if (lower[token] !== 'in' || !isPlace(view, mention) || regionOf(view, mention) !== null) return NOTHING;
    token += 1;
    const word = lower[token] ?? '';
    if (
      word === 'the' ||
      words['part-of-country'].has(word) ||
      (document.tags.upos[token] === ADJ && within[token] === -1)
    )
      token += 1;
    const next = layout.mentionAt[token] ?? -1;
    if (next < 0 || !isPlace(view, next)) return NOTHING;
    const region = regionOf(view, next);
    if (region === null || view.entityOf[mention] === view.entityOf[next]) return NOTHING;
    // "The Oval Office in U.S. history": the country only describes a noun.
    const after = layout.endToken[next]!;
    if (within[after] === -1 && document.tags.upos[after] === NOUN) return NOTHING;
    const first = layout.firstToken[mention]!;
    const told =
      words.place.has(lower[first - 1] ?? '') ||
      (lower[first - 1] === 'of' && words.place.has(lower[first - 2] ?? ''));
    const built = document.mentions[mention]!.type === 'FAC';
    if (!told && !built && isTownIn(view, mention, region) !== true) return NOTHING;
    return [{ subject: subjectOf(view, mention), object: objectOf(view, next) }];
  },
};
