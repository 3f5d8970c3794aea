/** What an offset counts: Unicode code points, as Python and R do, or UTF-16 units, as JavaScript and Java do. */
export type OffsetUnit = 'codepoint' | 'utf16';

export const OFFSET_UNITS: readonly OffsetUnit[] = ['codepoint', 'utf16'];

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** Where the second halves of the surrogate pairs stand; a lone surrogate is a code point of its own. */
function secondHalves(text: string): Uint32Array {
  const found: number[] = [];
  for (let i = 1; i < text.length; i++) {
    if (isLow(text.charCodeAt(i)) && isHigh(text.charCodeAt(i - 1))) found.push(i);
  }
  return Uint32Array.from(found);
}

/**
 * A function from offsets of a text in UTF-16 units to offsets in `unit`. An offset inside a surrogate pair counts as
 * one after the pair. Building it is linear in the text, a look-up logarithmic; free where text holds no pairs.
 *
 * @example
 * offsetsOf('😀 Oslo', 'codepoint')(3); // 2
 */
export function offsetsOf(text: string, unit: OffsetUnit): (utf16: number) => number {
  const identity = (utf16: number): number => utf16;
  if (unit === 'utf16') return identity;
  const halves = secondHalves(text);
  if (halves.length === 0) return identity;
  return (utf16) => {
    let low = 0;
    let high = halves.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (halves[middle]! < utf16) low = middle + 1;
      else high = middle;
    }
    return utf16 - low;
  };
}
