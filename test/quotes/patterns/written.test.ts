import { describe, expect, it } from 'vitest';
import { quotedOf } from '../../helpers/quoted.ts';

/** Speaker and words of each quote of a rule. */
function foundBy(rule: string, lines: readonly string[]): readonly string[] {
  const text = lines.join('\n\n');
  const words = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  return quotedOf(text)
    .quotes.filter((quote) => quote.rule === rule)
    .map(({ sources, content }) => `${words(sources[0]!)}: ${content.map(words).join(' ')}`);
}

describe('paragraphs without quotation marks below a sentence that says whose they are', () => {
  it.each([
    ['The family of Ann Lee released the following statement:', 'The family of Ann Lee'],
    ['In a letter to staff, chief executive Ann Lee wrote:', 'chief executive Ann Lee'],
    ['On Facebook, he writes:', 'he'],
    ['Statement from the Orom Red Cross:', 'the Orom Red Cross'],
  ])('are theirs where they speak of “I” or “we”: %s', (lead, source) => {
    expect(foundBy('written', [lead, 'We are heartbroken.', 'Police look for the driver.'])).toEqual([
      `${source}: We are heartbroken.`,
    ]);
  });

  it('go on as long as they do', () => {
    const lines = ['The family released this statement:', 'We are sad.', 'We ask for rest.', 'Police came.'];
    expect(foundBy('written', lines)).toEqual(['The family: We are sad. We ask for rest.']);
  });

  it('are one alone where the article says “I” itself', () => {
    const lines = ['I was a child.', 'Orwell wrote:', 'We have sunk.', 'I think of that.'];
    expect(foundBy('written', lines)).toEqual(['Orwell: We have sunk.']);
  });

  it('are one alone below a sentence that says “my”', () => {
    const lines = ['My editor made three points:', 'Our readers are old.', 'I took notes.'];
    expect(foundBy('written', lines)).toEqual(['My editor: Our readers are old.']);
  });

  it('stand below what somebody said where that is all the sentence tells', () => {
    expect(foundBy('written', ['Here is what Ann Lee said:', 'We have sunk.'])).toEqual([
      'Ann Lee: We have sunk.',
    ]);
    expect(foundBy('written', ['We asked what Ann Lee said:', 'We soon knew.'])).toEqual([]);
  });

  it.each([
    ['tell of others', ['The family released this statement:', 'The driver fled.']],
    ['are a list of things', ['She packed what she needed:', 'Two coats, my old map, and a knife.']],
    ['hold a quotation', ['Ann Lee wrote:', 'We asked him for “more”.']],
  ])('are not taken where they %s', (_, lines) => {
    expect(foundBy('written', lines)).toEqual([]);
  });
});

describe('a quotation below a sentence that a colon ends', () => {
  const WORDS = '“The road to the north is shut and will be shut until May.”';

  it.each([
    ['Farmer Ann Lee hit back:', 'Farmer Ann Lee'],
    ['Farmer Ann Lee echoed:', 'Farmer Ann Lee'],
    ['Wrote Ann Lee in the Herald:', 'Ann Lee'],
  ])('is said by the person who does something there: %s', (lead, source) => {
    expect(foundBy('spoken-on', ['The talks failed.', lead, WORDS])).toEqual([`${source}: ${WORDS}`]);
  });

  it.each(['The band played on:', 'Ann Lee’s band played on:', 'Then came the twist:'])(
    'is nobody’s below: %s',
    (lead) => {
      expect(foundBy('spoken-on', ['The talks failed.', lead, WORDS])).toEqual([]);
    },
  );
});
