import { describe, expect, it } from 'vitest';
import { countFrames, countsOfOthers } from '../../scripts/train/cue-frames.ts';
import { createCueLexicon, type FrameCounts } from '../../src/quotes/cues.ts';
import { findIn } from './markup.ts';

describe('the lexicon of cues', () => {
  it('trusts a verb the more, the more of its uses were cues', () => {
    const priorOf = (counts: FrameCounts) => createCueLexicon([], counts).prior('vow', 'inf');
    const seldom = priorOf(new Map([['vow\tinf', [2, 40]]]));
    const often = priorOf(new Map([['vow\tinf', [38, 40]]]));
    expect(seldom).toBeLessThan(0.2);
    expect(often).toBeGreaterThan(0.8);
    expect(priorOf(new Map())).toBeGreaterThan(seldom);
  });

  it('takes no notice of what was seen less than three times', () => {
    const counted = createCueLexicon([], new Map([['frobnicate\tthat', [2, 2]]]));
    expect(counted.lemmaOf('frobnicated')).toBeNull();
    expect(counted.prior('frobnicate', 'that')).toBe(
      createCueLexicon([], new Map()).prior('frobnicate', 'that'),
    );
    expect(createCueLexicon([], new Map([['frobnicate\tthat', [3, 3]]])).lemmaOf('frobnicated')).toBe(
      'frobnicate',
    );
  });
});

describe('counts of cues', () => {
  it('count a verb once for each use, and as a cue where it is marked as one', () => {
    const text = 'Ann said that it rains. Bob said that it pours.';
    const cue = text.indexOf('said');
    const counts = new Map<string, readonly [number, number]>();
    const marked = [{ content: [[9, 22] as const], cue: [[cue, cue + 4] as const] }];
    countFrames(findIn(text).reading, createCueLexicon(), marked, counts);
    expect(counts.get('say\tthat')).toEqual([1, 2]);
  });

  it('of others leave out those of a group itself', () => {
    const groups: FrameCounts[] = [
      new Map([['say\tthat', [1, 2]]]),
      new Map([['say\tthat', [3, 4]]]),
      new Map([['see\tnp', [0, 5]]]),
    ];
    expect(countsOfOthers(groups).map((counts) => counts.get('say\tthat'))).toEqual([
      [3, 4],
      [1, 2],
      [4, 6],
    ]);
  });
});
