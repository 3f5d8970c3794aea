import { describe, expect, it } from 'vitest';
import { createGazetteer } from '../../../src/entities/gazetteer/index.ts';
import { createView } from '../../../src/entities/tagger/view.ts';
import { readClusters } from '../../../src/learn/features/clusters.ts';
import { createSegment } from '../../../src/segment/index.ts';
import { createTag } from '../../../src/tag/index.ts';

const segment = createSegment();
const tag = createTag();
const gazetteer = createGazetteer();
const clusters = readClusters();

/** The stretches of a text, as the tokens that they hold. */
function stretches(text: string): string[] {
  const published = { value: null, basis: 'none' } as const;
  const document = tag(
    segment({ id: 'a', path: null, text, title: null, published, source: null, url: null }),
  );
  const { stretches: ends } = createView(document, gazetteer.match(document), clusters);
  const found: string[] = [];
  for (let i = 0; i < ends.length; i += 2)
    found.push(document.tokens.text.slice(ends[i], ends[i + 1]).join(' '));
  return found;
}

describe('the stretches where names may be', () => {
  it('are the words with capitals, and one word to either side', () => {
    expect(
      stretches('He said on the way home that some of it went to Peter Okafor and the rest to nobody.'),
    ).toEqual(['He said', 'to Peter Okafor and']);
  });

  it('hold a listed place that is written small', () => {
    expect(stretches('I think that we should all of us go to malaysia for the summer.')).toContain(
      'to malaysia for',
    );
  });

  it('are all of a sentence without capitals, and nothing of a text without words', () => {
    expect(stretches('nobody here knows who took the bread from zzyzyx')).toEqual([
      'nobody here knows who took the bread from zzyzyx',
    ]);
    expect(stretches('12 34 56 78')).toEqual([]);
    expect(stretches('')).toEqual([]);
  });

  it('never overlap nor cross the end of a sentence', () => {
    const found = stretches('We met Ann. Bob came late. It was fine by us, and then Carl left.');
    expect(found).toEqual(['We met Ann .', 'Bob came', 'It was', 'then Carl left']);
  });
});
