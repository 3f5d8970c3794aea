import { describe, expect, it } from 'vitest';
import { createCopydesk } from '../src/index.ts';

describe('createCopydesk', () => {
  it('does what its example says', async () => {
    const desk = await createCopydesk();
    const { mentions, dates } = desk.extract({
      text: 'Oslo will host the talks on Tuesday, Norwegian Foreign Minister Kari Nordmann said.',
      published: '2024-03-04',
    });
    expect(mentions.map((mention) => mention.text)).toEqual(['Oslo', 'Norwegian', 'Kari Nordmann']);
    expect(dates[0]?.value).toBe('2024-03-05');
  });

  it('counts UTF-16 units, as slices do, unless told otherwise', async () => {
    const text = '😀 Oslo is calm.';
    const [mention] = (await createCopydesk()).extract({ text }).mentions;
    expect(text.slice(mention?.start, mention?.end)).toBe('Oslo');
    const [counted] = (await createCopydesk({ offsets: 'codepoint' })).extract({ text }).mentions;
    expect(counted?.start).toBe(2);
  });

  it('gives one article the same document whatever came before it', async () => {
    const desk = await createCopydesk();
    const first = desk.extract({ text: 'Oslo is calm.' });
    desk.extract({ text: 'Oslo Peters, a singer, was born in 1999.' });
    expect(desk.extract({ text: 'Oslo is calm.' })).toEqual(first);
  });

  it('refuses a day that is none', async () => {
    const desk = await createCopydesk();
    expect(() => desk.extract({ text: 'x', published: '2023-02-30' })).toThrow('calendar');
  });

  it('bears an empty text', async () => {
    const desk = await createCopydesk();
    expect(desk.extract({ text: '' })).toMatchObject({
      status: 'ok',
      sentences: [],
      mentions: [],
      quotes: [],
    });
  });
});
