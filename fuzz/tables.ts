import { GOOD } from './good.ts';
import { ESCAPING_IDS } from './json.ts';
import type { Random } from './random.ts';
import { anyText } from './texts.ts';

const HEADERS = [
  'id,text',
  '\ufeffid;Headline;Content;Publish Date',
  'id\ttitle\tbody',
  'sep=;\r\nid;text',
  '"text","text","text"',
  '__proto__,text,constructor',
  'doc_id,mention_id,start,end,text',
  'a,b',
  'text',
  '',
  ';;;',
  `${'text,'.repeat(5_000)}id`,
];
const PIECES = [
  '"',
  '""',
  ',',
  ';',
  '\t',
  '\n',
  '\r',
  '\r\n',
  '\0',
  '<p>',
  '</p><br>',
  '[+12 chars]',
  '\ufeff',
  '\ud800',
];

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** A table whose rows are whole, ragged, or in pieces, in an encoding of any kind. */
export function brokenTable(random: Random): Buffer {
  const header = random.pick(HEADERS);
  const delimiter = random.pick([',', ';', '\t']);
  const end = random.pick(['\n', '\r\n', '\r']);
  const cell = (): string =>
    random.pick([
      random.pick(ESCAPING_IDS),
      quoted(random.pick(GOOD)),
      quoted(anyText(random).slice(0, 2_000)),
      anyText(random).slice(0, 200),
      '2024-13-45',
      '',
    ]);
  const row = (): string =>
    random.chance(0.2)
      ? Array.from({ length: random.below(20) }, () => random.pick(PIECES)).join('')
      : Array.from({ length: random.below(6) }, cell).join(delimiter);
  const text = [header, ...Array.from({ length: random.below(30) }, row)].join(end);
  if (random.chance(0.1)) return Buffer.from(`\ufeff${text}`, 'utf16le');
  return Buffer.from(text, random.chance(0.1) ? 'latin1' : 'utf8');
}
