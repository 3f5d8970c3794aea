import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFeatureBuffer } from '../../../src/learn/features/features.ts';
import { createScorer } from '../../../src/learn/model/scorer.ts';
import { adviceOf, createGround, prepareAround } from '../../../src/quotes/attribution-tagger/features.ts';
import {
  extractAround,
  foundAt,
  readAttributionModel,
  windowOf,
} from '../../../src/quotes/attribution-tagger/index.ts';
import { createAroundScorer } from '../../../src/quotes/attribution-tagger/scores.ts';
import { CLASSES } from '../../../src/quotes/attribution-tagger/states.ts';
import { PARTS, TEMPLATES } from '../../../src/quotes/attribution-tagger/templates.ts';
import { createCueTagger, readCueModel } from '../../../src/quotes/cue-tagger/index.ts';
import { createCueLexicon } from '../../../src/quotes/cues.ts';
import { findByPatterns } from '../../../src/quotes/patterns/index.ts';
import { createView } from '../../../src/quotes/view.ts';
import { findIn } from '../markup.ts';

const lexicon = createCueLexicon();
const findCues = createCueTagger(readCueModel());
const model = readAttributionModel();
const scoreAll = createScorer(model);
const scoreAround = createAroundScorer(model);

const WORDS = ['Maria Lopez', 'the mayor', 'said', 'claims', 'that', 'rain', 'will come', ',', '“', '”', '.'];

describe('the parts of the templates around a cue', () => {
  it('are all templates, and each of them once', () => {
    for (const list of ['ones', 'twos', 'threes'] as const) {
      const parts = [PARTS.place, PARTS.course, PARTS.token].map(({ templates }) => templates[list].length);
      expect(parts.reduce((sum, length) => sum + length)).toBe(TEMPLATES[list].length);
    }
    expect(PARTS.place.templates.threes.length).toBeGreaterThan(0);
    expect(PARTS.course.templates.threes.length).toBeGreaterThan(0);
  });

  it('come to what all features at once come to, to the last bit', () => {
    const buffer = createFeatureBuffer();
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }), (words) => {
        const { reading } = findIn(words.join(' '));
        const findings = findByPatterns(reading, lexicon);
        const { outside } = findings;
        const view = createView(reading, lexicon, findings);
        const labelling = findCues(view);
        const ground = createGround(view, labelling);
        for (const cue of labelling.candidates) {
          const window = windowOf(view, cue);
          const expected = new Float64Array((window.to - window.from) * CLASSES.length);
          const extract = extractAround(ground, outside, cue, window);
          for (let t = 0; t < window.to - window.from; t++) {
            buffer.length = 0;
            extract(t, buffer);
            scoreAll(buffer, expected, t * CLASSES.length);
          }
          const found = new Float64Array(expected.length);
          const advice = adviceOf(view, foundAt(view, outside, cue), window.from, window.to);
          scoreAround(prepareAround(ground, cue, window.from, window.to, advice), found);
          expect(found).toEqual(expected);
        }
      }),
      { numRuns: 50 },
    );
  });
});
