import type { TextKind } from '../document.ts';
import { findBoilerplate } from './boilerplate.ts';

const HEADING_CHARS = 120;
const ENDS_SENTENCE = /[.!?:;,…"'”’»)\]]$/u;

/**
 * What a paragraph is. A heading is one that its file says is one; else it is short, stands on its own line and does not end as
 * a sentence does.
 *
 * @example
 * kindOf('Talks resume in Geneva'); // 'heading'
 */
export function kindOf(paragraph: string, told = false): TextKind {
  if (findBoilerplate(paragraph) !== null) return 'boilerplate';
  if (told) return 'heading';
  if (paragraph.length <= HEADING_CHARS && !ENDS_SENTENCE.test(paragraph) && /\p{L}/u.test(paragraph))
    return 'heading';
  return 'text';
}
