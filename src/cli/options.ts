import { InvalidArgumentError, Option } from 'commander';
import { NAME_TYPES } from '../document.ts';
import { DEFAULT_FORMATS, FORMATS } from '../formats/names.ts';
import { LAYERS } from '../layers.ts';
import { MAX_CHARS } from '../run/articles/limits.ts';
import { OFFSET_UNITS } from '../write/offsets.ts';

/** The flags that several commands share, and those whose values are checked. */

export function formatOption(): Option {
  return new Option(
    '--format <formats>',
    `what to write the tables as, parted by commas: ${FORMATS.join(',')}`,
  )
    .default(DEFAULT_FORMATS, DEFAULT_FORMATS.join(','))
    .argParser(someOf(FORMATS));
}

export function publishedOption(): Option {
  return new Option(
    '-p, --published <date>',
    'when the articles were published, 2023-10-06, 2023-10 or 2023; wins, for all of them, over metadata.csv, front matter, pages, records and datelines',
  ).argParser((value: string) => {
    // Of figures in another order the command says which days they may be.
    if (!/^(?:\d{4}(-\d{2}){0,2}|\d{1,2}([/.-])\d{1,2}\2\d{4})$/.test(value)) {
      throw new InvalidArgumentError('A date looks like 2023-10-06, 2023-10 or 2023.');
    }
    return value;
  });
}

export function offsetsOption(): Option {
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

function rulesOption(): Option {
  return new Option(
    '--rules <file>',
    'named dates and cue verbs of your own, a YAML file (see the README); may be given again',
  ).argParser(collect);
}

function typesOption(): Option {
  return new Option(
    '--types <types>',
    `leave out names of other types than these, parted by commas: ${NAME_TYPES.join(',')}`,
  ).argParser(someOf(NAME_TYPES));
}

function configOption(): Option {
  return new Option(
    '-c, --config <file>',
    'settings: copydesk.yaml where the command runs, where not given (--no-config for none); flags win over it',
  );
}

/** The other side of a flag, to win over the configuration. */
export function hidden(flags: string): Option {
  return new Option(flags).hideHelp();
}

/** Reads some of a few words, parted by commas. */
function someOf(words: readonly string[]): (value: string) => readonly string[] {
  return (value) => {
    const asked = value.split(',').map((word) => word.trim());
    if (asked.some((word) => !words.includes(word)))
      throw new InvalidArgumentError(`There are ${words.join(', ')}.`);
    return asked;
  };
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

export function onlyOption(): Option {
  return new Option(
    '--only <layers>',
    `write just these, parted by commas: ${LAYERS.join(',')}; found as among all, tables of the others have no rows`,
  ).argParser(someOf(LAYERS));
}

function maxCharsOption(): Option {
  return new Option('--max-chars <number>', 'refuse articles of more characters')
    .default(MAX_CHARS)
    .argParser(wholeNumber);
}

function anyLanguageOption(): Option {
  return new Option(
    '--any-language',
    'process articles that are not in English too, instead of skipping them',
  );
}

export function jobsOption(): Option {
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

/** Which configuration there is. */
export const configOptions = (): readonly Option[] => [configOption(), hidden('--no-config')];

/** What every command that runs the pipeline is told of it: `PipelineFlags`, but for `only`. */
export const pipelineFlagOptions = (): readonly Option[] => [
  gazetteerOption(),
  kbOption(),
  rulesOption(),
  typesOption(),
  minScoreOption(),
  hidden('--infer-date'),
  inferDateOption(),
];

/** Which articles are let in. */
export const admitOptions = (): readonly Option[] => [
  maxCharsOption(),
  anyLanguageOption(),
  hidden('--no-any-language'),
];
