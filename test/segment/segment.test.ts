import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Segmented } from '../../src/document.ts';
import { withColons } from '../../src/segment/clocks.ts';
import { createSegment } from '../../src/segment/index.ts';
import { articleOf } from '../helpers/article.ts';

const segment = createSegment();
const sentencesOf = (text: string) => {
  const document = segment(articleOf(text));
  return document.sentences.map(({ start, end }) => text.slice(start, end));
};
const wordsOf = (text: string) => segment(articleOf(text)).tokens.text;

/** A paragraph with its lines broken as plain-text mail breaks them. */
function wrap(paragraph: string, width: number): string {
  let columns = 0;
  return paragraph
    .split(' ')
    .map((word, index) => {
      const fits = columns + 1 + word.length <= width;
      columns = index > 0 && fits ? columns + 1 + word.length : word.length;
      return index === 0 ? word : `${fits ? ' ' : '\n'}${word}`;
    })
    .join('');
}

/** What holds for every segmented text, whatever it is. */
function expectExact(document: Segmented) {
  const { text, tokens, sentences, paragraphs } = document;
  let at = 0;
  for (let index = 0; index < tokens.length; index++) {
    const start = tokens.start[index]!;
    const end = tokens.end[index]!;
    if (text.slice(start, end) !== tokens.text[index]) throw new Error(`token ${index} is not the text's`);
    if (text.slice(at, start).trim() !== '') throw new Error(`text between tokens at ${at}`);
    at = end;
  }
  expect(text.slice(at).trim()).toBe('');
  let token = 0;
  for (const [index, sentence] of sentences.entries()) {
    expect(sentence.firstToken).toBe(token);
    expect(sentence.endToken).toBeGreaterThan(token);
    expect(sentence.start).toBe(tokens.start[token]);
    expect(sentence.end).toBe(tokens.end[sentence.endToken - 1]);
    expect(tokens.sentence[token]).toBe(index);
    const paragraph = paragraphs[sentence.paragraph]!;
    expect(paragraph.start).toBeLessThanOrEqual(sentence.start);
    expect(paragraph.end).toBeGreaterThanOrEqual(sentence.end);
    token = sentence.endToken;
  }
  expect(token).toBe(tokens.length);
}

describe('segment', () => {
  it('parts sentences and tokens with offsets that give back the text', () => {
    const document = segment(articleOf('Mr. Lee of the Hague-based court left.\r\n\r\nHe won’t return.'));
    expectExact(document);
    expect(document.paragraphs).toHaveLength(2);
    expect(document.tokens.text).toContain('Hague');
    expect(document.sentences.map(({ firstToken, endToken }) => endToken - firstToken)).toEqual([10, 5]);
  });

  it('goes on with a sentence whose next word is small, as after a quote that ends with an exclamation mark', () => {
    expect(sentencesOf('"Go!" she said. "Never," he said.')).toEqual([
      '"Go!" she said.',
      '"Never," he said.',
    ]);
  });

  it('gives every token a lemma, of words too for which the tokenizer has none', () => {
    expect(segment(articleOf('The a cannot, b.')).tokens.lemma).toEqual(['the', 'a', 'cannot', ',', 'b.']);
  });

  it('keeps abbreviations and initials within their sentence', () => {
    expect(sentencesOf('The U.S. Senate heard Gov. Lee on Jan. 5. It rose.')).toHaveLength(2);
  });

  it('goes on within a word that has a stop of its own, and begins anew behind white space', () => {
    for (const sentence of [
      'Fires cost the town Sh3.4 billion a year.',
      'A magnitude-9.5 earthquake shook it.',
      'Ann Orom, R-S.C., and Bo Zarok, D-N.J., left.',
    ])
      expect(sentencesOf(sentence)).toEqual([sentence]);
    expect(sentencesOf('It shut in 2022. 5 people left.')).toEqual(['It shut in 2022.', '5 people left.']);
  });

  it('takes a dateline for one sentence, whatever is written short in it', () => {
    expect(sentencesOf('OROM, Wis. (AP) — The mayor left.')).toEqual([
      'OROM, Wis. (AP) —',
      'The mayor left.',
    ]);
  });

  it('never lets a sentence run over a line end of unwrapped text', () => {
    expect(sentencesOf('Talks resume in Geneva\nThe talks resumed.')).toHaveLength(2);
  });

  it('joins the lines of a paragraph that is wrapped to a width', () => {
    const lines = [
      'The harbour council of the northern town voted late on Monday to',
      'close the old ferry pier for the whole of the winter, after divers',
      'found cracks in nine of its piles.',
    ];
    expect(sentencesOf(lines.join('\n'))).toHaveLength(1);
    expect(segment(articleOf(`${lines.join('\n')}\n\nIt rose.`)).paragraphs).toHaveLength(2);
  });

  describe('in a text that is wrapped to a width', () => {
    const wrapped = [
      'The temperature reached 47 degrees in the town of Hallow on Sunday,',
      'the weather bureau said. It was the fifth day above 45.',
      '',
      'The worst heat wave in the recent history of the country was in June',
      '2015, when more than 200 people died in the south.',
      '',
      'Rain is expected in the first half of next week. The rains usually',
      'reach Hallow in July.',
    ];

    it('joins the lines of blocks of two', () => {
      expect(sentencesOf(wrapped.join('\r\n'))).toHaveLength(5);
      expect(segment(articleOf(wrapped.join('\n'))).paragraphs.map(({ kind }) => kind)).toEqual([
        'text',
        'text',
        'text',
      ]);
    });

    it('parts lines that had room for the next word: headings, addresses, paragraphs without a blank line', () => {
      const several = Array.from({ length: 4 }, () => wrapped).flatMap((lines) => [...lines, '']);
      const text = [
        ...several,
        'Heat wave lasts',
        ...wrapped.filter((line) => line !== ''),
        '',
        'Weather Bureau',
        '12 High Street',
        'Hallow',
      ].join('\n');
      const { paragraphs } = segment(articleOf(text));
      const lengths = paragraphs.map(({ start, end }) => text.slice(start, end).split('\n').length);
      expect(lengths).toEqual([...Array.from({ length: 12 }, () => 2), 1, 2, 2, 2, 1, 1, 1]);
    });

    it('forgives a line that is longer than the rest', () => {
      const pier = Array.from({ length: 30 }, () => wrapped.slice(0, 3)).flat();
      const text = [...pier, `${wrapped[0]} and again in the evening,`, ...wrapped.slice(1)].join('\n');
      expect(segment(articleOf(text)).paragraphs).toHaveLength(33);
    });

    it('finds the sentences that it finds where the text is not wrapped', () => {
      const word = fc.constantFrom(
        ...'the harbour council of a northern town voted late to close its ferry pier in 2015 for winter'.split(
          ' ',
        ),
      );
      const sentence = fc
        .array(word, { minLength: 8, maxLength: 20 })
        .map((words) => `She ${words.join(' ')} piles.`);
      const paragraph = (minLength: number) =>
        fc.array(sentence, { minLength, maxLength: 8 }).map((sentences) => sentences.join(' '));
      // Three long paragraphs show the width; the others may be of two lines, or of one.
      const article = fc
        .tuple(fc.array(paragraph(1), { maxLength: 8 }), fc.tuple(paragraph(6), paragraph(6), paragraph(6)))
        .map((paragraphs) => paragraphs.flat());
      const plain = (text: string) => sentencesOf(text).map((words) => words.replace(/\s+/g, ' '));
      fc.assert(
        fc.property(article, fc.integer({ min: 60, max: 80 }), (paragraphs, width) => {
          const lines = paragraphs.map((text) => wrap(text, width)).join('\n\n');
          expect(plain(lines)).toEqual(plain(paragraphs.join('\n\n')));
        }),
        { numRuns: 100 },
      );
    });
  });

  it.each([
    [
      'a poem',
      [
        'The boats went out before the morning came,',
        'and no one on the pier had said a word of it,',
        'for all the town was sleeping;',
        'the gulls alone, that knew each one by name,',
        'cried over them',
        'and saw the harbour weeping.',
      ],
    ],
    [
      'a list of long items',
      [
        'A new roof for the old school on the hill above the harbour',
        'Two boats with crews',
        'Lamps along the pier as far as the last of the ferry steps',
        'A bell',
      ],
    ],
    [
      'a table',
      [
        'Hallow      Ferry pier     1,200,000      closed      2015',
        'Dunmore     Old bridge       900,000      open        2016',
      ],
    ],
    [
      'the head of a mail',
      [
        'From: Sana Mirza <sana.mirza@hallow.example> on behalf of the board',
        'To: desk@hallow.example',
        'Subject: the old ferry pier will be closed for the whole winter',
      ],
    ],
    [
      'a paragraph a line',
      [
        `The council voted late on Monday to close the old ferry pier for the whole of the winter, ${'as it had '.repeat(3)}said.`,
        'The vote was close.',
        `Divers found cracks in nine of its piles, and the council said that they would not be mended ${'soon, '.repeat(4)}or ever.`,
      ],
    ],
    [
      'a heading over its paragraph',
      [
        'Council closes the old ferry pier for the whole of the winter',
        'The council voted late on Monday to close the old ferry pier.',
      ],
    ],
  ])('leaves the lines of %s apart', (_, lines) => {
    expect(segment(articleOf(lines.join('\n'))).paragraphs).toHaveLength(lines.length);
  });

  it('marks headings and what is not the text of the article', () => {
    const kinds = segment(
      articleOf(
        'Talks resume in Geneva\nThe talks resumed on Monday.\nRead also: Budget passes\nThey ended.',
      ),
    ).paragraphs.map(({ kind }) => kind);
    expect(kinds).toEqual(['heading', 'text', 'boilerplate', 'text']);
  });

  it('parts what runs along the edges of pages from the text beside it, and marks it', () => {
    const text = 'The Herald 1\n\nThe pier will close.\nIt is old.\n\fThe Herald 2\nNobody came to see it.\n';
    const { paragraphs } = segment(articleOf(text));
    expect(paragraphs.map(({ start, end, kind }) => [text.slice(start, end), kind])).toEqual([
      ['The Herald 1', 'boilerplate'],
      ['The pier will close.', 'text'],
      ['It is old.', 'text'],
      ['The Herald 2', 'boilerplate'],
      ['Nobody came to see it.', 'text'],
    ]);
  });

  it('takes for headings what the file says are some, on every line of one, but no boilerplate', () => {
    const text = 'Who will pay?\n\nNobody will.\n\nOne.\nTwo?\n\nRelated stories';
    const spanOf = (words: string) => ({
      start: text.indexOf(words),
      end: text.indexOf(words) + words.length,
    });
    const headings = ['Who will pay?', 'One.\nTwo?', 'Related stories'].map(spanOf);
    const { paragraphs, sentences } = segment({ ...articleOf(text), headings });
    const kinds = ['heading', 'text', 'heading', 'heading', 'boilerplate'];
    expect(paragraphs.map(({ kind }) => kind)).toEqual(kinds);
    expect(sentences.map(({ kind }) => kind)).toEqual(kinds);
  });

  it.each([
    ['nothing', ''],
    ['white space alone', ' \t\r\n\n'],
    ['a byte-order mark', '\ufeffHello there.'],
    ['line ends of three kinds', 'a\r\nb\rc\nd\u2028e'],
    ['emoji, joined emoji and flags', 'So 😀 and 👨‍👩‍👧 in 🇰🇬.'],
    ['combining marks', 'Cafe\u0301 Zu\u0308rich.'],
    ['lone surrogates', 'a \ud800 b \udc00c'],
    ['NUL', 'a\0b \0 c'],
    ['no-break and thin spaces', 'a\u00a0b\u2003c\u200bd\u3000e'],
    ['a run of spaces', `a${' '.repeat(100_000)}b`],
    ['a word that never ends', 'x'.repeat(300_000)],
    ['quotation marks alone', '"\u201c\u2018\''.repeat(50_000)],
    ['one paragraph of a megabyte', 'said January '.repeat(80_000)],
  ])('gives exact offsets for %s', (_, text) => {
    expectExact(segment(articleOf(text)));
  });

  it('gives exact offsets for any string', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ maxLength: 40 }),
      fc.constantFrom(
        '\r\n',
        '\u00a0',
        '\ufeff',
        '"',
        '’',
        'U.S. ',
        'don\u2019t',
        '\ud83d',
        '``',
        'a@b.c',
        'x'.repeat(130),
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) =>
        expectExact(segment(articleOf(pieces.join('')))),
      ),
      { numRuns: 300 },
    );
  });

  it('segments a text the same way whatever it segmented before', () => {
    const text = 'The Senate voted. "No," he said.';
    const first = segment(articleOf(text));
    segment(articleOf('Another text. '.repeat(50)));
    expect(segment(articleOf(text))).toEqual(first);
  });

  it('cuts a word the same way whatever words it met before', () => {
    const text = "Zorbin's aide left.";
    const first = createSegment()(articleOf(text));
    const used = createSegment();
    used(articleOf("It was Zorbin's, he said. Not Zorbin's."));
    expect(used(articleOf(text))).toEqual(first);
    expect(first.tokens.text).toEqual(['Zorbin', "'s", 'aide', 'left', '.']);
  });

  it('keeps a word whole whatever its letters', () => {
    const words = 'Erdoğan Vlačić Łódź Škoda Çelik Þór Zelenskyy’s Māori Ngũgĩ Київ Zu\u0308rich';
    expect(wordsOf(words)).toEqual(
      'Erdoğan Vlačić Łódź Škoda Çelik Þór Zelenskyy ’s Māori Ngũgĩ Київ Zu\u0308rich'.split(' '),
    );
  });

  it('splits contractions and possessives off their word', () => {
    expect(wordsOf("Putin's aide won't go; Putin’s car")).toEqual(
      expect.arrayContaining(["'s", "n't", '’s', 'Putin']),
    );
  });
});

describe('a clock time at the end of a sentence', () => {
  it.each([
    ['The bar shut shortly before 7pm.', 'Stephen Lund spoke.'],
    ['She wrote at 7:04 p.m.', 'Faik Oz spoke.'],
    ['Doors open at about 7 p.m.', 'Tickets cost $5.'],
    ['Doors open at 7 p.m.', 'It costs $5.'],
    ['The windows shook at around 4 a.m.', '"I tell her so," she said.'],
    ['Doors open at 7 p.m.', 'But nobody came.'],
    ['Doors open at 7 p.m.', 'Not all came.'],
    ['Doors open at 7 p.m.', 'Art costs more.'],
    ['Doors open at 7 p.m.', 'Most people came.'],
    ['Doors open at 7 p.m.', 'First came the band.'],
  ])('ends it: %s %s', (first, second) => {
    expect(sentencesOf(`${first} ${second}`)).toEqual([first, second]);
  });

  it.each([
    'At 10 a.m. President Lund left.',
    'It ends at 5 p.m. Eastern Time on Monday.',
    'It ends at 5 p.m. EST on Monday.',
    'It ends at 5 p.m. PT on Monday.',
    'It ends at 7 p.m. Moscow time on Friday.',
    'It ends at 7 p.m. Sept. 4 in Rome.',
    'The 7 p.m. News was late.',
    'It shuts at 7pm Monday.',
  ])('goes on where more belongs to it: %s', (sentence) => {
    expect(sentencesOf(sentence)).toEqual([sentence]);
  });
});

describe('a clock time with a full stop', () => {
  it.each([
    ['They fought between 1pm and 2.30pm.', ['2.30pm.']],
    ['The shop opened at 9.15am and shut at 5.30pm, Doyle said.', ['9.15am', '5.30pm']],
    ['It opened at 9.15PM, and shut at 12.05a.m. there.', ['9.15PM', '12.05a.m.']],
    ['It opened at 9.15 a.m. in Leeds.', ['9.15', 'a.m.']],
    ['It opened at 10.30 on Monday.', ['10.30']],
  ])('is whole: %s', (sentence, words) => {
    expect(sentencesOf(sentence)).toEqual([sentence]);
    expect(wordsOf(sentence)).toEqual(expect.arrayContaining(words));
  });

  it('ends a sentence', () => {
    expect(sentencesOf('It shut at 2.30pm. Doyle left at 2.45PM. Lund stayed.')).toHaveLength(3);
  });

  it('is no figure of a price or of a longer number', () => {
    expect(withColons('It is $2.30pm, 1.2.30am, 2.30pms, 2.75pm or 92.30am.')).toBe(
      'It is $2.30pm, 1.2.30am, 2.30pms, 2.75pm or 92.30am.',
    );
  });
});

describe('closing marks behind the end of a sentence', () => {
  it.each([
    [`She said, 'Don't be daft.'"`],
    ['He stayed. "'],
    [`He said: "She told me, 'Go.'"`, 'He left.'],
    ['He said: “She told me, ‘Go.’”', 'He left.'],
    [`"She asked, 'Why?'" he said.`, 'He left.'],
    [`"She said, 'Go.'", he said.`, 'He left.'],
    [`(He said, "She told me, 'Go.'")`, 'He left.'],
  ])('belong to it: %s %s', (...sentences) => {
    expect(sentencesOf(sentences.join(' '))).toEqual(sentences);
  });

  it.each([
    ['He left.', `"Go," she said.`],
    ['He left.', '‘Go,’ she said.'],
    ['He left.', `'Tis late.`],
    ['He left.', '[He fell.]', '(He rose.)'],
  ])('are no opening ones: %s %s', (...sentences) => {
    expect(sentencesOf(sentences.join(' '))).toEqual(sentences);
  });

  it('make a sentence of their own where they stand alone', () => {
    expect(sentencesOf('He left.\n"\nShe stayed.')).toEqual(['He left.', '"', 'She stayed.']);
  });
});

describe('X at the end of a sentence', () => {
  it.each([
    ['He posted it on X. Local leaders left.', ['He posted it on X.', 'Local leaders left.']],
    ['He left Twitter, now X. “No,” she said.', ['He left Twitter, now X.', '“No,” she said.']],
    ['George X. Lee said so.', ['George X. Lee said so.']],
    ['They sat on X. avenue.', ['They sat on X. avenue.']],
    ['He relied on X. J. Zhang, they said.', ['He relied on X. J. Zhang, they said.']],
  ])('ends it where it is a platform: %s', (text, wanted) => {
    expect(sentencesOf(text)).toEqual(wanted);
  });

  it('is parted from its stop', () => {
    expect(wordsOf('He posted it on X. She left.')).toEqual([
      'He',
      'posted',
      'it',
      'on',
      'X',
      '.',
      'She',
      'left',
      '.',
    ]);
  });
});

describe('the mark of a list’s item', () => {
  it('stands apart from the sentence behind it', () => {
    expect(sentencesOf('• The bank says so.\n• It rains.')).toEqual([
      '•',
      'The bank says so.',
      '•',
      'It rains.',
    ]);
  });

  it('is none within a line', () => {
    expect(sentencesOf('The bank • says so.')).toEqual(['The bank • says so.']);
  });
});

describe('an abbreviation before a name', () => {
  it.each([
    'Helen Park, M.D., Ph.D., leads Orbis and holds a Ph.D. in law.',
    'Det. Supt. John Smith and Cllr. Jane Doe met Insp. Alan Lee.',
    'Sgt. Bob and Cpl. Kim spoke to the Hon. Tim Wu and Rev. Al Green.',
    'The Rt. Hon. Jane Doe met Messrs. Smith and Lee and Det. Ch. Insp. Poe.',
    'Brig. Gen. Moe, Adm. Roe, Cmdr. Noe, Fr. Ted, Pte. Lee and Flt. Lt. Kay left.',
    'Supt Lee and DCI Kay left.',
  ])('ends no sentence: %s', (sentence) => {
    expect(sentencesOf(sentence)).toEqual([sentence]);
  });

  it('is one word with its stop', () => {
    expect(wordsOf('Det. Supt. Lee saw Cllr. Kay.')).toEqual('Det. Supt. Lee saw Cllr. Kay .'.split(' '));
  });

  it.each([
    ['He was made a Supt.', 'The town was glad.'],
    ['They wrote to the Ven.', 'Then they left.'],
    ['She met Insp. Lee.', 'He left.'],
    ['It was a det.', 'Lee left.'],
  ])('ends one where no name follows: %s %s', (first, second) => {
    expect(sentencesOf(`${first} ${second}`)).toEqual([first, second]);
  });
});
