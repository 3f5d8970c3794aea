import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { blocksOf, documents, ROOT, readDocument } from '../../scripts/docs/blocks.ts';
import { withFigures } from '../../scripts/docs/figures.ts';
import { createProgram } from '../../src/cli/program.ts';

const texts = documents().map((file) => [file, readDocument(file)] as const);

/** The names of a document's headings in links, as GitHub makes them. */
function anchors(markdown: string): ReadonlySet<string> {
  const headings = markdown.split('\n').filter((line) => /^#+ /.test(line));
  return new Set(
    headings.map((line) =>
      line
        .replace(/^#+ /, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/\s/g, '-'),
    ),
  );
}

/** What is wrong with a command of copydesk's, as a document has it; null for nothing. */
function wrongIn(command: string): string | null {
  const [name, ...args] = command.trim().split(/\s+/);
  if (name === '--help' || name === undefined) return null;
  const found: Command | undefined = createProgram(() => undefined).commands.find(
    (one) => one.name() === name,
  );
  if (found === undefined) return `there is no command ${name}`;
  const flags = args.filter((arg) => /^--?[a-z]/.test(arg));
  const unknown = flags.find(
    (flag) => !found.options.some(({ long, short }) => long === flag || short === flag),
  );
  return unknown === undefined ? null : `${name} has no flag ${unknown}`;
}

describe.each(texts)('%s', (file, text) => {
  it('links to files and headings that are there', () => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, link]) => link!)
      .filter((link) => !/^https?:/.test(link));
    const broken = links.filter((link) => {
      const [path, anchor] = link.split('#');
      const target = path === '' ? join(ROOT, file) : join(ROOT, dirname(file), path!);
      if (!existsSync(target)) return true;
      return anchor !== undefined && !anchors(readFileSync(target, 'utf8')).has(anchor);
    });
    expect(broken).toEqual([]);
  });

  it('has figures that are those of eval/figures.json (npm run docs:examples writes them anew)', () => {
    expect(text).toBe(withFigures(text));
  });

  it('shows commands of copydesk with the flags that they have', () => {
    const lines = blocksOf(text)
      .filter(({ language }) => language === 'sh')
      .flatMap(({ code }) => code.split('\n'));
    const inText = [...text.matchAll(/`(?:npx )?copydesk ([^`]+)`/g)].map(([, command]) => command!);
    const commands = lines.flatMap(
      (line) => /\bcopydesk (?:-- )?([^|<>]*)/.exec(line.replace(/ #.*/, ''))?.[1] ?? [],
    );
    const wrong = [...commands, ...inText].flatMap((command) => wrongIn(command) ?? []);
    expect(wrong).toEqual([]);
  });

  it('quotes files of the project as they are', () => {
    const excerpts = blocksOf(text).filter(({ info }) => info.includes('/'));
    const other = excerpts.filter(({ info, code }) => !readFileSync(join(ROOT, info), 'utf8').includes(code));
    expect(other.map(({ info, line }) => `line ${line}: ${info}`)).toEqual([]);
  });
});

it('the list of decisions has each of them, under its own heading', () => {
  const folder = join(ROOT, 'docs/decisions');
  const listed = [...readFileSync(join(folder, 'README.md'), 'utf8').matchAll(/^- \[\d+\]\((.*)\): (.*)$/gm)];
  const headings = readdirSync(folder)
    .filter((name) => name !== 'README.md')
    .map((name) => {
      const [heading] = readFileSync(join(folder, name), 'utf8').split('\n');
      return `${name}: ${heading!.replace(/^# (?:\d+\. )?/, '')}`;
    });
  expect(listed.map(([, name, heading]) => `${name}: ${heading}`).sort()).toEqual(headings.sort());
});
