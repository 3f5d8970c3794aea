import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { NAME_TYPES, type NameType, type Span } from '../../src/document.ts';

/** A text with its names, offsets as everywhere: UTF-16, half open. */
export interface MarkedText {
  readonly text: string;
  readonly mentions: readonly (Span & { readonly type: NameType })[];
}

/** A text as it stands in a file, and the number of its first line. */
export interface MarkedSource {
  readonly source: string;
  readonly line: number;
}

/**
 * Reads a text whose names stand in square brackets, the type first.
 *
 * @throws Error for an unknown type or a bracket that is not closed
 *
 * @example
 * parseMarked('[PERSON Aigul Oromova] left [GPE Osh].').text === 'Aigul Oromova left Osh.'
 */
export function parseMarked(source: string): MarkedText {
  const mentions: (Span & { type: NameType })[] = [];
  let text = '';
  for (const [index, part] of source.split('[').entries()) {
    const pieces = index === 0 ? [part] : part.split(']');
    const plain = pieces.pop()!;
    if (index > 0) {
      const [label, ...words] = (pieces[0] ?? '').split(' ');
      const type = NAME_TYPES.find((name) => name === label);
      if (type === undefined || words.join(' ').trim() === '' || pieces.length !== 1)
        throw new Error(`not a name in brackets: [${part}`);
      const start = text.length;
      text += words.join(' ');
      mentions.push({ start, end: text.length, type });
    } else if (part.includes(']')) throw new Error(`a bracket that was not opened: ${part}`);
    text += plain;
  }
  return { text, mentions };
}

/** The texts of a file: parted by empty lines; lines that begin with `# ` are comments. */
export function splitTexts(content: string): readonly MarkedSource[] {
  const texts: MarkedSource[] = [];
  let lines: string[] = [];
  const finish = (at: number): void => {
    if (lines.length > 0) texts.push({ source: lines.join('\n'), line: at - lines.length + 1 });
    lines = [];
  };
  const all = content.split('\n');
  for (const [index, line] of all.entries())
    if (line.trim() === '') finish(index);
    else if (!line.startsWith('# ')) lines.push(line);
  finish(all.length);
  return texts;
}

/** The marked texts of all .txt files of a folder, in the order of the files' names. */
export function readMarked(folder: string | URL): readonly MarkedText[] {
  const directory = folder instanceof URL ? fileURLToPath(folder) : folder;
  return readdirSync(directory)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => splitTexts(readFileSync(path.join(directory, file), 'utf8')))
    .map(({ source }) => parseMarked(source));
}
