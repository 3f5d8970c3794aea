import { describe, expect, it, vi } from 'vitest';
import { LAYERS, type Layer } from '../src/layers.ts';
import { createBatchPipeline, createPipeline } from '../src/pipeline.ts';
import { articleOf } from './helpers/article.ts';

const TEXT = '“We leave on 12 October 2023,” Kari Nordmann said in Oslo. She smiled.';
const whole = createPipeline()(articleOf(TEXT));

/** The layers of which a document holds something. */
function layersOf(only: readonly Layer[]): readonly Layer[] {
  const { mentions, dates, quotes, entities } = createPipeline({ only })(articleOf(TEXT));
  const found = { names: mentions, dates, quotes, entities };
  return LAYERS.filter((layer) => found[layer].length > 0);
}

describe('the pipeline', () => {
  it.each<[readonly Layer[], readonly Layer[]]>([
    [['names'], ['names']],
    [['dates'], ['dates']],
    [['quotes'], ['quotes']],
    [['entities'], ['names', 'entities']],
    [
      ['dates', 'names'],
      ['names', 'dates'],
    ],
    [LAYERS, LAYERS],
  ])('asked for %j alone, fills %j', (only, filled) => {
    expect(layersOf(only)).toEqual(filled);
  });

  it('finds the names, dates and quotes alone that it finds among all', () => {
    const names = createPipeline({ only: ['names'] })(articleOf(TEXT));
    const named = whole.mentions.filter(({ form }) => form === 'name');
    expect(names.mentions).toEqual(named.map((mention) => ({ ...mention, entity: null })));
    expect(createPipeline({ only: ['dates'] })(articleOf(TEXT)).dates).toEqual(whole.dates);
    const spoken = createPipeline({ only: ['quotes'] })(articleOf(TEXT)).quotes;
    expect(spoken.map(({ content }) => content)).toEqual(whole.quotes.map(({ content }) => content));
  });

  it('lays out beforehand all that its stages keep, for threads to share', async () => {
    // Modules that nobody has used: what the stages keep stays for all tests of a process.
    vi.resetModules();
    const { wholeShelf } = await import('../src/learn/model/shelf.ts');
    const fresh = await import('../src/pipeline.ts');
    fresh.layOutTables({});
    const before = [...wholeShelf().keys()];
    fresh.createPipeline()(articleOf(`${TEXT}\n\n`.repeat(200)));
    expect([...wholeShelf().keys()]).toEqual(before);
    expect(before.filter((name) => name.startsWith('table of ')).length).toBe(4);
  });

  it('finds in several articles at once what it finds in each alone, and loses the one alone that it fails over', () => {
    const articles = [TEXT, 'On Tuesday Ana Diaz told Reuters she would go.', '', TEXT].map((text) =>
      articleOf(text),
    );
    const broken = { ...articles[0]!, text: null as unknown as string };
    const attempts = createBatchPipeline()([...articles.slice(0, 2), broken, ...articles.slice(2)]);
    expect(attempts.map((attempt) => 'error' in attempt)).toEqual([false, false, true, false, false]);
    const documents = attempts.flatMap((attempt) => ('error' in attempt ? [] : [attempt.document]));
    expect(documents).toEqual(articles.map(createPipeline()));
  });
});
