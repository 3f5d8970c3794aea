import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { main } from '../../src/cli/main.ts';

let printed = '';
const print = (text: unknown): boolean => {
  printed += String(text);
  return true;
};

beforeEach(() => {
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation(print);
  vi.spyOn(process.stderr, 'write').mockImplementation(print);
});
afterEach(() => {
  vi.restoreAllMocks();
  process.stdout.removeAllListeners('error');
});

describe('the command line', () => {
  it.each([
    [['extract', '--bogus'], "unknown option '--bogus'"],
    [['extract', 'a', 'b'], 'too many arguments'],
    [['extract', '--offsets', 'bytes'], 'Allowed choices are codepoint, utf16'],
    [['extract', '--published', 'yesterday'], 'A date looks like 2023-10-06'],
    [['extract', '--published', '05/03/2024'], 'may be 2024-03-05 or 2024-05-03 (write it as year-month-day'],
    [['show'], "missing required argument 'file'"],
    [['pip'], 'Did you mean pipe?'],
    [['pipe', 'articles.jsonl'], 'copydesk pipe < articles.jsonl'],
    [['extract', 'no-such-folder'], 'no-such-folder: there is no such file or folder'],
    [['show', 'no-such-file.txt'], 'no-such-file.txt'],
    [['show', 'package.xml'], 'package.xml'],
    [[], 'Usage: copydesk'],
  ])('ends with 2 for %j and says why', async (args, reason) => {
    expect(await main(args)).toBe(2);
    expect(printed).toContain(reason);
  });

  it.each(['extract', 'pipe', 'show'])('shows examples in the help of %s', async (name) => {
    expect(await main([name, '--help'])).toBe(0);
    expect(printed).toContain(`Examples:\n  copydesk ${name}`);
  });

  it('tells its version', async () => {
    expect(await main(['--version'])).toBe(0);
    expect(printed).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
