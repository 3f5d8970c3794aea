import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXPORTS, type ExportName } from '../../src/exports/names.ts';
import type { Format } from '../../src/formats/index.ts';
import { EXPORT_FILE, listArticleFiles } from '../../src/read/index.ts';
import { exportOutput } from '../../src/run/export.ts';
import { reportOn } from '../../src/run/report.ts';
import { makeOutput } from '../formats/run.ts';
import { contents, fill, temporaryFolder } from '../run/corpus.ts';

async function exportOf(output: string, as: ExportName): Promise<string> {
  const to = join(temporaryFolder(), 'export');
  await exportOutput({ output, to, as });
  return to;
}

describe('an export of tables', () => {
  it.each(EXPORTS)('to %s is the same each time, whatever the tables count', async (as) => {
    const first = contents(await exportOf(await makeOutput(), as));
    expect(contents(await exportOf(await makeOutput({ offsets: 'utf16', excel: true }), as))).toEqual(first);
    expect(Object.keys(first).length).toBeGreaterThan(0);
  });

  it('has the text of an article and places in code points within it', async () => {
    const folder = await exportOf(await makeOutput(), 'brat');
    const text = [...readFileSync(join(folder, 'b.txt.txt'), 'utf8')];
    const lines = readFileSync(join(folder, 'b.txt.ann'), 'utf8').split('\n');
    const names = lines.flatMap((line) => [...line.matchAll(/^T\d+\tPERSON (\d+) (\d+)\t(.*)$/g)]);
    expect(names.map(([, start, end]) => text.slice(Number(start), Number(end)).join(''))).toEqual(
      names.map(([, , , words]) => words),
    );
    expect(names.map(([, , , words]) => words)).toContain('Boris');
  });

  it('leaves out articles that could not be processed or are not in English, and counts the others', async () => {
    const french =
      'Le président de la République a dit que les élections auront lieu dans une semaine. '.repeat(9);
    const output = await makeOutput({}, { 'a.txt': 'Ana left.', 'b.txt': 'BOOM', 'c.txt': french });
    const to = join(temporaryFolder(), 'export');
    expect(await exportOutput({ output, to, as: 'timeml' })).toBe(1);
    expect(Object.keys(contents(to))).toEqual([EXPORT_FILE, 'a.txt.tml']);
  });

  it('never climbs out of its folder', async () => {
    const lines = ['../../evil', '/etc/evil', '..', 'C:\\evil'].map((id) =>
      JSON.stringify({ id, text: 'Ana.' }),
    );
    const output = await makeOutput({}, { 'a.jsonl': lines.join('\n') });
    const folder = temporaryFolder();
    await exportOutput({ output, to: join(folder, 'export'), as: 'conll' });
    expect(Object.keys(contents(join(folder, 'export'))).filter((name) => name !== EXPORT_FILE)).toHaveLength(
      4,
    );
    expect(readdirSync(folder)).toEqual(['export']);
  });

  it('refuses a folder that holds something, an earlier export too', async () => {
    const output = await makeOutput();
    const to = await exportOf(output, 'brat');
    const before = contents(to);
    await expect(exportOutput({ output, to, as: 'conll' })).rejects.toMatchObject({ code: 'bad-usage' });
    await expect(exportOutput({ output, to: output, as: 'conll' })).rejects.toMatchObject({
      code: 'bad-usage',
    });
    expect(contents(to)).toEqual(before);
  });

  it.each(EXPORTS)('to %s among the articles adds none to them', async (as) => {
    const corpus = temporaryFolder();
    fill(corpus, { 'a.txt': 'Ana left.' });
    await exportOutput({ output: await makeOutput(), to: join(corpus, 'export'), as });
    const { files, skipped } = await listArticleFiles(corpus);
    expect(files.map(({ path }) => path)).toEqual(['a.txt']);
    expect(skipped).toEqual([]);
  });

  it('takes an empty folder', async () => {
    const to = join(temporaryFolder(), 'export');
    mkdirSync(to);
    expect(await exportOutput({ output: await makeOutput(), to, as: 'spacy' })).toBe(3);
  });

  it('leaves nothing behind where the tables are missing', async () => {
    const folder = temporaryFolder();
    fill(folder, { 'none/.gitignore': '*' });
    const to = join(folder, 'export');
    await expect(exportOutput({ output: join(folder, 'none'), to, as: 'brat' })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(readdirSync(folder)).toEqual(['none']);
  });

  it.each<readonly Format[]>([['parquet'], ['csv']])(
    'says which forms it is made of where the tables have others alone: %s',
    async (...formats) => {
      const output = await makeOutput({ formats });
      const refused = {
        code: 'not-found',
        place: { file: output },
        hint: expect.stringContaining('csv,json'),
      };
      const to = join(temporaryFolder(), 'export');
      await expect(exportOutput({ output, to, as: 'brat' })).rejects.toMatchObject(refused);
      await expect(reportOn(output)).rejects.toMatchObject({ ...refused, place: {} });
      expect(contents(await makeOutput({ formats, report: true }))).toHaveProperty(['report.html']);
    },
  );

  it('names the file and the line of what is no article', async () => {
    const output = await makeOutput();
    const file = join(output, 'documents.jsonl');
    const lines = readFileSync(file, 'utf8').split('\n');
    writeFileSync(file, [lines[0], lines[1]!.replace('"mentions"', '"names"'), ...lines.slice(2)].join('\n'));
    const to = join(temporaryFolder(), 'export');
    await expect(exportOutput({ output, to, as: 'brat' })).rejects.toMatchObject({
      code: 'unreadable',
      message: "can't be read: line 2 is no article of copydesk's",
      place: { file },
    });
  });

  it.each([
    ['a part of the path is a file', 'notes.txt/export', 'a part of its path is a file'],
    ['the name is too long', 'x'.repeat(300), 'its name is too long'],
  ])('says what to do where nothing can be written: %s', async (_, name, hint) => {
    const folder = temporaryFolder();
    fill(folder, { 'notes.txt': 'mine' });
    const options = { output: await makeOutput(), to: join(folder, name), as: 'brat' } as const;
    await expect(exportOutput(options)).rejects.toMatchObject({
      code: 'unwritable',
      hint: expect.stringContaining(hint),
    });
    expect(contents(folder)).toEqual({ 'notes.txt': 'mine' });
  });

  it('names the table that is damaged', async () => {
    const folder = temporaryFolder();
    const output = await makeOutput();
    writeFileSync(join(output, 'sentences.csv'), 'doc_id,"');
    const options = { output, to: join(folder, 'export'), as: 'brat' } as const;
    await expect(exportOutput(options)).rejects.toMatchObject({
      code: 'unreadable',
      place: { file: join(output, 'sentences.csv') },
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('stops when it is told to, without a trace', async () => {
    const folder = temporaryFolder();
    const output = await makeOutput();
    const to = join(folder, 'export');
    const signal = AbortSignal.abort(new Error('stopped'));
    await expect(exportOutput({ output, to, as: 'brat', signal })).rejects.toThrow('stopped');
    expect(readdirSync(folder)).toEqual([]);
  });
});
