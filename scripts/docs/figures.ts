import { readFileSync } from 'node:fs';
import { ROOT } from './blocks.ts';

interface Figure {
  readonly set: string;
  readonly figure: string;
  readonly value: number;
}

/** A row of a table of figures in a document: `| set | figure | 72.1 |`, and what else the document says of it. */
const ROW = /^\| ([^|]+) \| ([^|]+) \| (\d+\.\d) \|/;

/** A document's figures as eval/figures.json has them; those that it does not know become `unknown`. */
export function withFigures(markdown: string): string {
  const file: Readonly<Record<string, readonly Figure[]>> = JSON.parse(
    readFileSync(`${ROOT}eval/figures.json`, 'utf8'),
  );
  const known = new Map(
    Object.values(file)
      .flat()
      .map(({ set, figure, value }) => [`${set} | ${figure}`, value.toFixed(1)]),
  );
  return markdown
    .split('\n')
    .map((line) =>
      line.replace(
        ROW,
        (_, set: string, figure: string) =>
          `| ${set} | ${figure} | ${known.get(`${set} | ${figure}`) ?? 'unknown'} |`,
      ),
    )
    .join('\n');
}
