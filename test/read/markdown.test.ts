import { expect, test } from 'vitest';
import { readMarkdown } from '../../src/read/markdown.ts';

test('front matter gives title, day, source and address, and the body its text', () => {
  const file =
    '---\r\ntitle: "A: b"\r\ndate: 2024-03-05T10:00:00+02:00\r\nsource: The Post\r\nurl: https://a.example/b\r\ntags: [x]\r\n---\r\n\r\nOne\r\ntwo.\r\n';
  expect(readMarkdown(file)).toEqual({
    title: 'A: b',
    published: '2024-03-05',
    source: 'The Post',
    url: 'https://a.example/b',
    text: 'One two.',
  });
});

test('text is paragraphs, headings, list items and block quotes; marks, images, tags and code blocks go', () => {
  const body =
    '# The *title*\n\nA [link](u) and **bold**,\nwrapped.\\\nBroken. ![alt](i) <b>b</b> `x`\n\n## More\n\n- one\n- two\n\n> quoted\n\n```\ncode\n```\n<div>gone</div>\n';
  expect(readMarkdown(body)).toMatchObject({
    title: 'The title',
    text: 'A link and bold, wrapped.\nBroken.  b x\n\nMore\n\none\n\ntwo\n\nquoted',
  });
});

test('the first heading is text where the front matter has another title, and goes where it is the same', () => {
  expect(readMarkdown('---\ntitle: T\n---\n# U\n\nx').text).toBe('U\n\nx');
  expect(readMarkdown('---\ntitle: T\n---\n# T\n\nx').text).toBe('x');
});

test('doubled apostrophes are quotation marks', () => {
  const text = "``It is,'' he said, ``what it is.''";
  expect(readMarkdown(text).text).toBe(text);
});

test('a thematic break at the top is not front matter', () => {
  expect(readMarkdown('---\n\nText.').text).toBe('Text.');
});

test.each([
  ['bad YAML', '---\ntitle: x\nurl: [\n---\n', 'bad-front-matter', undefined],
  ['a key twice', '---\ntitle: x\ntitle: y\n---\n', 'bad-front-matter', 3],
  ['no mapping', '---\njust words\n---\n', 'bad-front-matter', 2],
  ['a title that is a list', '---\nsource: s\ntitle: [a]\n---\n', 'bad-front-matter', 3],
  ['no closing line', '---\ntitle: x\n\nText.', 'bad-front-matter', 1],
  ['an impossible day', '---\ntitle: x\ndate: 2023-02-30\n---\n', 'bad-date', 3],
  ['60,000 brackets', `---\na: ${'['.repeat(60_000)}\n---\n`, 'bad-front-matter', undefined],
  ['too much of it', `---\na: ${'x'.repeat(70_000)}\n---\n`, 'bad-front-matter', 1],
])('%s in front matter is an error with its line', (_, file, code, line) => {
  expect(() => readMarkdown(file)).toThrow(
    expect.objectContaining({ code, place: { line: line ?? expect.any(Number) } }),
  );
});

test('aliases are not followed', () => {
  const rows = Array.from({ length: 20 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}]`);
  const file = `---\na0: &a0 x\n${rows.join('\n')}\n__proto__: {title: no}\n---\nText.`;
  expect(readMarkdown(file)).toMatchObject({ title: null, text: 'Text.' });
});

test.each([
  '[',
  '[a](',
  '*a ',
  '> ',
  '- ',
  '1. ',
  '`',
  '<',
  '&',
  '_',
  '\\',
  '"',
  'January ',
  ' ',
  '[a]: x\n',
  '# a\n',
  'a\n\n',
])('a million characters of %j end with a text', (piece) => {
  const file = piece.repeat(1_000_000 / piece.length);
  expect(readMarkdown(file).text.length).toBeLessThanOrEqual(file.length);
});
