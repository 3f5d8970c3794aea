import type { NameType, Tagged } from '../../document.ts';
import type { GazetteerMatches } from '../gazetteer/index.ts';
import type { TaggedName } from '../tagger/index.ts';
import { agree } from './agreement.ts';
import { settleBoundaries } from './boundaries.ts';
import { COMMON_RULES } from './common-rules.ts';
import { addListed } from './listed.ts';
import { MISC_RULES } from './misc-rules.ts';
import { viewName } from './name-view.ts';
import { OTHER_RULES } from './other-rules.ts';
import { PLACE_RULES } from './place-rules.ts';
import type { TypingRule } from './rule.ts';

/** A name with one of the ten types: tokens `[start, end)`. */
export interface TypedName {
  readonly start: number;
  readonly end: number;
  readonly type: NameType;
  readonly score: number;
  /** The typing rule that decided. */
  readonly rule: string;
}

/** All rows, in the order in which they are tried. */
export const TYPING_RULES: readonly TypingRule[] = [
  ...COMMON_RULES,
  ...PLACE_RULES,
  ...MISC_RULES,
  ...OTHER_RULES,
];

/** From the tagger's four types to the ten, by lists, head words and context; one row of the rules decides each name. */
export function typeNames(
  document: Tagged,
  matches: GazetteerMatches,
  tagged: readonly TaggedName[],
): readonly TypedName[] {
  const typed: TypedName[] = [];
  for (const name of settleBoundaries(document, matches, tagged)) {
    const view = viewName(document, matches, name);
    const rule = TYPING_RULES.find(({ from, when }) => from.includes(name.type) && when(view))!;
    typed.push({ start: name.start, end: name.end, type: rule.to, score: name.score, rule: rule.id });
  }
  return agree(document, matches, addListed(document, matches, typed));
}
