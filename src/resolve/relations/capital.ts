import { countryOf, isPlace, regionOf } from './places.ts';
import { type Found, NOTHING, type RelationRule } from './rule.ts';
import { subjectOf } from './title.ts';
import { isPossessive, sentenceOf, type View } from './view.ts';

/** "Kyrgyzstan's capital, Bishkek". */
export const capital: RelationRule = {
  id: 'capital',
  kind: 'located_in',
  about:
    'a town that is called a country’s capital: the Kyrgyz capital, Bishkek; Bishkek, the capital of Kyrgyzstan',
  examples: [
    { text: "He flew to [GPE 1 Kyrgyzstan]'s capital, [GPE 2 Bishkek].", finds: ['2 Kyrgyzstan → 1'] },
    { text: 'In the [NORP 1 Kyrgyz] capital [GPE 2 Bishkek] it rained.', finds: ['2 Kyrgyz'] },
    {
      text: 'In [GPE 2 Bishkek], the capital of [GPE 1 Kyrgyzstan], it rained.',
      finds: ['2 Kyrgyzstan → 1'],
    },
    { text: 'In [GPE 2 Bishkek], the [NORP 1 Kyrgyz] capital, it rained.', finds: ['2 Kyrgyz'] },
    { text: 'The capital of [GPE 1 Kyrgyzstan], [GPE 2 Bishkek], is hot.', finds: ['2 Kyrgyzstan → 1'] },
  ],
  counterExamples: [
    'From the capital [GPE 2 Bishkek] to [GPE 1 Kyrgyzstan].',
    'The [NORP 1 Kyrgyz] capital markets of [GPE 2 Bishkek] fell.',
    'In the [NORP 1 Kyrgyz] capital he met [PERSON 2 Ann Lee].',
  ],
  find: (view, mention) => {
    if (!isPlace(view, mention)) return NOTHING;
    const owner = before(view, mention) ?? after(view, mention);
    if (owner === null || !isOwner(view, owner) || view.entityOf[owner] === view.entityOf[mention])
      return NOTHING;
    if (regionOf(view, mention) !== null) return NOTHING;
    const { lower, layout, document } = view;
    // "Bishkek, the Kyrgyz capital".
    const noun = layout.endToken[owner]! + (isPossessive(lower[layout.endToken[owner]!]) ? 1 : 0);
    const end = owner > mention && lower[noun] === 'capital' ? document.tokens.end[noun]! : 0;
    return [{ subject: subjectOf(view, mention), object: countryOf(view, owner), end }] satisfies Found[];
  },
};

function isOwner(view: View, mention: number): boolean {
  const { type } = view.document.mentions[mention]!;
  return type === 'NORP' || regionOf(view, mention) !== null;
}

/** "OWNER('s) capital(, of OWNER,) NAME": index of the owner's mention. */
function before(view: View, mention: number): number | null {
  const { lower, within, layout } = view;
  const [least] = sentenceOf(view, mention);
  let token = layout.firstToken[mention]! - 1;
  if (lower[token] === ',') token -= 1;
  if (lower[token] === 'of') token -= 1;
  if (lower[token] === 'city') token -= 1;
  if (token < least) return null;
  const named = within[token]!;
  if (named >= 0) {
    let at = layout.firstToken[named]! - 1;
    if (lower[at] === 'the') at -= 1;
    return lower[layout.firstToken[mention]! - 1] === ',' && lower[at] === 'of' && lower[at - 1] === 'capital'
      ? named
      : null;
  }
  if (lower[token] !== 'capital') return null;
  const at = isPossessive(lower[token - 1]) ? token - 2 : token - 1;
  return at >= least && within[at]! >= 0 ? within[at]! : null;
}

/** "NAME, the capital of OWNER" and "NAME, the OWNER capital,". */
function after(view: View, mention: number): number | null {
  const { lower, layout } = view;
  let token = layout.endToken[mention]!;
  if (lower[token] !== ',') return null;
  token += 1;
  if (lower[token] === 'the') token += 1;
  const owner = layout.mentionAt[token] ?? -1;
  if (owner >= 0) {
    const end = layout.endToken[owner]!;
    const noun = isPossessive(lower[end]) ? end + 1 : end;
    return lower[noun] === 'capital' && /^[,.;:)]$/.test(lower[noun + 1] ?? '.') ? owner : null;
  }
  if (lower[token] !== 'capital' || lower[token + 1] !== 'of') return null;
  const named = layout.mentionAt[lower[token + 2] === 'the' ? token + 3 : token + 2] ?? -1;
  return named >= 0 ? named : null;
}
