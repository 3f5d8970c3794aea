import { expect, test } from 'vitest';
import { readMarkdown } from '../../../src/read/text/markdown.ts';

test('front matter gives title, day, source and address, and the body its text', () => {
  const file =
    '---\r\ntitle: "A: b"\r\ndate: 2024-03-05T10:00:00+02:00\r\nsource: The Post\r\nurl: https://a.example/b\r\ntags: [x]\r\n---\r\n\r\nOne\r\ntwo.\r\n';
  expect(readMarkdown(file)).toEqual({
    title: 'A: b',
    published: '2024-03-05',
    source: 'The Post',
    url: 'https://a.example/b',
    text: 'One two.',
    headings: [],
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

test('a heading of two lines is a title of one', () => {
  expect(readMarkdown('The\ntitle\n=====\n\nx')).toMatchObject({ title: 'The title' });
});

test('doubled apostrophes are quotation marks', () => {
  const text = "``It is,'' he said, ``what it is.''";
  expect(readMarkdown(text).text).toBe(text);
});

test('a thematic break at the top is not front matter', () => {
  expect(readMarkdown('---\n\nText.').text).toBe('Text.');
});

test.each([
  ['bad YAML', '---\ntitle: x\nurl: [\n  a\n---\n', 'bad-front-matter', undefined],
  ['a key twice', '---\ntitle: x\ntitle: y\n---\n', 'bad-front-matter', 3],
  ['no mapping', '---\njust words\n---\n', 'bad-front-matter', 2],
  ['a title that is a list', '---\nsource: s\ntitle: [a]\n---\n', 'bad-front-matter', 3],
  ['no closing line', '---\ntitle: x\n\nText.', 'bad-front-matter', 1],
  ['60,000 brackets', `---\na: ${'['.repeat(60_000)}\n---\n`, 'bad-front-matter', undefined],
  ['too much of it', `---\na: ${'x'.repeat(70_000)}\n---\n`, 'bad-front-matter', 1],
])('%s in front matter is an error with its line', (_, file, code, line) => {
  expect(() => readMarkdown(file)).toThrow(
    expect.objectContaining({ code, place: { line: line ?? expect.any(Number) } }),
  );
});

test.each([
  ['three dots close it', '---\ntitle: T\n...\nText.', 'T', 'Text.'],
  ['spaces behind its lines', '--- \t\ntitle: T\n---  \nText.', 'T', 'Text.'],
  ['nothing in it', '---\n---\nText.', null, 'Text.'],
  ['only a remark in it', '---\n# a remark\n---\nText.', null, 'Text.'],
  ['a number for a title', '---\ntitle: 1984\n---\nText.', '1984', 'Text.'],
  ['a title that YAML takes for something else', '---\ntitle: yes\n---\nText.', 'yes', 'Text.'],
  ['a title of nothing', '---\ntitle:\n---\nText.', null, 'Text.'],
  ['a title of spaces', '---\ntitle: "  "\n---\nText.', null, 'Text.'],
  ['a title with spaces around', '---\ntitle: "  T "\n---\nText.', 'T', 'Text.'],
])('front matter with %s', (_, file, title, text) => {
  expect(readMarkdown(file)).toMatchObject({ title, text });
});

test.each([
  ['title: Storm: live', 'Storm: live'],
  ['title:  Storm: live: two dead  ', 'Storm: live: two dead'],
  ['title: Storm: live\r', 'Storm: live'],
  ['title: Ten dead:', 'Ten dead:'],
  ['title: "Storm": mayor\'s plea', '"Storm": mayor\'s plea'],
  ["title: 'We can't': mayor", "'We can't': mayor"],
  ['title: @home: life # 2', '@home: life # 2'],
  ['title: Storm: live\ntags:\n  - a: b', 'Storm: live'],
  ['title: "Storm: live"\nsource: Post: Online', 'Storm: live'],
  ['title: Storm:live', 'Storm:live'],
])('a text with a colon and a space in it is text, without quotes too: %j', (yaml, title) => {
  expect(readMarkdown(`---\n${yaml}\ndate: 2024-03-05\n---\nText.`)).toMatchObject({
    title,
    published: '2024-03-05',
    text: 'Text.',
  });
});

test('several texts with colons are read, and a line after them is told as its own', () => {
  const yaml = 'title: A: b\n\nsource: C: d: e\nurl: https://a.example/x: y\n';
  expect(readMarkdown(`---\n${yaml}---\nText.`)).toMatchObject({
    title: 'A: b',
    source: 'C: d: e',
    url: 'https://a.example/x: y',
  });
  expect(readMarkdown(`---\n${yaml}date: 2023-02-30\n---\n`).badDate?.place).toEqual({ line: 6 });
});

test.each([
  ['a colon', 'description: a: b', 'x'],
  ['a quoted word', 'summary: "No" says mayor', 'x'],
  ['a quoted word with an apostrophe', "summary: 'It's over', says mayor", 'x'],
  ['a bracket', 'title: [Live] mayor says', '[Live] mayor says'],
  ['an open bracket', 'tags: [a, b', 'x'],
  ['an asterisk', 'title: *Breaking* mayor quits', '*Breaking* mayor quits'],
  ['an at sign', 'author: @jane', 'x'],
  ['a percent sign', 'title: %5 rise', '%5 rise'],
  ['a name of two words', 'short title: a: b', 'x'],
  ['a space before the colon', 'description : a: b', 'x'],
  ['two of these', 'author: @jane\ndescription: a: b\ntitle: [Live] now', '[Live] now'],
  ['tabs before the items of a list', 'tags:\n\t- a\n\t- b', 'x'],
  ['tabs before each line', '\tdescription: a', 'x'],
])('a line that only YAML refuses is the text that it looks like: %s', (_, yaml, title) => {
  const indent = yaml.startsWith('\t') ? '\t' : '';
  const rest = yaml.includes('title: [') || yaml.startsWith('title') ? '' : `${indent}title: x\n`;
  expect(readMarkdown(`---\n${yaml}\n${rest}${indent}date: 2024-03-05\n---\nText.`)).toMatchObject({
    title,
    published: '2024-03-05',
    text: 'Text.',
  });
});

test.each([
  ['title: Team #1 wins # again', 'Team #1 wins # again'],
  ['title: #MeToo march', '#MeToo march'],
  ['Title: C# wins', 'C# wins'],
  ['title: "Team #1" # a remark', 'Team #1'],
  ['title: # a remark\nx: y', null],
  ['title: T # a remark', 'T'],
])('a title keeps its words with #, and no remark: %j', (yaml, title) => {
  expect(readMarkdown(`---\n${yaml}\n---\nText.`).title).toBe(title);
});

test('keys are read in capitals too, and the one in small letters first', () => {
  const fields = { title: 'T', source: 'S', url: 'https://a.example/' };
  expect(readMarkdown('---\nTitle: T\nSOURCE: S\nURL: https://a.example/\n---\nx')).toMatchObject(fields);
  expect(readMarkdown('---\nTITLE: A\ntitle: T\n---\nx').title).toBe('T');
});

test.each([
  ['a line that goes on', 'title: A: b\n  c\n', 2],
  ['a mapping within a mapping', 'meta:\n  title: A: b\n', 3],
  ['a list behind it', 'title: A: b\n- x\n', 2],
  ['a key that is not read, and goes on', 'title: A: b\nlede: C: d\n  e\n', 3],
])('but not in %s', (_, yaml, line) => {
  expect(() => readMarkdown(`---\n${yaml}---\nText.`)).toThrow(
    expect.objectContaining({
      message: 'front matter: put a value that holds a colon and a space in quotes',
      place: { line },
    }),
  );
});

test.each(['title: a: b\n', 'title: a: b: ', 'x: a: b\n', "title: ': '", 'title: a: [', ' a: '])(
  'front matter of nothing but %j ends with a text or an error',
  (piece) => {
    const yaml = piece.repeat(60_000 / piece.length);
    try {
      readMarkdown(`---\n${yaml}\n---\nText.`);
    } catch (error) {
      expect(error).toMatchObject({ code: 'bad-front-matter' });
    }
  },
);

test('the day stands in published, or else in date', () => {
  expect(readMarkdown('---\ndate: 2020\npublished: 2024-03\n---\nx').published).toBe('2024-03');
  expect(readMarkdown('---\ndate: 2020-01-02\npublished:\n---\nx').published).toBe('2020-01-02');
});

test('what only looks like front matter is text', () => {
  expect(readMarkdown('---\nHe said: no.\n').text).toBe('He said: no.');
  expect(readMarkdown(' ---\ntitle: x\n---\n').title).toBe(null);
  expect(readMarkdown('---- \ntitle: x\n---\n').title).toBe(null);
});

test.each([
  ['---\ntitle: A: b\ntitle: C: d\n---\n', 'front matter: this key stands twice: take one of them out'],
  [
    '---\nlede: |\n  a\n\tb\nx: y\n  z: w\n---\n',
    'front matter: put a value that holds a colon and a space in quotes',
  ],
  [
    '---\nmeta:\n  lede: Q&A: why now\n---\n',
    'front matter: put a value that holds a colon and a space in quotes',
  ],
  ['---\ntitle: x\n', 'front matter: opened by this --- and never closed'],
  [`---\na: ${'['.repeat(20_000)}\n---\n`, 'front matter: nested too deep'],
  [`---\na: ${'{"b": '.repeat(101)}\n---\n`, 'front matter: nested too deep'],
  [`---\n${'- '.repeat(50)}a\n---\n`, 'front matter: nested too deep'],
  ['---\njust words\n---\n', 'front matter: is not a list of "key: value" lines'],
  ['---\ntitle: [a]\n---\n', 'front matter: "title" is not plain text'],
  [`---\na: ${'x'.repeat(70_000)}\n---\n`, 'front matter: longer than 65536 characters'],
])('of %j it is said what is wrong', (file, message) => {
  expect(() => readMarkdown(file)).toThrow(expect.objectContaining({ code: 'bad-front-matter', message }));
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

test.each([
  ['is deep in block quotes', `${'> '.repeat(40)}deep`],
  ['is deep in lists', `${'1. - '.repeat(20)}deep`],
  ['has a thousand marks and more in a paragraph', `${'*a* '.repeat(300)}\n${'[b] '.repeat(300)}`],
  ['is longer than any article', `*a*${' x'.repeat(100_000)}`],
])('text that %s is taken as it stands, paragraph by paragraph', (_, knot) => {
  const lines = knot.split('\n').map((line) => line.trim());
  expect(readMarkdown(`# T\n\n ${knot}\n\n\n*b*\n c `).text).toBe(`# T\n\n${lines.join(' ')}\n\n*b* c`);
});

test.each([
  ['a line of nothing but marks', '- '.repeat(60), ''],
  [
    'marks in many paragraphs',
    `${'*a* '.repeat(300)}\n\n`.repeat(3),
    `${'a '.repeat(300).trim()}\n\n`.repeat(3).trim(),
  ],
])('%s is no knot', (_, body, text) => {
  expect(readMarkdown(body).text).toBe(text);
});
