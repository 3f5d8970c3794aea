import { Temporal } from 'temporal-polyfill';
import type { Column } from '../write/index.ts';

const EPOCH = Temporal.PlainDate.from('1970-01-01');

/** A cell of a typed table: text, a number, a date as days since 1970-01-01, or nothing. */
export type TypedCell = string | number | null;

/**
 * A function from the cells of a column in CSV to typed ones. An empty cell is nothing; where a column is never empty, it
 * is text without characters.
 *
 * @example
 * typedCells({ name: 'begin', type: 'date', description: '', required: false })('1970-01-02'); // 1
 */
export function typedCells({ type, required }: Column): (cell: string) => TypedCell {
  const empty = required && type === 'string' ? '' : null;
  if (type === 'string') return (cell) => (cell === '' ? empty : cell);
  if (type !== 'date') return (cell) => (cell === '' ? empty : Number(cell));
  // The same days come again and again.
  const known = new Map<string, number>();
  return (cell) => {
    if (cell === '') return empty;
    const days = known.get(cell) ?? Temporal.PlainDate.from(cell).since(EPOCH).days;
    known.set(cell, days);
    return days;
  };
}
