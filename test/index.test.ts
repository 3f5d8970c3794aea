import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as library from '../src/index.ts';
import {
  type Article,
  articleOf,
  createCopydesk,
  type Named,
  type StandardStages,
  type Tagged,
} from '../src/index.ts';

describe('createCopydesk', () => {
  it('does what its example says', async () => {
    const desk = await createCopydesk();
    const { mentions, dates } = desk.extract({
      text: 'Oslo will host the talks on Tuesday, Norwegian Foreign Minister Kari Nordmann said.',
      published: '2024-03-04',
    });
    expect(mentions.map((mention) => mention.text)).toEqual(['Oslo', 'Norwegian', 'Kari Nordmann']);
    expect(dates[0]?.value).toBe('2024-03-05');
  });

  it('counts UTF-16 units, as slices do, unless told otherwise', async () => {
    const text = '😀 Oslo is calm.';
    const [mention] = (await createCopydesk()).extract({ text }).mentions;
    expect(text.slice(mention?.start, mention?.end)).toBe('Oslo');
    const [counted] = (await createCopydesk({ offsets: 'codepoint' })).extract({ text }).mentions;
    expect(counted?.start).toBe(2);
  });

  it('gives one article the same document whatever came before it', async () => {
    const desk = await createCopydesk();
    const first = desk.extract({ text: 'Oslo is calm.' });
    desk.extract({ text: 'Oslo Peters, a singer, was born in 1999.' });
    expect(desk.extract({ text: 'Oslo is calm.' })).toEqual(first);
  });

  it('refuses a day that is none', async () => {
    const desk = await createCopydesk();
    expect(() => desk.extract({ text: 'x', published: '2023-02-30' })).toThrow('calendar');
  });

  it.each([
    [undefined, 'an article must be an object, not undefined'],
    ['Oslo is calm.', 'an article must be an object, not "Oslo is calm."'],
    [{ txt: 'Oslo is calm.' }, 'the article has no "text"'],
    [{ text: 42 }, '"text" must be a string, not 42'],
    [{ text: undefined }, '"text" must be a string, not undefined'],
    [
      { text: 'x', published: new Date(0) },
      '"published" must be a string such as 2023-10-06, or null, not an object',
    ],
  ])('refuses %j, which is no article', async (input, message) => {
    const desk = await createCopydesk({ only: ['dates'] });
    expect(() => desk.extract(input as never)).toThrow(
      expect.objectContaining({ code: 'bad-usage', message }),
    );
  });

  it('passes over what else an article holds', async () => {
    const desk = await createCopydesk({ only: ['dates'] });
    expect(desk.extract({ text: 'x', author: 7, title: undefined } as never)).toMatchObject({ title: null });
  });

  it.each([
    [{ gazeteers: [] }, 'there is no option "gazeteers"'],
    [{ gazetteers: 'people.csv' }, '"gazetteers" must be a list of paths, not "people.csv"'],
    [{ only: ['name'] }, '"only" must be a list of some of names, dates, quotes, entities, not ["name"]'],
    [{ types: ['people'] }, '"types" must be a list of some of PERSON,'],
    [{ minScore: 80 }, '"minScore" must be a number from 0 to 1, not 80'],
    [{ offsets: 'bytes' }, '"offsets" must be one of codepoint, utf16, not "bytes"'],
    [{ namedDates: [{ name: 'Lake Day', value: '14 May' }] }, '"namedDates" must be a list such as'],
    [{ cueVerbs: [{ verb: 'trumpet', class: 'shout' }] }, 'of the classes say, tell,'],
  ])('refuses the options %j', async (options, message) => {
    await expect(createCopydesk(options as never)).rejects.toMatchObject({
      code: 'bad-usage',
      message: expect.stringContaining(message),
    });
  });

  it('bears an empty text', async () => {
    const desk = await createCopydesk();
    expect(desk.extract({ text: '' })).toMatchObject({
      status: 'ok',
      sentences: [],
      mentions: [],
      quotes: [],
    });
  });
});

describe('the library', () => {
  const folder = new URL('../', import.meta.url);
  const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

  it('has all that it exports listed in docs/library.md, and nothing else', () => {
    const section = read('docs/library.md').split('## What there is to import')[1]!.split('\n## ')[0]!;
    const rows = section.split('\n').filter((line) => line.startsWith('| `'));
    const listed = rows.flatMap((row) =>
      [...row.split('|')[1]!.matchAll(/`(\w+)`/g)].map(([, name]) => name),
    );
    expect(listed.sort()).toEqual(Object.keys(library).sort());
  });

  it.each(['src/index.ts', 'src/document.ts', 'src/pipeline.ts', 'src/write/document-json.ts'])(
    'says what each thing is that it exports: %s',
    (file) => {
      const lines = read(file).split('\n');
      const bare = lines.filter(
        (line, index) =>
          /^export (?:async )?(?:function|class|interface|type|const) \w/.test(line) &&
          !lines[index - 1]!.endsWith('*/'),
      );
      expect(bare).toEqual([]);
    },
  );
});

describe("stages of the user's own", () => {
  const shout = <Document extends Tagged>(document: Document) => ({
    ...document,
    shouted: document.tokens.text.filter((word) => /^\p{Lu}{2,}$/u.test(word)),
  });
  const text = 'GO home, Ana Diaz said. “We will,” Ana said in Oslo.';

  it('add to the document, and later stages keep what they add', async () => {
    const desk = await createCopydesk({
      stages:
        ({ segment, tag, entities, dates, quotes, resolve }) =>
        (article) =>
          resolve(quotes(dates(entities(shout(tag(segment(article))))))),
    });
    const { shouted, ...rest } = desk.document(articleOf({ text }));
    expect(shouted).toEqual(['GO']);
    expect(rest).toEqual((await createCopydesk()).document(articleOf({ text })));
  });

  it('stand in the place of others', async () => {
    const nothingSaid = <Document extends Named>(document: Document) => ({ ...document, quotes: [] });
    const desk = await createCopydesk({
      stages:
        ({ segment, tag, entities, dates, resolve }) =>
        (article) =>
          resolve(nothingSaid(dates(entities(tag(segment(article)))))),
    });
    expect(desk.extract({ text })).toMatchObject({ quotes: [], mentions: [{ text: 'Ana Diaz' }, {}, {}] });
  });

  it('go with the other options', async () => {
    const order =
      ({ segment, tag, entities, dates, quotes, resolve }: StandardStages) =>
      (article: Article) =>
        resolve(quotes(dates(entities(tag(segment(article))))));
    const desk = await createCopydesk({ stages: order, only: ['names'], offsets: 'codepoint' });
    const plain = await createCopydesk({ only: ['names'], offsets: 'codepoint' });
    expect(desk.extract({ text: `😀 ${text}` })).toEqual(plain.extract({ text: `😀 ${text}` }));
  });

  it('do not compile where they are run too early, or the last is left out', () => {
    const early = ({ segment, tag, entities }: StandardStages) => [
      // @ts-expect-error names are found among tags
      (article: Article) => entities(segment(article)),
      // @ts-expect-error our own stage needs tags
      (article: Article) => shout(segment(article)),
      (article: Article): Tagged => shout(tag(segment(article))),
    ];
    const unresolved =
      ({ segment }: StandardStages) =>
      (article: Article) =>
        segment(article);
    // @ts-expect-error nothing is resolved
    const refused = () => createCopydesk({ stages: unresolved });
    expect([early, refused]).toHaveLength(2);
  });
});
