import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import {
  createAttributionTagger,
  readAttributionModel,
} from '../../../src/quotes/attribution-tagger/index.ts';
import { createCueTagger, readCueModel } from '../../../src/quotes/cue-tagger/index.ts';
import { createCueLexicon } from '../../../src/quotes/cues.ts';
import { findByPatterns } from '../../../src/quotes/patterns/index.ts';
import { choose } from '../../../src/quotes/ranking/choose.ts';
import { createRanking, encodeRanking, readRanking } from '../../../src/quotes/ranking/index.ts';
import { MEASURES, measure } from '../../../src/quotes/ranking/measures.ts';
import { countRates, rateOf, WORDINGS, wordingsOf } from '../../../src/quotes/ranking/rates.ts';
import { createView } from '../../../src/quotes/view.ts';
import { findIn } from '../markup.ts';

const lexicon = createCueLexicon();
const findCues = createCueTagger(readCueModel());
const tagAround = createAttributionTagger(readAttributionModel());
const ranking = readRanking();
const rank = createRanking(ranking);

function proposalsIn(text: string) {
  const { reading } = findIn(text);
  const findings = findByPatterns(reading, lexicon);
  const view = createView(reading, lexicon, findings);
  const labelling = findCues(view);
  const tagged = tagAround(view, findings.outside, labelling);
  return { reading, view, found: findings.outside, labelling, tagged };
}

describe('the ranking of attributions', () => {
  it('measures every proposal in finite numbers, whatever the text', () => {
    const words = fc.constantFrom(
      ...[
        '“',
        '”',
        '"',
        'said',
        'says',
        'Maria Lopez',
        'that',
        'the mayor',
        'rain',
        'will',
        'come',
        ',',
        '.',
        '\n\n',
      ],
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (all) => {
        const { view, tagged, found, labelling } = proposalsIn(all.join(' '));
        for (const numbers of measure(view, tagged, found, labelling, ranking.rates)) {
          expect(numbers).toHaveLength(MEASURES.length);
          expect(numbers.every(Number.isFinite)).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('is sure of a plain report, and less so of a farewell', () => {
    const best = (text: string) => {
      const { view, tagged, found, labelling } = proposalsIn(text);
      return Math.max(0, ...rank(view, tagged, found, labelling).map(({ score }) => score));
    };
    const report = best('"The bridge is closed for repairs," Maria Lopez said on Monday.');
    expect(report).toBeGreaterThan(0.8);
    expect(best('Maria Lopez waved goodbye to the crowd on Monday.')).toBeLessThan(report);
  });

  it('lets of two proposals for the same words the one stand that ranks higher', () => {
    const text = 'Maria Lopez said and Juan Perez wrote that the bridge was closed.';
    const { reading, view } = proposalsIn(text);
    const at = (word: string) => reading.lower.indexOf(word);
    const source = { from: 0, to: 2 };
    const proposal = (verb: string, score: number) => ({
      cue: { from: at(verb), to: at(verb) + 1, head: at(verb), score: 1 },
      content: [{ from: at('that'), to: at('closed') + 1 }],
      source,
      probability: 1,
      sureness: 1,
      variant: 0,
      score,
    });
    const cuesOf = (said: number, wrote: number) =>
      choose(view, [proposal('said', said), proposal('wrote', wrote)], []).map(
        ({ cue }) => reading.lower[cue[0]!.from],
      );
    expect(cuesOf(0.9, 0.6)).toEqual(['said']);
    expect(cuesOf(0.6, 0.9)).toEqual(['wrote']);
    expect(cuesOf(0.1, 0.2)).toEqual([]);
  });

  it('lets one reading of a cue stand, the one that ranks highest', () => {
    const { reading, view } = proposalsIn('Rain will come, Maria Lopez said, and the bridge will close.');
    const at = (word: string) => reading.lower.indexOf(word);
    const cue = { from: at('said'), to: at('said') + 1, head: at('said'), score: 1 };
    const proposal = (from: string, to: string, score: number, variant: number) => ({
      cue,
      content: [{ from: at(from), to: at(to) + 1 }],
      source: { from: at('maria'), to: at('lopez') + 1 },
      probability: 1,
      sureness: 1,
      variant,
      score,
    });
    const stands = choose(view, [proposal('rain', 'come', 0.6, 0), proposal('the', 'close', 0.9, 1)], []);
    expect(stands.map(({ score }) => score)).toEqual([0.9]);
  });

  it('asks more of words that nobody is said to have said', () => {
    const { reading, view } = proposalsIn('Maria Lopez said that the bridge was closed.');
    const proposal = (source: { from: number; to: number } | null, score: number) => ({
      cue: { from: 2, to: 3, head: 2, score: 1 },
      content: [{ from: 3, to: reading.length - 1 }],
      source,
      probability: 1,
      sureness: 1,
      variant: 0,
      score,
    });
    expect(choose(view, [proposal({ from: 0, to: 2 }, 0.4)], [])).toHaveLength(1);
    expect(choose(view, [proposal(null, 0.4)], [])).toEqual([]);
    expect(choose(view, [proposal(null, 0.6)], [])).toHaveLength(1);
  });
});

describe('the rates of words', () => {
  const said = Array.from({ length: WORDINGS.length }, () => 'said');
  const sang = Array.from({ length: WORDINGS.length }, () => 'sang');
  const rates = countRates(
    [...Array(30).fill(said), ...Array(3).fill(sang)],
    [...Array(30).fill(1), 0, 0, 0],
  );

  it('are drawn towards that of all, the more so the fewer they are', () => {
    expect(rateOf(rates, 0, 'said')).toBeGreaterThan(30 / 33);
    expect(rateOf(rates, 0, 'said')).toBeLessThan(1);
  });

  it('are that of all for a word that was proposed seldom or never', () => {
    expect(rateOf(rates, 0, 'sang')).toBe(0.909);
    expect(rateOf(rates, 0, 'constructor')).toBe(0.909);
  });

  it('are those of cue, first verb and first words of an attribution', () => {
    const { view, reading } = proposalsIn('Maria Lopez had said that the bridge was closed.');
    const one = {
      cue: { from: 2, to: 4, head: 3, score: 1 },
      content: [{ from: 4, to: reading.length - 1 }],
      source: null,
      probability: 1,
      sureness: 1,
      variant: 0,
    };
    expect(wordingsOf(view, one)).toEqual(['said', 'had said', 'was', 'that', 'say that', 'that the']);
  });

  it('are the same whoever is named', () => {
    const ranks = ['Clinton', 'Hartley', 'Trump', 'Oromova'].map((name) => {
      const { view, tagged } = proposalsIn(`Maria Lopez said ${name} would win.`);
      return wordingsOf(view, tagged[0]!);
    });
    expect(ranks[0]).toEqual(['said', 'said', 'would', '#', 'say #', '# would']);
    expect(new Set(ranks.map((words) => words.join())).size).toBe(1);
  });
});

describe('content that breaks off within quotation marks', () => {
  /** The words of each attribution that stands, of proposals by cue and the words that their pieces begin and end with. */
  const chosen = (
    text: string,
    ...proposals: readonly (readonly [cue: string, first: string, last: string])[]
  ) => {
    const { reading, view } = proposalsIn(text);
    const at = (word: string) => reading.lower.indexOf(word);
    const ranked = proposals.map(([cue, first, last], index) => ({
      cue: { from: at(cue), to: at(cue) + 1, head: at(cue), score: 1 },
      content: [{ from: at(first), to: at(last) + 1 }],
      source: { from: at('lopez'), to: at('lopez') + 1 },
      probability: 1,
      sureness: 1,
      variant: 0,
      score: 0.9 - 0.1 * index,
    }));
    return choose(view, ranked, []).map(({ content }) =>
      content.map(({ start, end }) => text.slice(start, end)).join(' … '),
    );
  };
  const words = '“Rain will come, and snow will fall,”';

  it.each(['', '“Yes,” said Perez. '])('goes on to the marks: %j before it', (before) => {
    const text = `${before}${words} Lopez warned.`;
    expect(chosen(text, ['warned', 'rain', 'come'])).toEqual([words]);
    expect(chosen(text, ['warned', 'snow', 'fall'])).toEqual([words]);
  });

  it('leaves to another what is said between', () => {
    const text = `${words} Lopez warned and added.`;
    expect(chosen(text, ['warned', 'rain', 'will'], ['added', 'snow', 'snow']).toSorted()).toEqual([
      'snow will fall,”',
      '“Rain will',
    ]);
  });

  it('stays as it is where the cue stands within the same marks', () => {
    const text = '“Lopez said rain will come, and we wait,” he wrote.';
    expect(chosen(text, ['said', 'rain', 'come'])).toEqual(['rain will come']);
  });

  it('stays as it is where the marks never close', () => {
    expect(chosen('Lopez said “rain will come and go', ['said', 'rain', 'come'])).toEqual([
      '“rain will come',
    ]);
  });
});

describe('the file of the ranking', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-test-'));
  const file = pathToFileURL(path.join(folder, 'ranking.json'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is read as it was written', () => {
    writeFileSync(file, encodeRanking(ranking));
    expect(readRanking(file)).toEqual(ranking);
  });

  it('is refused where it asks about other measures, is no JSON, or is not there', () => {
    writeFileSync(file, '{"measures":["the moon"],"base":0,"trees":[]}');
    expect(() => readRanking(file)).toThrow(expect.objectContaining({ code: 'bad-model' }));
    writeFileSync(file, encodeRanking({ ...ranking, rates: [] }));
    expect(() => readRanking(file)).toThrow(expect.objectContaining({ code: 'bad-model' }));
    writeFileSync(file, 'no JSON');
    expect(() => readRanking(file)).toThrow(expect.objectContaining({ code: 'bad-model' }));
    expect(() => readRanking(new URL('none.json', file))).toThrow(
      expect.objectContaining({ code: 'bad-model' }),
    );
  });
});
