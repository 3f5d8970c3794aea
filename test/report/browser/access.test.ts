import { describe, expect, it } from 'vitest';
import { violations, withReport } from './open.ts';
import { seedReport } from './seed.ts';

const report = withReport(seedReport);

const VIEWS = [
  '',
  '#/articles',
  '#/article/putin-kyrgyzstan.txt?at=q2',
  '#/quotes?by=person:cyril-ramaphosa',
  '#/timeline',
  '#/entities',
  '#/entity/Q159',
  '#/search?q=putin',
  '#/article/none',
];
const SCREENS = {
  'on a desk, light': { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  'on a phone, dark': { viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
} as const;

describe('every view', () => {
  for (const [screen, options] of Object.entries(SCREENS)) {
    it(`breaks no rule of axe-core and is no wider than the screen ${screen}`, async () => {
      const { page, visit } = await report.open('', options);
      for (const hash of VIEWS) {
        await visit(hash);
        if (hash.includes('at=')) await page.locator('#card').waitFor();
        expect(await violations(page), hash).toEqual([]);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width, hash).toBeLessThanOrEqual(options.viewport.width);
      }
    });
  }

  it('has an order of focus that begins with a way past the menu', async () => {
    const { page } = await report.open('#/quotes');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to content');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('copydesk');
  });

  it('says aloud how many rows a filter leaves', async () => {
    const { page } = await report.open('#/quotes');
    await page.getByLabel('Speaker').fill('ramaphosa');
    await expect.poll(() => page.locator('#status').textContent()).toBe('1 quote');
  });

  it('keeps the colours that are chosen', async () => {
    const { page } = await report.open('', { colorScheme: 'light' });
    const ground = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await ground();
    await page.getByRole('button', { name: /^Theme/ }).click();
    await page.getByRole('button', { name: /^Theme/ }).click();
    expect(await page.getByRole('button', { name: 'Theme: dark' }).count()).toBe(1);
    expect(await ground()).not.toBe(light);
    await page.reload();
    expect(await ground()).not.toBe(light);
  });
});
