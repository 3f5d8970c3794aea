import type { TaggerType } from '../../tagger/index.ts';
import type { NameView } from '../name-view.ts';
import { COMMON_RULES } from './common-rules.ts';
import { MISC_RULES } from './misc-rules.ts';
import { OTHER_RULES } from './other-rules.ts';
import { PLACE_RULES } from './place-rules.ts';
import type { TypingRule } from './rule.ts';

/** All rows, in the order in which they are tried. */
export const TYPING_RULES: readonly TypingRule[] = [
  ...COMMON_RULES,
  ...PLACE_RULES,
  ...MISC_RULES,
  ...OTHER_RULES,
];

const rulesOf = (type: TaggerType): readonly TypingRule[] =>
  TYPING_RULES.filter(({ from }) => from.includes(type));
/** The same for each type of the tagger. */
const RULES_OF: Readonly<Record<TaggerType, readonly TypingRule[]>> = {
  PER: rulesOf('PER'),
  LOC: rulesOf('LOC'),
  ORG: rulesOf('ORG'),
  MISC: rulesOf('MISC'),
};

/** The first row that holds for a name of this type of the tagger; the last rows of each type hold for all. */
export function ruleFor(type: TaggerType, view: NameView): TypingRule {
  return RULES_OF[type].find(({ when }) => when(view))!;
}
