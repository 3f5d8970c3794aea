import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRules, readSettings } from '../src/config/index.ts';
import type { Resolved } from '../src/document.ts';
import { createUserLists } from '../src/entities/user-lists.ts';
import { CopydeskError } from '../src/errors.ts';
import { EXPORTS } from '../src/exports/names.ts';
import { readMetadata } from '../src/read/index.ts';
import { exportOutput } from '../src/run/export.ts';
import { extractCorpus, type RunParts } from '../src/run/extract.ts';
import { reportOn } from '../src/run/report.ts';
import { CACHE_FILE } from '../src/run/spool/cache.ts';
import { type Budget, stopwatch } from './budget.ts';
import type { Finding } from './checks.ts';
import { damage } from './damage.ts';
import { GOOD } from './good.ts';
import { ownCsv, ownYaml } from './own-texts.ts';
import { createRandom, type Random } from './random.ts';

/** What the files of a person's own, and those that a run left, are tried with. */
interface Place {
  /** An empty folder. */
  readonly folder: string;
  /** What an earlier run of good articles left, with its cache. */
  readonly output: string;
  /** The good articles. */
  readonly corpus: string;
  /** A good article with all that was found in it. */
  readonly document: Resolved;
  readonly run: RunParts;
}

/** Tries a file; gives what went wrong, where that is no error, and the length of the file. */
type Try = (
  random: Random,
  place: Place,
) => Promise<{ readonly wrong: string | null; readonly size: number }>;

const text =
  (
    name: string,
    make: (random: Random) => string | Buffer,
    use: (file: string, place: Place) => unknown,
  ): Try =>
  async (random, place) => {
    const file = join(place.folder, name);
    const content = make(random);
    writeFileSync(file, content);
    await use(file, place);
    return { wrong: null, size: content.length };
  };

/** Files of each kind that a person writes beside the articles, or that a run left. */
export const OWN: Readonly<Record<string, Try>> = {
  'metadata.csv': text(
    'metadata.csv',
    (random) => ownCsv(random, METADATA),
    (_, { folder }) => readMetadata(folder),
  ),
  'list of names': text(
    'names.csv',
    (random) => ownCsv(random, NAMES),
    (file, { document }) => createUserLists([file])(document),
  ),
  configuration: text('copydesk.yaml', ownYaml, readSettings),
  'file of rules': text('rules.yaml', ownYaml, readRules),
  'damaged cache': async (random, { folder, output, corpus, run }) => {
    const again = join(folder, 'output');
    cpSync(output, again, { recursive: true });
    const size = damage(join(again, CACHE_FILE), random);
    await extractCorpus({ corpus, output: again, jobs: 1 }, run);
    const wrong = readdirSync(output).find(
      (name) => !readFileSync(join(again, name)).equals(readFileSync(join(output, name))),
    );
    return { wrong: wrong === undefined ? null : `${wrong} is another than without a cache`, size };
  },
  'damaged tables': async (random, { folder, output }) => {
    const again = join(folder, 'output');
    cpSync(output, again, { recursive: true });
    const size = damage(join(again, random.pick(readdirSync(again).sort())), random);
    if (random.chance(0.5)) await reportOn(again);
    else await exportOutput({ output: again, to: join(folder, 'export'), as: random.pick(EXPORTS) });
    return { wrong: null, size };
  },
};

const METADATA = ['path', 'title', 'published', 'source', 'url'];
const NAMES = ['name', 'type', 'id', 'aliases', 'wikidata'];

/** What may be said against such a file. */
const REFUSALS: ReadonlySet<string> = new Set(
  'bad-metadata bad-date bad-encoding bad-gazetteer bad-config not-found unreadable'.split(' '),
);

export interface OwnBatch {
  readonly seed: number;
  readonly cases: readonly { readonly number: number; readonly kind: string }[];
  /** An empty folder of the batch's own. */
  readonly box: string;
  readonly document: Resolved;
  readonly run: RunParts;
  readonly budget: Budget;
  readonly at: (what: string) => void;
}

/** Tries files of a person's own and files that a run left: what went wrong, and how many were refused. */
export async function fuzzOwn(batch: OwnBatch): Promise<{ findings: readonly Finding[]; refused: number }> {
  const { seed, cases, box, document, run, budget, at } = batch;
  const [corpus, output] = [join(box, 'good'), join(box, 'good-output')];
  mkdirSync(corpus);
  for (const [index, content] of GOOD.entries()) writeFileSync(join(corpus, `${index}.txt`), content);
  await extractCorpus({ corpus, output, jobs: 1 }, run);
  const findings: Finding[] = [];
  let refused = 0;
  for (const { number, kind } of cases) {
    at(`${kind} of ${number}`);
    const folder = join(box, `own-${number}`);
    mkdirSync(folder);
    const find = (what: string): number => findings.push({ number, kind, what });
    const lap = stopwatch();
    try {
      const { wrong, size } = await OWN[kind]!(createRandom(seed, number), {
        folder,
        output,
        corpus,
        document,
        run,
      });
      const time = lap();
      if (wrong !== null) find(wrong);
      if (time > budget(size)) find(`took ${Math.round(time)} ms`);
    } catch (error) {
      refused += 1;
      const time = lap();
      if (!(error instanceof CopydeskError) || !REFUSALS.has(error.code)) find(`throws ${String(error)}`);
      else if (error.message.trim() === '' || error.message.length > MOST_SAID)
        find(`says ${error.message.length} characters`);
      if (time > LONGEST) find(`took ${Math.round(time)} ms to be refused`);
    }
    rmSync(folder, { recursive: true });
  }
  return { findings, refused };
}

/** Characters of a message that a person still reads; a configuration lists the keys there are. */
const MOST_SAID = 1_000;
/** Milliseconds of processor time for a file that is refused. */
const LONGEST = 2_000;
