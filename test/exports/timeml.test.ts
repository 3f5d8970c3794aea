import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { ExportArticle } from '../../src/exports/article.ts';
import { timeml } from '../../src/exports/timeml.ts';
import { ANY_ARTICLE, SAMPLE, timesOf } from './sample.ts';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#13': '\r' };

/** Reads the file strictly: whatever is no tag or reference that XML knows is an error. */
function read(article: ExportArticle) {
  if (timeml.kind !== 'files') throw new Error('TimeML is files');
  const xml = timeml.write(article, 'a')[0]!.content;
  expect(xml).not.toMatch(/[\0-\x08\x0b-\x1f]/);
  const decode = (text: string): string => {
    expect(text).not.toContain('<');
    return text.replace(/&([^;]*);?/g, (_, name) => ENTITIES[name]!);
  };
  const inner = (name: string): string | undefined => xml.match(new RegExp(`<${name}>([^]*)</${name}>`))?.[1];
  const times: { start: number; end: number; attributes: Record<string, string> }[] = [];
  let text = '';
  const points = (): number => [...text].length;
  const pieces = (inner('TEXT') ?? '').split(/(<\/?TIMEX3[^>]*>)/);
  for (const piece of pieces) {
    if (piece === '</TIMEX3>') times.at(-1)!.end = points();
    else if (piece.startsWith('<TIMEX3'))
      times.push({ start: points(), end: -1, attributes: attributesOf(piece) });
    else text += decode(piece);
  }
  const created = inner('DCT')!.match(/^(<TIMEX3[^>]*>)([^<]*)<\/TIMEX3>$/)!;
  return {
    xml,
    text,
    times,
    id: decode(inner('DOCID')!),
    title: decode(inner('TITLE')!),
    created: { ...attributesOf(created[1]!), text: created[2]! },
  };

  function attributesOf(tag: string): Record<string, string> {
    return Object.fromEntries(
      [...tag.matchAll(/ (\w+)="([^"]*)"/g)].map(([, name, value]) => [name, decode(value!)]),
    );
  }
}

const withoutControls = (text: string): string => text.replaceAll('\u0001', '\ufffd');

describe('the export to TimeML', () => {
  it('gives times back, with type, value, modifier and how often', () => {
    const { text, id, title, times, created } = read(SAMPLE);
    expect({ text, id, title }).toEqual({
      ...{ id: SAMPLE.id, title: SAMPLE.title },
      text: withoutControls(SAMPLE.text),
    });
    expect(created).toMatchObject({
      ...{ tid: 't0', type: 'DATE', value: '2024-03-04', text: '2024-03-04' },
      functionInDocument: 'CREATION_TIME',
    });
    expect(times.map(({ attributes }) => attributes)).toEqual([
      {
        tid: 't1',
        type: 'DATE',
        value: '2024-03-03',
        mod: 'START',
        temporalFunction: 'true',
        anchorTimeID: 't0',
      },
      { tid: 't3', type: 'DATE', value: '', temporalFunction: 'false' },
      {
        tid: 't2',
        type: 'SET',
        value: 'P1W',
        quant: 'EACH',
        freq: '2X',
        temporalFunction: 'true',
        anchorTimeID: 't0',
      },
    ]);
  });

  it('keeps every character of any text but those that XML can not hold', () => {
    fc.assert(
      fc.property(ANY_ARTICLE, (article) => {
        const { text, times } = read(article);
        expect(text).toBe(withoutControls(article.text));
        const found = times.map(({ start, end, attributes }) => [start, end, attributes.type]);
        expect(found).toEqual(timesOf(article));
      }),
    );
  });

  it('says that the day of publication is open where it is', () => {
    expect(read({ ...SAMPLE, published: null }).created).toMatchObject({ value: 'XXXX-XX-XX', text: '' });
  });

  it('is read by a parser of markup too', () => {
    const { document } = parseHTML(read(SAMPLE).xml);
    expect(document.querySelectorAll('TEXT TIMEX3, text timex3').length).toBe(3);
    expect(document.querySelector('script')).toBeNull();
  });
});
