import type { Content } from '../types.ts';

/** Tags that begin or part paragraphs; where a text has none of them, its line breaks do. */
const PARAGRAPHS = /<(?:\/(?:p|div|h[1-6]|ul|ol|li|blockquote|section|article|table|body|html)|p|br)\s*\/?>/i;
/** Others that stand in the text of articles. No plain text holds one that is closed, but one on web pages. */
const CLOSED = /<\/(?:a|b|i|u|em|strong|span|small|cite|q|sup|sub)\s*>/i;
/** What NewsAPI and others put behind a text of which they give the beginning: `[+2345 chars]`. */
const CUT = /\s\[\+?\d{1,9} chars\]$/;
/** It is shorter. */
const CUT_LENGTH = 24;

/** What reads pages is loaded when the first one comes. */
const html = () => import('../page/html.ts');

/**
 * The text of an article that stands under another key than `text`, where it may be HTML, or cut: HTML as plain text, without what is
 * left out of a web page, and without the mark that says how much is missing.
 *
 * @throws CopydeskError `bad-html`, as `readFragment` does.
 */
export async function readBody(
  body: string,
  title: string | null,
): Promise<Pick<Content, 'text' | 'headings'>> {
  const text = withoutMark(body);
  if (PARAGRAPHS.test(text)) return (await html()).readFragment(text, title);
  if (CLOSED.test(text)) return (await html()).readFragment(`<pre>${text}</pre>`, title);
  return { text };
}

/** A name that is HTML, as a browser would show it. */
export async function readTitle(title: string): Promise<string | null> {
  if (!/[<&]/.test(title)) return title;
  const { text } = (await html()).readFragment(`<pre>${title}</pre>`, null);
  return text.trim().replace(/\s+/g, ' ') || null;
}

function withoutMark(text: string): string {
  const trimmed = text.trimEnd();
  const end = trimmed.slice(-CUT_LENGTH);
  const at = end.search(CUT);
  return at < 0 ? text : trimmed.slice(0, trimmed.length - end.length + at).trimEnd();
}
