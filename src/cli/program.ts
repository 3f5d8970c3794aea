import { Command, Option } from 'commander';
import { EXPORTS } from '../exports/names.ts';
import { version } from '../run/output/provenance.ts';
import type { OffsetUnit } from '../write/offsets.ts';
import type { CheckFlags } from './check.ts';
import type { Told } from './config.ts';
import {
  CHECK_EXAMPLES,
  EXPORT_EXAMPLES,
  EXTRACT_EXAMPLES,
  MAIN_EXAMPLES,
  PIPE_EXAMPLES,
  REPORT_EXAMPLES,
  SCHEMA_EXAMPLES,
  SHOW_EXAMPLES,
} from './examples.ts';
import type { ExportFlags } from './export.ts';
import type { ExtractFlags } from './extract.ts';
import {
  admitOptions,
  configOptions,
  formatOption,
  hidden,
  jobsOption,
  offsetsOption,
  onlyOption,
  pipelineFlagOptions,
  publishedOption,
} from './options.ts';
import type { PipeFlags } from './pipe.ts';
import type { ShowFlags } from './show.ts';

/** Is given the exit code of the command that ran. */
type Done = (exitCode: number) => void;

/**
 * The command line's grammar. What a command needs is loaded when it runs, so that `--help` is quick.
 */
export function createProgram(done: Done): Command {
  const program = new Command('copydesk')
    .description('Reads English news articles and writes linked tables of names, dates and quotes.')
    .version(version(), '-V, --version')
    .exitOverride()
    .addHelpText('after', MAIN_EXAMPLES);
  for (const add of COMMANDS) add(program, done);
  return program;
}

function addExtract(program: Command, done: Done): void {
  command(program, 'extract', 'read a folder of articles and write the tables', EXTRACT_EXAMPLES, [
    new Option('-o, --out <folder>', 'where to write; what an earlier run wrote there is replaced').default(
      'output',
    ),
    ...configOptions(),
    publishedOption(),
    offsetsOption(),
    ...pipelineFlagOptions(),
    onlyOption(),
    ...admitOptions(),
    jobsOption(),
  ])
    .argument('[folder]', 'where the articles are: corpus, where not given')
    .option('--force', 'read every article again, also those that have not changed since the last run')
    .option('--watch', 'run again whenever something in the folder changes, until it is stopped')
    .addOption(hidden('--cache'))
    .option('--no-cache', 'keep nothing for the next run')
    .addOption(formatOption())
    .option(
      '--excel',
      'write CSV that spreadsheets open right, with cells that look like formulas made harmless',
    )
    .addOption(hidden('--no-excel'))
    .option('--report', 'write report.html too, to look at articles, names, dates and quotes in a browser')
    .addOption(hidden('--no-report'))
    .action(async (_folder: unknown, _flags: unknown, own: Command) => {
      const { folder, flags, config } = await told<ExtractFlags>(own, 'corpus');
      const { extract } = await import('./extract.ts');
      done(await extract(folder, flags, config));
    });
}

function addCheck(program: Command, done: Done): void {
  command(
    program,
    'check',
    'tell what a run would read each article as, and what to look at',
    CHECK_EXAMPLES,
    [...configOptions(), publishedOption(), ...pipelineFlagOptions(), onlyOption(), ...admitOptions()],
  )
    .argument('[folder]', 'where the articles are: corpus, where not given')
    .option('--json', 'print a JSON object for each article instead')
    .action(async (_folder: unknown, _flags: unknown, own: Command) => {
      const { folder, flags } = await told<CheckFlags>(own, 'corpus');
      const { check } = await import('./check.ts');
      done(await check(folder, flags));
    });
}

function addPipe(program: Command, done: Done): void {
  command(program, 'pipe', 'JSON Lines in, JSON Lines out, in order, as they come', PIPE_EXAMPLES, [
    ...configOptions(),
    offsetsOption(),
    ...pipelineFlagOptions(),
    onlyOption(),
    ...admitOptions(),
    jobsOption(),
  ])
    .option('--as <path>', 'read the input as `extract` reads the file of this name: a web archive, a page …')
    .option('--tables', 'write the rows of the tables, for who puts them together (distributed/spark)')
    .showHelpAfterError(
      '(lines come in by the standard input: copydesk pipe < articles.jsonl; copydesk pipe --help shows what there is)',
    )
    .action(async (_flags: unknown, own: Command) => {
      const { pipe } = await import('./pipe.ts');
      done(await pipe((await told<PipeFlags>(own, 'corpus')).flags));
    });
}

function addReport(program: Command, done: Done): void {
  command(program, 'report', 'write report.html from the tables of an earlier run', REPORT_EXAMPLES, [
    ...configOptions(),
  ])
    .argument('[folder]', 'where the tables are: output, where not given')
    .action(async (_folder: unknown, _flags: unknown, own: Command) => {
      const { report } = await import('./report.ts');
      done(await report((await told(own, 'output')).folder));
    });
}

function addExport(program: Command, done: Done): void {
  command(program, 'export', 'write the articles of an earlier run for another tool', EXPORT_EXAMPLES, [
    new Option('--as <format>', 'what to write').choices(EXPORTS).makeOptionMandatory(),
    new Option(
      '-o, --out <folder>',
      'where to write: a folder that is empty or not there yet',
    ).makeOptionMandatory(),
    ...configOptions(),
  ])
    .argument('[folder]', 'where the tables are: output, where not given')
    .action(async (_folder: unknown, _flags: unknown, own: Command) => {
      const { folder, flags } = await told<ExportFlags>(own, 'output');
      const { exportTables } = await import('./export.ts');
      done(await exportTables(folder, flags));
    });
}

function addSchema(program: Command, done: Done): void {
  command(program, 'schema', 'print the tables, their columns, types and keys as JSON', SCHEMA_EXAMPLES, [
    offsetsOption(),
  ]).action(async ({ offsets }: { readonly offsets: OffsetUnit }) => {
    const { schema } = await import('./schema.ts');
    done(schema(offsets));
  });
}

function addShow(program: Command, done: Done): void {
  command(program, 'show', 'print an article with its names, dates and quotes marked', SHOW_EXAMPLES, [
    ...configOptions(),
    publishedOption(),
    offsetsOption(),
    ...pipelineFlagOptions(),
  ])
    .argument('<file>', 'the article; of a file of many, one may be named by its id: wire.jsonl#a1')
    .option('--json', 'print the document as JSON instead')
    .option('--explain', 'tell why each date has its value, and what each pronoun and noun phrase refers to')
    .action(async (file: string, _flags: unknown, own: Command) => {
      const { show } = await import('./show.ts');
      done(await show(file, (await told<ShowFlags>(own, 'corpus')).flags));
    });
}

/** In the order of the help. */
const COMMANDS = [addExtract, addCheck, addPipe, addReport, addExport, addSchema, addShow] as const;

/** As `told` of config.ts, loaded when a command runs. */
async function told<Flags>(command: Command, folder: 'corpus' | 'output'): Promise<Told<Flags>> {
  return (await import('./config.ts')).told<Flags>(command, folder);
}

function command(
  program: Command,
  name: string,
  description: string,
  examples: string,
  options: readonly Option[],
): Command {
  const own = program
    .command(name)
    .description(description)
    .allowExcessArguments(false)
    .showHelpAfterError(`(copydesk ${name} --help shows what there is)`)
    .addHelpText('after', examples);
  for (const option of options) own.addOption(option);
  return own;
}
