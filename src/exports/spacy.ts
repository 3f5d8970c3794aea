import type { Span } from '../document.ts';
import type { ExportArticle } from './article.ts';
import type { Exporter } from './exporter.ts';
import { withoutOverlaps } from './layers.ts';
import { createWordSplitter, type WordSplitter } from './words.ts';

const WIKIDATA = 'https://www.wikidata.org/wiki/';

/**
 * JSON Lines as spaCy's `Doc.to_json` writes them (spacy.io/api/doc#to_json) and `Doc.from_json` reads them, a line for
 * each article, offsets in code points as in Python. displaCy shows a line as it is with `manual=True`
 * (spacy.io/usage/visualizers#manual-usage).
 *
 * `ents` holds names and times, of which no two overlap; `kb_id` is the entity's id in Wikidata or else in entities.csv, of
 * a time its TIMEX3 value. `spans` holds groups that may overlap: mentions, with pronouns and noun phrases; times; quotes,
 * cues and sources, each piece with the id of its quote as `kb_id`. Tokens are cut at the edges of all of these. The
 * article's own facts stand under `meta`, which spaCy does not look at.
 *
 * What displaCy puts into markup as it is, the title and the `kb_id` of `ents`, is escaped; text it escapes itself.
 */
export function createSpacy(): Exporter {
  const split = createWordSplitter();
  return {
    kind: 'records',
    settings: [],
    file: 'documents.jsonl',
    before: '',
    between: '',
    after: '',
    write: (article) => `${JSON.stringify(spacyDocument(article, split))}\n`,
  };
}

function spacyDocument(article: ExportArticle, split: WordSplitter): object {
  const { text, mentions, dates, quotes } = article;
  const at = ({ start, end }: Span): Span => ({
    start: article.codePoint(start),
    end: article.codePoint(end),
  });
  const knowledge = (id: string | null): string => article.entity(id)?.wikidata ?? id ?? '';
  const spans = {
    mentions: mentions.map((mention) => ({
      ...at(mention),
      label: mention.type,
      kb_id: knowledge(mention.entity),
    })),
    times: dates.map((date) => ({ ...at(date), label: date.type, kb_id: date.value ?? '' })),
    quotes: quotes.flatMap(({ id, kind, content }) =>
      content.map((piece) => ({ ...at(piece), label: kind.toUpperCase(), kb_id: id })),
    ),
    cues: quotes.flatMap(({ id, cue }) => cue.map((piece) => ({ ...at(piece), label: 'CUE', kb_id: id }))),
    sources: quotes.flatMap(({ id, sources }) =>
      sources.map((source) => ({ ...at(source), label: source.role.toUpperCase(), kb_id: id })),
    ),
  };
  const said = quotes.flatMap(({ content, cue, sources }) => [...content, ...cue, ...sources]);
  const tokens = withSpace(text, split(article, [...mentions, ...dates, ...said]));
  const ents = withoutOverlaps([
    ...spans.mentions.filter((_, index) => mentions[index]!.form === 'name'),
    ...spans.times,
  ]);
  return {
    text,
    ...(article.title === null ? {} : { title: escapeMarkup(article.title) }),
    ents: ents.map(({ kb_id, ...ent }) => ({ ...ent, ...link(kb_id) })),
    sents: article.sentences.map(at),
    tokens: tokens.map((token, id) => ({ id, ...at(token) })),
    spans,
    meta: { doc_id: article.id, published: article.published, source: article.source, url: article.url },
  };
}

/** How displaCy shows what a span is, beside its label. */
function link(id: string): { readonly kb_id?: string; readonly kb_url?: string } {
  if (id === '') return {};
  const known = { kb_id: escapeMarkup(id) };
  return /^Q\d+$/.test(id) ? { ...known, kb_url: `${WIKIDATA}${id}` } : known;
}

/** What Python takes for white space and we don't. */
const SEPARATORS = /^[\x1c-\x1f]+$/;

/** Words and, between them, white space but for one space after a word: spaCy has a token for it. */
function withSpace(text: string, words: readonly Span[]): readonly Span[] {
  const tokens: Span[] = [];
  let from = 0;
  const fill = (to: number): void => {
    if (from < to) tokens.push({ start: from, end: to });
  };
  for (const { start, end } of words) {
    if (SEPARATORS.test(text.slice(start, end))) continue;
    fill(start);
    tokens.push({ start, end });
    from = text[end] === ' ' ? end + 1 : end;
  }
  fill(text.length);
  return tokens;
}

function escapeMarkup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
