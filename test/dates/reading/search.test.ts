import { describe, expect, it } from 'vitest';
import type { Atoms } from '../../../src/dates/reading/atoms.ts';
import {
  anyAround,
  anyBefore,
  anyFrom,
  beforeRun,
  lookBack,
  lookOn,
} from '../../../src/dates/reading/search.ts';
import { UPOS } from '../../../src/document.ts';

/** Atoms of words; `|` stands between sentences. `NOUN` and the like are their own parts of speech. */
function atomsOf(words: string): Atoms {
  const text = words.split(' ').map((word) => (word === '|' ? '' : word));
  const upos = text.map((word) => UPOS.indexOf(word === '' ? 'PUNCT' : (word as 'NOUN')));
  return { text, upos } as unknown as Atoms;
}

const atoms = atomsOf('| a b | c d e f g | h |');
const is =
  (...words: readonly string[]) =>
  (k: number) =>
    words.includes(atoms.text[k]!);

describe('a search in a sentence', () => {
  it('looks at as many atoms before one as it may, nearest first', () => {
    const seen: (string | undefined)[] = [];
    const found = lookBack(atoms, 7, 2, (k) => {
      seen.push(atoms.text[k]);
      return undefined;
    });
    expect(seen).toEqual(['e', 'd']);
    expect(found).toBe(false);
  });

  it('looks at as many atoms from one on as it may', () => {
    const seen: (string | undefined)[] = [];
    const found = lookOn(atoms, 5, 3, (k) => {
      seen.push(atoms.text[k]);
      return undefined;
    });
    expect(seen).toEqual(['d', 'e', 'f']);
    expect(found).toBe(false);
  });

  it('stays in the sentence', () => {
    expect(anyBefore(atoms, 6, 5, is('a', 'b'))).toBe(false);
    expect(anyFrom(atoms, 6, 5, is('h'))).toBe(false);
    expect(lookBack(atoms, 6, 5, (k) => is('a', 'b')(k) || undefined)).toBe(false);
    expect(lookOn(atoms, 6, 5, (k) => is('h')(k) || undefined)).toBe(false);
    expect(anyBefore(atoms, 1, 5, () => true)).toBe(false);
    expect(anyFrom(atoms, 11, 5, () => true)).toBe(false);
  });

  it('takes the first answer that it gets, also where that is no', () => {
    const answer = (k: number) => (is('d')(k) ? true : is('e')(k) ? false : undefined);
    expect(lookBack(atoms, 7, 4, answer)).toBe(false);
    expect(lookBack(atoms, 6, 4, answer)).toBe(true);
    expect(lookOn(atoms, 4, 4, answer)).toBe(true);
    expect(lookOn(atoms, 6, 4, answer)).toBe(false);
  });

  it('finds what passes a test before, behind or to either side', () => {
    expect(anyBefore(atoms, 7, 2, is('c'))).toBe(false);
    expect(anyBefore(atoms, 7, 2, is('d'))).toBe(true);
    expect(anyBefore(atoms, 7, 3, is('f'))).toBe(false);
    expect(anyFrom(atoms, 5, 2, is('d'))).toBe(true);
    expect(anyFrom(atoms, 5, 2, is('f'))).toBe(false);
    expect(anyAround(atoms, 5, 7, 2, is('c'))).toBe(true);
    expect(anyAround(atoms, 5, 7, 2, is('g'))).toBe(true);
    expect(anyAround(atoms, 5, 7, 2, is('d', 'e'))).toBe(false);
  });
});

describe('a run of parts of speech', () => {
  const run = atomsOf('| DET ADJ NOUN NOUN VERB |');

  it('ends before the nearest word that is none of them', () => {
    expect(beforeRun(run, 4, 'NOUN')).toBe(2);
    expect(beforeRun(run, 4, 'NOUN', 'ADJ')).toBe(1);
    expect(beforeRun(run, 5, 'NOUN', 'ADJ')).toBe(5);
  });

  it('ends with the sentence', () => {
    expect(beforeRun(run, 4, 'NOUN', 'ADJ', 'DET')).toBe(0);
  });
});
