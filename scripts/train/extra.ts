import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { NAME_TYPES, type NameType, type Span } from '../../src/document.ts';

/** A sentence with its names, offsets as everywhere: UTF-16, half open. */
export interface MarkedSentence {
  readonly text: string;
  readonly mentions: readonly (Span & { readonly type: NameType })[];
}

/**
 * Reads a line whose names stand in square brackets, the type first.
 *
 * @throws Error for an unknown type or a bracket that is not closed
 *
 * @example
 * parseMarked('[PERSON Aigul Oromova] left [GPE Osh].').text === 'Aigul Oromova left Osh.'
 */
export function parseMarked(line: string): MarkedSentence {
  const mentions: (Span & { type: NameType })[] = [];
  let text = '';
  for (const [index, part] of line.split('[').entries()) {
    const [marked, plain] = index === 0 ? [null, part] : part.split(']');
    if (marked !== null) {
      const [label, ...words] = marked!.split(' ');
      const type = NAME_TYPES.find((name) => name === label);
      if (type === undefined || words.length === 0 || plain === undefined)
        throw new Error(`not a name in brackets: [${part}`);
      const start = text.length;
      text += words.join(' ');
      mentions.push({ start, end: text.length, type });
    }
    text += plain;
  }
  return { text, mentions };
}

/** The marked sentences of all .txt files of a folder, in the order of their names; lines that begin with `#` are comments. */
export function readExtra(folder: string | URL): readonly MarkedSentence[] {
  const directory = folder instanceof URL ? folder.pathname : folder;
  return readdirSync(directory)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => readFileSync(path.join(directory, file), 'utf8').split('\n'))
    .filter((line) => line !== '' && !/^# /u.test(line))
    .map(parseMarked);
}
