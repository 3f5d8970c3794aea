import { describe, expect, it } from 'vitest';
import { quotedOf } from '../../helpers/quoted.ts';

/** Speaker and words of each quote that a rule found. */
function foundBy(rule: string, lines: readonly string[]): readonly string[] {
  const text = lines.join('\n\n');
  const words = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  return quotedOf(text)
    .quotes.filter((quote) => quote.rule === rule)
    .map(({ sources, content }) => `${words(sources[0]!)}: ${content.map(words).join(' ')}`);
}

describe('quotations below a line that names who speaks', () => {
  it('are theirs, where two or more are so named', () => {
    const lines = [
      'We asked shoppers in Ennis.',
      'Noreen Daly, 67, retired',
      '“I think they’re great. I’m in town in ten minutes.”',
      'Mick Hayes (51), butcher',
      '“Trade is down a third.”',
      '“I told the councillor.”',
      'JANE WANJIKU, ECONOMIST:',
      '“It’s a bold move.”',
    ];
    expect(foundBy('headed', lines)).toEqual([
      'Noreen Daly, 67, retired: “I think they’re great. I’m in town in ten minutes.”',
      'Mick Hayes: “Trade is down a third.” “I told the councillor.”',
      'JANE WANJIKU, ECONOMIST: “It’s a bold move.”',
    ]);
  });

  it.each([
    ['one line alone', ['Noreen Daly', '“I think they’re great.”', 'The council met.']],
    [
      'subheadings that name nobody',
      ['Early life', '“It was a cold house.”', 'Later years', '“It was colder.”'],
    ],
    [
      'headlines',
      ['Ann Lee dies in Rome', '“It was a cold night.”', 'Tom Poe wins in Leeds', '“It was a warm one.”'],
    ],
    [
      'paragraphs with more than a quotation',
      ['Ann Lee', '“I am tired,” she says.', 'Tom Poe', '“I am not,” he says.'],
    ],
  ])('are not found below %s', (_, lines) => {
    expect(foundBy('headed', lines)).toEqual([]);
  });
});

describe('quotations behind a label', () => {
  it.each([
    [
      '- Finance Minister John Kibe, in a statement: “Credit must reach small firms.”',
      'Finance Minister John Kibe',
    ],
    ['• Ed Poe, trader at a bank: “Nobody had this on their card.”', 'Ed Poe, trader at a bank'],
    ['- Kenya Bankers Association: “We welcome it.”', 'Kenya Bankers Association'],
    ['Rep. Ann Lee (R-Tex.): “I have not heard of it.”', 'Rep. Ann Lee (R-Tex.)'],
    ['Arsenal captain Tom Poe (right): “I am happy to be back.”', 'Arsenal captain Tom Poe'],
    ['And then Ann Lee, in tears: “I cannot do this.”', 'Ann Lee'],
    ['Tweet of the day, Ann Lee: “I have nothing to add.”', 'Ann Lee'],
    ['Ann Lee on Tom Poe: “He is a good man.”', 'Ann Lee'],
    [
      'Chancellor of the Exchequer Rachel Poe: “We will not borrow.”',
      'Chancellor of the Exchequer Rachel Poe',
    ],
  ])('are their speaker’s in %j', (line, speaker) => {
    expect(foundBy('labelled', [line])).toEqual([`${speaker}: ${line.slice(line.indexOf('“'))}`]);
  });

  it('are each their own in a list of dashes', () => {
    const lines = [
      '- Kenya Bankers Association: “We welcome it.”',
      '- Martha Rono, on X: “Too little, too late.”',
    ];
    expect(foundBy('labelled', lines)).toEqual([
      'Kenya Bankers Association: “We welcome it.”',
      'Martha Rono: “Too little, too late.”',
    ]);
    expect(foundBy('signed', lines)).toEqual([]);
  });

  it('are each their own in a list within one paragraph', () => {
    const list = '- Ann Lee, economist, Rift Bank: “Rates will fall.”\n- Tom Poe, by phone: “They will not.”';
    expect(foundBy('labelled', ['We asked two:', list])).toEqual([
      'Ann Lee, economist, Rift Bank: “Rates will fall.”',
      'Tom Poe: “They will not.”',
    ]);
  });

  it('are not those within the line of a list', () => {
    expect(foundBy('labelled', ['* Ann Lee: “I slept.” He left.\n* Bread: “The loaf.”'])).toEqual([]);
  });

  it.each([
    'Message for Ann Lee: “Go home.”',
    'The verdict of the Guardian: “A good film, but it is long.”',
    'To Ann Lee: “You will pay for this.”',
    'Then came Ann Lee: “No more.”',
    'Question for Ann Lee: “Why do you want to be mayor?”',
    'Channel 4: “The Bear”',
    'Mitt Romney, the 2012 nominee, tweeted: “He kills journalists.”',
    'Ann Lee: “I go,” she said.',
  ])('are not found in %j', (line) => {
    expect(foundBy('labelled', [line])).toEqual([]);
  });
});
