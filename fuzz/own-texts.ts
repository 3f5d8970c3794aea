import type { Random } from './random.ts';
import { anyText } from './texts.ts';

/** Cells of a table that a person wrote, or a program that did not know better. */
const CELLS = [
  ...[
    'Ann Smith',
    'Ann',
    'ORG',
    'PERSON',
    'person',
    'Q813',
    'Q',
    'p1',
    '2024-03-04',
    '2024-13-45',
    '0.txt',
    './0.txt',
  ],
  ...[
    '',
    ' ',
    '"',
    '""',
    '"a"b',
    'a|b||c',
    '|'.repeat(500),
    '=1+1',
    '__proto__',
    'constructor',
    '\u0000',
    '\ufeff',
  ],
  ...[
    'Ann '.repeat(2_000),
    'A.'.repeat(90),
    'é\u0301'.repeat(80),
    '😀',
    '\ud800',
    '../../x',
    'javascript:x',
    '\u001b[2J',
  ],
];

/** A CSV file with these columns, most of it wrong; or, now and then, thousands of lines with one name. */
export function ownCsv(random: Random, columns: readonly string[]): string | Buffer {
  const [comma, line] = [random.pick([',', ',', ',', ';', '\t']), random.pick(['\n', '\n', '\r\n', '\r'])];
  const header = random.chance(0.8)
    ? columns
    : columns.map(() => random.pick([...columns, 'x', '', '__proto__']));
  const cell = (): string => (random.chance(0.9) ? random.pick(CELLS) : anyText(random).slice(0, 500));
  const rows = random.chance(0.3)
    ? Array.from({ length: random.below(10_000) }, (_, index) => [
        'Ann Smith',
        'PERSON',
        `p${index}`,
        'Ann',
        '',
      ])
    : Array.from({ length: random.below(20) }, () =>
        random.chance(0.5)
          ? ['Ann', 'PERSON', ...columns.slice(2).map(cell)]
          : Array.from({ length: columns.length + (random.chance(0.9) ? 0 : random.below(30)) }, cell),
      );
  const text = [header, ...rows].map((row) => row.join(comma)).join(line);
  return random.chance(0.1)
    ? Buffer.from(`\ufeff${text}`, 'utf16le')
    : random.chance(0.1)
      ? Buffer.from(text, 'latin1')
      : text;
}

const KEYS =
  'corpus output published formats excel report only types min-score gazetteers kb rules jobs cache offsets dates cue-verbs __proto__ constructor toString x'.split(
    ' ',
  );

const VALUES = [
  ...[
    '1',
    '0',
    '-1',
    '1e999',
    '.nan',
    'true',
    'yes',
    '""',
    'null',
    '[]',
    '{}',
    '[PERSON]',
    '[csv, csv]',
    '2024-99-99',
  ],
  ...[
    '&a [*a]',
    '&a {b: *a}',
    '*nothing',
    '!!js/function "x"',
    '!!binary aGk=',
    '!!set {a, b}',
    '"a\\0b"',
    '../..',
    '|\n  x\n y',
  ],
  ...[
    '{Lake Day: 05-14}',
    '{Lake Day: 02-30}',
    '{trumpet: say}',
    '{rap: {class: say, forms: &f [*f]}}',
    '{constructor: say}',
  ],
  ...['? [a, b]\n: c', '[', '{', '"unclosed', "'", '\t', '---', '...', '%YAML 9'],
];

/** YAML that a person wrote, most of it wrong. */
export function ownYaml(random: Random): string {
  if (random.chance(0.1))
    return `${random.pick(['[', '{a: ', '- ', '&a [*a, '])}`.repeat(random.below(3_000));
  if (random.chance(0.05))
    return Array.from({ length: random.below(3_000) }, (_, index) => `k${index}: 1`).join('\n');
  const value = (): string => (random.chance(0.85) ? random.pick(VALUES) : anyText(random).slice(0, 3_000));
  return Array.from({ length: 1 + random.below(5) }, () => `${random.pick(KEYS)}: ${value()}`).join('\n');
}
