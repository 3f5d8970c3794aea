import { readLexicon } from '../text/lexicon.ts';

const ENDINGS: ReadonlySet<string> = new Set(
  readLexicon(new URL('./data/site-endings.txt', import.meta.url)),
);
/** A figure, the stop and the last part of a site's name. A year before the stop ends a sentence. */
const SITE = /(?<![\p{L}\p{N}.,\p{Sc}])(?!(?:19|20)\d\d\.)(\d{1,4})\.(\p{Ll}{2,4})(?![\p{L}\p{N}]|\.\p{L})/gu;

/**
 * A text of the same length in which the name of a site that is a figure is a word: `xxxkg` for `24.kg`. wink-nlp parts it, and ends a
 * sentence there.
 */
export function withoutSiteStops(text: string): string {
  return text.replace(SITE, (whole, figure: string, ending: string) =>
    ENDINGS.has(ending) ? `${'x'.repeat(figure.length + 1)}${ending}` : whole,
  );
}
