import { NAME_TYPES, type Span } from '../document.ts';
import type { ExportArticle } from './article.ts';
import type { Exporter } from './exporter.ts';

const QUOTE_TYPES = { direct: 'Direct', mixed: 'Mixed', indirect: 'Indirect' } as const;
const ROLES = { speaker: 'Speaker', reporter: 'Reporter' } as const;
const TIMES = ['DATE', 'TIME', 'DURATION', 'SET'] as const;

/** Tells brat what the annotations are (brat.nlplab.org/configuration.html). */
const CONFIGURATION = `# What copydesk finds, as brat knows it.
[entities]
!Name
${NAME_TYPES.map((type) => `\t${type}`).join('\n')}
!Time
${TIMES.map((type) => `\t${type}`).join('\n')}
!Quote
${Object.values(QUOTE_TYPES)
  .map((type) => `\t${type}`)
  .join('\n')}
Cue
Speaker
Reporter

[relations]
cue\tArg1:<Quote>, Arg2:Cue
speaker\tArg1:<Quote>, Arg2:Speaker
reporter\tArg1:<Quote>, Arg2:Reporter
within\tArg1:<Quote>, Arg2:<Quote>
<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

[events]

[attributes]
Form\tArg:<Name>, Value:nominal|pronoun
`;

/** What brat calls a knowledge base (tools.conf): where entities' ids lead. */
const TOOLS = `[normalization]
Wikidata\tDB:wikidata, <URL>:https://www.wikidata.org/, <URLBASE>:https://www.wikidata.org/wiki/%s
`;

/**
 * brat's standoff format (brat.nlplab.org/standoff.html): for each article its text and a file of annotations, offsets in
 * code points. Names, noun phrases and pronouns are text-bound annotations with the entity as a normalization (a Wikidata
 * id) and as a note, times have their value as a note, a quote is one annotation of all its pieces, with relations to its
 * cues, speaker, reporter, and the quote that it is in. An annotation is cut into fragments at line breaks and other white
 * space that brat can't hold.
 */
export const brat: Exporter = {
  kind: 'files',
  settings: [
    { name: 'annotation.conf', content: CONFIGURATION },
    { name: 'tools.conf', content: TOOLS },
  ],
  write: (article, name) => [
    { name: `${name}.txt`, content: article.text },
    { name: `${name}.ann`, content: annotations(article) },
  ],
};

function annotations(article: ExportArticle): string {
  const lines: string[] = [];
  const counts: Record<string, number> = {};
  const add = (letter: string, rest: string): string => {
    counts[letter] = (counts[letter] ?? 0) + 1;
    const id = `${letter}${counts[letter]}`;
    lines.push(`${id}\t${rest}`);
    return id;
  };
  const textBound = (type: string, pieces: readonly Span[]): string => {
    const fragments = pieces.flatMap((piece) => fragmentsOf(article.text, piece));
    const places = fragments.map(({ start, end }) => `${article.codePoint(start)} ${article.codePoint(end)}`);
    const words = fragments.map(({ start, end }) => article.text.slice(start, end));
    return add('T', `${type} ${places.join(';')}\t${words.join(' ')}`);
  };
  const note = (about: string, text: string): void => {
    add('#', `AnnotatorNotes ${about}\t${oneLine(text)}`);
  };

  for (const mention of article.mentions) {
    const id = textBound(mention.type, [mention]);
    if (mention.form !== 'name') add('A', `Form ${id} ${mention.form}`);
    const entity = article.entity(mention.entity);
    if (entity === null) continue;
    if (entity.wikidata !== null)
      add('N', `Reference ${id} Wikidata:${entity.wikidata}\t${oneLine(entity.name)}`);
    note(id, `entity ${entity.id}`);
  }
  for (const date of article.dates) {
    const id = textBound(date.type, [date]);
    const facts = { value: date.value, mod: date.mod, quant: date.quant, freq: date.freq };
    const told = Object.entries(facts).flatMap(([key, value]) => (value == null ? [] : [`${key} ${value}`]));
    if (told.length > 0) note(id, told.join(', '));
  }
  const quotes = new Map<string, string>();
  for (const quote of article.quotes) {
    quotes.set(quote.id, textBound(QUOTE_TYPES[quote.kind], quote.content));
  }
  for (const quote of article.quotes) {
    const id = quotes.get(quote.id)!;
    for (const cue of quote.cue) add('R', `cue Arg1:${id} Arg2:${textBound('Cue', [cue])}`);
    for (const source of quote.sources) {
      add('R', `${source.role} Arg1:${id} Arg2:${textBound(ROLES[source.role], [source])}`);
    }
    const parent = quote.parent === null ? undefined : quotes.get(quote.parent);
    if (parent !== undefined) add('R', `within Arg1:${id} Arg2:${parent}`);
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** White space that an annotation's line can't hold: readers take it for the end of a line or of a field. */
const BREAK = /[^\S ]/u;

function fragmentsOf(text: string, { start, end }: Span): readonly Span[] {
  const fragments: Span[] = [];
  let from = start;
  const close = (to: number): void => {
    let begin = from;
    let last = to;
    while (begin < last && text[begin] === ' ') begin++;
    while (last > begin && text[last - 1] === ' ') last--;
    if (begin < last) fragments.push({ start: begin, end: last });
  };
  for (let at = start; at < end; at++) {
    if (!BREAK.test(text[at]!)) continue;
    close(at);
    from = at + 1;
  }
  close(end);
  return fragments;
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
