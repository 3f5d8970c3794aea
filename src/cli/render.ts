import type picocolors from 'picocolors';
import type { NameType, Span } from '../document.ts';
import { type ArticleRecord, quoteText, sourceText } from '../write/index.ts';
import { type Explain, explainDates, explainReferences } from './explain.ts';
import { columns, oneLine, plain } from './terminal.ts';

type Colors = ReturnType<typeof picocolors.createColors>;

/** What is marked in the text; the order is that in which marks open where several begin together. */
const LAYERS = ['quote', 'speaker', 'date', 'name'] as const;
type Layer = (typeof LAYERS)[number];

/** Marks around each layer, for a terminal without colours. */
const MARKS: Readonly<Record<Layer, readonly [open: string, close: string]>> = {
  quote: ['<', '>'],
  speaker: ['*', '*'],
  date: ['{', '}'],
  name: ['[', ']'],
};

interface Mark extends Span {
  readonly layer: Layer;
  readonly type: NameType | null;
}

/**
 * An article for the terminal: its text with names, dates, quotes and who said them marked, a legend, and lists of what
 * was found. Pure; control characters of the article are left out.
 */
export function renderArticle(record: ArticleRecord, colors: Colors, explain: Explain | null = null): string {
  const title = oneLine(record.title ?? record.id);
  const published = publishedText(record);
  const parts = [
    `${colors.bold(title)}\n${colors.dim(oneLine([published, record.source, record.path].filter((part) => part !== null).join(' · ')))}`,
    renderText(record, colors),
    legend(colors),
    ...section('Names', names(record), colors),
    ...section(
      'Dates',
      explain === null ? dates(record) : explainDates(record, explain, publishedText(record)),
      colors,
    ),
    ...section('Quotes', quotes(record), colors),
    ...(explain === null ? [] : section('References', explainReferences(record, explain.offsets), colors)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function publishedText({ published: { value, basis, from, to } }: ArticleRecord): string {
  if (basis === 'none' || (value === null && from === undefined)) return 'date unknown';
  const range = from === undefined || from === to ? '' : `, ${from} to ${to}`;
  return `${value ?? 'date open'} (${basis}${range})`;
}

/** What is to be marked, a stretch of text once in each layer. */
function marksOf(record: ArticleRecord): readonly Mark[] {
  const marks = allMarks(record);
  return [...new Map(marks.map((mark) => [`${mark.layer} ${mark.start} ${mark.end}`, mark])).values()];
}

function allMarks(record: ArticleRecord): readonly Mark[] {
  const mark =
    (layer: Layer, type: NameType | null) =>
    ({ start, end }: Span): Mark => ({ start, end, layer, type });
  return [
    ...record.mentions
      .filter(({ form }) => form === 'name')
      .map((mention) => mark('name', mention.type)(mention)),
    ...record.dates.map(mark('date', null)),
    ...record.quotes.flatMap((quote) => quote.content.map(mark('quote', null))),
    ...record.quotes.flatMap((quote) => quote.sources.map(mark('speaker', null))),
  ];
}

/** The text, cut where any mark begins or ends; marks may overlap as they like. */
function renderText(record: ArticleRecord, colors: Colors): string {
  const marks = marksOf(record);
  const opening = groupBy(marks, (mark) => mark.start);
  const closing = groupBy(marks, (mark) => mark.end);
  const cuts = [...new Set([0, ...opening.keys(), ...closing.keys(), record.text.length])].sort(
    (a, b) => a - b,
  );
  const open = new Set<Mark>();
  const order = (a: Mark, b: Mark): number => LAYERS.indexOf(a.layer) - LAYERS.indexOf(b.layer);
  let out = '';
  cuts.forEach((cut, index) => {
    const closed = (closing.get(cut) ?? []).toSorted((a, b) => order(b, a));
    const opened = (opening.get(cut) ?? []).toSorted(order);
    for (const mark of closed) open.delete(mark);
    for (const mark of opened) open.add(mark);
    if (!colors.isColorSupported) {
      out +=
        closed.map((mark) => MARKS[mark.layer][1]).join('') +
        opened.map((mark) => MARKS[mark.layer][0]).join('');
    }
    const piece = plain(record.text.slice(cut, cuts[index + 1] ?? record.text.length));
    out += paint(piece, open, colors);
  });
  return out.trimEnd();
}

function groupBy(marks: readonly Mark[], key: (mark: Mark) => number): ReadonlyMap<number, readonly Mark[]> {
  const groups = new Map<number, Mark[]>();
  for (const mark of marks) {
    const group = groups.get(key(mark));
    if (group === undefined) groups.set(key(mark), [mark]);
    else group.push(mark);
  }
  return groups;
}

function paint(piece: string, open: ReadonlySet<Mark>, colors: Colors): string {
  let painted = piece;
  const layers = new Set([...open].map((mark) => mark.layer));
  const type = [...open].find((mark) => mark.layer === 'name')?.type ?? null;
  if (type !== null) painted = colors.bold(nameColor(type, colors)(painted));
  else if (layers.has('date')) painted = colors.red(painted);
  else if (layers.has('quote')) painted = colors.yellow(painted);
  if (layers.has('speaker')) painted = colors.underline(painted);
  if (layers.has('quote')) painted = colors.italic(painted);
  return painted;
}

function nameColor(type: NameType, colors: Colors): (text: string) => string {
  if (type === 'PERSON') return colors.cyan;
  if (type === 'ORG') return colors.magenta;
  if (type === 'GPE' || type === 'LOC' || type === 'FAC') return colors.green;
  return colors.blue;
}

function legend(colors: Colors): string {
  if (!colors.isColorSupported) {
    const mark = (layer: Layer, words: string): string => MARKS[layer].join(words);
    return `${mark('name', 'name')}  ${mark('date', 'date')}  ${mark('quote', 'quote')}  ${mark('speaker', 'speaker')}`;
  }
  const name = (type: NameType, words: string): string => colors.bold(nameColor(type, colors)(words));
  return [
    name('PERSON', 'person'),
    name('ORG', 'organization'),
    name('GPE', 'place'),
    name('EVENT', 'other name'),
    colors.red('date'),
    colors.italic(colors.yellow('quote')),
    colors.underline('speaker'),
  ].join('  ');
}

function section(title: string, body: string, colors: Colors): readonly string[] {
  return body === '' ? [] : [`${colors.bold(title)}\n${body}`];
}

function names(record: ArticleRecord): string {
  const count = record.entities.map(() => 0);
  for (const { entity } of record.mentions) if (entity !== null) count[entity]! += 1;
  const rows = record.entities.flatMap((entity, index) =>
    !entity.named
      ? []
      : [
          [
            entity.type,
            oneLine(entity.name),
            `${count[index]}×`,
            oneLine([entity.wikidata, entity.iso].filter((id) => id !== null).join(' ')),
            oneLine(entity.aliases.join(', ')),
          ],
        ],
  );
  return columns(rows, '  ');
}

function dates(record: ArticleRecord): string {
  const rows = record.dates.map((date) => [
    oneLine(record.text.slice(date.start, date.end)),
    date.type,
    oneLine(date.value ?? 'unknown'),
    date.begin === null || date.until === null ? '' : `from ${date.begin} until ${date.until}`,
    date.rule,
  ]);
  return columns(rows, '  ');
}

function quotes(record: ArticleRecord): string {
  return record.quotes
    .map((quote, index) => {
      const sources = quote.sources.map((source) => {
        const words = oneLine(sourceText(record.text, source));
        const entity = source.entity === null ? null : oneLine(record.entities[source.entity]!.name);
        return `     ${source.role}: ${words}${entity === null || entity === words ? '' : ` (${entity})`}`;
      });
      const text = oneLine(quoteText(record.text, quote.content));
      return [`  ${index + 1}  ${quote.kind}: ${text}`, ...sources].join('\n');
    })
    .join('\n');
}
