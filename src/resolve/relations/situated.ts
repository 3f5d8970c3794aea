import type { RelationKind } from '../../document.ts';
import { IS } from '../../text/function-words.ts';
import { isPlace, objectOf, regionOf } from './places.ts';
import { NOTHING, type RelationRule } from './rule.ts';
import { subjectOf } from './title.ts';
import { ADJ, ADV, isOf, NOUN, NUM, PLACE, sentenceOf, spanOf, type View } from './view.ts';

const ABOUT: ReadonlySet<string> = new Set(['about', 'around', 'roughly', 'some']);
const NEAR: ReadonlySet<string> = new Set(['near', 'outside']);
const SIDE =
  /^(?:north|south|east|west|northeast|northwest|southeast|southwest|north-east|north-west|south-east|south-west)$/;
const SUBJECTS: ReadonlySet<'GPE' | 'LOC' | 'FAC' | 'ORG'> = new Set(['GPE', 'LOC', 'FAC', 'ORG']);
/** Between the verb and the name of the place. */
const WORDS = 10;

/** "Kant, situated east of the capital Bishkek". */
export const situated: RelationRule = {
  id: 'situated',
  kind: 'located_in',
  about:
    'a name and where it is situated, located, based or lies: Kant, situated east of the capital Bishkek',
  examples: [
    {
      text: 'At [GPE 1 Kant], situated east of the capital [GPE 2 Bishkek], planes landed.',
      finds: ['1 near east of the capital Bishkek → 2'],
    },
    { text: '[ORG 1 Boeing], based in [GPE 2 Chicago], agreed.', finds: ['1 Chicago → 2'] },
    {
      text: '[FAC 1 Manas Airport] is located about 25 km north of [GPE 2 Bishkek].',
      finds: ['1 near about 25 km north of Bishkek → 2'],
    },
    {
      text: 'A fire in [GPE 1 Kant], some 20 kilometres east of [GPE 2 Bishkek], is out.',
      finds: ['1 near some 20 kilometres east of Bishkek → 2'],
    },
    {
      text: 'An office in [GPE 1 Kant], [GPE 3 Kyrgyzstan], east of [GPE 2 Bishkek], is shut.',
      finds: ['1 near east of Bishkek → 2'],
    },
    { text: '[GPE 1 Osh] lies in the south of [GPE 2 Kyrgyzstan].', finds: ['1 Kyrgyzstan → 2'] },
  ],
  counterExamples: [
    'The film, based on [GPE 1 Osh] in [GPE 2 Kyrgyzstan], won.',
    'The embassy in [GPE 1 Osh], located in a street named for [GPE 2 Kant] airport, closed.',
    'Isfahan is a city in central [GPE 1 Iran], south of [GPE 2 Tehran].',
    '[GPE 1 Osh] stands by [GPE 2 Kyrgyzstan].',
  ],
  find: (view, mention) => {
    const { lower, layout, document, within } = view;
    if (!isOf(view, mention, SUBJECTS)) return NOTHING;
    const [, limit] = sentenceOf(view, mention);
    const from = afterVerb(view, layout.endToken[mention]!);
    if (from < 0) return NOTHING;
    const subject = townOf(view, mention);
    // "A city in central Iran, south of Tehran": no name tells what lies there.
    const inside =
      subject === mention && lower[layout.endToken[mention]!] === ',' && regionOf(view, mention) !== null;
    if (inside && !isVerb(view, from - 1)) return NOTHING;
    let kind: RelationKind | null = null;
    const stop = Math.min(limit, from + WORDS);
    for (let token = from; token < stop; token++) {
      const name = layout.mentionAt[token]!;
      if (name >= 0) {
        if (kind === null || !isOf(view, name, PLACE) || view.entityOf[name] === view.entityOf[mention])
          return NOTHING;
        // "a street named for Kant airport": the name is only a part of the place.
        const after = layout.endToken[name]!;
        if (document.tags.upos[after] === NOUN && after < limit && within[after] === -1) return NOTHING;
        const object =
          kind === 'located_in'
            ? objectOf(view, name)
            : { ...spanOf(view, from, after), entity: view.entityOf[name]! };
        return [{ kind, subject: subjectOf(view, subject), object }];
      }
      const word = lower[token]!;
      const tag = document.tags.upos[token];
      if (word === 'in' || word === 'at') kind = kind ?? 'located_in';
      else if (NEAR.has(word)) kind = 'located_near';
      else if (SIDE.test(word) && lower[token + 1] === 'of' && kind === null) {
        kind = 'located_near';
        token += 1;
      } else if (
        word !== 'the' &&
        word !== 'of' &&
        word !== '-' &&
        tag !== ADJ &&
        tag !== ADV &&
        tag !== NOUN &&
        tag !== NUM &&
        !ABOUT.has(word)
      )
        return NOTHING;
    }
    return NOTHING;
  },
};

/** "Kant, Kyrgyzstan, east of Bishkek": it is the town that lies there. */
function townOf(view: View, mention: number): number {
  const { mentions, text } = view.document;
  const town = mentions[mention - 1];
  if (town === undefined || regionOf(view, mention) === null || !isPlace(view, mention - 1)) return mention;
  return text.slice(town.end, mentions[mention]!.start) === ', ' ? mention - 1 : mention;
}

/** The token after the verb that tells where something is; -1 where there is none. */
function afterVerb(view: View, end: number): number {
  const { lower } = view;
  const { words } = view.knowledge;
  let token = end;
  if (lower[token] === ',') token += 1;
  if (token > end && isDirection(view, token)) return token;
  if (lower[token] === 'which') token += 1;
  if (words.lies.has(lower[token] ?? '')) return token + 1;
  if (IS.has(lower[token] ?? '')) token += 1;
  return words.situated.has(lower[token] ?? '') ? token + 1 : -1;
}

const isVerb = ({ lower, knowledge: { words } }: View, token: number): boolean =>
  words.situated.has(lower[token] ?? '') || words.lies.has(lower[token] ?? '');

/** "some 20 kilometres east of" in a token. */
function isDirection({ lower, document, knowledge }: View, from: number): boolean {
  let token = from;
  if (ABOUT.has(lower[token] ?? '')) token += 1;
  if (document.tags.upos[token] === NUM) token += knowledge.words.length.has(lower[token + 1] ?? '') ? 2 : 1;
  if (lower[token] === 'just') token += 1;
  return SIDE.test(lower[token] ?? '') && lower[token + 1] === 'of';
}
