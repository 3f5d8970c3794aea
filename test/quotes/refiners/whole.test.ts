import { describe, expect, it } from 'vitest';
import { quotedOf } from '../../helpers/quoted.ts';

/** Speaker, cue and words of each quote. */
const quotesIn = (text: string): readonly string[] =>
  quotedOf(text).quotes.map(({ sources, cue, content }) => {
    const words = (spans: readonly { readonly start: number; readonly end: number }[]): string =>
      spans.map(({ start, end }) => text.slice(start, end)).join(' | ');
    return `${words(sources.slice(0, 1))} > ${words(cue)} > ${words(content)}`;
  });

describe('a source', () => {
  it('does not begin within a name', () => {
    const [quote] = quotesIn(
      'A spokesperson for the Ministry of Housing, Communities and Local Government said it was “working closely with councils”, and that a review would report in May.',
    );
    expect(quote).toMatch(
      /^A spokesperson for the Ministry of Housing, Communities and Local Government > said > /,
    );
  });

  it('is whole for each of its verbs', () => {
    const found = quotesIn(
      'Sen. Lorena Valdez, D-Fresno, the bill’s author, called the vote “a down payment on our children’s future,” but conceded that it faces long odds on the floor.',
    );
    expect(found.map((quote) => quote.split(' > ')[0])).toEqual([
      'Sen. Lorena Valdez, D-Fresno, the bill’s author',
      'Sen. Lorena Valdez, D-Fresno, the bill’s author',
    ]);
  });

  it('is whole behind a doctorate', () => {
    const [quote] = quotesIn('“It works,” said Helen Park, M.D., Ph.D., head of Orbis.');
    expect(quote).toMatch(/^Helen Park, M\.D\., Ph\.D\., head of Orbis > said > /);
  });
});

describe('a cue', () => {
  it('is one quote’s alone', () => {
    const found = quotesIn(
      'DNB Markets analyst Kjetil Lye, who rates the stock "buy", said the acquisition made sense but cautioned that "sea lice costs could surprise on the upside".',
    );
    expect(found.filter((quote) => quote.includes('> said >'))).toEqual([
      'DNB Markets analyst Kjetil Lye, who rates the stock "buy" > said > the acquisition made sense',
    ]);
  });
});

describe('a source with when its report came out', () => {
  it.each([
    ['the Zarok Institute published last week', 'the Zarok Institute'],
    ['the Zarok Institute, published on Monday', 'the Zarok Institute'],
    ['the Zarok Institute', 'the Zarok Institute'],
  ])('ends before it: %s', (behind, source) => {
    const [quote] = quotesIn(`Prices fell by a tenth, according to a report by ${behind}.`);
    expect(quote).toContain(`${source} >`);
  });
});

describe('what a clause with “that” says', () => {
  it('goes on past names with their ages', () => {
    const [quote] = quotesIn(
      'Hull Crown Court heard that Darren Pike, 34, Lewis Marr, 29, and a 17-year-old boy poured petrol through the letterbox.',
    );
    expect(quote).toBe(
      'Hull Crown Court > heard > that Darren Pike, 34, Lewis Marr, 29, and a 17-year-old boy poured petrol through the letterbox',
    );
  });
});

describe('a clause with a relative clause in it', () => {
  it.each([
    [
      'The engineer said that the bridge, which was built in 1920, would be closed.',
      'that the bridge, which was built in 1920, would be closed',
    ],
    [
      'The bank said that profits, which fell last year, would recover in May.',
      'that profits, which fell last year, would recover in May',
    ],
    [
      'LaFleur said running back Aaron Jones, who left the game, would have a scan.',
      'running back Aaron Jones, who left the game, would have a scan',
    ],
  ])('is whole: %s', (text, content) => {
    expect(quotesIn(text).map((quote) => quote.split(' > ')[2])).toContain(content);
  });
});

describe('what a report reports', () => {
  it('is not merely who says something', () => {
    const found = quotesIn(
      'His lawyer did not comment. A spokesman for Adria said the company “remained interested,” the Croatian daily Jutarnje Novosti reported, citing an e-mail.',
    );
    expect(found.every((quote) => !quote.endsWith('> A spokesman for Adria'))).toBe(true);
  });

  it('is not cited by whom it quotes', () => {
    const found = quotesIn(
      'A spokesman said the firm would close the mine, the Financial Times reported, citing a letter.',
    );
    expect(found.every((quote) => !quote.startsWith('a letter > said'))).toBe(true);
  });

  it.each([
    ['Reuters reported that the talks had failed, quoting an unnamed diplomat.', 'that the talks had failed'],
    ['Xinhua said that exports rose, quoting customs figures.', 'that exports rose'],
  ])('does not hold who is quoted: %s', (text, content) => {
    expect(quotesIn(text).map((quote) => quote.split(' > ')[2])).toEqual([content]);
  });

  it('may come from what somebody reads', () => {
    const [found] = quotesIn('Minister Kwame Osei, quoting from a report, said 40 people had died.');
    expect(found).toMatch(/^a report > /);
  });
});

describe('a source in an aside', () => {
  it('is with whom it leads, where the aside closes before the verb', () => {
    const [quote] = quotesIn(
      'The seven rebels, led by Bogumiła Szczepaniak, a former minister, want a new vote and a new leader.',
    );
    expect(quote).toMatch(/^The seven rebels, led by Bogumiła Szczepaniak, a former minister > want > /);
    const [founded] = quotesIn(
      'The firm, founded in 2010 by Eva Novak, a chemist, said it would move to Brno.',
    );
    expect(founded).toMatch(/^The firm, founded in 2010 by Eva Novak, a chemist > said > /);
  });

  it('is alone where she says it herself', () => {
    const [quote] = quotesIn('The town, led by Ann Poe, who says she is tired, will vote in May.');
    expect(quote).toMatch(/^Ann Poe, who > says > /);
  });
});

describe('a second clause with “that” behind quoted words', () => {
  it('is said as well', () => {
    const [quote] = quotesIn(
      'Boric said the government would "accompany the workers", but that it could not pay them all.',
    );
    expect(quote).toBe(
      'Boric > said > the government would "accompany the workers", but that it could not pay them all',
    );
  });

  it('is none where “that” stands for what was said', () => {
    const [quote] = quotesIn('Lee said she was “fine”, but that was not true.');
    expect(quote).toBe('Lee > said > she was “fine”');
  });
});

describe('what is no saying', () => {
  it.each([
    'Indonesia lies on the Pacific “Ring of Fire”, where quakes are common.',
    'The island lies in the “Ring of Fire”.',
  ])('is where something lies: %s', (text) => {
    expect(quotesIn(text)).toEqual([]);
  });

  it.each([
    'The ministry said it would look into reports that police beat the woman.',
    'Lee said the guards ignored shouts that the man could not breathe.',
    'The review said that claims that he knew were false.',
    'Lee said it was unclear whether claims that he lied would be heard.',
  ])('is a noun that looks like a verb: %s', (text) => {
    expect(quotesIn(text)).toHaveLength(1);
  });

  it('does not keep a verb of the same form away', () => {
    expect(quotesIn('Lee said that Poe claims that he lied.')).toHaveLength(2);
  });
});
