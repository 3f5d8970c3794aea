import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { barChart } from '../../src/report/charts/bars.ts';
import { binDays } from '../../src/report/charts/bins.ts';
import { timeChart } from '../../src/report/charts/time.ts';
import { html } from '../../src/report/html.ts';
import { reportOn } from '../../src/run/report.ts';
import { contents, fill, temporaryFolder } from '../run/corpus.ts';
import { HOSTILE, hostilePipeline, readReport, toyOutput } from './toy.ts';

const ARTICLES = {
  'a.txt': '😀 Ana met Boris in 2021.\n“We will, 😀 win,” Ana said.\u2028It rained.',
  'b.jsonl': [
    '{"id": "w1", "text": "Chloé and Ana.", "published": "2024-03-05", "title": "Chloé & Ana"}',
    '{"id": "w1", "text": "The same id."}',
    '{"id": "w2", "text": "BOOM"}',
  ].join('\n'),
};

describe('the report', () => {
  it('is the same from the run and from its tables, and twice the same', async () => {
    const place = await toyOutput(temporaryFolder(), ARTICLES);
    const before = contents(place.output);
    expect(Object.keys(before)).toContain('report.html');
    expect(await reportOn(place.output)).toBe(join(place.output, 'report.html'));
    expect(contents(place.output)).toEqual(before);
    const without = await toyOutput(temporaryFolder(), ARTICLES, { report: false });
    expect(Object.keys(contents(without.output))).not.toContain('report.html');
    await reportOn(without.output);
    expect(contents(without.output)).toEqual(before);
  });

  it('is the same whatever unit the offsets count', async () => {
    const reports = await Promise.all(
      (['codepoint', 'utf16'] as const).map(async (offsets) =>
        readReport(await toyOutput(temporaryFolder(), ARTICLES, { offsets })),
      ),
    );
    expect(reports[0]).toBe(reports[1]);
  });

  it('is refused for a folder without tables, and for one that holds other files, which stay', async () => {
    const folder = temporaryFolder();
    await expect(reportOn(folder)).rejects.toMatchObject({ code: 'not-found' });
    await expect(reportOn(join(folder, 'none'))).rejects.toMatchObject({ code: 'not-found' });
    const { output } = await toyOutput(folder, ARTICLES, { report: false });
    fill(output, { 'my-notes.txt': 'mine' });
    await expect(reportOn(output)).rejects.toMatchObject({ code: 'bad-usage' });
    expect(contents(output)).toMatchObject({ 'my-notes.txt': 'mine' });
  });

  it('leaves the output as it was where a table is missing', async () => {
    const { output } = await toyOutput(temporaryFolder(), ARTICLES, { report: false });
    rmSync(join(output, 'entities.csv'));
    const before = contents(output);
    await expect(reportOn(output)).rejects.toMatchObject({
      code: 'not-found',
      place: { file: join(output, 'entities.csv') },
      hint: expect.stringContaining('copydesk extract'),
    });
    expect(contents(output)).toEqual(before);
  });

  it('names the file of the output that is damaged, and leaves it as it was', async () => {
    const { output } = await toyOutput(temporaryFolder(), ARTICLES, { report: false });
    writeFileSync(join(output, 'sentences.csv'), 'doc_id,"');
    const before = contents(output);
    await expect(reportOn(output)).rejects.toMatchObject({
      code: 'unreadable',
      place: { file: join(output, 'sentences.csv') },
    });
    writeFileSync(join(output, 'run.json'), '{');
    await expect(reportOn(output)).rejects.toMatchObject({ code: 'not-found' });
    expect(contents(output)).toEqual({ ...before, 'run.json': '{' });
  });

  it('can be stopped, and then leaves the output as it was', async () => {
    const { output } = await toyOutput(temporaryFolder(), ARTICLES, { report: false });
    const before = contents(output);
    await expect(reportOn(output, AbortSignal.abort())).rejects.toThrow(/abort/i);
    expect(contents(output)).toEqual(before);
  });

  it('allows its own script and style alone', async () => {
    const report = readReport(await toyOutput(temporaryFolder(), ARTICLES));
    const { document } = parseHTML(report);
    const policy = document
      .querySelector('meta[http-equiv="Content-Security-Policy"]')!
      .getAttribute('content')!;
    const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const inner = (tag: string): string => new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(report)![1]!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src ${hash(inner('script'))}`);
    expect(policy).toContain(`style-src ${hash(inner('style'))}`);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it('loads nothing: no element has an address but links to its own views', async () => {
    const { document } = parseHTML(readReport(await toyOutput(temporaryFolder(), ARTICLES)));
    expect(document.querySelectorAll('[src], link, base, object, embed, iframe, img, use').length).toBe(0);
    const links = [...document.querySelectorAll('[href]')].map((link) => link.getAttribute('href')!);
    expect(links.filter((href) => !/^#/.test(href))).toEqual([]);
  });

  it('has no markup of an article, whatever it holds', async () => {
    const hostile = await toyOutput(temporaryFolder(), HOSTILE, {}, hostilePipeline);
    const report = readReport(hostile);
    expect(report).not.toMatch(/hacked[^&]*<\/script>|<img|<iframe/);
    const { document } = parseHTML(report);
    const names = [...document.querySelectorAll('svg text')].map((text) => text.textContent);
    expect(names.some((name) => name?.includes('<img'))).toBe(true);
    expect(document.querySelectorAll('script:not([type="text/plain"])').length).toBe(1);
    const attributes = [...document.querySelectorAll('*')].flatMap((element) => [...element.attributes]);
    expect(attributes.filter(({ name }) => /^on/.test(name))).toEqual([]);
  });

  it('holds a corpus without articles, and one where all failed', async () => {
    const empty = readReport(await toyOutput(temporaryFolder(), { 'photo.png': '' }));
    expect(empty).toContain('The corpus at a glance');
    const failed = readReport(await toyOutput(temporaryFolder(), { 'a.txt': 'BOOM' }));
    expect(failed).toContain('1 article was not processed');
  });

  it('is at most three times as large as the text, once there are some hundred articles', async () => {
    const sentence = (at: number): string =>
      `On day ${at} Person${'abcdefghij'[at % 10]} of Town${at % 37} told the ${at * 7919} members of the board, whose seats were ${at % 13} short, nothing new in 20${10 + (at % 15)}.`;
    const articles = Object.fromEntries(
      Array.from({ length: 200 }, (_, article) => [
        `${article}.txt`,
        Array.from({ length: 25 }, (_, line) => sentence(article * 31 + line * 17)).join('\n'),
      ]),
    );
    const text = Object.values(articles).join('').length;
    const report = readReport(await toyOutput(temporaryFolder(), articles));
    expect(report.length / text).toBeLessThan(3);
  });
});

describe('charts', () => {
  const bars = [
    { label: 'A <b>"bold"</b> & very long name of something', count: 1200, href: '#/entity/a%3Cb' },
    { label: 'B', count: 3, href: 'javascript:alert(1)' },
  ];

  it('escape names, name each bar for screen readers, and link to views of the page alone', () => {
    const { markup } = barChart(bars, 'var(--person)');
    expect(markup).not.toContain('<b>');
    expect(markup).not.toContain('javascript:');
    expect(markup).not.toContain('<style');
    const { document } = parseHTML(markup);
    expect(document.querySelector('a')!.getAttribute('href')).toBe('#/entity/a%3Cb');
    expect(markup).toContain('1,200');
  });

  it('count days by day, week, month or year, whichever fits', () => {
    expect(binDays(['2024-02-28', '2024-03-01', '2024-02-28'])).toEqual({
      step: 'day',
      bins: [
        { from: '2024-02-28', until: '2024-02-29', count: 2 },
        { from: '2024-03-01', until: '2024-03-02', count: 1 },
      ],
    });
    expect(binDays(['2024-01-03', '2024-06-30'])).toEqual({
      step: 'week',
      bins: [
        { from: '2024-01-01', until: '2024-01-08', count: 1 },
        { from: '2024-06-24', until: '2024-07-01', count: 1 },
      ],
    });
    expect(binDays(['2022-02-03', '2024-06-30']).bins[0]).toEqual({
      from: '2022-02-01',
      until: '2022-03-01',
      count: 1,
    });
    expect(binDays(['1990-02-03', '2024-06-30']).step).toBe('year');
    expect(binDays([]).bins).toEqual([]);
  });

  it('of time link to what they count', () => {
    const chart = timeChart(binDays(['2024-02-28']), {
      width: 400,
      color: 'red',
      noun: 'article',
      href: (from, until) => `#/articles?from=${from}&until=${until}`,
    });
    expect(chart.markup).toContain('href="#/articles?from=2024-02-28&amp;until=2024-02-29"');
  });
});

describe('markup', () => {
  it('escapes strings and keeps markup', () => {
    expect(html`<b title="${'"'}">${'<'}${html`<i>${1}</i>`}${[html`&`, html`;`]}</b>`.markup).toBe(
      '<b title="&quot;">&lt;<i>1</i>&;</b>',
    );
  });
});
