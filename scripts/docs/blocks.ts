import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A block of code of a document. */
export interface Block {
  readonly language: string;
  /** What stands behind the language: `more`, or the path of the file that the block is a part of. */
  readonly info: string;
  readonly code: string;
  /** 1-based, of its first fence. */
  readonly line: number;
  /** 1-based, of its last fence. */
  readonly end: number;
}

/** The blocks of a Markdown document, in order. */
export function blocksOf(markdown: string): readonly Block[] {
  const blocks: Block[] = [];
  let open: { language: string; info: string; line: number; code: string[] } | null = null;
  for (const [index, text] of markdown.split('\n').entries()) {
    const fence = /^```(\S*) ?(.*)$/.exec(text);
    if (fence === null) open?.code.push(text);
    else if (open === null) open = { language: fence[1]!, info: fence[2]!, line: index + 1, code: [] };
    else {
      blocks.push({ ...open, code: open.code.join('\n'), end: index + 1 });
      open = null;
    }
  }
  return blocks;
}

/** A block that is run, and the block of text behind it that shows what it prints; null where it prints nothing. */
export interface Step {
  readonly code: Block;
  readonly shown: Block | null;
}

const LANGUAGES = ['ts', 'sql', 'python', 'r'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Blocks that make one program: the first, and those after it that are marked `more`. */
export interface Program {
  /** The document, relative to the root. */
  readonly file: string;
  readonly language: Language;
  readonly steps: readonly Step[];
}

/** The programs of a document. */
export function programsOf(file: string, markdown: string): readonly Program[] {
  const blocks = blocksOf(markdown);
  const programs: { file: string; language: Language; steps: Step[] }[] = [];
  for (const [index, code] of blocks.entries()) {
    const language = LANGUAGES.find((one) => one === code.language);
    if (language === undefined || (code.info !== '' && code.info !== 'more')) continue;
    const next = blocks[index + 1];
    const shown = next?.language === 'text' && next.line - code.end <= 2 ? next : null;
    if (code.info === '') programs.push({ file, language, steps: [] });
    programs.findLast((program) => program.language === language)!.steps.push({ code, shown });
  }
  return programs;
}

/** The documents that people read, relative to the root; decisions tell how things were, not how they are. */
export function documents(): readonly string[] {
  const docs = readdirSync(`${ROOT}docs`).filter((name) => name.endsWith('.md'));
  return ['README.md', 'CONTRIBUTING.md', ...docs.sort().map((name) => `docs/${name}`)];
}

export const readDocument = (file: string): string => readFileSync(`${ROOT}${file}`, 'utf8');
