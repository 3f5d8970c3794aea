import type { NameType } from '../../../document.ts';
import type { TaggerType } from '../../tagger/index.ts';
import type { NameView } from '../name-view.ts';

/**
 * A row of the typing rules: names that the tagger calls one of `from` and for which `when` holds are `to`. The first row
 * that holds decides. The examples run as tests: the name stands in square brackets.
 */
export interface TypingRule {
  readonly id: string;
  readonly from: readonly TaggerType[];
  readonly to: NameType;
  readonly when: (name: NameView) => boolean;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}
