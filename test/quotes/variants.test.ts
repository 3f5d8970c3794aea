import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withBan } from '../../src/quotes/attribution-tagger/bans.ts';
import {
  createAttributionTagger,
  readAttributionModel,
  type Tagged,
} from '../../src/quotes/attribution-tagger/index.ts';
import { CLASSES, isPossible } from '../../src/quotes/attribution-tagger/states.ts';
import { createCueTagger, readCueModel } from '../../src/quotes/cue-tagger/index.ts';
import { createCueLexicon } from '../../src/quotes/cues.ts';
import { findByPatterns } from '../../src/quotes/patterns.ts';
import { createView } from '../../src/quotes/view.ts';
import { findIn } from './markup.ts';

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
    expect(isPossible(Uint8Array.from(kinds), zones)).toBe(possible);
  });
});
