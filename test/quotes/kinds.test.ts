import { describe, expect, it } from 'vitest';
import { kindOf } from '../../src/quotes/assembly/kinds.ts';
import { nest } from '../../src/quotes/assembly/nesting.ts';
import type { Attribution } from '../../src/quotes/attribution.ts';
import { createCueLexicon, inflect } from '../../src/quotes/cues.ts';
import type { Quoted } from '../../src/quotes/reading.ts';

const span = (start: number, end: number) => ({ start, end });
const quoted = (...spans: readonly (readonly [number, number])[]): readonly Quoted[] =>
  spans.map(([start, end]) => ({
    ...span(start, end),
    closed: true,
    width: 1,
    paragraph: 0,
    firstToken: 0,
    endToken: 1,
  }));

describe('the kind of a quote', () => {
  const stretches = quoted([0, 10], [20, 30], [40, 50]);
  it.each([
    [[[0, 10]], 'direct'],
    [[[0, 12]], 'direct'],
    [[[0, 13]], 'mixed'],
    [[[2, 8]], 'direct'],
    [
      [
        [20, 30],
        [40, 50],
      ],
      'direct',
    ],
    [
      [
        [20, 30],
        [60, 70],
      ],
      'mixed',
    ],
    [[[10, 20]], 'indirect'],
    [[[10, 12]], 'indirect'],
    [[[8, 22]], 'mixed'],
    [[[9, 20]], 'mixed'],
    [[[18, 30]], 'direct'],
    [[[60, 70]], 'indirect'],
    [[[31, 39]], 'indirect'],
    [[[20, 50]], 'mixed'],
  ] as const)('of content at %j is %s', (content, kind) => {
    expect(
      kindOf(
        content.map(([start, end]) => span(start, end)),
        stretches,
      ),
    ).toBe(kind);
  });

  it('is indirect where nothing stands in quotation marks', () => {
    expect(kindOf([span(0, 5)], [])).toBe('indirect');
  });
});

describe('attributions that lie over each other', () => {
  const one = (score: number, nests: boolean, ...content: readonly (readonly [number, number])[]) => ({
    attribution: { score, nests, rule: String(score) } as Attribution,
    content: content.map(([start, end]) => span(start, end)),
  });
  type One = ReturnType<typeof one>;
  const placed = (joined: readonly One[], within: readonly One[] = []) =>
    nest(joined, within).map(({ attribution, parent }) => [attribution.score, parent]);

  it('stand side by side in the order of the text', () => {
    expect(placed([one(0.5, true, [10, 20]), one(0.4, true, [0, 10])])).toEqual([
      [0.4, null],
      [0.5, null],
    ]);
  });

  it('are children where they lie within', () => {
    expect(placed([one(0.5, true, [0, 20]), one(0.7, true, [5, 20])])).toEqual([
      [0.5, null],
      [0.7, 0],
    ]);
    expect(placed([one(0.5, true, [0, 20])], [one(0.6, true, [5, 10])])).toEqual([
      [0.5, null],
      [0.6, 0],
    ]);
    expect(placed([one(0.5, true, [0, 20]), one(0.7, true, [2, 18]), one(0.9, true, [5, 10])])).toEqual([
      [0.5, null],
      [0.7, 0],
      [0.9, 1],
    ]);
  });

  it('are no children where they are weak or hold no clause', () => {
    expect(placed([one(0.5, true, [0, 20])], [one(0.59, true, [5, 10])])).toEqual([[0.5, null]]);
    expect(placed([one(0.5, true, [0, 20])], [one(0.9, false, [5, 10])])).toEqual([[0.5, null]]);
    expect(placed([one(0.5, true, [0, 20]), one(0.59, true, [5, 10])])).toEqual([[0.5, null]]);
    expect(placed([one(0.5, true, [0, 20]), one(0.4, true, [2, 18]), one(0.9, true, [5, 10])])).toEqual([
      [0.5, null],
      [0.9, 0],
    ]);
  });

  it('give way to the better where one lies half over the other', () => {
    expect(placed([one(0.5, true, [0, 20]), one(0.7, true, [10, 30])])).toEqual([[0.7, null]]);
    expect(placed([one(0.7, true, [0, 20]), one(0.5, true, [10, 30])])).toEqual([[0.7, null]]);
    expect(placed([one(0.7, true, [0, 20]), one(0.7, true, [10, 30])])).toEqual([[0.7, null]]);
    expect(placed([one(0.5, true, [0, 20]), one(0.7, true, [0, 20])])).toEqual([[0.7, null]]);
    expect(placed([one(0.5, true, [0, 20])], [one(0.9, true, [0, 20])])).toEqual([[0.5, null]]);
    expect(placed([one(0.5, true, [0, 20])], [one(0.9, true, [10, 30])])).toEqual([[0.5, null]]);
  });

  it('that stand alone count only where they were given as such', () => {
    expect(placed([], [one(0.9, true, [0, 20])])).toEqual([]);
    expect(placed([one(0.5, true, [30, 40])], [one(0.9, true, [0, 20])])).toEqual([[0.5, null]]);
  });

  it('keep all their pieces', () => {
    expect(
      placed([one(0.5, true, [0, 10], [20, 30]), one(0.7, true, [22, 28]), one(0.6, true, [12, 18])]),
    ).toEqual([
      [0.5, null],
      [0.6, null],
      [0.7, 0],
    ]);
    expect(placed([one(0.5, true, [0, 10], [5, 30])])).toEqual([[0.5, null]]);
  });

  it('lose their children to the one that takes their place, or have them stand alone', () => {
    const all = [one(0.5, true, [0, 20]), one(0.8, true, [2, 4]), one(0.7, true, [10, 30])];
    expect(placed(all)).toEqual([
      [0.8, null],
      [0.7, null],
    ]);
    expect(placed([one(0.5, true, [0, 20]), one(0.7, true, [10, 30])], [one(0.8, true, [2, 4])])).toEqual([
      [0.7, null],
    ]);
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
