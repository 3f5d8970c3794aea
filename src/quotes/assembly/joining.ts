import type { Span } from '../../document.ts';
import type { Attribution } from '../attribution.ts';
import { type Reading, sentenceOf } from '../reading.ts';
import { SAID_NOUNS } from '../word-classes.ts';

/** An attribution with all pieces of its content: those too that go on after its cue. */
export interface Joined {
  readonly attribution: Attribution;
  readonly content: readonly Span[];
}

const CAME = new Set(['came', 'comes', 'was', 'is']);
const DETERMINERS = new Set(['the', 'his', 'her', 'their', 'its']);
/** Whether what follows at `at` says that the words before were another's: «“It is the law,” came the reply». */
function isAnswer({ lower }: Reading, at: number): boolean {
  const verb = lower[at] === ',' ? at + 1 : at;
  if (!CAME.has(lower[verb]!) || !DETERMINERS.has(lower[verb + 1]!)) return false;
  return SAID_NOUNS.has(lower[verb + 2]!) || SAID_NOUNS.has(lower[verb + 3]!);
}

/** Shorter quoted words go on with nothing unless they are a sentence. */
const LEAST_TOKENS = 5;

/**
 * Gives the quoted stretches that no cue claims to the attribution they go on with: after «“A,” she said.» a sentence
 * «“B.”» of the same paragraph; and a paragraph that is one quotation, after a paragraph that ends with one.
 */
export function joinQuoted(reading: Reading, attributions: readonly Attribution[]): readonly Joined[] {
  const joined: { attribution: Attribution; content: Span[] }[] = attributions.map((attribution) => ({
    attribution,
    content: [...attribution.content],
  }));
  const owner = new Int32Array(reading.quoted.length).fill(-1);
  for (const [index, { quoted }] of attributions.entries())
    for (const one of quoted) if (owner[one] === -1) owner[one] = index;
  // Stretches inside other contents are theirs; a sweep over both in the order of the text.
  const spans = joined
    .flatMap(({ content }, index) => content.map((span) => ({ span, index })))
    .sort((a, b) => a.span.start - b.span.start);
  let next = 0;
  let reach = { end: -1, index: -1 };
  let last = -1;
  let lastParagraph = -1;
  for (const [index, stretch] of reading.quoted.entries()) {
    while (next < spans.length && spans[next]!.span.start <= stretch.start) {
      const { span, index: holder } = spans[next++]!;
      if (span.end > reach.end) reach = { end: span.end, index: holder };
    }
    const held = owner[index]! >= 0 ? owner[index]! : reach.end >= stretch.end ? reach.index : -1;
    const { from } = sentenceOf(reading, stretch.firstToken);
    if (held >= 0) {
      last = held;
      lastParagraph = stretch.paragraph;
      continue;
    }
    const wholeSentence =
      stretch.firstToken <= from && stretch.endToken >= sentenceOf(reading, stretch.endToken - 1).to;
    if (
      last < 0 ||
      isAnswer(reading, stretch.endToken) ||
      (stretch.endToken - stretch.firstToken < LEAST_TOKENS && !wholeSentence)
    )
      continue;
    const opensSentence =
      stretch.firstToken <= from ||
      reading.inside[stretch.firstToken - 1]! >= 0 ||
      reading.lower[stretch.firstToken - 1] === ',';
    const paragraph = reading.document.paragraphs[stretch.paragraph]!;
    const wholeParagraph = stretch.start <= paragraph.start + 1 && stretch.end >= paragraph.end - 2;
    const same = stretch.paragraph === lastParagraph && attributions[last]!.quoted.length > 0;
    // «It further stated that:» opens other words.
    const isLedUpTo = stretch.firstToken > 0 && reading.lower[stretch.firstToken - 1] === ':';
    const goesOn = stretch.paragraph === lastParagraph + 1 && wholeParagraph && !isLedUpTo;
    if ((same && opensSentence) || goesOn) {
      joined[last]!.content.push({ start: stretch.start, end: stretch.end });
      lastParagraph = stretch.paragraph;
    }
  }
  for (const item of joined) item.content.sort((a, b) => a.start - b.start);
  return joined;
}
