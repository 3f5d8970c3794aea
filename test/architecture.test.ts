import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));

/** What each folder of src/ may import of the others, besides itself and packages. */
const SHARED = ['document.ts', 'errors.ts', 'text', 'learn'] as const;
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'document.ts': [],
  'errors.ts': [],
  text: ['document.ts', 'errors.ts'],
  learn: ['document.ts', 'errors.ts', 'text'],
  language: SHARED,
  read: SHARED,
  segment: SHARED,
  tag: SHARED,
  config: [...SHARED, 'layers.ts', 'formats', 'write'],
  duplicates: SHARED,
  entities: SHARED,
  dates: SHARED,
  quotes: SHARED,
  resolve: SHARED,
  write: SHARED,
  tables: [...SHARED, 'write'],
  formats: [...SHARED, 'tables', 'write'],
  // The tables hold no words, and exports need the same ones as the segment stage.
  exports: [...SHARED, 'segment', 'tables', 'write'],
  report: [...SHARED, 'tables', 'write'],
  'layers.ts': [],
  'pipeline.ts': [...SHARED, 'layers.ts', 'segment', 'tag', 'entities', 'dates', 'quotes', 'resolve'],
  run: [
    ...SHARED,
    'layers.ts',
    'pipeline.ts',
    'duplicates',
    'exports',
    'formats',
    'language',
    'read',
    'report',
    'resolve',
    'segment',
    'write',
  ],
  'given.ts': ['document.ts', 'errors.ts', 'layers.ts', 'write'],
  'index.ts': [...SHARED, 'given.ts', 'pipeline.ts', 'read', 'write'],
  cli: [
    ...SHARED,
    'layers.ts',
    'pipeline.ts',
    'config',
    'exports',
    'formats',
    'read',
    'report',
    'run',
    'write',
  ],
  'cli.ts': ['cli'],
};

const files: readonly string[] = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(SRC, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  .sort();
const modules = files.filter((file) => file.endsWith('.ts'));
const lexicons = files.filter((file) => file.split('/').includes('data') && file.endsWith('.txt'));

const read = (file: string): string => readFileSync(join(SRC, file), 'utf8');
const part = (file: string): string => file.split('/')[0]!;

/** The modules of src/ that a module imports, types too. */
function imports(file: string): readonly string[] {
  const found = withoutComments(read(file)).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']*)'/g);
  return [...found].map((match) => posix.normalize(posix.join(dirname(file), match[1]!)));
}

const ROOT = fileURLToPath(new URL('../', import.meta.url));
/** Who may ask for what src/ exports. */
const ASKING = ['src', 'test', 'eval', 'bench', 'fuzz', 'scripts', 'examples'] as const;
/** Examples of rules, which are there for tests. */
const EXAMPLES = /EXAMPLES$/;

/** By each name that a module imports, after the path of the module that has it from the root: who imports it. `*` for all names. */
const imported = new Map<string, string[]>();
for (const folder of ASKING)
  for (const entry of readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(?:ts|mjs)$/.test(entry.name)) continue;
    const file = relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/');
    const code = readFileSync(join(ROOT, file), 'utf8');
    for (const [, names = '*', from, later] of code.matchAll(
      /(?:import|export)\s([^;'"]*?)\s*from\s*'(\.[^']*)'|import\(\s*'(\.[^']*)'/g,
    )) {
      const path = posix.normalize(posix.join(dirname(file), (from ?? later)!));
      for (const name of names.includes('*') ? ['*'] : (names.match(/\b(?!type\b|as\b)[\w$]+/g) ?? []))
        imported.set(`${path} ${name}`, [...(imported.get(`${path} ${name}`) ?? []), file]);
    }
  }
const importers = (file: string, name: string): readonly string[] =>
  [name, '*'].flatMap((one) => imported.get(`src/${file} ${one}`) ?? []);

/** What the modules of src/ export but types, the library's face aside; and how often each module says the name. */
const exportsOf = modules
  .filter((file) => file !== 'index.ts')
  .flatMap((file) => {
    const code = withoutComments(read(file));
    const names = code.matchAll(/^export (?:async )?(?:const|let|class|function\*?) ([\w$]+)/gm);
    return [...names].map(([, name]) => ({
      file,
      name: name!,
      uses: code.split(new RegExp(`\\b${name!}\\b`)).length - 1,
    }));
  });

/** The first circle that is met, module by module; empty where there is none. */
function circle(imports: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): readonly string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const other of imports.get(file) ?? []) {
      const found = walk(other, [...path, file]);
      if (found.length > 0) return found;
    }
    done.add(file);
    return [];
  };
  for (const file of imports.keys()) {
    const found = walk(file, []);
    if (found.length > 0) return found;
  }
  return [];
}

describe('the import rule', () => {
  it('has an entry for each folder', () => {
    expect([...new Set(modules.map(part))].filter((own) => ALLOWED[own] === undefined)).toEqual([]);
  });

  it('lets a stage import the document model, shared helpers and its own folder, and no other stage', () => {
    const forbidden = modules.flatMap((file) =>
      imports(file)
        .filter((other) => part(other) !== part(file) && !ALLOWED[part(file)]?.includes(part(other)))
        .map((other) => `${file} imports ${other}`),
    );
    expect(forbidden).toEqual([]);
  });

  it('lets no module import itself by way of others, types included', () => {
    const graph = new Map(modules.map((file) => [file, imports(file)] as const));
    expect(circle(graph)).toEqual([]);
    expect(graph.get('run/threads/worker.ts')).toEqual([
      'learn/model/shelf.ts',
      'run/threads/serve.ts',
      'run/threads/threads.ts',
      'run/threads/work.ts',
    ]);
    const [a, b] = ['a.ts', 'b.ts'] as const;
    expect(
      circle(
        new Map([
          [a, [b]],
          [b, ['c.ts', a]],
        ]),
      ),
    ).toEqual([a, b, a]);
  });

  it('has no function or constant that is exported for nobody, or for tests alone', () => {
    const forNobody = exportsOf.filter(({ file, name }) => !importers(file, name).length);
    expect(forNobody.map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
    const forTests = exportsOf.filter(
      ({ file, name, uses }) =>
        uses === 1 && !EXAMPLES.test(name) && importers(file, name).every((by) => by.startsWith('test/')),
    );
    expect(forTests.map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
  });

  it('has printing in the command line alone', () => {
    const printing = modules
      .filter((file) => part(file) !== 'cli')
      .filter((file) => /\bconsole\.|process\.(stdout|stderr)/.test(withoutComments(read(file))));
    expect(printing).toEqual([]);
  });

  it('has no module that reads the clock but the command line, which tells its speed', () => {
    const reading = modules
      .filter((file) => part(file) !== 'cli')
      .filter((file) =>
        /\bnew Date\b|\bDate\.now\b|\bTemporal\.Now\b|\bperformance\b/.test(withoutComments(read(file))),
      );
    expect(reading).toEqual([]);
  });

  it('has no regular expression that is made while it runs, which no check could read', () => {
    expect(modules.filter((file) => /\bRegExp\(/.test(withoutComments(read(file))))).toEqual([]);
  });

  it('has no file over 300 lines but the document model, which is types alone', () => {
    const long = modules.filter((file) => read(file).split('\n').length > 301);
    expect(long.filter((file) => file !== 'document.ts')).toEqual([]);
  });
});

describe('the word lists', () => {
  const comments = (file: string): readonly string[] =>
    read(file)
      .split('\n')
      .filter((line) => line.startsWith('#'));
  const entries = (file: string): readonly string[] =>
    read(file)
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));

  it('tell their source and licence on top', () => {
    const silent = lexicons.filter((file) => {
      const head = comments(file).join('\n');
      return !read(file).startsWith('#') || !/\bsources?:/i.test(head) || !/\blicen[cs]es?:/i.test(head);
    });
    expect(silent).toEqual([]);
  });

  it('say what each class is, where a row is a class and a word', () => {
    const ofClasses = lexicons.filter((file) => / The classes:$/m.test(read(file)));
    expect(ofClasses).toContain('resolve/data/word-classes.txt');
    const untold = ofClasses.filter((file) => {
      const told = comments(file).flatMap((line) => /^# {3}([a-z\d-]+): /.exec(line)?.[1] ?? []);
      const rows = new Set(entries(file).map((line) => line.split('\t')[0]!));
      return [...rows].join() !== told.join();
    });
    expect(untold).toEqual([]);
  });

  it('are sorted, without duplicates or spaces at the ends of lines', () => {
    const wrong = lexicons.flatMap((file) =>
      entries(file)
        .filter((line, index, all) => /^ | $|\r/.test(line) || (index > 0 && line <= all[index - 1]!))
        .map((line) => `${file}: ${line}`),
    );
    expect(wrong.slice(0, 20)).toEqual([]);
  });
});

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}
