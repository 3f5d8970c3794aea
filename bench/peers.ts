import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import nlp from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Article } from '../src/document.ts';
import { LAYERS, type Layer } from '../src/layers.ts';
import { createBatchPipeline } from '../src/pipeline.ts';
import { madeArticle, plainTexts } from './corpus.ts';

/**
 * `npm run bench:peers [-- ARTICLES]`: words a second of the processor, one thread, warm, of copydesk and of other tools over the
 * same articles in one run. A peer that is not installed is named, with how to install it.
 */
const count = Number(process.argv[2] ?? 100);
const BATCH = 16;
const plain = plainTexts();
const texts = Array.from({ length: count }, (_, number) => madeArticle(plain, number));
const words = texts.reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0);

interface Peer {
  readonly name: string;
  readonly does: string;
  readonly install: string;
  /** Seconds of the processor for all texts, warm; null where it is not installed. */
  readonly seconds: () => number | null;
}

/** The least of three runs after one that is not counted. */
function timed(run: () => void): number {
  run();
  const seconds = Array.from({ length: 3 }, () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  });
  return Math.min(...seconds);
}

const copydesk = (does: string, only: readonly Layer[]): Peer => ({
  name: 'copydesk',
  does,
  install: '',
  seconds: () => {
    const pipeline = createBatchPipeline({ only });
    const articles = texts.map(
      (text, index): Article => ({
        id: String(index),
        path: null,
        text,
        title: null,
        published: { value: '2024-03-05', basis: 'given' },
        source: null,
        url: null,
      }),
    );
    // As `pipe` and `extract` do it.
    return timed(() => {
      for (let at = 0; at < articles.length; at += BATCH) pipeline(articles.slice(at, at + BATCH));
    });
  },
});

/** A Python tool: `load` gives a function of texts, `run`. */
const python = (name: string, does: string, install: string, load: string): Peer => ({
  name,
  does,
  install,
  seconds: () => {
    const file = join(tmpdir(), `copydesk-peers-${process.pid}.json`);
    writeFileSync(file, JSON.stringify(texts));
    const script = [
      'import json, sys, time',
      load,
      `texts = json.load(open(${JSON.stringify(file)}))`,
      'run(texts[:1])',
      'begun = time.process_time()',
      'run(texts)',
      'print(time.process_time() - begun)',
    ].join('\n');
    const interpreter = process.env.PYTHON ?? 'python3';
    const env = { ...process.env, OMP_NUM_THREADS: '1' };
    const done = spawnSync(interpreter, ['-c', script], { encoding: 'utf8', env });
    return done.status === 0 ? Number(done.stdout.trim().split('\n').at(-1)) : null;
  },
});

const absent = (name: string, does: string, install: string): Peer => ({
  name,
  does,
  install,
  seconds: () => null,
});

const PEERS: readonly Peer[] = [
  copydesk('all', LAYERS),
  copydesk('names, dates', ['names', 'dates']),
  {
    name: 'compromise',
    does: 'people, places, organizations',
    install: 'npm install',
    seconds: () =>
      timed(() => {
        for (const text of texts) nlp(text).topics().out('array');
      }),
  },
  {
    name: 'wink-nlp',
    does: 'tokens, sentences, parts of speech; no names',
    install: 'npm install',
    seconds: () => {
      const wink = winkNLP(model, ['sbd', 'pos']);
      return timed(() => {
        for (const text of texts) wink.readDoc(text).tokens().out(wink.its.pos);
      });
    },
  },
  python(
    'spaCy, small model',
    'names',
    'pip install spacy && python3 -m spacy download en_core_web_sm (PYTHON names the interpreter, SPACY_MODEL the model)',
    [
      'import os, spacy',
      // Names need none of these; "tok2vec" is for the others.
      'others = ["tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer"]',
      'nlp = spacy.load(os.environ.get("SPACY_MODEL", "en_core_web_sm"), exclude=others)',
      'run = lambda texts: list(nlp.pipe(texts))',
    ].join('\n'),
  ),
  python(
    'dateparser',
    'dates',
    'pip install dateparser',
    'from dateparser.search import search_dates\nrun = lambda texts: [search_dates(text) for text in texts]',
  ),
  absent(
    'CoreNLP',
    'names, quotes, coreference',
    'a server of stanfordnlp.github.io/CoreNLP; not driven from here',
  ),
  absent(
    'Gender Gap Tracker',
    'names, quotes, gender',
    "github.com/sfu-discourse-lab/GenderGapTracker, with spaCy's large model; not driven from here",
  ),
  absent('HeidelTime', 'dates', 'github.com/HeidelTime/heideltime, with a tagger; not driven from here'),
];

console.log(`${count} articles, ${words} words\n`);
console.log('| tool | does | words per CPU second | |\n| --- | --- | ---: | --- |');
for (const { name, does, install, seconds } of PEERS) {
  const taken = seconds();
  const speed = taken === null ? 'absent' : String(Math.round(words / taken / 100) * 100);
  console.log(`| ${name} | ${does} | ${speed} | ${taken === null ? install : ''} |`);
}
