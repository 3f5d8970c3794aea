import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import type { Output } from '../toy.ts';

/** Debian's chromium; `CHROMIUM` names another. */
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Success criteria of WCAG 2.2, levels A and AA, and what axe-core holds to be good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A page of the report and what went wrong on it. */
export interface Opened {
  readonly page: Page;
  /** Errors, warnings of the console, dialogs, and requests for anything but the report itself. */
  readonly troubles: readonly string[];
  /** Goes to a view of the report. */
  readonly visit: (hash: string) => Promise<void>;
}

export interface Tested {
  readonly open: (hash?: string, options?: BrowserContextOptions) => Promise<Opened>;
}

/** Makes a report before the tests of a file, and a browser to open it in. */
export function withReport(make: (folder: string) => Promise<Output>): Tested {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-report-'));
  let browser: Browser;
  let address = '';
  beforeAll(async () => {
    if (!existsSync(CHROMIUM)) {
      throw new Error(`no browser at ${CHROMIUM}: apt-get install chromium, or set CHROMIUM to where one is`);
    }
    const { output } = await make(folder);
    address = pathToFileURL(join(output, 'report.html')).href;
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    async open(hash = '', options = {}) {
      const context = await browser.newContext(options);
      onTestFinished(() => context.close());
      const page = await context.newPage();
      const troubles: string[] = [];
      page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
      page.on('console', (message) => troubles.push(`console: ${message.text()}`));
      page.on('dialog', (dialog) => {
        troubles.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on('request', (request) => {
        if (!/^about:/.test(request.url()) && !request.url().startsWith(address))
          troubles.push(`request: ${request.url()}`);
      });
      const visit = async (to: string): Promise<void> => {
        // Not from view to view within the page, but as a link from elsewhere opens it.
        await page.goto('about:blank');
        await page.goto(address + to);
        await page.locator('h1:visible').waitFor();
      };
      await visit(hash);
      return { page, troubles, visit };
    },
  };
}

/** What axe-core finds wrong with the page as it is: rules, and the elements that break them. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  // What has been scrolled half under the header would count as too small to hit.
  await page.evaluate(() => scrollTo(0, 0));
  return await page.evaluate(async (rules) => {
    // biome-ignore lint/suspicious/noExplicitAny: axe-core puts itself into the page's global object.
    const { axe } = globalThis as any;
    const { violations: found } = await axe.run({ runOnly: { type: 'tag', values: rules } });
    return found.flatMap((violation: { id: string; nodes: { html: string; failureSummary: string }[] }) =>
      violation.nodes.map((node) => `${violation.id}: ${node.html} ${node.failureSummary}`),
    );
  }, RULES);
}

/** Expects that nothing went wrong. */
export function expectNoTroubles({ troubles }: Opened): void {
  expect(troubles).toEqual([]);
}
