import { describe, expect, it } from 'vitest';
import { chainsOf } from './chains-of.ts';

describe('a noun phrase of a person', () => {
  it('is not whoever says the words that it stands in', () => {
    const marked = '[PERSON 1 Bob Ray] came. [PERSON 2 Ann Lee] said the crowd would greet the winner.';
    const quotes = [{ content: 'the crowd would greet the winner', source: 'Ann Lee' }];
    expect(chainsOf(marked, quotes).find((chain) => chain.startsWith('Ann Lee'))).toBe('Ann Lee');
  });

  it.each([
    ['Where he met [PERSON 1 Ann Lee], a clerk said that it rained.', 'said'],
    ['Where he met [PERSON 1 Ann Lee], a clerk who gave no name claimed that it rained.', 'claimed'],
  ])('is not whose name ends the clause before it where it speaks itself: %s', (marked, cue) => {
    const source = marked.includes('who') ? 'a clerk who gave no name' : 'a clerk';
    expect(chainsOf(marked, [{ content: 'that it rained', source, cue }])[0]).toBe('Ann Lee');
  });

  it.each([
    'He met [PERSON 1 Ann Lee], a clerk.',
    'He met [PERSON 1 Ann Lee], a clerk who said that it rained.',
  ])('is the one before its comma where it does not: %s', (marked) => {
    expect(chainsOf(marked)[0]).toBe('Ann Lee = a clerk');
  });

  it('that is hers is nobody who was called so long before she was named', () => {
    const apart =
      '[PERSON 1 Tom Poe] is a lawyer. It rained. It snowed. [PERSON 2 Ann Lee] fell. Her lawyer wept.';
    expect(chainsOf(apart)[0]).toBe('Tom Poe = a lawyer');
    const near = '[PERSON 1 Ann Lee] fell. [PERSON 2 Tom Poe] is a lawyer. Her lawyer wept.';
    expect(chainsOf(near)).toContain('Tom Poe = a lawyer = Her lawyer');
  });
});

describe('it', () => {
  it.each(['[ORG 1 Alpha Re], a company, praised it.', '[ORG 1 Alpha Re], which sold it, left.'])(
    'is not the subject of its verb: %s',
    (marked) => {
      expect(chainsOf(marked)[0]).not.toMatch(/= it/u);
    },
  );
});

describe('the state broadcaster', () => {
  it('is a body, and a broadcaster somebody', () => {
    expect(chainsOf('He told the [ORG 1 KBC], the state broadcaster, so.')[0]).toBe(
      'KBC = the state broadcaster',
    );
    expect(chainsOf('[PERSON 1 Ann Lee], a broadcaster, left.')[0]).toBe('Ann Lee = a broadcaster');
  });
});

describe('the largest party', () => {
  it('that is given something is whichever is', () => {
    const chain = chainsOf('The [ORG 1 Liberal Party] won. He gave a chance to the largest party.')[0];
    expect(chain).toBe('Liberal Party');
  });
});

describe("somebody else's office", () => {
  it('is not held by whom it tells of', () => {
    const marked = "[PERSON 1 Ann Lee], the governor's lawyer, left. The governor stayed.";
    expect(chainsOf(marked)[0]).not.toContain('The governor');
  });
});
