import type { Span } from '../document.ts';
import type { ExportArticle } from './article.ts';
import type { Exporter } from './exporter.ts';

/** How many characters before and after a span tell it from the same words elsewhere. */
const AROUND = 32;

const body = (purpose: string, value: string) => ({
  type: 'TextualBody',
  purpose,
  value,
  format: 'text/plain',
});
/** A thing with an address, or another annotation of the page. */
const resource = (purpose: string, source: string) => ({ type: 'SpecificResource', purpose, source });

/**
 * The W3C's Web Annotation Data Model (www.w3.org/TR/annotation-model), as JSON-LD: for each article its text and a
 * collection of annotations on it, each target with a position (code points, as the model says) and a quotation with what stands around.
 * Bodies are text, classified by type, with the TIMEX3 value as a description; an entity with a Wikidata id is identified by
 * it. A quote has a target for each piece and links to the annotations of its cues, speaker, reporter, and the quote that
 * it is in. Addresses are relative to the file, so the folder can be put anywhere.
 */
export const webAnnotation: Exporter = {
  kind: 'files',
  settings: [],
  write: (article, name) => [
    { name: `${name}.txt`, content: article.text },
    { name: `${name}.jsonld`, content: `${JSON.stringify(collection(article, name), null, 1)}\n` },
  ],
};

function collection(article: ExportArticle, name: string): object {
  const { text } = article;
  const target = ({ start, end }: Span): object => ({
    source: `${name}.txt`,
    selector: [
      { type: 'TextPositionSelector', start: article.codePoint(start), end: article.codePoint(end) },
      {
        type: 'TextQuoteSelector',
        exact: text.slice(start, end),
        prefix: text.slice(whole(text, Math.max(0, start - AROUND)), start),
        suffix: text.slice(end, whole(text, Math.min(text.length, end + AROUND))),
      },
    ],
  });
  const items: object[] = [];
  const annotate = (
    id: string,
    motivation: string,
    bodies: readonly object[],
    places: readonly Span[],
  ): string => {
    const targets = places.map(target);
    const type = 'Annotation';
    items.push({
      id: `#${id}`,
      type,
      motivation,
      body: bodies,
      target: targets.length === 1 ? targets[0] : targets,
    });
    return `#${id}`;
  };

  for (const mention of article.mentions) {
    const entity = article.entity(mention.entity);
    const bodies = [body('classifying', mention.type), body('tagging', mention.form)];
    annotate(
      mention.id,
      'identifying',
      [
        ...bodies,
        ...(entity === null ? [] : [body('describing', entity.name)]),
        ...(entity?.wikidata == null
          ? []
          : [resource('identifying', `http://www.wikidata.org/entity/${entity.wikidata}`)]),
      ],
      [mention],
    );
  }
  for (const date of article.dates) {
    const value = date.value === null ? [] : [body('describing', date.value)];
    annotate(date.id, 'describing', [body('classifying', date.type), ...value], [date]);
  }
  for (const quote of article.quotes) {
    const links = [
      ...quote.cue.map((cue, index) =>
        annotate(`${quote.id}-cue-${index + 1}`, 'classifying', [body('classifying', 'cue')], [cue]),
      ),
      ...quote.sources.map((of, index) =>
        annotate(`${quote.id}-source-${index + 1}`, 'classifying', [body('classifying', of.role)], [of]),
      ),
      ...(quote.parent === null ? [] : [`#${quote.parent}`]),
    ];
    const bodies = [body('classifying', quote.kind), ...links.map((id) => resource('linking', id))];
    annotate(quote.id, 'classifying', bodies, quote.content);
  }
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${name}.jsonld`,
    type: 'AnnotationCollection',
    label: article.title ?? article.id,
    total: items.length,
    first: { id: '#page', type: 'AnnotationPage', startIndex: 0, items },
  };
}

/** The same place, but not within a surrogate pair. */
function whole(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at + 1 : at;
}
