import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Article, Resolved } from '../../src/document.ts';
import { createPipeline } from '../../src/pipeline.ts';
import { createCorpusResolve } from '../../src/resolve/corpus/index.ts';
import { entitySummaries } from '../../src/run/articles/summaries.ts';
import { toRecord } from '../../src/write/index.ts';

/** Of the cases in data/homonyms.txt, so many must come out right, in percent. */
const FLOOR = 95;

interface Case {
  readonly name: string;
  readonly one: boolean;
  readonly articles: readonly string[];
}

function readCases(): readonly Case[] {
  const text = readFileSync(new URL('./data/homonyms.txt', import.meta.url), 'utf8');
  return text
    .split('\n\n')
    .slice(1)
    .map((block) => {
      const [head, ...articles] = block.trim().split('\n');
      const [, name, count] = /^(.+): (one|two)$/.exec(head!)!;
      return { name: name!, one: count === 'one', articles };
    });
}

const extract = createPipeline({ only: ['entities'] });
const resolveCorpus = createCorpusResolve();

function articleOf(id: string, text: string): Article {
  const published = { value: null, basis: 'none' } as const;
  return { id, path: null, text, title: null, published, source: null, url: null };
}

/** The entity that an article's mentions with these words stand for; null where none does. */
function entityNamed({ text, mentions }: Resolved, name: string): number | null {
  const words = (start: number, end: number): string => text.slice(start, end).replace(/^the /i, '');
  const found = mentions.filter(({ form, start, end }) => form === 'name' && words(start, end) === name);
  return found.find(({ entity }) => entity !== null)?.entity ?? null;
}

/** Null where it is right, else what went wrong. */
function wrong({ name, one, articles }: Case): string | null {
  const documents = articles.map((text, index) => extract(articleOf(String(index), text)));
  const entities = documents.map((document) => entityNamed(document, name));
  const lost = entities.indexOf(null);
  if (lost >= 0) return `${name}: not named in «${articles[lost]}»`;
  const identity = resolveCorpus(documents.flatMap((document) => entitySummaries(toRecord(document))));
  const ids = entities.map((entity, index) => identity.idOf(String(index), entity!));
  return (ids[0] === ids[1]) === one ? null : `${name}: ${ids.join(' ')} should be ${one ? 'one' : 'two'}`;
}

it('knows of the namesakes of two articles whether they are one', () => {
  const cases = readCases();
  const failures = cases.map(wrong).filter((failure) => failure !== null);
  const score = (100 * (cases.length - failures.length)) / cases.length;
  expect(cases.length).toBeGreaterThanOrEqual(40);
  expect(score, failures.join('\n')).toBeGreaterThanOrEqual(FLOOR);
});
