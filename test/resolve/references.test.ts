import { describe, expect, it } from 'vitest';
import { createResolve } from '../../src/resolve/index.ts';
import { build, type QuoteWords } from './build.ts';

const resolve = createResolve();

/** The references found, each with the number of the thing that its entity's names are marked with. */
function found(marked: string, quotes: readonly QuoteWords[] = []) {
  const { document, things, references } = build(marked, quotes);
  const resolved = resolve(document);
  const thingOf = new Map<number, number>();
  const names = resolved.mentions.filter(({ form }) => form === 'name');
  for (const [index, { entity }] of names.entries()) thingOf.set(entity!, things[index]!);
  const got = resolved.mentions
    .filter(({ form }) => form !== 'name')
    .map(({ start, end, entity }) => `${document.text.slice(start, end)} = ${thingOf.get(entity!)}`);
  const wanted = references
    .filter(({ thing }) => thing !== 0)
    .map(({ start, end, thing }) => `${document.text.slice(start, end)} = ${thing}`);
  return { got, wanted };
}

describe('pronouns', () => {
  it.each([
    '[PERSON 1 Ann Lee] left. {1 She} was late.',
    '[PERSON 1 Ann Lee] met [PERSON 2 Robert Poe]. {2 He} thanked {1 her}.',
    'Mrs [PERSON 1 Tanaka] spoke to Mr [PERSON 2 Sato] about {2 his} plan.',
    '[PERSON 1 Robert Poe] said {1 he} would see [PERSON 2 Thomas Lee]. {1 He} did.',
  ])('reach the person who fits: %s', (marked) => {
    const { got, wanted } = found(marked);
    expect(got).toEqual(wanted);
  });

  it.each([
    'The town was quiet. {0 He} slept.',
    '[PERSON 1 Robert Poe] left. {0 She} stayed.',
    'Read also: [PERSON 1 Robert Poe] wins\n{0 He} slept.',
  ])('are left alone where nobody fits: %s', (marked) => {
    expect(found(marked).got).toEqual([]);
  });

  it('that go on quoting are who was quoted before, whoever is named between', () => {
    const { got, wanted } = found(
      '“The plan is good,” Foreign Minister [PERSON 1 Tarn Ozel] said of [PERSON 2 Robert Poe]. “It pays,” {1 he} added.',
      [
        { content: '“The plan is good,”', source: 'Foreign Minister Tarn Ozel' },
        { content: '“It pays,”', source: 'he added' },
      ],
    );
    expect(got).toEqual(wanted);
  });

  it('"I" in quotation marks is the speaker', () => {
    const { got, wanted } = found('“{1 I} lost {1 my} hat,” said [PERSON 1 Ann Lee]. I did not.', [
      { content: '“I lost my hat,”', source: 'Ann Lee' },
    ]);
    expect(got).toEqual(wanted);
  });

  it('inside a quotation are not its speaker', () => {
    const { got } = found('[PERSON 1 Robert Poe] came. “He is late,” said [PERSON 2 Thomas Lee].', [
      { content: '“He is late,”', source: 'Thomas Lee' },
    ]);
    expect(got).toEqual(['He = 1']);
  });
});

describe('descriptions', () => {
  it.each([
    '[NORP 9 Chilean] President [PERSON 1 Ann Lee] met [NORP 8 Cuban] President [PERSON 2 Robert Poe]. {1 The [NORP 9 Chilean] president} spoke.',
    '[PERSON 1 Ann Lee], {1 the mayor of [GPE 2 Bath]}, resigned. {1 The mayor} cried.',
    'President [PERSON 1 Ann Lee] resigned. {1 The leader} cried.',
    'Former President [PERSON 1 Ann Lee] met President [PERSON 2 Robert Poe]. {1 The former president} cried.',
    'The [ORG 1 International Criminal Court] sat. {1 The [GPE 2 Hague]-based court} rose.',
  ])('reach the thing that the article describes so: %s', (marked) => {
    // Marks do not nest, so the expected words are read from the brackets by hand.
    const inner = marked.replace(/\{(\d+) ([^}]*)\}/g, '$2');
    const { got } = found(inner);
    const wanted = [...marked.matchAll(/\{(\d+) ([^}]*)\}/g)].map(
      ([, thing, words]) => `${words!.replace(/\[[A-Z]+ \d+ ([^\]]*)\]/g, '$1')} = ${thing}`,
    );
    expect(got).toEqual(wanted);
  });

  it.each([
    'President [PERSON 1 Ann Lee] resigned. The former president of the club wept.',
    '[PERSON 1 Ann Lee] met Sen. [PERSON 2 Robert Poe] on Monday. The former president wept.',
    '[PERSON 1 Ann Lee] sang in May. The president wept.',
    '[NORP 9 Chilean] President [PERSON 1 Ann Lee] resigned. The [NORP 8 Cuban] president wept.',
  ])('are left alone where nothing is described so: %s', (marked) => {
    expect(found(marked).got).toEqual([]);
  });
});

describe('the object of a verb', () => {
  it.each([
    'Justice [PERSON 1 Robert Poe] directed the electoral officer to reply.',
    '[PERSON 1 Ann Lee] beat the senator by 18 points.',
  ])('is not its subject: %s', (marked) => {
    expect(found(marked).got.filter((row) => row.endsWith('= 1'))).toEqual([]);
  });
});

describe('sources of quotes', () => {
  const speaker = (marked: string, source: string): string | null => {
    const { document } = build(marked, [{ content: 'It rains', source }]);
    const resolved = resolve(document);
    const entity = resolved.quotes[0]!.sources[0]!.entity;
    return entity === null ? null : resolved.entities[entity]!.name;
  };

  it.each([
    [
      'It rains, the [NORP 1 Kyrgyz] news agency [ORG 2 Kabar] said.',
      'the Kyrgyz news agency Kabar',
      'Kabar',
    ],
    ['It rains, [NORP 1 Cuban] President [PERSON 2 Ann Lee] said.', 'Cuban President Ann Lee', 'Ann Lee'],
    [
      'It rains, said [PERSON 1 Ann Lee], a spokeswoman for [ORG 2 Boeing].',
      'Ann Lee, a spokeswoman for Boeing',
      'Ann Lee',
    ],
    ["It rains, said [ORG 2 Boeing]'s [PERSON 1 Ann Lee].", "Boeing's Ann Lee", 'Ann Lee'],
    ['[PERSON 1 Ann Lee] came. It rains, she said.', 'she', 'Ann Lee'],
    ['President [PERSON 1 Ann Lee] came. It rains, the president said.', 'the president', 'Ann Lee'],
    [
      '[ORG 1 Alpha Re] left [GPE 2 Varnia]. Rain fell. It rains, the Swiss insurer said.',
      'the Swiss insurer',
      'Alpha Re',
    ],
  ])('are the head of their words: %s', (marked, source, name) => {
    expect(speaker(marked, source)).toBe(name);
  });

  it.each([
    ['It rains, said an official from [ORG 1 Boeing].', 'an official from Boeing'],
    ['It rains, [NORP 1 Russian] media said.', 'Russian media'],
    ["It rains, [PERSON 1 Ann Lee]'s lawyer said.", "Ann Lee's lawyer"],
    ['It rains, [ORG 1 Boeing] officials said.', 'Boeing officials'],
    ['It rains, they said.', 'they'],
    ['[ORG 1 Alpha Re] left. [ORG 2 Beta Oil] stayed. It rains, the company said.', 'the company'],
    ['The [ORG 1 Varnia Post] asked about it. It rains, the company said.', 'the company'],
    ['[ORG 1 Alpha Re] left. It rains, the union said.', 'the union'],
  ])('are nobody where they name nobody: %s', (marked, source) => {
    expect(speaker(marked, source)).toBeNull();
  });
});
