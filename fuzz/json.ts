import { GOOD } from './good.ts';
import type { Random } from './random.ts';
import { anyText } from './texts.ts';

const DEEP = 10_000;

/** Text as JSON can carry it, lone surrogates too. */
export const json = (value: unknown): string => JSON.stringify(value);

/** Ids that climb out of a folder, or mean something to somebody else. */
export const ESCAPING_IDS = [
  '../../../../tmp/escaped',
  '/etc/escaped',
  '..',
  '.',
  'a/../../b',
  'C:\\x',
  'a\u0000b',
  'x'.repeat(600),
  '%2e%2e%2f',
  'CON',
  '~root',
  '$(id)',
  '`id`',
  '__proto__',
  'constructor',
  '=1+1',
  '\u202e',
];

/** Records of which most are wrong. */
export function records(random: Random): readonly unknown[] {
  const record = (): unknown =>
    random.pick<unknown>([
      { id: random.pick(ESCAPING_IDS), text: random.pick(GOOD) },
      { id: 1.5, text: 'x' },
      { id: {}, text: 'x' },
      { text: 7 },
      { text: null },
      {},
      [],
      null,
      'text',
      1e308,
      { text: anyText(random), title: anyText(random).slice(0, 1_000), source: [], url: 3 },
      {
        text: random.pick(GOOD),
        published: random.pick(['2024-13-45', '0000', '9999-12-31', '-1', 'x', '2024-02-30T99', '']),
      },
      { text: random.pick(GOOD), title: anyText(random).slice(0, 500), url: 'javascript:alert(1)' },
    ]);
  return Array.from({ length: 1 + random.below(4) }, record);
}

/** JSON that a parser takes, and that means something else to a careless reader. */
export function trickyJson(random: Random): string {
  return random.pick([
    `{"text":"a","text":${json(random.pick(GOOD))},"text":"b"}`,
    `{"__proto__":{"polluted":true},"text":${json(random.pick(GOOD))}}`,
    `{"constructor":{"prototype":{"polluted":true}},"text":"Ann came."}`,
    `{"text":"x","id":"a","id":"b","toString":1,"hasOwnProperty":2}`,
    `{"text":"\\ud800 Ann \\udfff said","title":"\\ud800"}`,
    `{"text":"\\u0000\\u0000Ann"}`,
    '{"__proto__":null}',
    '['.repeat(DEEP) + ']'.repeat(DEEP),
    '{"text":'.repeat(DEEP),
    `{"text":"x","a":${'['.repeat(DEEP)}${']'.repeat(DEEP)}}`,
    `{"text":"x","a":${'{"b":'.repeat(DEEP)}1${'}'.repeat(DEEP)}}`,
    `{"text":${'9'.repeat(1 + random.below(5_000))}}`,
    '"',
    '{"text":"unclosed',
    'NaN',
    '{"text":"a",}',
    "{'text':'a'}",
    '\u0000',
    '//',
    '{}{}',
  ]);
}
