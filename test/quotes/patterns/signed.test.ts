import { describe, expect, it } from 'vitest';
import { quotedOf } from '../../helpers/quoted.ts';

/** Who has signed which words. */
const signedIn = (text: string): readonly string[] =>
  quotedOf(text)
    .quotes.filter(({ rule }) => rule === 'signed')
    .map(
      ({ sources: [source], content: [words] }) =>
        `${text.slice(source!.start, source!.end)}: ${text.slice(words!.start, words!.end)}`,
    );

describe('a quotation that is signed', () => {
  it.each([
    [
      '“You can’t eat a communiqué.” — Ann Lee, Egypt’s supply minister',
      'Ann Lee, Egypt’s supply minister: “You can’t eat a communiqué.”',
    ],
    ['"We lost the war at the bakery."\n\n— Ann Poe', 'Ann Poe: "We lost the war at the bakery."'],
    [
      'Quote of the week: "It was a long night for us." – Mayor Ann Poe, at a meeting in Rome, 12 May',
      'Mayor Ann Poe: "It was a long night for us."',
    ],
    ['"Lost in Translation is a gem." - Ann Poe', 'Ann Poe: "Lost in Translation is a gem."'],
    ['"Is it safe? Nobody knows it." — Ann Poe', 'Ann Poe: "Is it safe? Nobody knows it."'],
    ['"We will not be moved" — Ann Poe, union leader', 'Ann Poe, union leader: "We will not be moved"'],
    ['"He is lying now." — Trump lawyer Ann Poe', 'Trump lawyer Ann Poe: "He is lying now."'],
    ['"The tide turns twice a day." - Ann Poe (12 May 2024)', 'Ann Poe: "The tide turns twice a day."'],
  ])('is whose the signature is: %s', (text, wanted) => {
    expect(signedIn(text)).toEqual([wanted]);
  });

  it.each([
    ['a clause follows', '"It was a long night." - Ann Poe said so on Monday.'],
    ['it is a title', '"The Long Dark Night" - Ann Poe'],
    ['somebody has made something of it', '"It is over for us."\n\n— Reporting by Ann Poe in Paris'],
    ['it stands in a sentence', 'The mayor said "the bridge is safe for all" - Ann Poe, a driver, was glad.'],
    ['it is a title with a verb', '"They Shall Not Grow Old" - Peter Poe'],
    ['it is a title with a mark', '"What\'s Up, Doc?" - Peter Poe'],
    ['it is a song’s title', '"I Will Always Love You" — Ann Poe'],
    ['it is the headline of an article', '"Why we can\'t sleep" — Ann Poe, The Atlantic'],
    ['a quiz asks it', '"Who has painted the Mona Lisa?" — Leonardo da Vinci'],
    ['a name stands before what signs', '"Never go home!" — a Trump rallying cry'],
    ['a poster has it', '"You must know him!" — Leeds Police poster'],
    ['it is from a case', '"The court erred in its ruling." — Smith v. Jones, 2012'],
    ['nobody is named', '"It was a long night." — a driver'],
    ['the dash opens an item of a list', '"It was a long night."\n\n- Ann Poe went home.'],
  ])('is none where %s', (_, text) => {
    expect(signedIn(text)).toEqual([]);
  });
});
