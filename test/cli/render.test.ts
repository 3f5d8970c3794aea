import picocolors from 'picocolors';
import { describe, expect, it } from 'vitest';
import { renderSummary } from '../../src/cli/extract.ts';
import { createLines } from '../../src/cli/progress.ts';
import { renderArticle } from '../../src/cli/render.ts';
import { columns, oneLine, plain } from '../../src/cli/terminal.ts';
import { SAMPLE } from '../write/sample.ts';

describe('renderArticle', () => {
  it('marks names, dates, quotes and speakers without colours', () => {
    const shown = renderArticle(SAMPLE, picocolors.createColors(false));
    expect(shown).toContain('😀 <“We will rebuild,”> *Mayor [Ana Diaz]* said, <“and soon.”>');
    expect(shown).toContain('{March 3}');
    expect(shown).toContain('[name]  {date}  <quote>  *speaker*');
    expect(shown).toContain('direct: We will rebuild, and soon.\n     speaker: Mayor Ana Diaz (Ana Diaz)');
  });

  it('loses nothing of the text but what would drive the terminal', () => {
    const shown = renderArticle(SAMPLE, picocolors.createColors(true));
    const bare = shown.replace(/\u001b\[\d+m/g, '');
    expect(bare).toContain(SAMPLE.text.replaceAll('\r', ''));
    expect(bare).not.toContain('\r');
  });
});

describe('text for the terminal', () => {
  it('keeps line feeds and tabs and drops other controls', () => {
    expect(plain('a\u001b[31m\tb\n\u0007\u009b2J\u202ec\r')).toBe('a[31m\tb\n2Jc');
    expect(oneLine(' a\n b ')).toBe('a b');
  });

  it('makes no column wider for a cell that is too wide', () => {
    const rows = [
      ['a', 'b'],
      ['ccc', 'd'],
      ['eeeeeeee', 'f'],
    ];
    expect(columns(rows, '', 5)).toBe('a    b\nccc  d\neeeeeeee  f');
  });

  it('pads columns but the last', () => {
    expect(
      columns([
        ['a', 'b'],
        ['ccc', 'd'],
      ]),
    ).toBe('a    b\nccc  d');
  });
});

describe('the summary of a run', () => {
  it('names ten failures and counts the rest', () => {
    const failures = Array.from({ length: 12 }, (_, index) => ({
      id: `a${index}`,
      path: null,
      code: 'no-text',
      message: 'holds no text',
    }));
    const counts = {
      words: 3000,
      sentences: 1,
      names: 2,
      mentions: 2,
      dates: 3,
      quotes: 4,
      relations: 5,
      entities: 2,
    };
    const shown = renderSummary(
      { ...counts, articles: 13, failures, cached: 0, duplicates: 0, notEnglish: [], skipped: [] },
      { out: 'output' },
      20,
    );
    expect(shown).toContain('a9: no-text: holds no text');
    expect(shown).not.toContain('a10:');
    expect(shown).toContain('… and 2 more');
    expect(shown).toMatch(/quotes +4\n +relations +5\n/);
    expect(shown).toMatch(/words per second +150\n/);
  });
});

describe('progress in a log', () => {
  it('is a line for each tenth of the files', () => {
    const lines: string[] = [];
    const view = createLines((line) => lines.push(line));
    for (let filesDone = 0; filesDone <= 100; filesDone++) {
      view.update({ step: 'reading', filesDone, files: 100, articles: filesDone });
    }
    view.update({ step: 'writing', filesDone: 100, files: 100, articles: 100 });
    expect(lines).toHaveLength(11);
    expect(lines.at(-1)).toContain('writing');
  });

  it('counts one article as one', () => {
    const lines: string[] = [];
    const view = createLines((line) => lines.push(line));
    view.update({ step: 'reading', filesDone: 1, files: 2, articles: 1 });
    view.update({ step: 'writing', filesDone: 2, files: 2, articles: 1 });
    expect(lines).toEqual([
      'copydesk: read 1 of 2 files, 1 article',
      'copydesk: writing the tables of 1 article',
    ]);
  });
});
