import { describe, expect, it } from 'vitest';
import { quotedOf } from '../../helpers/quoted.ts';

const LEAD = 'Dame Rosa Field retired in June. Our reporter spoke to her in Kent.';

const QUESTIONS = [
  'Did you like it?',
  'I did.',
  'Do you write?',
  'My book is done.',
  'Will you stop?',
  'We may.',
];

/** Speaker and words of each answer. */
function answersIn(lines: readonly string[]): readonly string[] {
  const text = lines.join('\n\n');
  const words = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  return quotedOf(text)
    .quotes.filter(({ rule }) => rule === 'interview')
    .map(({ sources, content }) => `${words(sources[0]!)}: ${content.map(words).join(' ')}`);
}

describe('answers below questions without labels', () => {
  it('are of whoever alone is named above', () => {
    const lines = [
      LEAD,
      'Why did you never want to be a judge?',
      'It looked lonely. My father was one.',
      'He ate alone, and I saw it.',
      'You wrote of the beach. What else did you miss?',
      'My dog.',
      '**What will you do now?**',
      'We shall travel.',
      'Her memoir comes out in May.',
    ];
    expect(answersIn(lines)).toEqual([
      'Rosa Field: It looked lonely. My father was one. He ate alone, and I saw it.',
      'Rosa Field: My dog.',
      'Rosa Field: We shall travel.',
    ]);
  });

  it('leave out what asks on without a question', () => {
    const lines = [
      LEAD,
      'Did you like it?',
      'I did.',
      'You wrote of your mother.',
      'I miss her.',
      'Do you write still?',
      'I do.',
      'Will you stop?',
      'I may.',
    ];
    expect(answersIn(lines)[0]).toBe('Rosa Field: I did. I miss her.');
  });

  it('are of the one in the title, of several', () => {
    const lines = [
      'Five minutes with Rosa Field',
      'Dame Rosa Field talks to Peter Nunn.',
      'Did you like it?',
      'I did.',
      'Do you write?',
      'I do.',
      'Will you stop?',
      'I may.',
    ];
    expect(answersIn(lines)).toEqual(['Rosa Field: I did.', 'Rosa Field: I do.', 'Rosa Field: I may.']);
  });

  it.each([
    'Rosa Field sat down in May with the Herald.',
    'Rosa Field answered our questions.',
    'We met with Rosa Field at a café.',
    'In conversation with Rosa Field',
  ])('stand below a sentence that says that somebody talked: %s', (lead) => {
    expect(answersIn([lead, ...QUESTIONS])).toHaveLength(3);
  });

  it.each([
    'Rosa Field spoke for an hour and said nothing.',
    'Rosa Field met the press after the draw.',
    'Rosa Field’s play asks what we owe. Two sisters sit and talk.',
    'Rosa Field speaks fast and sits still.',
    'Talk to us at Cribb, founded by Rosa Field.',
    'Rosa Field answers your questions.',
  ])('do not stand below another one: %s', (lead) => {
    expect(answersIn([lead, ...QUESTIONS])).toEqual([]);
  });

  it.each([
    [
      'questions that a firm answers',
      [LEAD, 'Do you deliver?', 'We do.', 'Are you open?', 'We are.', 'Can you wait?', 'We can.'],
    ],
    ['two questions', [LEAD, 'Did you like it?', 'I did.', 'Do you write?', 'I do.']],
    [
      'questions of a page of advice',
      [LEAD, 'What is it?', 'A tax.', 'Will you pay?', 'If you drive.', 'When does it start?', 'In May.'],
    ],
    [
      'questions that a column asks itself',
      [
        'I spoke to Rosa Field.',
        'Would you have stayed?',
        'I would not.',
        'Would you pay?',
        'My wife would.',
        'Do you lie?',
        'I do.',
      ],
    ],
    [
      'questions that letters ask',
      [
        'Dr Rosa Field answers.',
        'I cough. Do you know why?',
        'I do.',
        'I sleep badly. Can you help?',
        'I can.',
        'Will you call?',
        'I will.',
      ],
    ],
    [
      'questions where nobody was talked with',
      [
        'Rosa Field founded Cribb.',
        'Do you deliver?',
        'We do.',
        'Are you open?',
        'We are.',
        'Can you wait?',
        'We can.',
      ],
    ],
  ])('are not found below %s', (_, lines) => {
    expect(answersIn(lines)).toEqual([]);
  });
});
