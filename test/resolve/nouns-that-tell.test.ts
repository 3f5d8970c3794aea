import { describe, expect, it } from 'vitest';
import { chainsOf } from './chains-of.ts';

describe('an age', () => {
  it.each([
    [
      'is that of whom the article tells it',
      '[PERSON 1 Ben Moss], 24, met [PERSON 2 Robert Poe]. [PERSON 2 Poe] smiled. The 24-year-old agreed.',
      ['Ben Moss = The 24-year-old', 'Robert Poe = Poe'],
    ],
    [
      'may stand before the name',
      'The 19-year-old winger [PERSON 1 Ben Moss] met [PERSON 2 Robert Poe]. [PERSON 2 Poe] smiled. The 19-year-old agreed.',
      ['Ben Moss = The 19-year-old', 'Robert Poe = Poe'],
    ],
    [
      'is nobody’s with a name where it is told of another',
      'A 31-year-old man fell. Chief [PERSON 1 Ann Lee] said the 31-year-old was alive.',
      ['Ann Lee'],
    ],
    [
      'is not that of whoever did something last',
      'Officer [PERSON 1 Robert Poe] arrested a suspect. The 24-year-old smiled.',
      ['Robert Poe'],
    ],
    ['is no dam’s', '[PERSON 1 Ann Lee] came. The 40-year-old dam broke.', ['Ann Lee']],
  ])('%s', (_, marked, wanted) => {
    expect(chainsOf(marked)).toEqual(wanted);
  });
});

it.each([
  ['[PERSON 1 Ben Moss] was glad. “It was time,” the 24-year-old said.', ['Ben Moss = the 24-year-old']],
  [
    '[PERSON 1 Ben Moss] praised [PERSON 2 Robert Poe]. “It was time,” the 24-year-old said.',
    ['Ben Moss', 'Robert Poe'],
  ],
  ['[PERSON 1 Judge Roth] adjourned the case. “It was time,” the 24-year-old said.', ['Judge Roth']],
  ['Prosecutor [PERSON 1 Ann Lee] read the charges. “It was time,” the 24-year-old said.', ['Ann Lee']],
  ['[PERSON 1 Ben Moss] was stabbed. “It was time,” the 24-year-old said.', ['Ben Moss']],
  ['The fans were behind [PERSON 1 Ben Moss]. “It was time,” the 24-year-old said.', ['Ben Moss']],
])('takes the age of who is quoted for the subject’s, the only person named: %s', (marked, wanted) => {
  expect(chainsOf(marked, [{ content: '“It was time,”', source: 'the 24-year-old' }])).toEqual(wanted);
});

it('takes "our country" for none that has been named', () => {
  const marked =
    '[GPE 1 Ruritania] is near. [GPE 1 Ruritania] is small. “Our country is cold,” [PERSON 2 Ann Lee] said.';
  const quotes = [{ content: '“Our country is cold,”', source: 'Ann Lee' }];
  expect(chainsOf(marked, quotes)).toContain('Ruritania = Ruritania');
});

it('takes "his country" for one that has', () => {
  const marked =
    "[GPE 1 Ruritania]'s [PERSON 2 Robert Poe] said his country would help. The country has taken in many.";
  expect(chainsOf(marked).some((chain) => chain.startsWith('Ruritania = his country'))).toBe(true);
});
