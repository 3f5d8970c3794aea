import { TABLES, type TableDescription } from './tables/index.ts';

/** The first line of the dictionary, by which a run knows a README.md of its own. */
export const DICTIONARY_TITLE = '# What copydesk writes';

/**
 * The dictionary of tables and columns in Markdown: README.md of the output folder, docs/output.md of the project.
 */
export function dictionary(): string {
  return [
    DICTIONARY_TITLE,
    '',
    'Linked tables of who and what is named in a folder of articles, when things happen, and who said what on whose',
    'word. Each run writes this folder anew; it keeps nothing of yours, so put your own files elsewhere.',
    '',
    ...overview(),
    '',
    ...CONVENTIONS,
    ...TABLES.flatMap((table) => ['', ...section(table)]),
    '',
    ...OTHER_FILES,
    '',
  ].join('\n');
}

function overview(): readonly string[] {
  return [
    '| file | a row is |',
    '| --- | --- |',
    ...TABLES.map((table) => `| [${table.name}.csv](#${table.name}csv) | ${table.row} |`),
    '| documents.jsonl | what was found in an article, in one JSON object, without its text |',
    '| datapackage.json | types, keys and foreign keys of the tables, for programs |',
    '| run.json | the version, options and data that made this output, and what it counts |',
    '| *.parquet, copydesk.sql | with `--format parquet`: the tables with types, and SQL that makes a DuckDB database of them |',
    '| copydesk.duckdb | with `--format duckdb`: the tables, their keys, and views over them |',
    '| report.html | with `--report`: a page for the browser, to look at all of it |',
  ];
}

const CONVENTIONS: readonly string[] = [
  '## In all tables',
  '',
  '- CSV after RFC 4180: UTF-8, a comma between cells, names of columns in the first line. A cell may hold line breaks.',
  '- An empty cell means that there is nothing, or that it is not known.',
  '- `start` and `end` count Unicode code points of the text of the article, from 0, the end not included; so in Python',
  '  `text[start:end]` is the text of the span. With `--offsets utf16` they count UTF-16 units, as JavaScript and Java do.',
  '  The unit stands in run.json and datapackage.json.',
  '- Ids of sentences (`s1`), mentions (`m1`), dates (`d1`) and quotes (`q1`) are unique in their article: join on',
  '  `doc_id` and the id. `entity_id` is unique over the corpus.',
  '- `rule` names the rule or model that made a row.',
  '- With `--excel` the CSV is for spreadsheets: it begins with a byte-order mark, records end with CRLF, and text that',
  '  begins with `=`, `+`, `-`, `@`, a tab or a line break, which a spreadsheet could take for a formula and run, has an',
  '  apostrophe before it (also where apostrophes stand before one of these already, so that taking one away always gives',
  '  the text back). Numbers stay as they are. Excel shows 32,767 characters of a cell and 1,048,576 rows.',
];

function section(table: TableDescription): readonly string[] {
  const foreign = table.foreignKeys.map(
    (key) => `${names(key.fields)} → ${key.table}.csv ${names(key.reference)}`,
  );
  return [
    `## ${table.name}.csv`,
    '',
    table.description,
    '',
    '| column | type | |',
    '| --- | --- | --- |',
    ...table.columns.map(
      (column) =>
        `| ${column.name} | ${column.type}${column.required ? '' : ', may be empty'} | ${column.description} |`,
    ),
    '',
    `Key: ${names(table.primaryKey)}.${foreign.length === 0 ? '' : ` Refers to: ${foreign.join('; ')}.`}`,
  ];
}

const names = (fields: readonly string[]): string => fields.join(' + ');

const OTHER_FILES: readonly string[] = [
  '## documents.jsonl',
  '',
  'One JSON object a line and article, in the order of documents.csv, as docs/document.schema.json of copydesk describes;',
  'the same form that `copydesk pipe` writes. It holds the words of each name, date and quote, but not the text of the',
  'article: sentences are `start` and `end` alone. To cut spans out of the text, read the article itself, as `copydesk show`',
  'does; sentences.csv has the words of each sentence. `entity` and the ids of `entities` are those of entities.csv. An article',
  'that could not be processed has `{"id", "status": "error", "error": {"code", "message"}}`, and one that is not in',
  'English the status `skipped` and the reason for it.',
  '',
  '## datapackage.json',
  '',
  'A [Frictionless Data Package](https://specs.frictionlessdata.io/tabular-data-package/): what this page says, for',
  'programs. `frictionless validate datapackage.json` checks the tables against it.',
  '',
  '## run.json',
  '',
  'The version of copydesk, the options of the run, SHA-256 of every word list and model it used, the files it wrote and',
  'what they count. No times: the same articles, options and version give the same bytes.',
  '',
  '## Parquet and copydesk.sql',
  '',
  'With `--format parquet` each table is a Parquet file too, or instead of CSV where csv is not among the formats, with the',
  'same rows and columns: strings, integers as INT32, numbers as DOUBLE, dates as DATE; an empty cell is NULL. pandas,',
  'R (arrow), Polars, Spark and DuckDB read them. `duckdb my.duckdb -f copydesk.sql`, run in this folder, makes the',
  'database below of them.',
  '',
  '## copydesk.duckdb',
  '',
  'With `--format duckdb`, which needs the package @duckdb/node-api. The tables with types, primary keys, foreign keys (but',
  'for `parent_id`, whose row stands in the same table) and the descriptions of this page as comments; and three views:',
  '',
  '| view | a row is |',
  '| --- | --- |',
  '| quotes_with_speakers | a quote, with its article and the names and ids of speaker and reporter |',
  '| timeline | a date that names days of the calendar, with the sentence it stands in, by day |',
  '| co_mentions | two entities that sentences refer to together, in how many sentences and articles |',
  '',
  'The same input gives the same rows in the same order, but the bytes of the file can differ. In all other files they are',
  'the same.',
  '',
  '## report.html',
  '',
  'With `extract --report`, or from these tables (CSV and JSON) by `copydesk report`: one page that holds everything and loads nothing,',
  'with the articles and their marks, who said what, a timeline, and a page for each entity. Each view has an address of',
  'its own that can be linked to, such as `report.html#/quotes?speaker=putin`.',
];
