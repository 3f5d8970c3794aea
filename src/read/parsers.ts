import type { Content } from './types.ts';

/** What reads pages and Markdown. */
export interface Parsers {
  readonly html: () => Promise<(html: string) => Content>;
  readonly markdown: () => Promise<(markdown: string) => Content>;
}

/** Loaded when the first such file comes: it takes longer than a text takes to process, so only who needs them waits. */
export const PARSERS: Parsers = {
  html: async () => (await import('./html.ts')).readHtml,
  markdown: async () => (await import('./markdown.ts')).readMarkdown,
};
