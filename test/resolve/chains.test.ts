import { describe, expect, it } from 'vitest';
import { FEATURES, featureName, featureNumbers } from '../../src/resolve/chains/features.ts';
import { loadWeights } from '../../src/resolve/chains/ranker.ts';
import { createResolve } from '../../src/resolve/index.ts';
import { build, type QuoteWords } from './build.ts';
import { chains, chainsOf } from './chains-of.ts';

const resolve = createResolve();

describe('a thing without a name', () => {
  it.each([
    ['A lawyer came. He sued. The lawyer lost.', ['A lawyer = He = The lawyer']],
    ['[PERSON 1 Robert Poe] met a woman. She smiled.', ['Robert Poe', 'a woman = She']],
    ['The workers left. They were tired.', ['The workers = They']],
    ['We lost our way. You know us.', ['We = our = us']],
  ])('is known by its mentions: %s', (marked, wanted) => {
    expect(chainsOf(marked)).toEqual(wanted);
  });

  it('is not the object of a verb whose subject it is, nor of what it means to do', () => {
    expect(chainsOf('[PERSON 1 Tom Poe] came. [PERSON 2 Bob Ray] is hoping to keep him.')).toEqual([
      'Tom Poe = him',
      'Bob Ray',
    ]);
    expect(
      chainsOf(
        'The coach of the club, [PERSON 1 Tom Poe], said the referee had told him to wait. The referee left.',
      ),
    ).toEqual(['The coach = Tom Poe = him', 'the referee = The referee']);
  });

  it('is not written where one mention is all there is of it', () => {
    expect(chainsOf('A lawyer came to a bridge. It rained on the house.')).toEqual([]);
  });

  it('is not written where it is neither a person nor an organization nor a place', () => {
    expect(chainsOf('A car came. It stopped. The car was red.')).toEqual([]);
  });

  it('comes after those with a name, and is nobody in the world', () => {
    const { document } = build('A lawyer came. He met [PERSON 1 Ann Lee]. The lawyer lost.');
    expect(resolve(document).entities).toMatchObject([
      { named: true, name: 'Ann Lee' },
      { named: false, name: 'A lawyer', type: 'PERSON', aliases: [], wikidata: null, geonames: null },
    ]);
  });

  it('is not the source of a quote', () => {
    const { document } = build('A lawyer came. It rains, he said.', [{ content: 'It rains', source: 'he' }]);
    expect(resolve(document).quotes[0]!.sources[0]!.entity).toBeNull();
  });
});

describe('noun phrases', () => {
  it.each([
    ['[PERSON 1 Ann Lee], a lawyer, came.', ['Ann Lee = a lawyer']],
    ['[PERSON 1 Ann Lee] is a lawyer.', ['Ann Lee = a lawyer']],
    ["[PERSON 1 Robert Poe], a baker's son, came.", ['Robert Poe']],
    ["[ORG 1 Alpha Re] left. Rain fell on the insurer's cars.", ['Alpha Re = the insurer']],
    ['[ORG 1 Alpha Re] ([ORG 1 ALRE]) left. The company said so.', ['Alpha Re = ALRE = The company']],
    ['[ORG 1 Alpha Re] left. [ORG 2 Beta Oil] stayed. The company said so.', ['Alpha Re', 'Beta Oil']],
    ['Staff of [ORG 1 Alpha] left. [ORG 2 Beta] rejoiced. The company said so.', ['Alpha', 'Beta']],
    [
      'Staff of [ORG 1 Alpha] left. [ORG 2 Beta Oil Ltd] rejoiced. The company said so.',
      ['Alpha', 'Beta Oil Ltd = The company'],
    ],
    [
      'A small insurer said so. [ORG 1 Alpha Re] left. The insurer stayed.',
      ['Alpha Re', 'A small insurer = The insurer'],
    ],
    ['In [GPE 1 Israel], an expert panel met.', ['Israel']],
    ['He swam in [LOC 1 Lake Van]. The lake was cold.', ['Lake Van = The lake']],
    ['[PERSON 1 Robert Poe] lost his wife. She was old.', ['Robert Poe = his', 'his wife = She']],
  ])('take up what they are said of: %s', (marked, wanted) => {
    expect(chainsOf(marked)).toEqual(wanted);
  });

  it.each([
    ['The minister at the time, [PERSON 1 Ann Lee], left.', ['The minister = Ann Lee']],
    [
      'The president of the club, [PERSON 1 Ann Lee], left. The president wept.',
      ['The president = Ann Lee = The president'],
    ],
    ['The minister of [GPE 2 Malta], Mrs. [PERSON 1 Ann Lee]; left.', ['The minister = Ann Lee', 'Malta']],
    ['[PERSON 1 Robert Poe] met his wife, [PERSON 2 Ann Lee].', ['Robert Poe = his', 'his wife = Ann Lee']],
    ['The mother-of-two [PERSON 1 Ann Lee] left. She wept.', ['The mother = Ann Lee = She']],
    ['A father of three, [PERSON 1 Robert Poe] left.', ['Robert Poe']],
  ])('are those who are named behind them: %s', (marked, wanted) => {
    expect([...chainsOf(marked)].sort()).toEqual([...wanted].sort());
  });

  it.each([
    'At the time of the minister, [PERSON 1 Ann Lee] left.',
    'She saw the minister, [PERSON 1 Ann Lee] and a clerk.',
    'She saw the minister, [PERSON 1 Ann Lee], and [PERSON 2 Robert Poe].',
    'The ministers, [PERSON 1 Ann Lee], left.',
    'The minister who resigned, [PERSON 1 Ann Lee], left.',
    'The minister of [PERSON 2 Robert Poe], [PERSON 1 Ann Lee], left.',
    'The audience, [PERSON 1 Ann Lee], left.',
    'The actress, [PERSON 1 Mr. Lee], left.',
    'The minister, [GPE 1 Malta], left.',
    '[PERSON 1 Robert Poe] came. His lawyer did not.',
    '[GPE 1 France] and [GPE 2 Spain] agreed. Those countries are big.',
    '[PERSON 1 Ann Lee] spoke on Monday. The friendly audience cheered.',
  ])('leave alone whom they are not said of: %s', (marked) => {
    const { mentions, entities } = resolve(build(marked).document);
    expect(mentions.filter(({ form, entity }) => form === 'nominal' && entities[entity!]!.named)).toEqual([]);
  });
});

describe('a company', () => {
  it.each([
    ['[ORG 1 Congress] passed the bill. The [ORG 2 House] voted. The company said so.'],
    ['The [ORG 1 Bundestag] voted. The carmaker rejoiced.'],
    ['[ORG 1 Labour] won. The firm said so.'],
    ['The [ORG 1 Orom Supreme Court] met. The insurer wept.'],
    ['The government lost the vote. The company said so.'],
  ])('is no legislature, government, court or party: %s', (marked) => {
    expect(chainsOf(marked).filter((words) => /company|carmaker|firm|insurer/.test(words))).toEqual([]);
  });

  it.each([
    ['[ORG 1 Random House] left. The company said so.', 'Random House = The company'],
    ['The [ORG 1 Council of Orom Development Bank] met. The bank lent.', 'Council of Orom Development Bank'],
  ])('may have a word of theirs in its name: %s', (marked, wanted) => {
    expect(chainsOf(marked)[0]).toContain(wanted);
  });
});

describe('what is called by the name of its leader or its country', () => {
  it.each([
    [
      'The [PERSON 1 Minns] government left. The [PERSON 2 Marcos] government stayed. The government wept.',
      ['The Marcos government = The government'],
    ],
    [
      'The [NORP 1 German] army left. The [NORP 2 French] army stayed. The [NORP 1 German] army wept.',
      ['The German army = The German army'],
    ],
    ["[PERSON 1 Minns]'s government left. [PERSON 2 Marcos]'s government stayed.", []],
  ])('is another’s than that of another name: %s', (marked, wanted) => {
    const unnamed = resolve(build(marked).document);
    const words = chains(unnamed).filter((_, index) => !unnamed.entities[index]!.named);
    expect(words).toEqual(wanted);
  });

  it.each([
    [
      'The [NORP 1 French]-born striker ran. The [NORP 2 Swiss] striker fell.',
      'The French-born striker = The Swiss striker',
    ],
    [
      'The [NORP 1 German]-[NORP 2 French] army left. The [NORP 2 French] army stayed.',
      'The German-French army = The French army',
    ],
  ])('may be the same where one name is a part of a compound: %s', (marked, wanted) => {
    expect(chainsOf(marked)).toContain(wanted);
  });
});

describe('I, we and you', () => {
  it('are the speaker and those the speaker means, each quote’s own', () => {
    const got = chainsOf(
      '“I know what we want,” said [PERSON 1 Ann Lee]. “We want our money,” said [PERSON 2 Robert Poe].',
      [
        { content: '“I know what we want,”', source: 'Ann Lee' },
        { content: '“We want our money,”', source: 'Robert Poe' },
      ],
    );
    expect(got).toEqual(['I = Ann Lee', 'Robert Poe', 'We = our']);
  });

  it('are the outer speaker in a quote within a quote that has no marks of its own', () => {
    const { document } = build(
      '“I doubt that [PERSON 2 Robert Poe] knows what I want,” said [PERSON 1 Ann Lee].',
      [
        { content: '“I doubt that Robert Poe knows what I want,”', source: 'Ann Lee' },
        { content: 'what I want', source: 'Robert Poe' },
      ],
    );
    const [outer, inner] = document.quotes;
    const quotes = [outer!, { ...inner!, kind: 'direct', parent: 0 } as const];
    expect(chains(resolve({ ...document, quotes }))).toEqual(['Robert Poe', 'I = I = Ann Lee']);
  });

  it('are whom an interview asks', () => {
    const got = chainsOf(
      'We interviewed [PERSON 1 Ann Lee] on Monday.\nWhy did you begin?\nI was bored, and I’m still young.',
    );
    expect(got).toContain('Ann Lee = you = I = I');
  });

  it('are not whom the one who is asked spoke to', () => {
    const got = chainsOf('[PERSON 1 Bo Ek] fell. He spoke to [PERSON 2 Ann Lee].\nI was bored.');
    expect(got).not.toContain('Ann Lee = I');
  });
});

describe('he and she', () => {
  it.each([
    [
      'are whoever says it, not who is named in it',
      '[PERSON 1 Robert Poe] met [PERSON 2 John Roe]. He said that [PERSON 2 Roe] was ill.',
      [{ content: 'that Roe was ill', source: 'He' }],
      'Robert Poe = He',
    ],
    [
      'are the source with which their clause begins',
      '[PERSON 1 Robert Poe] wrote to [PERSON 2 John Roe]. [PERSON 2 Roe] said he was ill.',
      [{ content: 'he was ill', source: 'Roe said' }],
      'John Roe = Roe = he',
    ],
    [
      'are who spoke before, though the words name somebody else',
      '“It rains,” said [PERSON 1 Robert Poe], an aide of [PERSON 2 John Roe]. “It pours,” he added.',
      [
        { content: '“It rains,”', source: 'Robert Poe, an aide of John Roe' },
        { content: '“It pours,”', source: 'he' },
      ],
      'Robert Poe = an aide = he',
    ],
    [
      'are the organization that spoke before, whatever else has been named since',
      '[ORG 1 Alpha Rail] denied that it was late. In a statement on [ORG 2 Beta], it said that repairs went on.',
      [
        { content: 'that it was late', source: 'Alpha Rail' },
        { content: 'that repairs went on', source: 'it' },
      ],
      'Alpha Rail = it = it',
    ],
    [
      'are no place that spoke before',
      '[GPE 1 Ruritania] denied that roads were closed. In a resolution of [ORG 2 Alpha], it said that repairs went on.',
      [
        { content: 'that roads were closed', source: 'Ruritania' },
        { content: 'that repairs went on', source: 'it' },
      ],
      '',
    ],
    [
      'are who spoke before a long quote that goes on about another',
      '“It rains,” said [PERSON 1 Robert Poe]. “[PERSON 2 John Roe] is wet. He shivers. He sneezes.” “It pours,” he added.',
      [
        { content: '“It rains,”', source: 'Robert Poe' },
        { content: '“John Roe is wet. He shivers. He sneezes.”', source: 'Robert Poe' },
        { content: '“It pours,”', source: 'he added' },
      ],
      'Robert Poe = he',
    ],
    [
      'are who spoke before, not those of whom their words say that they spoke',
      '[PERSON 1 Robert Poe] said: “Every child in the valley knew that it would fall.” He wanted a report.',
      [
        { content: '“Every child in the valley knew that it would fall.”', source: 'Robert Poe' },
        { content: 'that it would fall', source: 'Every child in the valley' },
        { content: 'a report', source: 'He' },
      ],
      'Robert Poe = He',
    ],
    [
      'are the source before the words in quotation marks, not in them',
      '[PERSON 2 Mary Roe] left. [PERSON 1 Ann Lee] told us that she “still wakes her neighbour”. She left.',
      [{ content: 'that she “still wakes her neighbour”', source: 'Ann Lee' }],
      'Ann Lee = she',
    ],
    [
      'are nobody whom their own words describe',
      'A court ruled that Governor [PERSON 1 John Roe] must pay. [ORG 3 Amnesty] director [PERSON 2 Robert Poe] welcomed the ruling. “The governor must obey it,” he wrote.',
      [{ content: '“The governor must obey it,”', source: 'he' }],
      'Robert Poe = he',
    ],
  ] as const)('%s', (_, marked, quotes, chain) => {
    expect(chainsOf(marked, quotes).some((found) => found.startsWith(chain))).toBe(true);
  });
});

describe('a link', () => {
  it('bears its rule and the mention it takes up', () => {
    const { mentions, text } = resolve(
      build('[PERSON 1 Ann Lee] left. She was late. The rest stayed.').document,
    );
    const she = mentions.find(({ start, end }) => text.slice(start, end) === 'She')!;
    expect(she).toMatchObject({ form: 'pronoun', rule: 'pronoun', antecedent: 0 });
  });
});

/** Where the mention begins that the last one in these words takes up. */
function antecedentOf(marked: string, quotes: readonly QuoteWords[], words: string): number | null {
  const { mentions, text } = resolve(build(marked, quotes).document);
  const found = mentions.findLast(({ start, end }) => text.slice(start, end) === words)!;
  return found.antecedent == null ? null : mentions[found.antecedent]!.start;
}

describe('I and me in a quote', () => {
  it.each([
    ['[PERSON 1 Ann Lee] fell. “My leg hurts,” she said. She left. [PERSON 1 Lee] is well.', 'she', 'she'],
    ['“My leg hurts,” said [PERSON 1 Ann Lee]. She left. [PERSON 1 Lee] is well.', 'Ann Lee', 'Ann Lee'],
    ['A woman fell. “My leg hurts,” she said. She left. She is well.', 'she', 'she'],
  ])('take up the mention that speaks it: %s', (marked, source, speaker) => {
    const { text } = build(marked).document;
    const quote = { content: '“My leg hurts,”', source };
    expect(antecedentOf(marked, [quote], 'My')).toBe(text.indexOf(` ${speaker}`) + 1);
  });
});

describe('I in an interview', () => {
  it('takes up the mention of who is asked before it', () => {
    const marked = 'We interviewed [PERSON 1 Ann Lee] on Monday.\nI was bored.\nThen [PERSON 1 Lee] left.';
    expect(antecedentOf(marked, [], 'I')).toBe('We interviewed '.length);
  });
});

describe('the source of a quote', () => {
  it.each([
    ['[PERSON 1 Robert Poe] came. “My dog saw him,” he said.', '“My dog saw him,”', 'he', 0],
    [
      'Mayor [PERSON 1 Ann Lee] came. “The mayor is ill,” the mayor said.',
      '“The mayor is ill,”',
      'the mayor',
      6,
    ],
  ])('takes up nothing within it: %s', (marked, content, source, start) => {
    expect(antecedentOf(marked, [{ content, source }], source)).toBe(start);
  });
});

describe('the weights', () => {
  it('are of features that each have a name of their own', () => {
    expect(featureNumbers().size).toBe(FEATURES);
    expect(featureName(0)).toBe('sentences name 0');
  });

  it('cover the pronouns', () => {
    const weights = loadWeights();
    expect(weights.length).toBe(FEATURES);
    expect(weights[featureNumbers().get('gender he agrees')!]).toBeGreaterThan(0);
  });
});
