import type { Span } from '../document.ts';
import type { ExportArticle } from './article.ts';
import type { Exporter } from './exporter.ts';
import { type Labelled, names, outermostSpeech, times, withoutOverlaps } from './layers.ts';
import { createWordSplitter, type Word } from './words.ts';

/**
 * CoNLL's columns (www.clips.uantwerpen.be/conll2003/ner), a file for each article: a word in each line, an empty line
 * after each sentence, a line -DOCSTART- first. Tabs part the columns: the word, where it begins and ends in the text (in
 * code points), and three columns of tags: speech, time, and the name, last, where readers of CoNLL-2003 look for it.
 *
 * Tags are BIO (IOB2): B- begins, I- goes on, O is outside. A column holds no two spans at one place, so of quotes there
 * are the outermost ones; what goes over the end of a sentence begins anew with B- in the next. Words are cut at the edges
 * of spans.
 */
export function createConll(): Exporter {
  const split = createWordSplitter();
  return {
    kind: 'files',
    settings: [],
    write: (article, name) => {
      const layers = [outermostSpeech(article), times(article), names(article)].map(withoutOverlaps);
      const words = split(article, layers.flat());
      return [{ name: `${name}.conll`, content: table(article, words, layers) }];
    },
  };
}

function table(
  { text, codePoint }: ExportArticle,
  words: readonly Word[],
  layers: readonly (readonly Labelled[])[],
): string {
  const columns = layers.map((layer) => bioTags(words, layer));
  const lines = ['-DOCSTART-\t0\t0\tO\tO\tO'];
  for (const [index, { start, end, opens }] of words.entries()) {
    if (opens) lines.push('');
    const tags = columns.map((column) => column[index]);
    lines.push([text.slice(start, end), codePoint(start), codePoint(end), ...tags].join('\t'));
  }
  return `${lines.join('\n')}\n\n`;
}

/** The tag of each word, of spans in the order of the text that don't overlap. */
function bioTags(words: readonly Word[], spans: readonly Labelled[]): readonly string[] {
  let next = 0;
  let open: Span | null = null;
  return words.map((word) => {
    while (next < spans.length && spans[next]!.end <= word.start) next++;
    const span = spans[next];
    if (span === undefined || span.start > word.start) return 'O';
    const begins = span !== open || word.opens;
    open = span;
    return `${begins ? 'B' : 'I'}-${span.label}`;
  });
}
