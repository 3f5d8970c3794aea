import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readHtml } from '../../../src/read/page/html.ts';
import { joinBlocks } from '../../../src/read/text/joined.ts';
import { readMarkdown } from '../../../src/read/text/markdown.ts';
import type { Content } from '../../../src/read/types.ts';

const headingsOf = ({ text, headings = [] }: Pick<Content, 'text' | 'headings'>) =>
  headings.map(({ start, end }) => text.slice(start, end));

test('the headings of a Markdown file are told, whatever they end with', () => {
  const file = '# T\n\nOne.\n\n## Who will pay?\n\nNobody.\n\nSetext: yes.\n-----------\n\n- an item\n';
  expect(headingsOf(readMarkdown(file))).toEqual(['Who will pay?', 'Setext: yes.']);
});

test('the headings of a page are told, but for the one that is its title', () => {
  const words = '<p>The council met on Tuesday, and the mayor said that the plan would go ahead.</p>'.repeat(
    5,
  );
  const page = `<head><title>T</title></head><body><article><h1>T</h1><h2>Who will pay?</h2>${words}<h3>“No.”</h3>${words}</article></body>`;
  expect(headingsOf(readHtml(page))).toEqual(['Who will pay?', '“No.”']);
});

test('headings stand where they are told to, among any blocks', () => {
  const block = fc.record({ text: fc.string(), heading: fc.boolean() });
  fc.assert(
    fc.property(fc.array(block), (blocks) => {
      const joined = joinBlocks(blocks);
      expect(joined.text).toBe(blocks.map(({ text }) => text).join('\n\n'));
      expect(headingsOf(joined)).toEqual(blocks.filter(({ heading }) => heading).map(({ text }) => text));
    }),
  );
});
