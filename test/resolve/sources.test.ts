import { describe, expect, it } from 'vitest';
import type { ResolvedMention } from '../../src/document.ts';
import { sourceEntity } from '../../src/resolve/sources.ts';
import { build } from './build.ts';

/** The entity of a quote's source in a text whose one pronoun or description, `{1 they}`, refers to the thing of that number. */
function entityOfSource(marked: string, type: 'PERSON' | 'ORG'): number | null {
  const { document, references } = build(marked);
  const [{ start, end, thing }] = references as [(typeof references)[0]];
  const mention: ResolvedMention = {
    start,
    end,
    type,
    form: 'pronoun',
    sentence: 0,
    rule: 'pronoun',
    score: 1,
    entity: thing,
  };
  return sourceEntity({ start, end, role: 'speaker' }, [mention], document);
}

describe('the source of a quote', () => {
  it.each([
    ['description', 0.8, 1],
    ['same-noun', 0.95, 1],
    ['same-noun', 0.6, null],
    ['noun-phrase', 0.95, null],
    ['apposition', 0.95, null],
  ] as const)('is told by a description that the article itself gives: %s %d', (rule, score, entity) => {
    const { document } = build('The mayor said that it rains.');
    const span = { start: 0, end: 'The mayor'.length };
    const mention: ResolvedMention = {
      ...span,
      type: 'PERSON',
      form: 'nominal',
      sentence: 0,
      rule,
      score,
      entity: 1,
    };
    expect(sourceEntity({ ...span, role: 'speaker' }, [mention], document)).toBe(entity);
  });

  it.each([
    ['[ORG 1 Acme Corp.] (NYSE: ACM), a maker of nails,', 1],
    ['Acme Corp. ([ORG 2 NYSE]: ACM), a maker of nails,', null],
    ['[ORG 1 Acme Corp.] ([ORG 2 NYSE]: ACM) (the Company)', 1],
    ['The Kyrgyz agency ([ORG 2 Kabar])', 2],
    ['[ORG 2 NYSE]: ACM', 2],
  ] as const)('is a company, not where it is listed: %s', (marked, entity) => {
    const { document, things } = build(`${marked} said so.`);
    const { text } = document;
    const end = text.length - ' said so.'.length;
    const source = { start: 0, end, role: 'speaker' } as const;
    const numbered = document.mentions.map((one, at) => ({ ...one, entity: things[at]! }));
    expect(sourceEntity(source, numbered, document)).toBe(entity);
  });

  it('is the one of several who is named', () => {
    const { document } = build('One of them, [PERSON 1 Ann Lee], spoke.');
    const them: ResolvedMention = {
      start: 'One of '.length,
      end: 'One of them'.length,
      type: 'PERSON',
      form: 'pronoun',
      sentence: 0,
      rule: 'pronoun',
      score: 1,
      entity: 7,
    };
    const named = { ...document.mentions[0]!, entity: 3 };
    const source = { start: 0, end: named.end, role: 'speaker' } as const;
    expect(sourceEntity(source, [them, named], document)).toBe(3);
    expect(sourceEntity({ ...source, end: them.end }, [them, named], document)).toBeNull();
  });

  it('is the name beside a description, whatever that takes up', () => {
    const { document } = build('The Vatican spokesman, [PERSON 1 Ann Lee], spoke.');
    const described: ResolvedMention = {
      start: 0,
      end: 'The Vatican spokesman'.length,
      type: 'PERSON',
      form: 'nominal',
      sentence: 0,
      rule: 'description',
      score: 0.8,
      entity: 7,
    };
    const named = { ...document.mentions[0]!, entity: 3 };
    const source = { start: 0, end: named.end, role: 'speaker' } as const;
    expect(sourceEntity(source, [described, named], document)).toBe(3);
  });

  it.each([
    ['{1 She} said that it rains.', 'PERSON', 1],
    ['{1 They} said that it rains.', 'ORG', 1],
    ['{1 They} said that it rains.', 'PERSON', null],
    ['{1 We} think that it rains.', 'PERSON', null],
  ] as const)('is one person by a pronoun for one only: %s (%s)', (marked, type, entity) => {
    expect(entityOfSource(marked, type)).toBe(entity);
  });

  it.each([
    ['[GPE 1 Tokyo]-based [ORG 2 Harumi Denki] said that it rains.', 'Tokyo-based Harumi Denki', 2],
    ['Mum-of-three [PERSON 1 Ann Lee], 39, said that it rains.', 'Mum-of-three Ann Lee, 39', 1],
    ['The state-run [ORG 1 Tolk] agency said that it rains.', 'The state-run Tolk agency', 1],
    ['The [ORG 1 Tolk] news agency, in Rome, said so.', 'The Tolk news agency, in Rome', 1],
    ['[ORG 1 Tolk]-[GPE 2 Varnia] said that it rains.', 'Tolk-Varnia', 1],
    ['Prosecutor [PERSON 1 Ann Lee] KC said that it rains.', 'Prosecutor Ann Lee KC', 1],
    ['Dr [PERSON 1 Ann Lee] OBE PhD, a vet, said so.', 'Dr Ann Lee OBE PhD, a vet', 1],
    ['[PERSON 1 Ann Lee] BBC critics said so.', 'Ann Lee BBC critics', null],
    ['The [ORG 1 Tolk] agency chief said that it rains.', 'The Tolk agency chief', null],
    ['Secretary of State [PERSON 1 Ann Lee] said so.', 'Secretary of State Ann Lee', 1],
    ['US Secretary of State for War [PERSON 1 Ann Lee] said so.', 'US Secretary of State for War Ann Lee', 1],
    ['Aides of Secretary of State [PERSON 1 Ann Lee] said so.', 'Aides of Secretary of State Ann Lee', null],
    ['A spokesman for President [PERSON 1 Ann Lee] said so.', 'A spokesman for President Ann Lee', null],
    [
      'The [ORG 1 Tolk], which employed [PERSON 2 Ann Lee] then, said so.',
      'The Tolk, which employed Ann Lee then',
      1,
    ],
    ['The agency [ORG 1 Tolk], which said that it rains, left.', 'which', 1],
    ['Sales of [ORG 1 Tolk] fell, which said little.', 'which', null],
    ['A report by [ORG 1 Tolk], which said little, was told.', 'which', null],
    ['[ORG 2 Varn] and [ORG 1 Tolk], which said little, met.', 'which', null],
    ['A book on [PERSON 1 Ann Lee], which said little, was told.', 'which', null],
    ['They wrote to [ORG 1 Tolk], which said little.', 'which', 1],
    ['The fall of [GPE 1 Orom], which said little, was told.', 'which', null],
    ['A mother of [PERSON 1 Ann Lee] said that it rains.', 'A mother of Ann Lee', null],
    [
      '[GPE 2 Orom] State commissioner for commerce [PERSON 1 Ann Lee] said so.',
      'Orom State commissioner for commerce Ann Lee',
      1,
    ],
    ['The director of public works [PERSON 1 Ann Lee] said so.', 'The director of public works Ann Lee', 1],
    [
      'A regional director for Africa Dr. [PERSON 1 Ann Lee] said so.',
      'A regional director for Africa Dr. Ann Lee',
      1,
    ],
    [
      'The head of research at the bank [PERSON 1 Ann Lee] said so.',
      'The head of research at the bank Ann Lee',
      1,
    ],
    ['A spokesman for mayor [PERSON 1 Ann Lee] said so.', 'A spokesman for mayor Ann Lee', null],
    ['An adviser to Tory Sen. [PERSON 1 Ann Lee] said so.', 'An adviser to Tory Sen. Ann Lee', null],
    ['An adviser to the late [PERSON 1 Ann Lee] said so.', 'An adviser to the late Ann Lee', null],
    [
      'The prosecutor in the trial of [PERSON 1 Ann Lee] said so.',
      'The prosecutor in the trial of Ann Lee',
      null,
    ],
    ['The manager of striker [PERSON 1 Ann Lee] said so.', 'The manager of striker Ann Lee', null],
    [
      'The director of communications for Mr [PERSON 1 Ann Lee] said so.',
      'The director of communications for Mr Ann Lee',
      null,
    ],
    [
      'The secretary of state under Mr. [PERSON 1 Lee] said so.',
      'The secretary of state under Mr. Lee',
      null,
    ],
    [
      'The coach of world number one [PERSON 1 Ann Lee] said so.',
      'The coach of world number one Ann Lee',
      null,
    ],
    [
      'The manager of the band Tolk [PERSON 1 Ann Lee] said so.',
      'The manager of the band Tolk Ann Lee',
      null,
    ],
    [
      'The leader of opposition figurehead [PERSON 1 Ann Lee] said so.',
      'The leader of opposition figurehead Ann Lee',
      null,
    ],
    ['A fan of the band [PERSON 1 Ann Lee] said so.', 'A fan of the band Ann Lee', null],
    ["The secretary of a club's [PERSON 1 Ann Lee] said so.", "The secretary of a club's Ann Lee", null],
    ['The chief of his brother [PERSON 1 Ann Lee] said so.', 'The chief of his brother Ann Lee', null],
    ['[GPE 1 Georgia] and [GPE 2 Armenia] said so.', 'Georgia and Armenia', null],
    ['[GPE 1 Georgia] and [GPE 2 Armenia] officials said so.', 'Georgia and Armenia officials', null],
    [
      '[PERSON 1 Ann Lee], [PERSON 2 Bob Ray] and [PERSON 3 Tom Poe] said so.',
      'Ann Lee, Bob Ray and Tom Poe',
      null,
    ],
    [
      'President [PERSON 1 Ann Lee] and Mr. [PERSON 2 Bob Ray] said so.',
      'President Ann Lee and Mr. Bob Ray',
      null,
    ],
    [
      '[ORG 1 Tolk] City and [GPE 2 Orom] striker [PERSON 3 Ann Lee] said so.',
      'Tolk City and Orom striker Ann Lee',
      3,
    ],
    [
      '[ORG 1 Tolk] and [ORG 2 Varn] chief executive [PERSON 3 Ann Lee] said so.',
      'Tolk and Varn chief executive Ann Lee',
      3,
    ],
    [
      '[GPE 1 Georgia] and [GPE 2 Iraq] expert [PERSON 3 Ann Lee] said so.',
      'Georgia and Iraq expert Ann Lee',
      3,
    ],
    [
      '[PERSON 1 Ann Lee] and [ORG 2 Tolk] manager [PERSON 3 Tom Poe] said so.',
      'Ann Lee and Tolk manager Tom Poe',
      null,
    ],
    [
      'President [PERSON 1 Ann Lee] and [NORP 2 Kyrgyz] Prime Minister [PERSON 3 Tom Poe] said so.',
      'President Ann Lee and Kyrgyz Prime Minister Tom Poe',
      null,
    ],
    [
      '[PERSON 1 Ann Lee] and [ORG 2 Tolk] colleagues of [PERSON 3 Tom Poe] said so.',
      'Ann Lee and Tolk colleagues of Tom Poe',
      1,
    ],
    ['The [ORG 1 Tolk] and [PERSON 2 Ann Lee] said so.', 'The Tolk and Ann Lee', null],
    ['[PERSON 1 Ann Lee] and the [ORG 2 Tolk] said so.', 'Ann Lee and the Tolk', null],
    ['[PERSON 1 Ann Lee] and [ORG 2 Tolk] colleagues said so.', 'Ann Lee and Tolk colleagues', 1],
    ['[PERSON 1 Ann Lee] and her husband said so.', 'Ann Lee and her husband', 1],
    ['[PERSON 1 Ann Lee], [ORG 2 Tolk], said so.', 'Ann Lee, Tolk,', 1],
    ['[PERSON 1 Ann Lee] of [ORG 2 Tolk] and [ORG 3 Varn] said so.', 'Ann Lee of Tolk and Varn', 1],
    ['[PERSON 1 Lee] and [PERSON 1 Lee] said so.', 'Lee and Lee', 1],
    ['[PERSON 1 Ann Lee] and [NORP 2 Kyrgyz] officials said so.', 'Ann Lee and Kyrgyz officials', 1],
  ] as const)('is the name that its words are about: %s', (marked, words, entity) => {
    const { document, things } = build(marked);
    const start = document.text.indexOf(words);
    const mentions = document.mentions.map((mention, at) => ({ ...mention, entity: things[at]! }));
    expect(sourceEntity({ start, end: start + words.length, role: 'speaker' }, mentions, document)).toBe(
      entity,
    );
  });
});
