import { type Tagged, UPOS, type Upos } from '../../../document.ts';
import { bits, type GazetteerMatches } from '../../gazetteer/index.ts';
import type { TaggedName } from '../../tagger/index.ts';

/** "PulseBand", "HarmonyOS": a capital within the word. */
const COINED = /^\p{Lu}?\p{Ll}+\p{Lu}\p{L}*$/u;
const VERSION = /^\d{1,2}(?:\.\d{1,2})?$/u;
/** What a number counts: "GitHub 5 million users" has no version. */
const COUNTED = new Set(
  (['NOUN', 'PROPN', 'NUM', 'ADJ', 'SYM'] satisfies Upos[]).map((tag) => UPOS.indexOf(tag)),
);
const PRODUCT = bits('product');
const LARGE_NUMBER = /^\d/u;

/** "Disney" + "+", "PulseBand" + "2": the sign and the number that belong to the name of a service or a product. */
export function takeVersion(
  { tokens: { text, start, end, sentence }, tags: { upos } }: Tagged,
  matches: GazetteerMatches,
  name: TaggedName,
  limit: number,
): TaggedName {
  const next = name.end;
  if (next >= limit || sentence[next] !== sentence[name.start] || name.type === 'PER' || name.type === 'LOC')
    return name;
  const joins = end[next - 1] === start[next];
  if (text[next] === '+' && joins && !LARGE_NUMBER.test(text[next + 1] ?? ''))
    return { ...name, end: next + 1 };
  if (name.end - name.start > 1 || !VERSION.test(text[next]!)) return name;
  const product = (matches.listsOf(name.start, name.end) & PRODUCT) !== 0;
  if (!product && (name.type === 'ORG' || !COINED.test(text[name.start]!))) return name;
  // "DePaul 70, Marquette 65": a score.
  const before = name.start - 1;
  if (text[next + 1] === ',' && VERSION.test(text[next + 3] ?? '')) return name;
  if (text[before] === ',' && VERSION.test(text[before - 1] ?? '')) return name;
  const counts = sentence[next + 1] === sentence[next] && COUNTED.has(upos[next + 1]!);
  return counts ? name : { ...name, end: next + 1, type: 'MISC' };
}
