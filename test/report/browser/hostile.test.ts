import { describe, expect, it } from 'vitest';
import { HOSTILE, hostilePipeline, toyOutput } from '../toy.ts';
import { expectNoTroubles, withReport } from './open.ts';

const report = withReport((folder) => toyOutput(folder, HOSTILE, {}, hostilePipeline));

const ARTICLES = ['"><script>window.hacked=8</script>', '__proto__'];

describe('an article full of markup and script', () => {
  it('is shown as it is written and runs nothing, in any view', async () => {
    const hashes = [
      '',
      '#/articles',
      '#/quotes',
      '#/timeline',
      '#/entities',
      '#/search?q=script',
      '#/search?q=%3Cscript%3Ewindow.hacked=20%3C/script%3E',
      ...ARTICLES.map((id) => `#/article/${encodeURIComponent(`hostile.jsonl#${id}`)}?at=m1`),
      '#/entity/%3Cimg%20src=x%20onerror=hacked=21%3E',
      '#/__proto__/constructor?toString=1',
    ];
    const opened = await report.open();
    const { page } = opened;
    for (const hash of hashes) {
      await opened.visit(hash);
      for (const stop of (await page.locator('.article-text [role="button"]').all()).slice(0, 6))
        await stop.focus();
      expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false);
      const foreign =
        'main :is(script, img, iframe, object, embed, style, link, base, form:not(.filters)), main [onerror], main [onload], main [onmouseover]';
      expect(await page.locator(foreign).count()).toBe(0);
      const links = await page
        .locator('a')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      expect(
        links.filter((href) => href !== null && !/^(#|https:\/\/www\.(wikidata|geonames)\.org\/)/.test(href)),
      ).toEqual([]);
      expectNoTroubles(opened);
    }
  });

  it('has its text whole, to the letter', async () => {
    const { page } = await report.open('#/article/hostile.jsonl%23__proto__');
    const text = await page.locator('.article-text').evaluate((element) => element.textContent);
    const [line] = JSON.parse(HOSTILE['hostile.jsonl']!.split('\n')[0]!).text.split('\n');
    expect(text).toContain(line);
  });

  it('is stopped by the policy of the page even where a script would get in', async () => {
    const { page, troubles } = await report.open();
    await page.evaluate(() => {
      const script = document.createElement('script');
      try {
        script.textContent = 'window.hacked = 30';
        document.body.append(script);
      } catch {
        // Trusted types refuse the text already.
      }
      try {
        document.body.innerHTML = '<img src="x" onerror="window.hacked = 31">';
      } catch {
        // And markup.
      }
    });
    expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false);
    expect(troubles.join('\n')).toMatch(/Content Security Policy|TrustedScript|TrustedHTML/);
    const sent = await page.evaluate(() =>
      fetch('https://example.org/').then(
        () => 'sent',
        () => 'refused',
      ),
    );
    expect(sent).toBe('refused');
  });
});
