import { describe, expect, it } from 'vitest';
import { quotedOf } from '../../helpers/quoted.ts';

/** Source and words of each turn. */
const turnsIn = (lines: readonly string[]): readonly string[] => {
  const text = lines.join('\n\n');
  const found = quotedOf(text).quotes;
  return found
    .filter(({ rule }) => rule === 'turn')
    .map(
      ({ kind, sources, content }) =>
        `${kind} ${text.slice(sources[0]!.start, sources[0]!.end)}: ${text.slice(content[0]!.start, content.at(-1)!.end)}`,
    );
};

describe('the turns of a transcript', () => {
  it('may have labels in bold type', () => {
    expect(turnsIn(['**Q:** Were you afraid?', '**A:** I was.', '**Q:** Did you run?'])).toEqual([
      'direct Q: Were you afraid?',
      'direct A: I was.',
      'direct Q: Did you run?',
    ]);
  });

  it('may be bold with all that is asked', () => {
    expect(
      turnsIn(['**HILL: Were you afraid?**', 'ORTEGA: I was.', '**HILL: Did you run?**', 'ORTEGA: I did.']),
    ).toEqual([
      'direct HILL: Were you afraid?',
      'direct ORTEGA: I was.',
      'direct HILL: Did you run?',
      'direct ORTEGA: I did.',
    ]);
  });

  it('do not go on in what the article tells, nor in questions without a colon', () => {
    const lines = [
      'MS. COYLE: Object to the form.',
      'Q. You can answer.',
      'MR. ROCHE: I thank you.',
      'Some shouted that our children were ill.',
      'MS. COYLE: Are you done?',
    ];
    expect(turnsIn(lines)).toEqual([
      'direct MS. COYLE: Object to the form.',
      'direct MR. ROCHE: I thank you.',
      'direct MS. COYLE: Are you done?',
    ]);
    expect(turnsIn(['BY MR. ROCHE:', 'Q. Did you read it?', ...lines])).toHaveLength(3);
  });

  it('are their speakers’ own words', () => {
    const lines = [
      'Following is a partial transcript of the briefing by Energy Minister Arifin Wibowo.',
      'MODERATOR: Good morning. The minister will take questions.',
      'WIBOWO: Thank you. The ban ends in May.',
      'MR. HARTONO (Kompas): You said prices would fall.',
      'WIBOWO: I said they should fall.',
    ];
    expect(turnsIn(lines)).toEqual([
      'direct MODERATOR: Good morning. The minister will take questions.',
      'direct WIBOWO: Thank you. The ban ends in May.',
      'direct MR. HARTONO: You said prices would fall.',
      'direct WIBOWO: I said they should fall.',
    ]);
  });

  it('may tell the speaker’s party or office behind the name', () => {
    const lines = [
      'ANN ORR, CNN ANCHOR: Senator, will you go?',
      'SEN. LISA LUND (R-OH), FOREIGN AFFAIRS COMMITTEE: I will.',
      'ORR: Thank you.',
    ];
    expect(turnsIn(lines)).toEqual([
      'direct ANN ORR: Senator, will you go?',
      'direct SEN. LISA LUND: I will.',
      'direct ORR: Thank you.',
    ]);
  });

  it('may have their labels on lines of their own', () => {
    const lines = [
      'Ann Lee (00:05):',
      'Will you go?',
      'Ed Ek (00:09):',
      'I will.',
      'Ann Lee (01:10:02):',
      'Good.',
    ];
    expect(turnsIn(lines)).toEqual([
      'direct Ann Lee: Will you go?',
      'direct Ed Ek: I will.',
      'direct Ann Lee: Good.',
    ]);
  });

  it('may begin with the time in a recording, and name an office alone', () => {
    const lines = [
      '[00:41] Mayor Ann Orr: Good afternoon. I will be brief.',
      '[01:10] Reporter: When did you hear of it?',
      '01:12 Mayor Ann Orr: On Tuesday.',
      '(1:02:30) Speaker 2: The union says June.',
    ];
    expect(turnsIn(lines)).toEqual([
      'direct Mayor Ann Orr: Good afternoon. I will be brief.',
      'direct Reporter: When did you hear of it?',
      'direct Mayor Ann Orr: On Tuesday.',
      'direct Speaker 2: The union says June.',
    ]);
  });

  it('go on in paragraphs that speak of oneself, up to the next turn', () => {
    const lines = [
      'POST: Why a lighthouse?',
      'ORR: My father kept one.',
      'It was the paint. He painted it every spring.',
      'I still smell it when I write.',
      'Orr laughs and pours more tea.',
      'POST: Is it too long?',
      'ORR: It is.',
      'I live in Oslo, she says, with two sons.',
    ];
    expect(turnsIn(lines)).toEqual([
      'direct POST: Why a lighthouse?',
      `direct ORR: ${['My father kept one.', ...lines.slice(2, 4)].join('\n\n')}`,
      'direct POST: Is it too long?',
      'direct ORR: It is.',
    ]);
  });

  it('do not go on in what another label opens', () => {
    const lines = [
      'LEE: Will you go?',
      'EK: I will.',
      'The member for Moss: I will not.',
      'LEE: Good.',
      'EK: I am glad.',
    ];
    expect(turnsIn(lines)).toEqual([
      'direct LEE: Will you go?',
      'direct EK: I will.',
      'direct LEE: Good.',
      'direct EK: I am glad.',
    ]);
  });

  it('may name an office, and in brackets who holds it', () => {
    const lines = [
      'Dr Ann Orr (Calder Vale) (Lab): Will the minister say when the review ends?',
      'The Under-Secretary of State for Environment, Food and Rural Affairs (Tom Ridley): I will, in May.',
      'Dr Orr: You said April.',
      'Madam Deputy Speaker (Caroline Nunn): Order. I remind Members to be short.',
    ];
    expect(turnsIn(lines)).toEqual([
      'direct Dr Ann Orr: Will the minister say when the review ends?',
      'direct The Under-Secretary of State for Environment, Food and Rural Affairs (Tom Ridley): I will, in May.',
      'direct Dr Orr: You said April.',
      'direct Madam Deputy Speaker (Caroline Nunn): Order. I remind Members to be short.',
    ]);
  });

  it('go together by a letter before the bracket', () => {
    const lines = ['Q (Ann Orr): Will you go?', 'A (Tom Ridley): I will.', 'Q: When?', 'A: Monday.'];
    expect(turnsIn(lines)).toEqual([
      'direct Q: Will you go?',
      'direct A: I will.',
      'direct Q: When?',
      'direct A: Monday.',
    ]);
  });

  it.each([
    'The winner of the men’s race was clear (he won by a minute): no one asked.',
    'The vote (in May): it was close.',
    'the mayor (Caroline Nunn): no.',
    'Best film (Sweden): The Long Night.',
    'Caroline Nunn said (in May, to Tom Ridley): go.',
  ])('are no labels with a bracket that holds no person alone: %s', (line) => {
    const lines = ['ORR: Will you go?', 'NUNN: I will.', line, 'ORR: You said so.'];
    expect(turnsIn(lines)).toHaveLength(3);
  });

  it('are none where small letters stand between a name and a colon', () => {
    const lines = [
      'Ann Lee, who runs the bank, wrote: I will.',
      'Bo Ek, who owns it, wrote: You will?',
      'Ann Lee, who runs the bank, wrote: We will.',
    ];
    expect(turnsIn(lines)).toEqual([]);
  });

  it('are no part of who speaks within them', () => {
    const text = [
      'Kate Orr (Leeds) (Con): Last week the chancellor said that taxes would not rise. Will they?',
      'Mr. Lund: I will see.',
      'Kate Orr: Will you?',
    ].join('\n\n');
    const found = quotedOf(text).quotes;
    const [source] = found.find(({ rule }) => rule !== 'turn')!.sources;
    expect(text.slice(source!.start, source!.end)).toBe('Last week the chancellor');
  });

  it('may be a minister’s for something', () => {
    const lines = ['MINISTER FOR HEALTH: I will.', 'SENATOR ORR: Will you?', 'MINISTER FOR HEALTH: Yes.'];
    expect(turnsIn(lines)).toHaveLength(3);
  });

  it('are known by the surname of a person whom the article names', () => {
    const lines = ['Ann Lee and Bo Ek met.', 'LEE: I will go.', 'EK: You will not.', 'LEE: Thank you.'];
    expect(turnsIn(lines)).toEqual([
      'direct LEE: I will go.',
      'direct EK: You will not.',
      'direct LEE: Thank you.',
    ]);
  });

  it('may have a title and a name in small letters', () => {
    const lines = ['Mr. Lund: Will you go?', 'Mrs. Ek: I will.', 'Mr. Lund: Thank you.'];
    expect(turnsIn(lines)).toHaveLength(3);
  });

  it('have one label where a name in full is followed by its initials', () => {
    const lines = [
      'In an interview with Amina Juma, the Daily Post asked about the flood.',
      'Daily Post: When did you hear of it?',
      'Amina Juma: I heard of it at noon.',
      'DP: Who told you?',
      'AJ: I was told to be quiet by my office the same evening.',
    ];
    expect(turnsIn(lines)).toEqual(lines.slice(1).map((line) => `direct ${line}`));
  });

  it('may be one question and one answer of two persons with names in full', () => {
    const lines = ['Ruth Okello: When did you hear?', 'Amina Juma: I was told to be quiet.'];
    expect(turnsIn(['Amina Juma spoke to Ruth Okello.', ...lines])).toEqual(
      lines.map((line) => `direct ${line}`),
    );
  });

  it('have questions and answers', () => {
    expect(turnsIn(['Q: Why now?', 'A: It was time.', 'Q: Who decided?', 'A: We all did.'])).toHaveLength(4);
  });
});

describe('no turns', () => {
  it.each([
    ['a list of places to go', ['WHERE: The old mill.', 'WHEN: On Friday.', 'TICKETS: At the door.']],
    [
      'two of them',
      [
        'WHAT: A fair.',
        'WHERE: The mill.',
        'WHEN: Friday.',
        'WHAT: A ball.',
        'WHERE: The barn.',
        'WHEN: Sunday.',
      ],
    ],
    ['briefs from towns', ['LONDON: Shares fell.', 'PARIS: You can vote now.', 'LONDON: Shares rose.']],
    ['what speaks for and against', ['PROS: It is cheap.', 'CONS: You wait.', 'PROS: It is small.']],
    [
      'notes on players',
      ['Harry Kane: Scored two goals.', 'Bukayo Saka: Ran a lot.', 'Harry Kane: Left early with a knock.'],
    ],
    [
      'one label, however often',
      ['NOTE: It rained.', 'He left at noon.', 'NOTE: It snowed.', 'NOTE: It froze.'],
    ],
    [
      'a list that asks whom it is for',
      ['WHAT: Do you like fairs?', 'WHERE: The mill.', 'WHAT: Do you dance?', 'WHERE: The barn.'],
    ],
    ['what each of them says once', ['LEE: Will you go?', 'EK: I will.', 'OH: We will too.']],
    ['what two say once each', ['LEE: Will you go?', 'EK: I will.']],
    ['two names without a question', ['Ruth Okello: You left.', 'Amina Juma: I was told to be quiet.']],
    ['notes on two players', ['Harry Kane: Did he touch the ball?', 'Bukayo Saka: Ran a lot.']],
    [
      'two names far apart',
      ['Ruth Okello: When did you hear?', 'The council met.', 'Amina Juma: I was told to be quiet.'],
    ],
    [
      'columns whose initials nobody has',
      ['Home Office: Why?', 'Price Watch: You pay more.', 'Home Office: Why not?', 'Price Watch: I do.'],
    ],
    ['what nobody is asked', ['LEE: I go.', 'EK: You go.', 'LEE: We go.']],
    ['labels with nothing behind them', ['LEE:', 'EK:', 'LEE:', 'EK:', 'LEE:', 'Will you go? I:']],
    [
      'days with notes',
      ['MONDAY: Will you go?', 'TUESDAY: I will.', 'MONDAY: Did you go?', 'TUESDAY: I did.'],
    ],
    [
      'labels within quotation marks',
      ['“LEE: Will you go?', '“EK: I will.', '“LEE: Will you?', '“EK: I will.'],
    ],
    [
      'labels in small letters',
      ['Where: The old mill.', 'When: Friday.', 'Where: The barn.', 'When: Sunday.'],
    ],
    [
      'labels of many words',
      [
        'THE VERY VERY LONG NAME OF A SPEAKER: Do you know?',
        'Q: Why?',
        'THE VERY VERY LONG NAME OF A SPEAKER: I do.',
      ],
    ],
  ])('are %s', (_, lines) => {
    expect(turnsIn(lines)).toEqual([]);
  });
});
