import { describe, expect, it } from 'vitest';
import { quotedOf } from '../../helpers/quoted.ts';

/** Who speaks on in which words. */
const spokenOnIn = (text: string): readonly string[] =>
  quotedOf(text)
    .quotes.filter(({ rule }) => rule === 'spoken-on')
    .map(
      ({ sources: [source], content: [words] }) =>
        `${text.slice(source!.start, source!.end)}: ${text.slice(words!.start, words!.end)}`,
    );

describe('a quotation without a cue', () => {
  it.each([
    ['Doreen Fitch said the plan was daft. “Nobody asked us.”', 'Doreen Fitch: “Nobody asked us.”'],
    [
      'The mayor denied that the bridge was closed. “It is open to all.” Cars passed.',
      'The mayor: “It is open to all.”',
    ],
    [
      'Doreen Fitch said the plan was daft.\n\n“Nobody asked us, and I am cross.”\n\nIt rained.',
      'Doreen Fitch: “Nobody asked us, and I am cross.”',
    ],
  ])('is of who spoke in the sentence before: %s', (text, wanted) => {
    expect(spokenOnIn(text)).toEqual([wanted]);
  });

  it.each([
    ['another cue claims it', 'The bank said rates would rise. “Rates must rise,” the minister agreed.'],
    ['its sentence goes on', 'The firm said it would pay. “The Long Goodbye” was its first film.'],
    ['it tells nothing', 'Ann Lee said the show was over. “Farewell to all that.”'],
    ['a sentence stands between', 'Ann Lee said the show was over. It rained. “It is as good as new.”'],
    [
      'in the next paragraph nobody speaks of himself',
      'Ann Lee said it was over.\n\n“The sea is blue today.”',
    ],
    ['a body spoke in the paragraph before', 'Police said two were held.\n\n“I ran for my life.”'],
  ])('is nobody’s where %s', (_, text) => {
    expect(spokenOnIn(text)).toEqual([]);
  });
});
