import { Readability } from '@mozilla/readability';
import { CopydeskError } from '../../errors.ts';
import { joinBlocks } from '../text/joined.ts';
import type { Content } from '../types.ts';
import { type Block, readBlocks } from './blocks.ts';
import {
  type DomDocument,
  type DomElement,
  type DomNode,
  isElement,
  isText,
  parsePage,
  walk,
} from './dom.ts';
import { nestsDeeperThan } from './nesting.ts';
import { readPageFacts } from './page-facts.ts';
import { prune } from './prune.ts';

/** Browsers stop at 512 and pages at about 60. */
const MAX_DEPTH = 1_000;
/** Tags and entities, of which the parser makes a node each; the longest pages of news have some 20,000. */
const MAX_MARKUP = 300_000;
/** Readability reads the text of every element again for every element around it: this bounds its work. */
const MAX_READABLE = { depth: 200, nodes: 60_000, work: 100_000_000 };
/** An article shorter than this is sought again with more of the page let through. */
const SHORT_ARTICLE = 250;

/**
 * The article of a web page as plain text: headings, paragraphs, list items and table rows, parted by blank lines,
 * without what stands around it (Mozilla's Readability finds it). A page that is too large or too deep for that is
 * taken whole. A heading that only repeats the title is not part of the text.
 *
 * @throws CopydeskError `bad-html` for over 300,000 tags, for tags nested over 1,000 deep, and where the parser fails
 */
export function readHtml(html: string): Content {
  return guard(html, () => {
    const { document, body } = parsePage(html);
    const facts = readPageFacts(document.documentElement!);
    prune(body);
    const whole = readBlocks(body);
    const blocks = isReadable(body) ? articleBlocks(document, whole) : whole;
    return { ...facts, ...joinedBut(facts.title, blocks) };
  });
}

/**
 * As `readHtml`, of a piece of a page that holds the article and nothing else, as feeds do.
 *
 * @throws CopydeskError `bad-html`, as `readHtml` does
 */
export function readFragment(html: string, title: string | null): ReturnType<typeof joinBlocks> {
  return guard(html, () => {
    const { body } = parsePage(html);
    prune(body);
    return joinedBut(title, readBlocks(body));
  });
}

/** The blocks as a text, but for a heading that only repeats the title. */
function joinedBut(title: string | null, blocks: readonly Block[]): ReturnType<typeof joinBlocks> {
  const paragraphs = blocks
    .map(({ tag, text }) => ({ text, heading: /^h[1-6]$/.test(tag) }))
    .filter(({ text, heading }) => !heading || !says(text, title));
  return joinBlocks(paragraphs);
}

function guard<T>(html: string, read: () => T): T {
  if (hasMoreMarkupThan(html, MAX_MARKUP))
    throw new CopydeskError('bad-html', 'has too many tags to be an article');
  if (nestsDeeperThan(html, MAX_DEPTH)) throw tooDeep();
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep(error);
    // A page that the parser or Readability trips over is one article less, not the end of the run.
    throw new CopydeskError('bad-html', "can't be read as a page", {}, null, { cause: error });
  }
}

function articleBlocks(document: DomDocument, whole: readonly Block[]): readonly Block[] {
  const article = new Readability<DomNode>(document as never, {
    // Otherwise it serializes the tree, which would only be parsed again.
    serializer: (node: unknown) => node as DomNode,
    keepClasses: true,
    charThreshold: SHORT_ARTICLE,
    disableJSONLD: true,
  }).parse();
  const content = article?.content;
  const blocks = content && isElement(content) ? readBlocks(content) : [];
  return blocks.length > 0 ? blocks : whole;
}

function isReadable(body: DomElement): boolean {
  let deepest = 0;
  let nodes = 0;
  let work = 0;
  walk(body, {
    enter(node, depth) {
      deepest = Math.max(deepest, depth);
      nodes += 1;
      if (isText(node)) work += depth * (node.nodeValue?.length ?? 0);
      return true;
    },
  });
  return deepest <= MAX_READABLE.depth && nodes <= MAX_READABLE.nodes && work <= MAX_READABLE.work;
}

function says(text: string, title: string | null): boolean {
  return title !== null && text.replace(/\s+/g, ' ').toLowerCase() === title.toLowerCase();
}

function hasMoreMarkupThan(html: string, limit: number): boolean {
  const mark = /[<&]/g;
  let count = 0;
  while (count <= limit && mark.test(html)) count += 1;
  return count > limit;
}

function tooDeep(cause?: RangeError): CopydeskError {
  return new CopydeskError('bad-html', 'its tags are nested too deep', {}, null, { cause });
}
