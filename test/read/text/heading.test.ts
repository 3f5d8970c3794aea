import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headline } from '../../../src/read/text/heading.ts';
import { readAll } from '../support.ts';

/** Lines of a press release that the texts below are made of. */
const FRONT = ['PRESS RELEASE', 'Contact: a@b.example', 'For release on 3 June', '7 October 2024'];
const BODY = 'HALLOW (Harbour News) - The council voted on Monday to close the pier.';

test.each([
  ['Council closes old pier', 'Council closes old pier'],
  ['Who will mend the pier?', 'Who will mend the pier?'],
  ['Captain of ferry "had asked for repairs"', 'Captain of ferry "had asked for repairs"'],
  ['By the sea, a town waits', 'By the sea, a town waits'],
  ['12 hurt as pier falls', '12 hurt as pier falls'],
])('the first line %j is a headline', (line, title) => {
  for (const end of ['\n', '\r\n', '\r']) {
    expect(headline(`${line}${end}${end}${BODY}`)).toBe(title);
    expect(headline(`${end}  ${line} ${end} ${end}${BODY}`)).toBe(title);
  }
});

test('the headline stands below what runs along the pages', () => {
  const page = (number: number, text: string): string => `The Harbour Times ${number}\n\n${text}\n\f`;
  expect(headline(page(1, `Old pier to close\n\n${BODY}`) + page(2, BODY))).toBe('Old pier to close');
  expect(headline(page(1, BODY) + page(2, BODY))).toBeNull();
  expect(headline(page(1, '') + page(2, ''))).toBeNull();
});

test.each([
  ['Title: Storm: live', 'Storm: live'],
  ['TITLE: COUNCIL CLOSES PIER', 'COUNCIL CLOSES PIER'],
  ['Title : Council closes pier', 'Council closes pier'],
  ['Headline:\tPier shut', 'Pier shut'],
  ['Title: Pier shut\nDate: 4 March 2026\nBy: Ann Field', 'Pier shut'],
  ['Date: 4 March 2026\nSource: Harbour News\nTitle: Pier shut', 'Pier shut'],
])('what a label says is the title: %j', (head, title) => {
  for (const end of ['\n', '\r\n', '\r'])
    expect(headline(`${head}\n\n${BODY}`.replaceAll('\n', end))).toBe(title);
});

test.each([
  ['Title:\n\nx'],
  ['Title:x\n\nx'],
  ['Title deeds: ten are lost\n\nx'],
  ['The council voted.\nTitle: Pier shut\n\nx'],
  ['Date: 4 March\n\nTitle: Pier shut\n\nx'],
  [`Title: ${'x'.repeat(200)}\n\nx`],
  ['"Title: none," it says\n\nThe page is empty.'],
])('no label says a title in %j', (text) => {
  expect(headline(text)).not.toBe('Pier shut');
  expect(headline(text)?.startsWith('x') ?? false).toBe(false);
});

test.each([
  ['FOR IMMEDIATE RELEASE'],
  ['For Immediate Release: October 7, 2024'],
  ['For immediate release – 7 October 2024'],
  ['Press Release | 7 October 2024'],
  ['PRESS RELEASE\nContact: Ann Field, 020 7946 0100'],
  ['EMBARGOED UNTIL 00:01 GMT, 9 OCTOBER 2024\n\nNews release'],
  ['STRICTLY EMBARGOED FOR 9 OCTOBER 2024'],
  ['NEWS RELEASE\n\nMonday, 7 October 2024'],
  [`MEDIA RELEASE\n\nContact: Ann Field, ${'the Harbour Company, '.repeat(8)}ann@pier.example`],
])('the headline of a press release stands below %j', (front) => {
  expect(headline(`${front}\n\nCouncil closes old pier\n\n${BODY}`)).toBe('Council closes old pier');
  expect(headline(`${front}\n\n${BODY}`)).toBeNull();
  expect(headline(front)).toBeNull();
});

test.each([
  'Press releases fill the news',
  'Press release rules are eased',
  'Press release: Lumora opens plant',
  'News release – a dying art',
  'For immediate release of hostages, families plead',
  'Embargo: how an island lives with sanctions',
  'Under embargo, an island turns east',
  'Embargo on oil falls',
  'Embargoed goods are found',
  'For release of prisoners, a price',
  'Not for publication: the letters of a poet',
  'Not for distribution in schools, a book finds readers',
  'Contact tracing ends in May',
  'Contact: Ann Field shines again',
  'Not for sale: the last pier',
])('a headline that begins as such a line does is one: %s', (line) => {
  expect(headline(`${line}\n\n${BODY}`)).toBe(line);
  expect(headline(`PRESS RELEASE\n\n${line}\n\n${BODY}`)).toBe(line);
});

test.each([
  ['a sentence', `The council voted.\n\n${BODY}`],
  ['a quoted sentence', `"The council voted."\n\n${BODY}`],
  ['a paragraph', `${'The pier '.repeat(20)}closed\n\n${BODY}`],
  ['a line with text right below', `Council closes old pier\n${BODY}`],
  ['a line with nothing below', 'Council closes old pier\n\n \n'],
  ['a line alone', 'Council closes old pier'],
  ['a byline', `By Ana Lee Moss\n\n${BODY}`],
  ['a date', `Monday, October 6, 2025\n\n${BODY}`],
  ['a date and time', `6 Oct 2025 10:30 GMT\n\n${BODY}`],
  ['a label', `Published: three days ago\n\n${BODY}`],
  ['a dateline', `HALLOW, North Coast (Harbour News) -\n\n${BODY}`],
  ['a place and its agency', `HALLOW (Reuters)\n\n${BODY}`],
  ['an address of the web', `https://hallow.example/a b c\n\n${BODY}`],
  ['nothing', ''],
  ['white space', ' \n\n \n'],
])('%s is no headline', (_, text) => {
  expect(headline(text)).toBeNull();
});

test('a headline is a whole line of its text, with nothing but lines of a press release above it', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom('\n', '\r\n\r\n', ' ', 'a', 'Pier to close', 'PRESS RELEASE', 'Contact: a@b.example'),
    fc.constantFrom('7 October 2024', 'Embargo: how it ends', 'For release on 3 June', 'Contact: a life'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join('');
      const title = headline(text);
      if (title === null) return;
      const lines = text.split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/).map((line) => line.trim());
      const at = lines.indexOf(title);
      expect(at).toBeGreaterThanOrEqual(0);
      const above = lines.slice(0, at).filter((line) => line !== '');
      expect(above.filter((line) => !FRONT.includes(line))).toEqual([]);
    }),
  );
});

test('a text is titled by its headline, which stays in the text; the sidecar goes before it', async () => {
  const text = `Council closes old pier\n\n${BODY}\n`;
  expect(await readAll({ 'a.txt': text, 'b.json': JSON.stringify({ text }) })).toMatchObject([
    { title: 'Council closes old pier', text },
    { title: null, text },
  ]);
  const [article] = await readAll({ 'a.txt': text, 'metadata.csv': 'path,title\na.txt,Pier\n' });
  expect(article).toMatchObject({ title: 'Pier', text });
});
