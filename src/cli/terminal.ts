/**
 * What an article could drive a terminal or a reader's eye with: control characters but line feed and tab, and the
 * controls that reorder text.
 */
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Text that is safe to print. */
export function plain(text: string): string {
  return text.replace(UNSAFE, '');
}

/** Safe text on one line. */
export function oneLine(text: string): string {
  return plain(text.replace(/\s+/g, ' ').trim());
}

/** Columns of text, padded to the width of their widest cell that is no wider than `widest`; the last column is not. */
export function columns(
  rows: readonly (readonly string[])[],
  indent = '',
  widest = Number.POSITIVE_INFINITY,
): string {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, index) => {
      widths[index] = Math.max(widths[index] ?? 0, cell.length <= widest ? cell.length : 0);
    });
  }
  return rows
    .map(
      (row) =>
        indent +
        row
          .map((cell, index) => cell.padEnd(widths[index]!))
          .join('  ')
          .trimEnd(),
    )
    .join('\n');
}
