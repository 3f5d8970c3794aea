import { expect, it } from 'vitest';
import type { Quoted } from '../../src/document.ts';
import { loadKnowledge } from '../../src/resolve/knowledge.ts';
import { toldGender } from '../../src/resolve/names/told-gender.ts';
import { chainsOf } from './chains-of.ts';

const { genderedNouns } = loadKnowledge();

const genderIn = (marked: string): string | null => {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace(/[[\]]/gu, '');
  return toldGender({ text } as Quoted, { start, end }, genderedNouns)?.gender ?? null;
};

it.each([
  ['His sister [Devon Roe] wept.', 'female'],
  ['Her late husband, [Devon Roe], was kind.', 'male'],
  ['She came with her mother, [Devon Roe].', 'female'],
  ['Lee’s twin brother, [Devon Roe], agreed.', 'male'],
  ['Lee and wife [Devon Roe] came.', 'female'],
  ['The spokesman [Devon Roe] denied it.', 'male'],
  ['The actress [Devon Roe] sang.', 'female'],
  ['He met his 12-year-old niece, [Devon Roe], and a friend.', 'female'],
])('tells a gender by the noun before the name: %s', (marked, gender) => {
  expect(genderIn(marked)).toBe(gender);
});

it.each([
  'The man [Roe] shot survived.',
  'He told his mother, [Roe] said.',
  'It was the wife, [Roe], who called.',
  'A father, [Roe], spoke.',
  'Mothers, [Roe] said, knew.',
  'Her sister and [Devon Roe] came.',
  'Her sister met [Devon Roe].',
  'Her sister-city [Devon Roe] came.',
  'The boy [Roe] saw ran.',
  'She admires the actor [Devon Roe].',
])('tells none by a noun that may be of another: %s', (marked) => {
  expect(genderIn(marked)).toBeNull();
});

it('takes "he" for nobody’s sister', () => {
  const marked = '[PERSON 1 Ray Lee] came with his sister, [PERSON 2 Devon Roe]. He smiled.';
  expect(chainsOf(marked)).toContain('Ray Lee = his = He');
});

it('takes "he" for no jury', () => {
  const marked = 'A jury found [PERSON 1 Devon Roe] guilty of hiding his gun. He wept.';
  expect(chainsOf(marked)).toContain('Devon Roe = his = He');
});

it('takes a first name that is the family name for no gender', () => {
  const { firstNames, familyFirst } = loadKnowledge();
  expect([...familyFirst].filter((name) => firstNames.has(name))).toEqual([]);
});
