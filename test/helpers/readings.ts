import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** What begins a line that says how the text above it is read. */
const MARK = '→ ';

/**
 * A test for each text of a file: that it is read as the lines below it say. The texts are parted by empty lines, and
 * those that begin with `#` are no texts. With `COPYDESK_READ_ANEW=1` the lines are written anew, to be looked through in the
 * diff: they are what was read last, and not all of it is right.
 */
export function checkReadings(file: URL, read: (text: string) => readonly string[]): void {
  const blocks = readFileSync(file, 'utf8').trimEnd().split('\n\n');
  const texts = blocks.map((block) => {
    const lines = block.split('\n');
    const isReading = (line: string): boolean => line.startsWith(MARK);
    return {
      block,
      text: lines.filter((line) => !isReading(line)).join('\n'),
      readings: lines.filter(isReading).map((line) => line.slice(MARK.length)),
    };
  });
  const isText = ({ block }: { readonly block: string }): boolean => !block.startsWith('#');
  if (process.env.COPYDESK_READ_ANEW === '1') {
    it('are written anew', { timeout: 600_000 }, () => {
      const anew = texts.map((one) => {
        if (!isText(one)) return one.block;
        return [one.text, ...read(one.text).map((reading) => MARK + reading)].join('\n');
      });
      writeFileSync(file, `${anew.join('\n\n')}\n`);
    });
    return;
  }
  it.each(texts.filter(isText))('are found in $text', ({ text, readings }) => {
    expect(read(text)).toEqual(readings);
  });
}
