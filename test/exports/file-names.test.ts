import { posix, win32 } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName } from '../../src/exports/file-names.ts';

describe('the names of exported files', () => {
  it('are the ids of articles where these are safe', () => {
    expect(fileName('budget-vote.txt')).toBe('budget-vote.txt');
  });

  it('are readable where the ids are not safe', () => {
    expect(fileName('../Wire/heat wave.txt')).toMatch(/^wire_heat_wave\.txt-[0-9a-f]{12}$/);
    expect(fileName('..')).toMatch(/^[0-9a-f]{12}$/);
    expect(fileName('con.txt')).toMatch(/^_con\.txt-[0-9a-f]{12}$/);
  });

  it('lie in the folder, whatever the id', () => {
    const hostile = fc.constantFrom(
      '..',
      '/',
      '\\',
      '.',
      'a',
      'A',
      ' ',
      '\0',
      '\n',
      'nul',
      ':',
      '~',
      '-',
      '😀',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(hostile).map((parts) => parts.join('')),
        ),
        (id) => {
          const name = fileName(id);
          expect(name).toMatch(/^[a-z0-9_][a-z0-9._-]{0,95}$/);
          expect(posix.basename(name)).toBe(name);
          expect(win32.basename(name)).toBe(name);
        },
      ),
    );
  });

  it('differ for ids that differ, capitals aside or not', () => {
    const ids = [
      'a/b',
      'a_b',
      'a b',
      'A_b',
      'a\\b',
      'a'.repeat(80),
      'a'.repeat(81),
      'a'.repeat(82),
      'Ä',
      'Ö',
      '',
    ];
    expect(new Set(ids.map((id) => fileName(id).toLowerCase())).size).toBe(ids.length);
  });
});
