import { NAME_TYPES, type Span } from '../document.ts';
import type { ExportArticle } from './article.ts';
import type { Exporter } from './exporter.ts';

const LABELS = [
  ...NAME_TYPES,
  ...['DATE', 'TIME', 'DURATION', 'SET'],
  ...['DIRECT', 'MIXED', 'INDIRECT', 'CUE', 'SPEAKER', 'REPORTER'],
];
const RELATIONS = ['piece', 'cue', 'speaker', 'reporter', 'within'];

const element = (name: string) => (value: string) => `    <${name} value="${value}"/>`;

/** What a project needs to show the tasks (labelstud.io/guide/setup); it goes into Settings, Labeling Interface. */
const INTERFACE = `<View>
  <Header value="$title"/>
  <Labels name="label" toName="text">
${LABELS.map(element('Label')).join('\n')}
  </Labels>
  <Relations>
${RELATIONS.map(element('Relation')).join('\n')}
  </Relations>
  <Style>.htx-text { white-space: pre-wrap; }</Style>
  <Text name="text" value="$text"/>
  <TextArea name="value" toName="text" perRegion="true" editable="true"/>
</View>
`;

/**
 * Tasks for Label Studio with what copydesk found as predictions (labelstud.io/guide/predictions): one list, an item for
 * each article. Offsets count code points, as its editor does. Names and times are regions with a label; the text of a
 * region's field `value` is the id of the entity or the TIMEX3 value. Each piece of a quote is a region; relations lead from
 * its first piece to the others, to cues, speaker, reporter, and to the quote that it is in. Noun phrases and pronouns
 * are left out.
 */
export const labelStudio: Exporter = {
  kind: 'records',
  settings: [{ name: 'interface.xml', content: INTERFACE }],
  file: 'tasks.json',
  before: '[',
  between: ',',
  after: '\n]\n',
  write: (article) => `\n${JSON.stringify(task(article))}`,
};

function task(article: ExportArticle): object {
  const { id: doc_id, title, text, published, source, url, quotes } = article;
  const results: object[] = [];
  const region = (id: string, label: string, { start, end }: Span, value: string | null = null): void => {
    const place = {
      start: article.codePoint(start),
      end: article.codePoint(end),
      text: text.slice(start, end),
    };
    const of = { id, to_name: 'text' };
    results.push({ ...of, from_name: 'label', type: 'labels', value: { ...place, labels: [label] } });
    if (value !== null)
      results.push({ ...of, from_name: 'value', type: 'textarea', value: { ...place, text: [value] } });
  };
  const relation = (from_id: string, to_id: string, label: string): void => {
    results.push({ from_id, to_id, type: 'relation', direction: 'right', labels: [label] });
  };

  for (const mention of article.mentions) {
    if (mention.form === 'name') region(mention.id, mention.type, mention, mention.entity);
  }
  for (const date of article.dates) region(date.id, date.type, date, date.value);
  for (const quote of quotes) {
    const first = pieceId(quote.id, 0);
    for (const [index, piece] of quote.content.entries()) {
      region(pieceId(quote.id, index), quote.kind.toUpperCase(), piece);
      if (index > 0) relation(first, pieceId(quote.id, index), 'piece');
    }
    for (const [index, cue] of quote.cue.entries()) {
      const id = `${quote.id}-cue-${index + 1}`;
      region(id, 'CUE', cue);
      relation(first, id, 'cue');
    }
    for (const [index, of] of quote.sources.entries()) {
      const id = `${quote.id}-source-${index + 1}`;
      region(id, of.role.toUpperCase(), of, of.entity);
      relation(first, id, of.role);
    }
    if (quote.parent !== null) relation(first, pieceId(quote.parent, 0), 'within');
  }
  return {
    data: { doc_id, title: title ?? doc_id, text, published, source, url },
    predictions: [{ model_version: 'copydesk', result: results }],
  };
}

const pieceId = (quote: string, index: number): string => `${quote}-${index + 1}`;
