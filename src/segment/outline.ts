import type { Span, TextKind } from '../document.ts';
import { kindOf } from './kinds.ts';
import { splitParagraphs } from './paragraphs.ts';

/** A paragraph and what it is. */
export interface OutlineParagraph extends Span {
  readonly kind: TextKind;
}

/** The paragraphs of a text as the segment stage finds them, without its sentences and tokens: that loads no model. */
export function outline(text: string): readonly OutlineParagraph[] {
  return splitParagraphs(text).map(({ start, end }) => ({
    start,
    end,
    kind: kindOf(text.slice(start, end)),
  }));
}
