import { describe, expect, it } from 'vitest';
import { datelineEnd, itemDatelineEnd } from '../../src/segment/dateline.ts';
import { createSegment } from '../../src/segment/index.ts';
import { articleOf } from '../helpers/article.ts';

/** The words of the sentences of an article. */
function sentencesOf(text: string): readonly string[] {
  const { sentences } = segment(articleOf(text));
  return sentences.map(({ start, end }) => text.slice(start, end));
}
const segment = createSegment();

describe('a dateline', () => {
  it('stands behind what a press release says above its text', () => {
    const above =
      'PRESS RELEASE\n\nContact: Ann Field, 020 7946 0100\n\nFor release on 3 June 2024\n\nBridge opens\n\n';
    expect(sentencesOf(`${above}OXFORD, UK — Rivers rose. They fell.`).slice(4)).toEqual([
      'OXFORD, UK —',
      'Rivers rose.',
      'They fell.',
    ]);
  });

  it.each([
    'GENEVA, March 3 (Agency) — ',
    'BRASILIA - ',
    'Paris (AFP) – ',
    'PARAMUS, N.J. (AP) -- ',
    'RIO DE JANEIRO, Brazil, 12 May 2021 — ',
    'WASHINGTON—',
    'ASTANA, June 14, 2024 (KazTAG) — ',
    'LIMA, Oct 25 (Agency).- ',
    'SRINAGAR, Nov. 9: ',
    'NEW DELHI, January 12, 2024 (Agency): ',
    'KYIV/WARSAW, May 3 - ',
    'LONDON/NEW YORK - ',
    '(Accra) – ',
    '(Bishkek, June 3, 2024) - ',
    'Durban - ',
    'Cape Town – ',
    'Port-au-Prince – ',
    'Addis Ababa - ',
    'New Delhi – ',
    'Benin City - ',
    'Lincoln City – ',
    'New Haven, Conn. (May 3, 2024) – ',
    'Apia, SAMOA – ',
    'Tamale, June 3, GNA - ',
    "ABIDJAN, Côte d'Ivoire — ",
    "Abidjan, Côte d'Ivoire — ",
    'BERGEN, Norway – October 7, 2024 – ',
    'DETROIT — 7 October 2024 (Agency) — ',
    'Lima, Peru - Oct. 7, 2024 - ',
    'LONDON and NEW YORK, Oct. 7, 2024 (GLOBE NEWSWIRE) -- ',
    'OSLO, Norway, October 8, 2024 /PRNewswire/ -- ',
    'ST. LOUIS, March 3, 2024 /PRNewswire via Agency/ - ',
    'LONDON – October 8, 2024 /Agency-Wire/ – ',
  ])('ends at the dash or colon of «%s»', (dateline) => {
    expect(datelineEnd(`${dateline}Talks between the two sides resumed.`)).toBe(dateline.length);
  });

  it.each([
    'The minister - a former judge - left the room.',
    'Anna Berg — the mayor — said no.',
    'WASHINGTON The Senate voted.',
    'UNHCR said on Monday - after days of talks - that it would leave.',
    '— Well, she said.',
    'WARNING, read this: it is hot.',
    'JONES: On Nov. 9: no.',
    'Self-employed - Workers have had enough.',
    'Long-term - Investors stayed calm.',
    'Anti-government - protesters marched.',
    'Instagram - Photos are its business - is to be sold.',
    'The minister - Ann Berg - left.',
    'Why We Left - And What Next.',
    'Paris–Roubaix is a race.',
    'Paris - the capital of France.',
    'Donald Trump - The former president said no.',
    'Manchester United - The club said no.',
    'Kemi Cole - October 7, 2024 - was the day she won.',
    'On October 7, 2024 – The council met.',
    'The meeting – October 7, 2024 – was long.',
    'Open /etc/hosts/ - The file names machines.',
    'He and/or she - The law says so.',
    'Profit /loss/ - The table shows both.',
    'January 5, 2024 – The council met.',
    'On Monday, 3 June 2024: the council met.',
    'Dublin, 3 June 2024: the bridge fell.',
    'Dallas, November 22, 1963: President Berg is shot.',
    'Ann Berg, October 7, 2024: “We land on Tuesday.”',
    'Katrina (August 29, 2005) – The storm broke the levees.',
    'Nevermind (24 September 1991) – The record is sold again.',
    'Ann Berg (born in 1961) – The mayor was born in Oslo.',
    'Dublin, Ireland: the bridge fell.',
    'Dublin, June 3: the bridge fell.',
    'Climate Change - The world is hot.',
    '(Laughs) – no, he said.',
    'Boris Johnson Said No On Monday - The Labour Party agreed.',
    'Smith, who left on Monday, said no - She stayed.',
    '',
  ])('is not what «%s» opens with', (text) => {
    expect(datelineEnd(text)).toBe(0);
  });
});

describe('the dateline of an item in a round-up', () => {
  it.each([
    'MANILA, May 2 (Xinhua) -- ',
    'KYIV (Reuters) - ',
    'LIMA, May 4 - ',
    'ST. LOUIS, March 3 — ',
    'NEW DELHI, 3 May (PTI) - ',
    'EL PASO, Texas (AP) — ',
    'SRINAGAR, Nov. 9: ',
    'LONDON/NEW YORK, May 3 - ',
  ])('ends at the dash or colon of «%s»', (dateline) => {
    expect(itemDatelineEnd(`${dateline}Talks between the two sides resumed.`)).toBe(dateline.length);
    expect(itemDatelineEnd(`${dateline}“We won,” she said.`)).toBe(dateline.length);
    expect(itemDatelineEnd(`${dateline}2,300 people left.`)).toBe(dateline.length);
  });

  it.each([
    'BRASILIA - Brazil will act.',
    'Paris (AFP) – The minister left.',
    'Durban - The port is shut.',
    'NATO (the alliance) — The bloc met in May.',
    'IBM (NYSE: IBM) - The firm said so.',
    'BMW - The firm said on May 3 it would pay.',
    'OPEC - the cartel - said on May 3 it would cut.',
    'UEFA, on May 3 — days after the final — said no.',
    'WARNING - May 3 was hot, he said.',
    'USA 3 Canada 2 - The hosts won on May 3.',
    'TICKETS - 020 7946 0100, from May 3.',
    'COVID-19 - May 3 saw 12 deaths.',
    'US-led talks — held May 3 — failed.',
    'Smith (Leeds) - The crowd roared.',
    'ARIES, March 21 - April 19: A friend says yes.',
    'JOBLESS (INEM) Jul - 63,913 - 33,149 - 65,345',
  ])('is none in «%s»', (paragraph) => {
    expect(itemDatelineEnd(paragraph)).toBe(0);
  });

  it('is a sentence of its own, however far down it stands', () => {
    const above = 'One.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n\n';
    expect(sentencesOf(`${above}KYIV (Reuters) - Rain fell. It stopped.`).slice(5)).toEqual([
      'KYIV (Reuters) -',
      'Rain fell.',
      'It stopped.',
    ]);
    expect(sentencesOf(`${above}OSLO - Rain fell.`).slice(5)).toEqual(['OSLO - Rain fell.']);
  });
});
