import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { LAYERS, type Layer } from '../../src/layers.ts';
import { extractCorpus } from '../../src/run/extract.ts';
import { fill, temporaryFolder } from '../run/corpus.ts';

type Row = Readonly<Record<string, string>>;
type Tables = Readonly<Record<string, readonly Row[]>>;

const CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url));

/** Turns are told by the names and dates of the article, and a named day of the user's own is no name. */
const INTERVIEW = `Two questions for the mayor

On Lake Day Dana Ruiz, mayor of Riverton, spoke to us.

Q: When will the bridge open?

RUIZ: We hope to open it on Tuesday. I told Paul Weber so.

Q: Who pays for it?

RUIZ: The state of Ohio. You know that.
`;
const OPTIONS = { jobs: 1, cache: 'none', namedDates: [{ name: 'Lake Day', value: '05-14' }] } as const;

/** The tables of each layer; that of articles and that of sentences are written for any. */
const TABLES: Readonly<Record<Layer, readonly string[]>> = {
  names: ['mentions'],
  dates: ['dates'],
  quotes: ['quotes', 'quote_spans', 'quote_sources'],
  entities: ['mentions', 'entities', 'aliases', 'relations'],
};
const ALWAYS = ['documents', 'sentences'];
const ALL = [...new Set([...ALWAYS, ...LAYERS.flatMap((layer) => TABLES[layer])])];

async function tablesOf(corpus: string, only: readonly Layer[]): Promise<Tables> {
  const output = join(temporaryFolder(), 'out');
  await extractCorpus({ corpus, output, only, ...OPTIONS });
  const rows = ALL.map((table) => [
    table,
    parse(readFileSync(join(output, `${table}.csv`), 'utf8'), { columns: true }) as readonly Row[],
  ]);
  return Object.fromEntries(rows);
}

/** What a table of a whole run is, where these layers alone are wanted. */
function expected(table: string, rows: readonly Row[], only: readonly Layer[]): readonly Row[] {
  const written = ALWAYS.includes(table) || only.some((layer) => TABLES[layer].includes(table));
  if (!written) return [];
  if (only.includes('entities')) return rows;
  return table === 'mentions' ? rows.filter(({ form }) => form === 'name') : rows;
}

/** A row without what points to a table that is left out, and without what counts its rows. */
function comparable(table: string, row: Row, only: readonly Layer[]): Row {
  const names = only.includes('entities');
  const counts = table === 'documents' ? ['mentions', 'dates', 'quotes'] : [];
  const left = [
    ...counts,
    ...(names ? [] : ['entity_id', 'speaker_entity_id', 'reporter_entity_id', 'mention_id']),
  ];
  return Object.fromEntries(Object.entries(row).filter(([column]) => !left.includes(column)));
}

const SUBSETS: readonly (readonly Layer[])[] = [
  ['names'],
  ['dates'],
  ['quotes'],
  ['entities'],
  ['names', 'dates'],
  ['names', 'quotes'],
  ['dates', 'entities'],
];

describe('what is asked for alone', () => {
  const whole = new Map<string, Tables>();
  const own = (): string => {
    const folder = temporaryFolder();
    fill(folder, { 'interview.txt': INTERVIEW });
    return folder;
  };

  it.each(SUBSETS.map((only) => ({ only })))(
    'has the rows that it has among all: $only',
    { timeout: 60_000 },
    async ({ only }) => {
      for (const [name, corpus] of [
        ['ours', CORPUS],
        ['an interview', own()],
      ] as const) {
        const among = whole.get(name) ?? (await tablesOf(corpus, LAYERS));
        whole.set(name, among);
        const alone = await tablesOf(corpus, only);
        for (const table of ALL) {
          const rows = expected(table, among[table]!, only).map((row) => comparable(table, row, only));
          expect(
            alone[table]!.map((row) => comparable(table, row, only)),
            table,
          ).toEqual(rows);
        }
      }
    },
  );
});
