import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { parseAst } from 'vitest/node';

/** A regular expression as it stands in a module. */
export interface Regex {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** Every regular expression literal of the TypeScript modules below a folder. */
export function regexesIn(folder: string): readonly Regex[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  return files.sort().flatMap((file) => regexesOf(file, readFileSync(join(folder, file), 'utf8')));
}

/** Every regular expression literal of a module. */
export function regexesOf(file: string, code: string): readonly Regex[] {
  const found: Regex[] = [];
  // Types go: the parser knows JavaScript alone.
  const { code: plain } = transformSync(code, { loader: 'ts', target: 'esnext', legalComments: 'none' });
  visit(parseAst(plain), (node) => {
    if (isRegex(node)) found.push({ file, source: node.regex.pattern, flags: node.regex.flags });
  });
  return found;
}

interface RegexNode {
  readonly regex: { readonly pattern: string; readonly flags: string };
}

function isRegex(node: object): node is RegexNode {
  return 'regex' in node && typeof node.regex === 'object' && node.regex !== null;
}

function visit(node: unknown, see: (node: object) => void): void {
  if (typeof node !== 'object' || node === null) return;
  see(node);
  for (const child of Object.values(node)) visit(child, see);
}
