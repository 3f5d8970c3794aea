import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FOREIGN } from '../language/texts.ts';
import { contents, fill, temporaryFolder } from '../run/corpus.ts';
import { run, start } from './run.ts';

const ARTICLE = 'Oslo will host the talks on Tuesday, Norwegian Foreign Minister Kari Nordmann said.';

describe('copydesk extract', () => {
  it('writes the tables, tells what it found and skipped, and ends with 0', async () => {
    const folder = temporaryFolder();
    fill(folder, { 'in/a.txt': ARTICLE, 'in/photo.png': '' });
    const { code, stdout, stderr } = await run(['extract', join(folder, 'in'), '--out', join(folder, 'out')]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/articles +1\n/);
    expect(stdout).not.toContain('words per second');
    expect(stdout).toContain('photo.png');
    expect(stderr).toContain('read 1 of 1 files');
    expect(existsSync(join(folder, 'out', 'quotes.csv'))).toBe(true);
  });

  it('ends with 1 where an article failed, and names it', async () => {
    const folder = temporaryFolder();
    fill(folder, { 'in/a.txt': ARTICLE, 'in/b.json': '{"text": 3}' });
    const { code, stdout } = await run(['extract', join(folder, 'in'), '--out', join(folder, 'out')]);
    expect(code).toBe(1);
    expect(stdout).toContain('b.json: bad-line');
    expect(readFileSync(join(folder, 'out', 'documents.csv'), 'utf8')).toContain('b.json');
  });

  it('skips an article that is not in English, says so and ends with 0', async () => {
    const folder = temporaryFolder();
    fill(folder, { 'in/a.txt': ARTICLE, 'in/fr.txt': FOREIGN.fr! });
    const args = ['extract', join(folder, 'in'), '--out', join(folder, 'out')];
    const { code, stdout } = await run(args);
    expect(code).toBe(0);
    expect(stdout).toMatch(/not in English +1\n/);
    expect(stdout).toMatch(/fr\.txt: is in French.*--any-language/);
    expect((await run([...args, '--any-language'])).stdout).not.toContain('not in English');
  });

  it('leaves the last output whole when it is interrupted', async () => {
    const folder = temporaryFolder();
    const articles = Array.from({ length: 500 }, (_, index) => [
      `in/${index}.txt`,
      `${ARTICLE}\n`.repeat(20),
    ]);
    fill(folder, { 'out/.gitignore': '*', ...Object.fromEntries(articles) });
    const before = contents(join(folder, 'out'));
    const child = start(['extract', join(folder, 'in'), '--out', join(folder, 'out')]);
    await once(child.stderr!, 'data');
    child.kill('SIGINT');
    const [code] = await once(child, 'close');
    expect(code).toBe(130);
    expect(contents(join(folder, 'out'))).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(['in', 'out']);
  });
});

describe('copydesk check', () => {
  it('prints a line for each article and what to look at, and writes nothing', async () => {
    const folder = temporaryFolder();
    fill(folder, { 'a.txt': ARTICLE, 'fr.txt': FOREIGN.fr!, 'photo.png': '' });
    const { code, stdout } = await run(['check', folder]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^a\.txt +text +utf-8 +- +- +13 +en +- +-\n {2}! no date/m);
    expect(stdout).toMatch(/^fr\.txt .*\n {2}! is in French/m);
    expect(stdout).toContain('2 articles: 1 to process, 1 not in English, 1 without a whole date.');
    expect(stdout).toContain('photo.png');
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'fr.txt', 'photo.png']);
  });

  it('prints nothing of an article that would drive the terminal, and breaks no line for it', async () => {
    const folder = temporaryFolder();
    const drive = '\u001b[2J\u009b31m\u001b]0;x\u0007\u202e\u0008\r';
    fill(folder, {
      [`a${drive}.txt`]: ARTICLE,
      [`b${drive}\n.bin`]: '',
      'c.json': JSON.stringify({ text: ARTICLE, title: `Talks${drive}\nnext`, id: 'c' }),
      [`d${drive}.json`]: '{',
    });
    const { stdout, stderr } = await run(['check', folder]);
    expect(stdout).toContain('Talks');
    expect(stdout + stderr).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/);
  });

  it('says of a folder without articles that there is nothing to read, as extract does', async () => {
    const folder = temporaryFolder();
    const { code, stdout, stderr } = await run(['check', folder]);
    expect([code, stdout]).toEqual([0, '0 articles: 0 to process.\n']);
    expect(stderr).toContain(`copydesk: no articles in ${folder}`);
  });

  it('tells of rows of metadata.csv that fit no article, as extract does', async () => {
    const folder = temporaryFolder();
    fill(folder, {
      'in/a.txt': ARTICLE,
      'in/metadata.csv': 'path;published\na.txt;2024-03-05\na.text;2024-03-06\n',
    });
    const warning = 'metadata.csv: no article for "a.text"';
    const { stdout, stderr } = await run(['check', join(folder, 'in')]);
    expect(stdout).toContain('2024-03-05');
    expect(stderr).toContain(warning);
    const out = join(folder, 'out');
    const extracted = await run(['extract', join(folder, 'in'), '--out', out]);
    expect(extracted.code).toBe(0);
    expect(extracted.stderr).toContain(warning);
    fill(folder, { 'out/.~lock.quotes.csv#': '' });
    const again = await run(['extract', join(folder, 'in'), '--out', out]);
    expect(again.stderr).toContain('quotes.csv is open in a spreadsheet');
  });

  it('ends with 1 where a row of metadata.csv is wrong, as extract and show do, and tells it', {
    timeout: 60_000,
  }, async () => {
    const folder = temporaryFolder();
    const corpus = join(folder, 'in');
    fill(folder, {
      'in/a.txt': ARTICLE,
      'in/metadata.csv': 'path,published\na.txt,5.3.24\nb.txt,6.3.24\n',
    });
    const told =
      'metadata.csv:2: "5.3.24" is not a date of the calendar (write it as year-month-day, such as 2023-10-06)';
    for (const args of [
      ['check', corpus],
      ['extract', corpus, '--out', join(folder, 'out')],
      ['show', join(corpus, 'a.txt')],
    ]) {
      const { code, stderr } = await run(args);
      expect(code).toBe(1);
      expect(stderr).toContain(told);
      expect(stderr.includes('6.3.24')).toBe(args[0] !== 'show');
    }
  });

  it('prints JSON Lines, and ends with 1 where a file can not be read', async () => {
    const folder = temporaryFolder();
    fill(folder, { 'a.txt': ARTICLE, 'b.json': '{' });
    const { code, stdout } = await run(['check', folder, '--json', '--published', '2024-03']);
    expect(code).toBe(1);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      { id: 'a.txt', words: 13, published: { value: '2024-03', basis: 'given' }, warnings: [] },
      { id: 'b.json', status: 'error', warnings: [{ code: 'error' }] },
    ]);
  });
});

describe('copydesk report', () => {
  it('writes the page from the tables, the same as extract --report does', async () => {
    const folder = temporaryFolder();
    fill(folder, { 'in/a.txt': ARTICLE });
    const out = join(folder, 'out');
    const made = await run(['extract', join(folder, 'in'), '--out', out, '--report']);
    expect(made.stdout).toContain(`Open ${join(out, 'report.html')} in a browser`);
    const report = readFileSync(join(out, 'report.html'), 'utf8');
    await run(['extract', join(folder, 'in'), '--out', out]);
    expect(existsSync(join(out, 'report.html'))).toBe(false);
    const { code, stdout } = await run(['report', out]);
    expect(code).toBe(0);
    expect(stdout).toContain(join(out, 'report.html'));
    expect(readFileSync(join(out, 'report.html'), 'utf8')).toBe(report);
  });

  it('ends with 2 and says what to do where there are no tables', async () => {
    const { code, stderr } = await run(['report', join(temporaryFolder(), 'none')]);
    expect(code).toBe(2);
    expect(stderr).toContain('copydesk extract --out');
  });
});

describe('copydesk export', () => {
  it('writes the articles of an output for another tool', async () => {
    const folder = temporaryFolder();
    fill(folder, { 'in/a.txt': ARTICLE });
    await run(['extract', join(folder, 'in'), '--out', join(folder, 'out')]);
    const brat = join(folder, 'brat');
    const { code, stdout } = await run(['export', join(folder, 'out'), '--as', 'brat', '--out', brat]);
    expect(code).toBe(0);
    expect(stdout).toBe(`1 article written to ${brat}.\n`);
    expect(readFileSync(join(brat, 'a.txt.ann'), 'utf8')).toMatch(/^T\d+\tPERSON \d+ \d+\tKari Nordmann$/m);
  });

  it('ends with 2 and tells the formats where none, or an unknown one, is named', async () => {
    for (const flags of [[], ['--as', 'word']]) {
      const { code, stderr } = await run(['export', 'output', '--out', 'x', ...flags]);
      expect(code).toBe(2);
      expect(stderr).toMatch(/--as|brat, conll/);
    }
  });
});

describe('copydesk pipe', () => {
  it('infers the day of publication, but not with --no-infer-date', async () => {
    const text = 'Bridge opens\nFriday, July 21, 2017\nThe bridge will open on August 3.';
    const line = JSON.stringify({ id: 'a', text });
    const [inferred, open] = await Promise.all([run(['pipe'], line), run(['pipe', '--no-infer-date'], line)]);
    expect(JSON.parse(inferred.stdout)).toMatchObject({
      published: { value: '2017-07-21', basis: 'inferred', from: '2017-07-21', to: '2017-07-21' },
      dates: [{ basis: 'text' }, { value: '2017-08-03', basis: 'inferred' }],
    });
    expect(JSON.parse(open.stdout)).toMatchObject({
      published: { value: null, basis: 'none' },
      dates: [{ basis: 'text' }, { value: 'XXXX-08-03', basis: 'none' }],
    });
  });

  it('answers line by line, in order, and ends with 1 where a line failed', async () => {
    const lines = [JSON.stringify({ id: 'a', text: `😀 ${ARTICLE}`, published: '2024-03-04' }), '', '{'];
    const { code, stdout } = await run(['pipe'], lines.join('\n'));
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(1);
    expect(answers).toMatchObject([
      { id: 'a', status: 'ok', dates: [{ start: 30, end: 37, text: 'Tuesday', value: '2024-03-05' }] },
      { id: null, status: 'error', error: { code: 'bad-json', message: expect.stringContaining('line 3') } },
    ]);
  });

  it('ends quietly when nobody reads on', async () => {
    const child = start(['pipe']);
    const line = `${JSON.stringify({ id: 'a', text: ARTICLE })}\n`;
    let stderr = '';
    child.stderr!.on('data', (text: Buffer) => {
      stderr += text.toString();
    });
    child.stdin!.on('error', () => undefined);
    child.stdin!.write(line);
    await once(child.stdout!, 'data');
    child.stdout!.destroy();
    child.stdin!.end(line.repeat(200));
    const [code] = await once(child, 'close');
    expect(code).toBe(0);
    expect(stderr).toBe('');
  });
});

describe('copydesk pipe --as', () => {
  it('reads its input as the file of that name, and writes rows where it is asked for tables', async () => {
    const page = `<title>Talks</title><p>${ARTICLE}</p>`;
    const { code, stdout } = await run(['pipe', '--as', 'x/talks.html', '--tables'], page);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      id: 'x/talks.html',
      tables: { documents: [{ title: 'Talks' }], mentions: expect.arrayContaining([]) },
    });
    const wrong = await run(['pipe', '--as', 'talks.dat'], page);
    expect(wrong).toMatchObject({ code: 2, stderr: expect.stringContaining('.warc') });
  });
});

describe('copydesk schema', () => {
  it('tells the columns, types and keys of the tables', async () => {
    const { code, stdout } = await run(['schema']);
    expect(code).toBe(0);
    const { resources } = JSON.parse(stdout);
    expect(resources.map(({ name }: { name: string }) => name)).toContain('quote_sources');
  });
});

describe('copydesk show', () => {
  it('marks the article and lists what it found, without what would drive the terminal', async () => {
    const folder = temporaryFolder();
    fill(folder, { 'a.txt': `\u001b[31m${ARTICLE}\u0007\u202e` });
    const { code, stdout } = await run(['show', join(folder, 'a.txt'), '--published', '2024-03-04']);
    expect(code).toBe(0);
    expect(stdout).toContain('{Tuesday}');
    expect(stdout).toContain('[Kari Nordmann]');
    expect(stdout).toContain('2024-03-05');
    expect(stdout).not.toMatch(/[\u001b\u0007\u202e]/);
  });

  it('shows of a file of many the one whose doc_id is given, and says where there is none', async () => {
    const folder = temporaryFolder();
    const line = (id: string) => JSON.stringify({ id, text: `${id} is calm.` });
    fill(folder, { 'wire.jsonl': `${line('Oslo')}\n${line('Lima')}\n` });
    const wire = join(folder, 'wire.jsonl');
    const [one, none] = await Promise.all([
      run(['show', `${wire}#Lima`, '--json']),
      run(['show', `${wire}#Rome`]),
    ]);
    expect(one.code).toBe(0);
    expect(one.stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(JSON.parse(one.stdout)).toMatchObject({ id: 'wire.jsonl#Lima' });
    expect(none).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('"#Rome"') });
  });

  it('takes the day of publication from the metadata of the corpus that the article lies in', async () => {
    const folder = temporaryFolder();
    fill(folder, {
      'metadata.csv': 'path,published\nsub/a.txt,2024-03-04\n',
      'sub/a.txt': ARTICLE,
      'sub/b.txt': ARTICLE,
    });
    const [told, untold] = await Promise.all(
      ['a', 'b'].map((name) => run(['show', join(folder, `sub/${name}.txt`), '--json', '--no-infer-date'])),
    );
    expect(JSON.parse(told!.stdout)).toMatchObject({ id: 'sub/a.txt', published: { value: '2024-03-04' } });
    expect(JSON.parse(untold!.stdout)).toMatchObject({ id: 'b.txt', published: { basis: 'none' } });
  });

  it('shows what is not in English too, and tells that a run skips it', async () => {
    const folder = temporaryFolder();
    fill(folder, { 'fr.txt': FOREIGN.fr! });
    const { code, stdout, stderr } = await run(['show', join(folder, 'fr.txt')]);
    expect(code).toBe(0);
    expect(stdout).toContain(FOREIGN.fr!.slice(0, 10));
    expect(stderr).toMatch(/fr\.txt: a run skips this article: is in French.*--any-language/);
  });
});

describe('copydesk show --explain', () => {
  it('tells for each date the rule, the anchor and what turned it', async () => {
    const folder = temporaryFolder();
    fill(folder, { 'a.txt': '😀 Oslo will host the talks on Tuesday. It hosted the first in May 2019.' });
    const { code, stdout } = await run(['show', join(folder, 'a.txt'), '-p', '2024-03-04', '--explain']);
    expect(code).toBe(0);
    expect(stdout).toContain(
      [
        '  «Tuesday» (30-37)  DATE 2024-03-05',
        '      rule       weekday',
        '      anchor     day of publication, 2024-03-04 (given)',
        '      direction  ahead, for «will» (7-11)',
        '  «May 2019» (62-70)  DATE 2019-05',
        '      rule       month-year',
        '      anchor     none needed: the words say it all',
      ].join('\n'),
    );
  });

  it('tells for each pronoun and noun phrase what it refers to, by which rule and through which mention', async () => {
    const folder = temporaryFolder();
    fill(folder, { 'a.txt': '😀 Angela Merkel spoke in Oslo. She smiled. A lawyer came. He sued.' });
    const { stdout } = await run(['show', join(folder, 'a.txt'), '--explain']);
    expect(stdout).toMatch(
      /«She» \(31-34\) {2}Angela Merkel\n +rule +pronoun, \d+ % sure\n +takes up +«Angela Merkel» \(2-15\)/,
    );
    expect(stdout).toMatch(/«A lawyer».*without a name: «A lawyer»\n +rule +new\n +takes up +nothing/);
  });

  it('tells from what a day of publication was inferred, but not with --no-infer-date', async () => {
    const folder = temporaryFolder();
    fill(folder, { 'a.txt': 'Bridge opens\nFriday, July 21, 2017\nThe bridge will open on August 3.' });
    const [inferred, open] = await Promise.all([
      run(['show', join(folder, 'a.txt'), '--explain']),
      run(['show', join(folder, 'a.txt'), '--explain', '--no-infer-date']),
    ]);
    expect(inferred.stdout).toContain('published 2017-07-21 (inferred), from «Friday, July 21, 2017»');
    expect(inferred.stdout).toContain('anchor     inferred day of publication, 2017-07-21 (inferred)');
    expect(open.stdout).toContain('date unknown');
    expect(open.stdout).toContain('anchor     none, so it stays open');
  });
});
