import { describe, expect, it } from 'vitest';
import { quotedOf } from '../../helpers/quoted.ts';

/** Who has posted which words. */
const postsIn = (text: string): readonly string[] =>
  quotedOf(text)
    .quotes.filter(({ rule }) => rule === 'post')
    .map(
      ({ kind, sources: [source], content: [words] }) =>
        `${kind}, ${text.slice(source!.start, source!.end)}: ${text.slice(words!.start, words!.end)}`,
    );

describe('a post of a network', () => {
  it.each([
    [
      'The toll stays until 2031. Facts matter. pic.twitter.com/ab12 — Ivana Kos (@ivanakos) May 3, 2026',
      'direct, Ivana Kos: The toll stays until 2031. Facts matter.',
    ],
    [
      'He cut the ribbon.\n\nFacts? You promised no tolls.\n\n— Luka Maric (@lmaric) 3 May 2026\n\nHe will sue.',
      'direct, Luka Maric: Facts? You promised no tolls.',
    ],
    ['Take cover now! — NWS Miami (@NWSMiami) May 3, 2026', 'direct, NWS Miami: Take cover now!'],
    ['I am done. — Ann Lee 🇭🇷 (@annlee) May 3, 2026', 'direct, Ann Lee: I am done.'],
    ['We are closed today. - Ann Lee (@annlee) May 3, 2026', 'direct, Ann Lee: We are closed today.'],
    [
      'They say we “lost”. https://t.co/a1 https://t.co/b2 -- Ann Lee (@annlee) Apr 30, 2026',
      'direct, Ann Lee: They say we “lost”.',
    ],
  ])('is what its account says: %s', (text, wanted) => {
    expect(postsIn(text)).toEqual([wanted]);
  });

  it('holds what it tells of the words of others', () => {
    const text = 'The ministry says tolls will rise, folks. — Ann Lee (@annlee) July 4, 2025';
    const found = quotedOf(text).quotes;
    expect(found.map(({ parent }) => parent)).toEqual([null, 0]);
  });

  it.each([
    ['no dash stands before the name', 'By Ann Lee (@annlee) May 3, 2026'],
    ['no day follows', 'Ann Lee is our reporter in Rome.\n\n— Ann Lee (@annlee)'],
    ['other words follow', 'Ann Lee (@annlee) is a reporter — she wrote it on May 3, 2026.'],
    ['the sentence goes on', 'The story — by Ann Lee (@annlee), of Rome — was sold on May 3, 2026.'],
    ['the words are quoted and signed', '“Facts? You promised us.” — Luka Maric (@lmaric) 3 May 2026'],
    ['it says who posted', '“It was good,” — said Ann Lee (@annlee) on May 3, 2026'],
    ['one word stands before it', 'Follow — Ann Lee (@annlee) May 3, 2026'],
    ['a hyphen stands before a picture’s name', 'Photo from the scene - Ann Lee (@annlee) May 3, 2026'],
    [
      'a clause stands behind the dash',
      'The mayor spoke — the deputy followed, then Ann Lee (@annlee), May 3, 2026',
    ],
    ['nothing stands before it', '— Ann Lee (@annlee) May 3, 2026'],
    ['an account is named in a sentence', 'The mayor (@mayor) said on May 3, 2026 he would go.'],
    ['accounts are listed', 'Write to our team — Ann Lee (@annlee) or Jim Poe (@jpoe)'],
    ['a paragraph in brackets gives a day', 'The race was long — Ann Lee won (in Rome) May 3, 2026'],
    ['the name is in two parts', 'Ann Lee — writer, cook — (@annlee) 3 May 2026'],
  ])('is none where %s', (_, text) => {
    expect(postsIn(text)).toEqual([]);
  });
});
