import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withBan } from '../../../src/quotes/attribution-tagger/bans.ts';
import {
  createAttributionTagger,
  readAttributionModel,
  type Tagged,
} from '../../../src/quotes/attribution-tagger/index.ts';
import {
  attributionChain,
  CLASSES,
  labelsOf,
  STATES,
} from '../../../src/quotes/attribution-tagger/states.ts';
import { createCueTagger, readCueModel } from '../../../src/quotes/cue-tagger/index.ts';
import { createCueLexicon } from '../../../src/quotes/cues.ts';
import { findByPatterns } from '../../../src/quotes/patterns/index.ts';
import { createView } from '../../../src/quotes/view.ts';
import { findIn } from '../markup.ts';

const lexicon = createCueLexicon();
const findCues = createCueTagger(readCueModel());
const tagAround = createAttributionTagger(readAttributionModel());

/** The readings of each cue of a text. */
function readingsOf(text: string): readonly (readonly Tagged[])[] {
  const { reading } = findIn(text);
  const findings = findByPatterns(reading, lexicon);
  const view = createView(reading, lexicon, findings);
  const byCue = new Map<object, Tagged[]>();
  for (const one of tagAround(view, findings.outside, findCues(view)))
    byCue.set(one.cue, [...(byCue.get(one.cue) ?? []), one]);
  return [...byCue.values()];
}

const WORDS = [
  'Maria Lopez',
  'the mayor',
  'said',
  'claims',
  'that',
  'rain will come',
  'and',
  ',',
  '“',
  '”',
  '.',
];

describe('the readings of a cue', () => {
  it('differ in content or source, and the likeliest comes first', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }), (words) => {
        for (const readings of readingsOf(words.join(' '))) {
          expect(readings[0]!.variant).toBe(0);
          for (const { sureness } of readings)
            expect(sureness).toBeLessThanOrEqual(readings[0]!.sureness * (1 + 1e-9));
          const keys = readings.map(({ content, source }) => JSON.stringify([content, source]));
          expect(new Set(keys).size).toBe(keys.length);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('are several where it is open what the words are', () => {
    const readings = [
      'The report blames the owners for the fire and the delay in calling for help, a finding that they reject.',
      'She praised the firemen for their courage during the flood last year, when two bridges fell.',
      'Critics say the plan is a waste of money and that the mayor, who is to retire in May, does not care.',
    ].flatMap(readingsOf);
    expect(readings.some((some) => some.length > 1)).toBe(true);
  });
});

describe('a ban', () => {
  it('holds while something is done, and leaves the scores as they were', () => {
    const classScores = Float64Array.from({ length: 3 * CLASSES.length }, (_, i) => i);
    const before = classScores.slice();
    const scores = { classScores, zones: new Uint8Array(3), length: 3 };
    let meanwhile = 0;
    withBan(scores, { from: 1, to: 3, classes: [2] }, () => {
      meanwhile = classScores[CLASSES.length + 2]!;
    });
    expect(meanwhile).toBeLessThan(-1e5);
    expect(classScores).toEqual(before);
  });
});

describe('a sequence of classes', () => {
  // Zones: before the cue, on it, after it. 1, 2, 3 begin, go on with and end content, 4, 5, 6 source.
  const zones = Uint8Array.of(0, 0, 1, 2, 2);
  it.each([
    [[6, 0, 0, 1, 3], true],
    [[4, 6, 0, 0, 3], true],
    [[0, 0, 0, 1, 2], false],
    [[4, 2, 0, 1, 3], false],
    [[0, 1, 0, 3, 0], false],
    [[6, 0, 0, 6, 3], false],
    [[2, 3, 0, 0, 0], false],
  ])('%j can be: %s', (kinds, possible) => {
    expect(labelsOf(Uint8Array.from(kinds), zones, new Uint8Array(5))).toBe(possible);
  });

  it('of no tokens can not be', () => {
    expect(labelsOf(new Uint8Array(0), new Uint8Array(0), new Uint8Array(0))).toBe(false);
  });

  it('has labels that remember content and source', () => {
    const labels = new Uint8Array(5);
    labelsOf(Uint8Array.of(6, 0, 0, 1, 3), zones, labels);
    expect(Array.from(labels, (label) => STATES[label])).toEqual([
      { zone: 0, kind: 6, content: 0, source: 1 },
      { zone: 0, kind: 0, content: 0, source: 1 },
      { zone: 1, kind: 7, content: 0, source: 1 },
      { zone: 2, kind: 1, content: 1, source: 1 },
      { zone: 2, kind: 3, content: 1, source: 1 },
    ]);
  });

  it('is possible just where the chain of the tagger allows its labels', () => {
    const chain = attributionChain();
    const arcs = new Set(Array.from(chain.from, (from, k) => from * STATES.length + chain.to[k]!));
    const kind = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(fc.array(kind, { minLength: 4, maxLength: 4 }), ([a, b, c, d]) => {
        const labels = new Uint8Array(5);
        const kinds = Uint8Array.of(a!, b!, 0, c!, d!);
        const possible = labelsOf(kinds, zones, labels);
        const begun = [1, 2, 4, 5].includes(d!);
        const follow = [0, 1, 2, 3].every((t) => arcs.has(labels[t]! * STATES.length + labels[t + 1]!));
        expect(possible).toBe(chain.opens[labels[0]!] === 1 && follow && !begun);
      }),
    );
  });
});
