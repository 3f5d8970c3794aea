import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';

/**
 * Packs the package, installs it in an empty folder as a stranger would, and uses it there: the command line with its
 * report and exports, the library, and the library's types. It needs the registry for the dependencies, and nothing else.
 */
const root = fileURLToPath(new URL('../../', import.meta.url));
const MOST_BYTES = 12_000_000;
/** Everything that may be in the package: compiled code, what it reads, and what tells of it. */
const ALLOWED = [
  /^dist\/.*\.js$/,
  /^dist\/.*\.d\.ts$/,
  /^dist\/report\/client\.bundle\.(js|css)$/,
  /^dist\/[a-z-]+\/(.*\/)?data\/.*\.(txt|csv|json|gz)$/,
  /^models\/[a-z]+\/[A-Za-z0-9.-]+$/,
  /^docs\/document\.schema\.json$/,
  /^schemas\/[a-z.-]+\.json$/,
  /^(LICENSE|NOTICE|README\.md|package\.json)$/,
];
const ARTICLE = '“We will rebuild the bridge,” Mayor Ana Diaz said on Tuesday.\n';
const LIBRARY = `import { createCopydesk, type DocumentJson } from 'copydesk';

const desk = await createCopydesk();
const document: DocumentJson = desk.extract({ text: 'Oslo is calm.' });
const type: 'GPE' | undefined = document.mentions.map((mention) => mention.type).find((name) => name === 'GPE');
console.log(type);
`;

const folder = mkdtempSync(join(tmpdir(), 'copydesk-package-'));
try {
  const packed = pack();
  check(packed.size <= MOST_BYTES, `it has ${packed.size} bytes, more than ${MOST_BYTES}`);
  const files = packed.files.map(({ path }) => path);
  const odd = files.filter((path) => !ALLOWED.some((pattern) => pattern.test(path)));
  check(odd.length === 0, `it holds what it should not: ${odd.slice(0, 5).join(', ')}`);
  for (const needed of neededFiles()) check(files.includes(needed), `${needed} is not in it`);

  const stranger = join(folder, 'stranger');
  mkdirSync(join(stranger, 'corpus'), { recursive: true });
  writeFileSync(join(stranger, 'package.json'), '{ "private": true, "type": "module" }');
  writeFileSync(join(stranger, 'corpus', 'bridge.txt'), ARTICLE);
  writeFileSync(join(stranger, 'library.ts'), LIBRARY);
  run('npm', ['install', '--prefer-offline', join(folder, packed.filename)], stranger);
  run('npx', ['--no-install', 'copydesk', 'extract', '--published', '2024-03-04', '--report'], stranger);
  const table = (name: string): readonly Readonly<Record<string, string>>[] =>
    parse(readFileSync(join(stranger, 'output', `${name}.csv`)), { columns: true });
  const [quote] = table('quotes');
  check(quote?.speaker === 'Mayor Ana Diaz', `the speaker is ${quote?.speaker}`);
  check(table('dates')[0]?.value === '2024-02-27', `the date is ${table('dates')[0]?.value}`);
  check(readdirSync(join(stranger, 'output')).includes('report.html'), 'there is no report');
  run('npx', ['--no-install', 'copydesk', 'export', '--as', 'conll', '--out', 'conll'], stranger);

  const flags = ['--target', 'es2023', '--module', 'nodenext', '--strict', '--outDir', 'built', 'library.ts'];
  run(join(root, 'node_modules', '.bin', 'tsc'), ['--ignoreConfig', ...flags], stranger);
  const said = run(process.execPath, [join('built', 'library.js')], stranger).trim();
  check(said === 'GPE', `the library says ${said}`);
  console.log(
    `copydesk packs to ${Math.round(packed.size / 1000)} KB, installs and runs in an empty folder.`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly files: readonly { readonly path: string }[];
}

function pack(): Packed {
  const answer = run('npm', ['pack', '--json', '--pack-destination', folder], root);
  return (JSON.parse(answer.slice(answer.indexOf('[\n'))) as readonly Packed[])[0]!;
}

/** The models, and the lists beside every stage's code. */
function neededFiles(): readonly string[] {
  const within = (path: string): readonly string[] =>
    readdirSync(join(root, path), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length));
  const lists = within('src').filter((path) => path.includes('/data/') && !path.endsWith('.ts'));
  return [...within('models'), ...lists.map((path) => path.replace(/^src/, 'dist'))];
}

function run(command: string, args: readonly string[], cwd: string): string {
  try {
    return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`);
  }
}

function check(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(`The package is not as it should be: ${otherwise}.`);
}
