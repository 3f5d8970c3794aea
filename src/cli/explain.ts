import type { Span } from '../document.ts';
import type { DateExplained, DatesExplained } from '../pipeline.ts';
import type { ArticleRecord, OffsetUnit } from '../write/index.ts';
import { offsetsOf } from '../write/offsets.ts';
import { oneLine } from './terminal.ts';

/** Why the dates have their values, and what the positions count. */
export interface Explain {
  readonly explained: DatesExplained;
  readonly offsets: OffsetUnit;
}

/** Clues that are named of those from which a day of publication was inferred. */
const CLUES = 12;

const SIDES = { '-1': 'behind', '0': 'neither way', '1': 'ahead' } as const;

/**
 * Why each date has its value: the rule, the anchor and where it stands, what turned it back or ahead; and, where the
 * day of publication was inferred, from what. Pure.
 */
export function explainDates(
  record: ArticleRecord,
  { explained, offsets }: Explain,
  published: string,
): string {
  const offset = offsetsOf(record.text, offsets);
  const words = (start: number, end: number): string => `«${oneLine(record.text.slice(start, end))}»`;
  const place = (start: number, end: number): string =>
    `${words(start, end)} (${offset(start)}-${offset(end)})`;
  const lines: string[] = [];
  if (explained.clues.length > 0) {
    const { clues } = explained;
    const more = clues.length > CLUES ? ` … and ${clues.length - CLUES} more` : '';
    const named = clues.slice(0, CLUES).map(({ start, end }) => words(start, end));
    lines.push(`  published ${published}, from ${named.join(' ')}${more}`);
  }
  record.dates.forEach((date, index) => {
    const why = explained.dates[index];
    const { start, end, type, value, mod } = date;
    const told = [type, value ?? 'unknown', ...(mod === null ? [] : [mod])].map(oneLine).join(' ');
    lines.push(`  ${place(start, end)}  ${told}`);
    if (why === undefined) return;
    lines.push(`      rule       ${why.rule}`);
    lines.push(`      anchor     ${anchorText(why, published, place)}`);
    const direction = directionText(why, place);
    if (direction !== null) lines.push(`      direction  ${direction}`);
  });
  return lines.join('\n');
}

/** What each pronoun and noun phrase refers to: by which rule, how surely, and which mention it takes up. Pure. */
export function explainReferences(record: ArticleRecord, unit: OffsetUnit): string {
  const offset = offsetsOf(record.text, unit);
  const place = ({ start, end }: Span): string =>
    `«${oneLine(record.text.slice(start, end))}» (${offset(start)}-${offset(end)})`;
  const lines: string[] = [];
  for (const mention of record.mentions) {
    const entity = mention.entity === null ? undefined : record.entities[mention.entity];
    if (mention.form === 'name' || entity === undefined) continue;
    const name = oneLine(entity.name);
    lines.push(`  ${place(mention)}  ${entity.named ? name : `without a name: «${name}»`}`);
    const { antecedent } = mention;
    const before = antecedent === undefined || antecedent === null ? undefined : record.mentions[antecedent];
    const sure = before === undefined ? '' : `, ${Math.round(100 * mention.score)} % sure`;
    lines.push(`      rule       ${mention.rule}${sure}`);
    lines.push(
      `      takes up   ${before === undefined ? 'nothing: the first of its chain' : place(before)}`,
    );
  }
  return lines.join('\n');
}

type Place = (start: number, end: number) => string;

function anchorText({ anchor }: DateExplained, published: string, place: Place): string {
  const { kind, value, start, end } = anchor;
  switch (kind) {
    case 'published':
      return `day of publication, ${oneLine(published)}`;
    case 'inferred':
      return `inferred day of publication, ${oneLine(published)}`;
    case 'text':
      return `${oneLine(value ?? '')}, named before${start === undefined ? '' : `: ${place(start, end!)}`}`;
    case 'self':
      return 'none needed: the words say it all';
    case 'open':
      return 'none, so it stays open';
  }
}

function directionText({ direction }: DateExplained, place: Place): string | null {
  if (direction === null) return null;
  const side = SIDES[`${direction.direction}`];
  if (direction.by === 'own') return `${side}, its own words say so`;
  if (direction.by === 'default') return 'default: no word around it tells';
  return `${side}, for ${place(direction.start!, direction.end!)}`;
}
