import { describe, expect, it } from 'vitest';
import type { GoldQuote } from '../../eval/gold.ts';
import { scoreBCubed, scorePairsAcross } from '../../eval/score/across.ts';
import { calibrationError } from '../../eval/score/calibration.ts';
import { addChains, conllF1, noChainCounts } from '../../eval/score/chains.ts';
import { scoreOf } from '../../eval/score/counts.ts';
import { scoreDates } from '../../eval/score/dates.ts';
import { scorePairs } from '../../eval/score/identity.ts';
import { matchMentions } from '../../eval/score/match-mentions.ts';
import { scoreNames } from '../../eval/score/names.ts';
import { scoreQuotes } from '../../eval/score/quotes.ts';

describe('the scorer of names', () => {
  it('counts a name only with its exact span and type, and only the types asked for', () => {
    const gold = [
      { start: 0, end: 4, type: 'PER' },
      { start: 9, end: 12, type: 'ORG' },
      { start: 20, end: 25, type: 'MISC' },
    ];
    const predicted = [
      { start: 0, end: 4, type: 'PER' },
      { start: 9, end: 12, type: 'LOC' },
      { start: 20, end: 25, type: 'MISC' },
    ];
    const score = scoreOf(scoreNames([{ gold, predicted }], ['PER', 'LOC', 'ORG']));
    expect(score).toEqual({ precision: 50, recall: 50, f1: 50 });
  });

  it('gives no F1 where nothing is right, and no error for nothing at all', () => {
    expect(scoreOf(scoreNames([{ gold: [], predicted: [] }], ['PER'])).f1).toBe(0);
  });

  it('measures how far scores are from being right as often as they say', () => {
    const sure = (right: boolean) => ({ score: 0.95, right });
    expect(calibrationError([...Array(19).fill(sure(true)), sure(false)])).toBeCloseTo(0);
    expect(calibrationError([sure(false)])).toBeCloseTo(95);
  });
});

describe('the scorer of dates', () => {
  it('pairs each expression once, the same extent before the larger overlap', () => {
    const date = (start: number, end: number, type = 'DATE', value = '2013') => ({ start, end, type, value });
    const { strict, relaxed, type, value } = scoreDates([
      {
        gold: [date(0, 5), date(10, 20, 'DURATION', 'P1D'), date(30, 35, 'DATE', '2013-01')],
        predicted: [date(0, 5), date(9, 14), date(14, 22, 'DURATION', 'P1M'), date(40, 44)],
      },
    ]);
    expect([strict, relaxed, type, value].map(({ rightGold }) => rightGold)).toEqual([1, 2, 2, 1]);
    expect(relaxed.predicted).toBe(4);
  });
});

describe('the scorer of quotes', () => {
  const text = '“It is fine,” said Ann Lee. “Go on.” Bob thinks rain will come. She said it was “bad” then.';
  const at = (words: string): readonly [number, number] => [
    text.indexOf(words),
    text.indexOf(words) + words.length,
  ];
  const lastSaid: readonly [number, number] = [text.lastIndexOf('said'), text.lastIndexOf('said') + 4];
  const gold = [
    {
      kind: 'direct' as const,
      content: [at('“It is fine,”'), at('“Go on.”')],
      source: [at('Ann Lee')],
      cue: [at('said')],
    },
    { kind: 'indirect' as const, content: [at('rain will come')], source: [at('Bob')], cue: [at('thinks')] },
    { kind: 'mixed' as const, content: [at('it was “bad” then')], source: [at('She')], cue: [lastSaid] },
  ];
  const found = [
    { kind: 'direct' as const, content: [at('It is fine')], source: [at('Ann')], cue: [at('said')] },
    { kind: 'direct' as const, content: [at('“Go on.”')], source: [at('Bob')], cue: null },
    { kind: 'mixed' as const, content: [at('it was “bad” then.')], source: null, cue: [at('thinks')] },
    { kind: 'indirect' as const, content: [at('said Ann Lee')], source: null, cue: null },
  ];
  const scored = (quotes: readonly GoldQuote[]) =>
    quotes.map((quote, index) => ({ ...quote, score: index / 10 }));
  const predicted = scored(found);

  it('counts pieces, characters, cues, attributions and speakers apart', () => {
    const counts = scoreQuotes([{ text, gold, predicted }]);
    expect(scoreOf(counts.pieces)).toMatchObject({ precision: 75, recall: 75 });
    expect(counts.pooled).toMatchObject({ rightGold: 26, predicted: 36, gold: 38 });
    expect(counts.cue).toMatchObject({ rightGold: 2, predicted: 2, gold: 3 });
    expect(counts.full).toMatchObject({ rightGold: 1, predicted: 4, gold: 3 });
    expect(counts.speaker).toMatchObject({ rightGold: 1, gold: 2, rightPredicted: 1, predicted: 3 });
  });

  it('finds nothing wrong with gold itself', () => {
    const { answers, ...counts } = scoreQuotes([{ text, gold, predicted: scored(gold) }]);
    expect(Object.values(counts).map((count) => scoreOf(count).f1)).toEqual([100, 100, 100, 100, 100, 100]);
    expect(answers.map(({ right }) => right)).toEqual([true, true, true]);
  });

  it('tells of each prediction how sure it was and whether it is a full attribution', () => {
    expect(scoreQuotes([{ text, gold, predicted }]).answers).toEqual([
      { score: 0, right: true },
      { score: 0.1, right: false },
      { score: 0.2, right: false },
      { score: 0.3, right: false },
    ]);
  });
});

describe('the scorer of identity', () => {
  it('counts pairs of names that stand for one thing, a name not found standing alone', () => {
    const name = (start: number, entity: string) => ({ start, end: start + 3, entity });
    const gold = [name(0, 'a'), name(10, 'a'), name(20, 'a'), name(30, 'b')];
    const counts = scorePairs([{ gold, predicted: [name(0, 'x'), name(10, 'x'), name(30, 'x')] }]);
    expect(counts).toEqual({ gold: 3, predicted: 3, rightGold: 1, rightPredicted: 1 });
  });
});

describe('the scorer of identity over articles', () => {
  const name = (document: string, gold: string, predicted: string | null) => ({ document, gold, predicted });
  const names = [
    name('1', 'a', 'x'),
    name('1', 'a', 'x'),
    name('2', 'a', 'x'),
    name('2', 'b', 'x'),
    name('3', 'a', null),
  ];

  it('counts pairs of different articles alone', () => {
    expect(scorePairsAcross(names)).toEqual({ gold: 5, predicted: 4, rightGold: 2, rightPredicted: 2 });
  });

  it('has B³ as it is worked by hand, a name not found standing alone', () => {
    const { precision, recall } = scoreOf(scoreBCubed(names));
    expect(precision).toBeCloseTo((100 * (9 / 4 + 1 / 4 + 1)) / 5);
    expect(recall).toBeCloseTo((100 * (9 / 4 + 1 / 4 + 1)) / 5);
  });
});

describe('the scorer of chains', () => {
  const gold = [
    ['a', 'b', 'c'],
    ['d', 'e', 'f', 'g'],
  ];

  it('gives the figures worked by hand in Pradhan et al. 2014, figure 2', () => {
    const counts = noChainCounts();
    addChains(counts, gold, [
      ['a', 'b'],
      ['c', 'd'],
      ['f', 'g', 'h', 'i'],
    ]);
    expect(scoreOf(counts.muc)).toMatchObject({ precision: 40, recall: 40 });
    expect(scoreOf(counts.bCubed).precision).toBeCloseTo(50);
    expect(scoreOf(counts.bCubed).recall).toBeCloseTo((100 * 35) / 12 / 7);
    expect(scoreOf(counts.ceafE).precision).toBeCloseTo(130 / 3);
    expect(scoreOf(counts.ceafE).recall).toBeCloseTo(65);
  });

  it('gives 100 for the gold itself', () => {
    const counts = noChainCounts();
    addChains(counts, gold, [...gold].reverse());
    expect(conllF1(counts)).toBeCloseTo(100);
  });

  it('takes a mention inside a gold one for it where it covers the head word', () => {
    const mentions = [{ start: 0, end: 20, head: [4, 9] as const, entity: '1' }];
    const answer = (start: number, end: number): number | undefined =>
      matchMentions(mentions, [{ start, end, entity: 'x' }]).get(0);
    expect(answer(0, 20)).toBe(0);
    expect(answer(0, 9)).toBe(0);
    expect(answer(10, 20)).toBeUndefined();
    expect(answer(0, 25)).toBeUndefined();
  });
});
