import { Command, InvalidArgumentError, Option } from 'commander';
import { DEFAULT_FORMATS, FORMATS } from '../formats/names.ts';
import { LAYERS } from '../layers.ts';
import { MAX_CHARS } from '../run/limits.ts';
import { version } from '../run/provenance.ts';
import { OFFSET_UNITS, type OffsetUnit } from '../write/offsets.ts';
import type { ExtractFlags } from './extract.ts';
import type { PipeFlags } from './pipe.ts';
import type { ShowFlags } from './show.ts';

/**
 * The command line's grammar. What a command needs is loaded when it runs, so that `--help` is quick.
 *
 * @param done is given the exit code of the command that ran.
 */
export function createProgram(done: (exitCode: number) => void): Command {
  const program = new Command('copydesk')
    .description('Reads English news articles and writes linked tables of names, dates and quotes.')
    .version(version(), '-V, --version')
    .exitOverride()
    .addHelpText('after', MAIN_EXAMPLES);

  command(program, 'extract', 'read a folder of articles and write the tables', EXTRACT_EXAMPLES)
    .argument('[folder]', 'where the articles are', 'corpus')
    .option('-o, --out <folder>', 'where to write; what an earlier run wrote there is replaced', 'output')
    .addOption(publishedOption())
    .addOption(offsetsOption())
    .addOption(gazetteerOption())
    .addOption(kbOption())
    .addOption(minScoreOption())
    .addOption(inferDateOption())
    .addOption(onlyOption())
    .addOption(maxCharsOption())
    .addOption(jobsOption())
    .option('--force', 'read every article again, also those that have not changed since the last run')
    .option('--watch', 'run again whenever something in the folder changes, until it is stopped')
    .option('--no-cache', 'keep nothing for the next run')
    .addOption(formatOption())
    .option(
      '--excel',
      'write CSV that spreadsheets open right, with cells that look like formulas made harmless',
    )
    .option('--report', 'write report.html too, to look at articles, names, dates and quotes in a browser')
    .action(async (folder: string, flags: ExtractFlags) => {
      const { extract } = await import('./extract.ts');
      done(await extract(folder, flags));
    });

  command(program, 'pipe', 'JSON Lines in, JSON Lines out, in order, as they come', PIPE_EXAMPLES)
    .addOption(offsetsOption())
    .addOption(gazetteerOption())
    .addOption(kbOption())
    .addOption(minScoreOption())
    .addOption(inferDateOption())
    .addOption(onlyOption())
    .addOption(maxCharsOption())
    .addOption(jobsOption())
    .option('--as <path>', 'read the input as `extract` reads the file of this name: a web archive, a page …')
    .option('--tables', 'write the rows of the tables, for who puts them together (distributed/spark)')
    .action(async (flags: PipeFlags) => {
      const { pipe } = await import('./pipe.ts');
      done(await pipe(flags));
    });

  command(program, 'report', 'write report.html from the tables of an earlier run', REPORT_EXAMPLES)
    .argument('[folder]', 'where the tables are', 'output')
    .action(async (folder: string) => {
      const { report } = await import('./report.ts');
      done(await report(folder));
    });

  command(program, 'schema', 'print the tables, their columns, types and keys as JSON', SCHEMA_EXAMPLES)
    .addOption(offsetsOption())
    .action(async ({ offsets }: { readonly offsets: OffsetUnit }) => {
      const { schema } = await import('./schema.ts');
      done(schema(offsets));
    });

  command(program, 'show', 'print an article with its names, dates and quotes marked', SHOW_EXAMPLES)
    .argument('<file>', 'the article')
    .addOption(publishedOption())
    .addOption(offsetsOption())
    .addOption(gazetteerOption())
    .addOption(kbOption())
    .addOption(minScoreOption())
    .addOption(inferDateOption())
    .option('--json', 'print the document as JSON instead')
    .option('--explain', 'tell why each date has its value, and what each pronoun and noun phrase refers to')
    .action(async (file: string, flags: ShowFlags) => {
      const { show } = await import('./show.ts');
      done(await show(file, flags));
    });

  return program;
}

function command(program: Command, name: string, description: string, examples: string): Command {
  return program
    .command(name)
    .description(description)
    .allowExcessArguments(false)
    .showHelpAfterError(`(copydesk ${name} --help shows what there is)`)
    .addHelpText('after', examples);
}

function formatOption(): Option {
  return new Option(
    '--format <formats>',
    `what to write the tables as, parted by commas: ${FORMATS.join(',')}`,
  )
    .default(DEFAULT_FORMATS, DEFAULT_FORMATS.join(','))
    .argParser((value: string) => {
      const asked = value.split(',').map((format) => format.trim());
      const unknown = asked.find((format) => !(FORMATS as readonly string[]).includes(format));
      if (unknown !== undefined) throw new InvalidArgumentError(`There are ${FORMATS.join(', ')}.`);
      return asked;
    });
}

function publishedOption(): Option {
  return new Option(
    '-p, --published <date>',
    'when the articles were published, 2023-10-06, 2023-10 or 2023; wins over what files say',
  ).argParser((value: string) => {
    if (!/^\d{4}(-\d{2}){0,2}$/.test(value)) {
      throw new InvalidArgumentError('A date looks like 2023-10-06, 2023-10 or 2023.');
    }
    return value;
  });
}

function offsetsOption(): Option {
  return new Option('--offsets <unit>', 'what positions in the text count')
    .choices(OFFSET_UNITS)
    .default('codepoint');
}

function gazetteerOption(): Option {
  return new Option(
    '-g, --gazetteer <file>',
    'names of your own, a CSV file with columns name, type, id, aliases, wikidata; they win; may be given again',
  ).argParser(collect);
}

function kbOption(): Option {
  return new Option(
    '--kb <file>',
    'people and organizations of your own with their ids: the same columns as --gazetteer, and wins over it',
  ).argParser(collect);
}

const collect = (value: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  value,
];

function minScoreOption(): Option {
  return new Option('--min-score <score>', 'leave out names that are less sure than this, 0 to 1').argParser(
    (value: string) => {
      const score = Number(value);
      if (value.trim() === '' || !(score >= 0 && score <= 1)) {
        throw new InvalidArgumentError('A score is a number from 0 to 1, such as 0.8.');
      }
      return score;
    },
  );
}

function onlyOption(): Option {
  return new Option(
    '--only <layers>',
    `run just the stages of these, parted by commas: ${LAYERS.join(',')}; tables of the others have no rows`,
  ).argParser((value: string) => {
    const asked = value.split(',').map((layer) => layer.trim());
    const unknown = asked.find((layer) => !(LAYERS as readonly string[]).includes(layer));
    if (unknown !== undefined) throw new InvalidArgumentError(`There are ${LAYERS.join(', ')}.`);
    return asked;
  });
}

function maxCharsOption(): Option {
  return new Option('--max-chars <number>', 'refuse articles of more characters')
    .default(MAX_CHARS)
    .argParser(wholeNumber);
}

function jobsOption(): Option {
  return new Option(
    '-j, --jobs <number>',
    'threads; the number of cores where not given, and one for under 50 articles',
  ).argParser(wholeNumber);
}

function wholeNumber(value: string): number {
  if (!/^[1-9]\d{0,14}$/.test(value)) throw new InvalidArgumentError('A whole number of 1 or more.');
  return Number(value);
}

function inferDateOption(): Option {
  return new Option(
    '--no-infer-date',
    'leave the day of publication open where nothing tells it, instead of inferring it from the text',
  );
}

const MAIN_EXAMPLES = `
Examples:
  copydesk extract corpus --out output       tables of every article in corpus/
  copydesk show corpus/article.txt           one article, marked in the terminal
  copydesk report output                     output/report.html, to look at it all in a browser
  copydesk pipe < articles.jsonl > out.jsonl

Exit codes: 0 all well, 1 some articles failed, 2 wrong usage.`;

const EXTRACT_EXAMPLES = `
Reads .txt .md .html .htm .json .jsonl .ndjson .warc and their .gz, in folders within folders too.
metadata.csv in the folder (path, title, published, source, url) tells what files can't say.

Examples:
  copydesk extract                           corpus/ into output/
  copydesk extract news -o tables            news/ into tables/
  copydesk extract news --published 2024-03-04
  copydesk extract news --offsets utf16      positions as JavaScript and Java count them
  copydesk extract news --gazetteer people.csv --min-score 0.8
  copydesk extract news --excel              tables for a double click in Excel
  copydesk extract news --format csv,parquet,duckdb
  copydesk extract news --only names,dates   quicker, without quotes and who is who
  copydesk extract news --force              also what has not changed since the last run`;

const PIPE_EXAMPLES = `
A line in:  {"id": "a1", "text": "…", "title"?, "published"?: "2023-10-06", "source"?, "url"?}
A line out: the document, or {"id", "status": "error", "error": {"code", "message"}} in its place.

Examples:
  copydesk pipe < articles.jsonl > documents.jsonl
  echo '{"id": "a1", "text": "Oslo will host the talks.", "published": "2024-03-04"}' | copydesk pipe
  zcat news.jsonl.gz | copydesk pipe --offsets utf16 | jq -c '.quotes[]'
  copydesk pipe --as crawl.warc.gz < crawl.warc.gz > documents.jsonl`;

const REPORT_EXAMPLES = `
The report is one file, needs no network and runs nothing of an article's own.

Examples:
  copydesk report                            output/report.html
  copydesk report tables
  copydesk extract news -o tables --report   both in one go`;

const SCHEMA_EXAMPLES = `
Examples:
  copydesk schema | jq -r '.resources[].name'`;

const SHOW_EXAMPLES = `
Examples:
  copydesk show corpus/article.txt
  copydesk show article.html --published 2024-03-04
  copydesk show article.html --explain       why dates and pronouns are read so
  copydesk show article.md --json | jq .quotes
  NO_COLOR=1 copydesk show article.txt       marks instead of colours`;
