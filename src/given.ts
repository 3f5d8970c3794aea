import { CUE_CLASSES, NAME_TYPES } from './document.ts';
import { CopydeskError } from './errors.ts';
import { LAYERS } from './layers.ts';
import { OFFSET_UNITS } from './write/index.ts';

/** What a value must be, and whether it is. */
type Kind = readonly [expects: string, holds: (value: unknown) => boolean];
type Kinds = ReadonlyMap<string, Kind>;

const isText = (value: unknown): boolean => typeof value === 'string';
const oneOf = (words: readonly string[]): Kind => [
  `one of ${words.join(', ')}`,
  (value) => words.includes(value as string),
];
const listOf = (expects: string, holds: Kind[1]): Kind => [
  expects,
  (value) => Array.isArray(value) && value.every(holds),
];
const someOf = (words: readonly string[]): Kind =>
  listOf(`a list of some of ${words.join(', ')}`, oneOf(words)[1]);
const parts = (of: Readonly<Record<string, Kind[1]>>) => (value: unknown) =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(of).every(([name, holds]) => holds((value as Record<string, unknown>)[name]));

const TEXT: Kind = ['a string', isText];
const TEXT_OR_NULL: Kind = ['a string or null', (value) => value === null || isText(value)];
const NAMED_DAY = /^(?:\d{4}(?:-\d{2}(?:-\d{2})?)?|\d{2}-\d{2})$/;

const ARTICLE: Kinds = new Map([
  ['text', TEXT],
  ['id', TEXT],
  ['title', TEXT_OR_NULL],
  ['published', ['a string such as 2023-10-06, or null', TEXT_OR_NULL[1]]],
  ['source', TEXT_OR_NULL],
  ['url', TEXT_OR_NULL],
]);

const OPTIONS: Kinds = new Map([
  ['only', someOf(LAYERS)],
  ['gazetteers', listOf('a list of paths', isText)],
  ['minScore', ['a number from 0 to 1', (value) => typeof value === 'number' && value >= 0 && value <= 1]],
  ['inferDate', ['true or false', (value) => typeof value === 'boolean']],
  ['types', someOf(NAME_TYPES)],
  [
    'namedDates',
    listOf(
      "a list such as [{ name: 'Lake Day', value: '05-14' }]",
      parts({ name: isText, value: (value) => isText(value) && NAMED_DAY.test(value as string) }),
    ),
  ],
  [
    'cueVerbs',
    listOf(
      `a list such as [{ verb: 'trumpet', class: 'say' }], of the classes ${CUE_CLASSES.join(', ')}`,
      parts({
        verb: isText,
        class: oneOf(CUE_CLASSES)[1],
        forms: (value) => value === undefined || listOf('', isText)[1](value),
      }),
    ),
  ],
  ['offsets', oneOf(OFFSET_UNITS)],
  ['stages', ['a function', (value) => typeof value === 'function']],
]);

/**
 * Refuses an article that no compiler has checked: one without a text would be read as empty, or end in a TypeError.
 * What else it holds is passed over.
 *
 * @throws CopydeskError `bad-usage`
 */
export function checkArticle(input: unknown): void {
  const like = "an article is { text: '…', published: '2023-10-06' }, all but the text may be left out";
  if (typeof input !== 'object' || input === null)
    throw new CopydeskError('bad-usage', `an article must be an object, not ${called(input)}`, {}, like);
  if (!('text' in input)) throw new CopydeskError('bad-usage', 'the article has no "text"', {}, like);
  check(input, ARTICLE);
}

/**
 * Refuses options that are not there, or have values that they can't have.
 *
 * @throws CopydeskError `bad-usage`
 */
export function checkOptions(options: object): void {
  const unknown = Object.keys(options).find((name) => !OPTIONS.has(name));
  if (unknown !== undefined)
    throw new CopydeskError(
      'bad-usage',
      `there is no option "${unknown}"`,
      {},
      `there are ${[...OPTIONS.keys()].join(', ')}`,
    );
  check(options, OPTIONS);
}

function check(given: object, kinds: Kinds): void {
  for (const [name, value] of Object.entries(given)) {
    const kind = kinds.get(name);
    if (kind === undefined || (value === undefined && name !== 'text') || kind[1](value)) continue;
    throw new CopydeskError('bad-usage', `"${name}" must be ${kind[0]}, not ${called(value)}`);
  }
}

/** A value in a few words. */
function called(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return 'an object';
  return Array.isArray(value) ? `[${value.map(called).join(', ')}]` : String(value);
}
