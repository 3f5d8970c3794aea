import type { Tagged } from '../../document.ts';
import type { GazetteerMatches } from '../gazetteer/index.ts';
import type { TaggedName } from '../tagger/index.ts';
import { settleBoundaries } from './boundaries/index.ts';
import { viewName } from './name-view.ts';
import { refine } from './refiners/index.ts';
import { ruleFor } from './rules/index.ts';
import type { TypedName } from './typed-name.ts';

/** Less than this is too unsure for a name that nothing but its neighbours speaks for. */
const SURE_ENOUGH = 0.6;
const CAPITAL = /\p{Lu}/u;
const MID = /^mid(?:-|$)/u;

/**
 * From the tagger's four types to the ten. First the names' boundaries are settled (`boundaries/`); then one row of the rules types each
 * by its lists, head words and context (`rules/`); then all are looked at together (`refiners/`).
 */
export function typeNames(
  document: Tagged,
  matches: GazetteerMatches,
  tagged: readonly TaggedName[],
): readonly TypedName[] {
  const typed: TypedName[] = [];
  for (const name of settleBoundaries(document, matches, tagged)) {
    // "mid-March"
    if (MID.test(document.tokens.text[name.start]!)) continue;
    if (name.score < SURE_ENOUGH && isUnheardOf(document, matches, name)) continue;
    const rule = ruleFor(name.type, viewName(document, matches, name));
    typed.push({ start: name.start, end: name.end, type: rule.to, score: name.score, rule: rule.id });
  }
  return refine(document, typed, matches);
}

/** A name in small letters that stands in no list. */
function isUnheardOf(document: Tagged, matches: GazetteerMatches, { start, end }: TaggedName): boolean {
  const { text } = document.tokens;
  for (let t = start; t < end; t++) if (CAPITAL.test(text[t]!)) return false;
  return matches.listsOf(start, end) === 0;
}
