import type { Article, Paragraph, Segmented, Sentence, Span, Stage } from '../document.ts';
import { releaseLine } from '../text/release-line.ts';
import { runningHeads } from '../text/running-heads.ts';
import { DATELINE_PARAGRAPHS, datelineEnd, itemDatelineEnd } from './dateline.ts';
import { entryStampEnd, isLiveReport } from './entry-stamp.ts';
import { itemMarkEnd } from './item-mark.ts';
import { kindOf } from './kinds.ts';
import { splitParagraphs } from './paragraphs.ts';
import type { TokenColumns } from './token-columns.ts';
import { createTokenizer } from './tokenize.ts';

/**
 * The segment stage: paragraphs, sentences and tokens with exact offsets, for any string. Sentences never cross a
 * paragraph, a dateline is a sentence of its own, as are the time with which an entry of a live report begins and the mark of a list's item, tokens hold no white space, and
 * every character that is not white space lies in exactly one token.
 */
export function createSegment(): Stage<Article, Segmented> {
  const tokenize = createTokenizer();
  return (article) => {
    const columns: TokenColumns = { text: [], start: [], end: [], guess: [], lemma: [], firstTokens: [] };
    const paragraphs: Paragraph[] = [];
    const sentences: Sentence[] = [];
    // Lines above an article that are none of its own, "PRESS RELEASE", do not count.
    let opening = 0;
    const isHeading = createHeadings(article.headings ?? []);
    const running: ReadonlySet<number> = new Set(runningHeads(article.text).map(({ start }) => start));
    const stretches = splitParagraphs(article.text, running);
    const isLive = isLiveReport(article.text, stretches);
    for (const { start, end } of stretches) {
      const firstSentence = columns.firstTokens.length;
      const paragraphText = article.text.slice(start, end);
      // A dateline is no part of the sentence behind it.
      const place =
        opening < DATELINE_PARAGRAPHS ? datelineEnd(paragraphText) : itemDatelineEnd(paragraphText);
      const stamp = place === 0 && isLive ? entryStampEnd(paragraphText) : place;
      const body = start + (stamp === 0 ? itemMarkEnd(paragraphText) : stamp);
      if (body > start) {
        tokenize(article.text, start, body, columns);
        // Nor does a stop part it: `MADISON, Wis. (AP) —`.
        columns.firstTokens.length = Math.min(columns.firstTokens.length, firstSentence + 1);
      }
      tokenize(article.text, body, end, columns);
      const endSentence = columns.firstTokens.length;
      if (endSentence === firstSentence) continue;
      const kind = running.has(start) ? 'boilerplate' : kindOf(paragraphText, isHeading(start, end));
      if (kind !== 'boilerplate' && releaseLine(paragraphText) === null) opening += 1;
      const paragraph = paragraphs.length;
      for (let index = firstSentence; index < endSentence; index++) {
        const firstToken = columns.firstTokens[index]!;
        const endToken = index + 1 < endSentence ? columns.firstTokens[index + 1]! : columns.text.length;
        sentences.push({
          start: columns.start[firstToken]!,
          end: columns.end[endToken - 1]!,
          paragraph,
          kind,
          firstToken,
          endToken,
        });
      }
      paragraphs.push({ start, end, kind, firstSentence, endSentence });
    }
    const sentenceOf = new Uint32Array(columns.text.length);
    for (const [index, { firstToken, endToken }] of sentences.entries())
      sentenceOf.fill(index, firstToken, endToken);
    return {
      ...article,
      paragraphs,
      sentences,
      tokens: {
        length: columns.text.length,
        text: columns.text,
        start: new Uint32Array(columns.start),
        end: new Uint32Array(columns.end),
        sentence: sentenceOf,
        guess: new Uint8Array(columns.guess),
        lemma: columns.lemma,
      },
    };
  };
}

/** Whether the paragraph lies in one of the headings; to be asked in the order of the text. */
function createHeadings(headings: readonly Span[]): (start: number, end: number) => boolean {
  let next = 0;
  return (start, end) => {
    while (next < headings.length && headings[next]!.end < end) next += 1;
    return next < headings.length && headings[next]!.start <= start;
  };
}
