import { describe, expect, it } from 'vitest';
import { countFrames, countsOfOthers } from '../../scripts/train/cue-frames.ts';
import { createCueLexicon, type FrameCounts, inflect } from '../../src/quotes/cues.ts';
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

describe('the forms of a verb', () => {
  it.each([
    ['argue', ['argues', 'argued', 'arguing']],
    ['deny', ['denies', 'denied', 'denying']],
    ['say', ['says', 'sayed', 'saying']],
    ['stress', ['stresses', 'stressed', 'stressing']],
    ['box', ['boxes', 'boxed', 'boxing']],
    ['buzz', ['buzzes', 'buzzed', 'buzzing']],
    ['preach', ['preaches', 'preached', 'preaching']],
    ['wish', ['wishes', 'wished', 'wishing']],
    ['add', ['adds', 'added', 'adding']],
    ['y', ['ies', 'ied', 'ying']],
  ])('%s are %j', (lemma, forms) => {
    expect(inflect(lemma)).toEqual(forms);
  });

  it('are known with their lemma, those of a user before all others', () => {
    const lexicon = createCueLexicon([{ verb: 'moot', class: 'say', forms: ['mooten'] }], new Map());
    expect(['said', 'mooted', 'mooting', 'mooten', 'frobbed', 'denied'].map(lexicon.lemmaOf)).toEqual([
      'say',
      'moot',
      'moot',
      'moot',
      null,
      'deny',
    ]);
    expect([lexicon.classOf('moot'), lexicon.classOf('say'), lexicon.classOf('frob')]).toEqual([
      'say',
      'say',
      null,
    ]);
    expect(['said', 'told', 'report', 'rain'].map(lexicon.isSure)).toEqual([true, true, false, false]);
    expect(['said', 'mooten', 'rained', 'rain', 'written'].map(lexicon.isParticiple)).toEqual([
      true,
      true,
      true,
      false,
      true,
    ]);
    expect([lexicon.isParticle('point', 'out'), lexicon.isParticle('say', 'out')]).toEqual([true, false]);
  });

  it('are worth what their class is where nothing was counted', () => {
    const { prior } = createCueLexicon([], new Map());
    const round = (n: number) => Math.round(n * 1000) / 1000;
    const frames = ['that', 'clause', 'wh', 'quote', 'end', 'np', 'passive that', 'passive p:by'];
    const table = ['say', 'tell', 'ask', 'write', 'think', 'frobnicate'].map((lemma) =>
      frames.map((frame) => round(prior(lemma, frame))),
    );
    expect(table).toEqual([
      [0.9, 0.9, 0.9, 0.95, 0.95, 0.4, 0.2, 0.6],
      [0.8, 0.8, 0.8, 0.9, 0.9, 0.2, 0.2, 0.6],
      [0.7, 0.7, 0.7, 0.85, 0.85, 0.3, 0.2, 0.6],
      [0.7, 0.7, 0.7, 0.85, 0.85, 0.1, 0.2, 0.6],
      [0.7, 0.7, 0.7, 0.5, 0.5, 0.2, 0.2, 0.6],
      [0.25, 0.25, 0.25, 0.2, 0.2, 0.08, 0.2, 0.2],
    ]);
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
