import { describe, expect, it } from 'vitest';
import { expectNoTroubles, withReport } from './open.ts';
import { seedReport } from './seed.ts';

const report = withReport(seedReport);
const SEED = '#/article/putin-kyrgyzstan.txt';

describe('opening', () => {
  it('shows the corpus at a glance, with nothing loaded and nothing wrong', async () => {
    const opened = await report.open();
    const { page } = opened;
    await expect.poll(() => page.title()).toBe('Overview – copydesk report');
    expect(await page.locator('.totals').innerText()).toContain('articles');
    expect(await page.locator('.chart svg:visible').count()).toBeGreaterThan(4);
    expectNoTroubles(opened);
  });

  it('shows the overview without JavaScript too', async () => {
    const { page } = await report.open('', { javaScriptEnabled: false });
    expect(await page.locator('h1').innerText()).toBe('The corpus at a glance');
    expect(await page.locator('noscript').innerText()).toContain('without JavaScript');
  });

  it('shows each view by its address alone', async () => {
    const views: Readonly<Record<string, string>> = {
      '#/articles': 'Articles',
      [SEED]: 'putin-kyrgyzstan.txt',
      '#/quotes': 'Who said what',
      '#/timeline': 'Timeline',
      '#/entities': 'Names',
      '#/entity/Q159': 'Russia',
      '#/search?q=senate': 'Search: senate',
      '#/article/none': 'No such article',
      '#/entity/none': 'No such name',
      '#/unheard-of': 'The corpus at a glance',
    };
    const opened = await report.open();
    for (const [hash, title] of Object.entries(views)) {
      await opened.visit(hash);
      expect(await opened.page.locator('h1:visible').innerText()).toBe(title);
    }
    expectNoTroubles(opened);
  });
});

describe('who said what', () => {
  it('filters by speaker, kind and words, and puts the filters into the address', async () => {
    const opened = await report.open('#/quotes');
    const { page } = opened;
    const rows = page.locator('tbody tr');
    const count = page.locator('#view p.count');
    const all = await count.innerText();
    await page.getByLabel('Speaker').fill('ramaphosa');
    await expect.poll(() => count.innerText()).not.toBe(all);
    await expect.poll(() => rows.count()).toBe(1);
    expect(await rows.first().innerText()).toContain('would not facilitate');
    expect(page.url()).toContain('#/quotes?speaker=ramaphosa');

    await page.getByLabel('Speaker').fill('');
    await page.getByLabel('Kind').selectOption('direct');
    await page.getByLabel('Words of the quote').fill('by the invitation');
    await expect.poll(() => rows.count()).toBe(1);
    expect(await rows.first().innerText()).toContain('Kabar');
    await page.getByLabel('Reported by').fill('nobody');
    await expect.poll(() => rows.count()).toBe(0);
    await page.getByLabel('Reported by').fill('kabar');
    await page.getByLabel('Article', { exact: true }).fill('putin-kyrgyz');
    await expect.poll(() => rows.count()).toBe(1);

    const again = await report.open(new URL(page.url()).hash);
    expect(await again.page.locator('tbody tr').count()).toBe(1);
    expect(await again.page.getByLabel('Reported by').inputValue()).toBe('kabar');
    expectNoTroubles(opened);
  });

  it('leads from a quote to its place in the article, and from a speaker to its page and its quotes', async () => {
    const opened = await report.open('#/quotes?speaker=ramaphosa');
    const { page } = opened;
    await page.locator('.quote-text').first().click();
    await expect.poll(() => page.url()).toContain('#/article/putin-kyrgyzstan.txt?at=q');
    await page.locator('#card').waitFor();
    expect(await page.locator('#card').innerText()).toContain('Cyril Ramaphosa');
    await page.locator('#card').getByRole('link', { name: 'Cyril Ramaphosa' }).first().click();
    await expect.poll(() => page.locator('h1:visible').innerText()).toBe('Cyril Ramaphosa');
    await page.getByRole('link', { name: 'as a table: Said by Cyril Ramaphosa' }).click();
    await expect.poll(() => page.locator('tbody tr').count()).toBe(1);
    await page.getByRole('button', { name: 'Remove filter: said by Cyril Ramaphosa' }).click();
    await expect.poll(() => page.locator('tbody tr').count()).toBeGreaterThan(1);
    await page.goBack();
    await expect.poll(() => page.locator('h1:visible').innerText()).toBe('Cyril Ramaphosa');
    expectNoTroubles(opened);
  });

  it('shows more rows when asked, and goes to the first of them', async () => {
    const { page } = await report.open('#/quotes');
    expect(await page.locator('tbody tr').count()).toBe(60);
    const more = page.getByRole('button', { name: /^Show \d+ more/ });
    const shown = 60 + Number(/\d+/.exec(await more.innerText())![0]);
    await more.click();
    await expect.poll(() => page.locator('tbody tr').count()).toBe(shown);
    expect(
      await page
        .locator('tbody tr')
        .nth(60)
        .locator('a')
        .first()
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
  });
});

describe('an article', () => {
  it('has its whole text, and tells of a mark when the pointer is over it', async () => {
    const opened = await report.open(SEED);
    const { page } = opened;
    expect(await page.locator('.article-text').innerText()).toContain(
      'citing an official from the presidential office.',
    );
    await page.locator('.mark.date').first().hover();
    const card = page.locator('#card');
    expect(await card.innerText()).toContain('rule');
    await page.mouse.move(0, 0);
    await card.waitFor({ state: 'hidden' });
    await page.locator('.article-text .name', { hasText: 'Sadyr Japarov' }).first().hover();
    expect(await card.innerText()).toMatch(
      /person[\s\S]*entity\s*Sadyr Japarov[\s\S]*rule[\s\S]*direct quote[\s\S]*speaker\s*an official from the presidential office[\s\S]*reporter\s*Kabar/,
    );
    expectNoTroubles(opened);
  });

  it('can be read by keys alone: arrows move, the card follows, Escape puts it away, Enter opens', async () => {
    const opened = await report.open(SEED);
    const { page } = opened;
    await page.locator('.article-text [tabindex="0"]').focus();
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');
    expect(await focused()).toBe('Russian');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('Vladimir Putin');
    expect(await page.locator('#card').innerText()).toContain('person');
    await page.keyboard.press('Escape');
    expect(await page.locator('#card').isVisible()).toBe(false);
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    expect(await focused()).toBe('Russian');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('h1:visible').innerText()).toBe('Vladimir Putin');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    expectNoTroubles(opened);
  });

  it('lets layers be switched off; what is not shown is no stop for keys', async () => {
    const { page } = await report.open(SEED);
    const stops = page.locator('.article-text [role="button"]');
    const before = await stops.count();
    await page.getByLabel('References').check();
    const withReferences = await stops.count();
    expect(withReferences).toBeGreaterThan(before);
    for (const layer of [
      'People',
      'Organizations',
      'Places',
      'Other names',
      'References',
      'Dates',
      'Quotes',
    ]) {
      await page.getByLabel(layer, { exact: true }).uncheck();
    }
    expect(await stops.count()).toBe(0);
  });

  it('draws what nests in lanes of their own', async () => {
    const articles = await report.open('#/articles');
    const hashes = await articles.page
      .locator('tbody td:first-child a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
    let lanes = 0;
    for (const hash of hashes) {
      await articles.visit(hash);
      await articles.page.locator('.article-text').waitFor();
      lanes = await articles.page.locator('.below-1, .above-1').count();
      if (lanes > 0) break;
    }
    expect(lanes).toBeGreaterThan(0);
  });
});

describe('the other views', () => {
  it('search names, titles and text', async () => {
    const opened = await report.open();
    const { page } = opened;
    await page.keyboard.press('/');
    await page.keyboard.type('kabar');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('#/search?q=kabar');
    await expect
      .poll(() => page.locator('#view').innerText())
      .toContain('the Kyrgyz news agency Kabar reported');
    await page.locator('.items .from a').first().click();
    await expect.poll(() => page.locator('h1:visible').innerText()).toBe('putin-kyrgyzstan.txt');
    expectNoTroubles(opened);
  });

  it('put dated sentences in order of time, within a range', async () => {
    const opened = await report.open('#/timeline?from=2024-01-01&until=2025-01-01');
    const { page } = opened;
    const headings = await page.locator('.timeline h2').allInnerTexts();
    expect(headings.length).toBeGreaterThan(10);
    expect(headings.every((heading) => heading.includes('202') || /\d/.test(heading))).toBe(true);
    await page.getByLabel('Order').selectOption('latest');
    await expect
      .poll(async () => (await page.locator('.timeline h2').allInnerTexts())[0])
      .not.toBe(headings[0]);
    await page.locator('.timeline .from a').first().click();
    await expect.poll(() => page.url()).toMatch(/#\/article\/.*at=d/);
    expectNoTroubles(opened);
  });

  it('lead from a bar of the overview to what it counts', async () => {
    const opened = await report.open();
    const { page } = opened;
    await page.locator('.chart a', { hasText: 'Vladimir Putin' }).first().click();
    await expect.poll(() => page.locator('h1:visible').innerText()).toBe('Vladimir Putin');
    expect(await page.locator('#view').innerText()).toContain('What others say of Vladimir Putin');
    await page.goBack();
    await page.locator('.at-wide a').first().click();
    await expect.poll(() => page.locator('h1:visible').innerText()).toBe('Articles');
    await expect.poll(() => page.locator('tbody tr').count()).toBe(1);
    expectNoTroubles(opened);
  });

  it('tell of an entity: its names, its links, every mention', async () => {
    const opened = await report.open('#/entity/person:vladimir-putin');
    const { page } = opened;
    expect(await page.locator('.forms').innerText()).toContain('Putin');
    const mentions = page.locator('.snippets li');
    expect(await mentions.count()).toBe(3);
    await page.getByRole('button', { name: /^All \d+ mentions/ }).click();
    await expect.poll(() => mentions.count()).toBeGreaterThan(10);
    expect(
      await mentions
        .nth(3)
        .locator('a')
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
    await mentions.nth(0).locator('a').click();
    await expect.poll(() => page.url()).toContain('#/article/putin-kyrgyzstan.txt?at=m');
    await opened.visit('#/entity/Q159');
    expect(await page.locator('.facts a').first().getAttribute('href')).toBe(
      'https://www.wikidata.org/wiki/Q159',
    );
    expectNoTroubles(opened);
  });

  it('filter names by type and articles by title', async () => {
    const { page, visit } = await report.open('#/entities?type=GPE');
    expect(await page.locator('tbody').innerText()).not.toContain('person');
    await visit('#/articles?q=telescope');
    expect(await page.locator('tbody tr').count()).toBe(1);
  });
});
