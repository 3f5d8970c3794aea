import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { createCorpusResolve } from '../../src/resolve/corpus/index.ts';
import { extractLines } from '../../src/run/stream.ts';
import { createCrew } from '../../src/run/threads/crew.ts';
import { createWork } from '../../src/run/threads/work.ts';
import { FOREIGN } from '../language/texts.ts';
import { toyPipelines } from './toy-pipeline.ts';

const schema: object = JSON.parse(
  readFileSync(new URL('../../docs/document.schema.json', import.meta.url), 'utf8'),
);
const validate = new Ajv2020({ strict: true }).compile(schema);

async function* chunks(text: string, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

const settings = { offsets: 'codepoint', maxChars: 1000 } as const;
const crew = createCrew({
  jobs: 1,
  settings,
  createWork: async () => createWork(settings, { createPipeline: () => toyPipelines, createCorpusResolve }),
});

async function run(text: string) {
  const documents = [];
  for await (const answer of extractLines(chunks(text), crew, 1)) {
    const document = JSON.parse(answer.text);
    expect(answer.failed).toBe(document.status === 'error');
    expect(validate(document) || validate.errors).toBe(true);
    documents.push(document);
  }
  return documents;
}

const line = (fields: object): string => JSON.stringify(fields);

describe('extractLines', () => {
  it('gives a document for each line, in order, as the schema says', async () => {
    const documents = await run(
      [
        line({ id: 'a', text: '😀 Ana: “Yes.”', title: 'T', published: '2023-10' }),
        line({ id: 'b', text: '' }),
        line({ id: 'c', text: 'A line\u2028separator in 2021' }),
      ].join('\n'),
    );
    expect(documents.map(({ id, status }) => [id, status])).toEqual([
      ['a', 'ok'],
      ['b', 'ok'],
      ['c', 'ok'],
    ]);
    expect(documents[0]).toMatchObject({
      title: 'T',
      published: { value: '2023-10', basis: 'given' },
      mentions: [{ id: 'm1', start: 2, end: 5, text: 'Ana', entity: 'e1' }, { text: 'Yes' }],
    });
  });

  it('puts an error with its line number in the place of a line that is wrong, and goes on', async () => {
    const documents = await run(
      [
        '{"id": "a"',
        '',
        '  ',
        line({ id: 'b' }),
        line([1]),
        line({ id: 'c', text: 'BOOM' }),
        line({ id: 'd', text: 'Fine' }),
      ].join('\r\n'),
    );
    expect(documents).toMatchObject([
      { id: null, error: { code: 'bad-json', message: expect.stringMatching(/^line 1: /) } },
      { id: 'b', error: { code: 'bad-line', message: expect.stringMatching(/^line 4: "text" is missing/) } },
      { id: null, error: { code: 'bad-line', message: expect.stringMatching(/^line 5: /) } },
      { id: 'c', error: { code: 'internal', message: 'line 6: boom' } },
      { id: 'd', status: 'ok' },
    ]);
  });

  it('reads gzip as well, members one after the other too, and says where it is cut short', async () => {
    const lines = [line({ id: 'a', text: 'Ana' }), line({ id: 'b', text: 'Boris' })];
    const packed = Buffer.concat(lines.map((text) => gzipSync(`${text}\n`)));
    async function* bytes(end: number): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < end; at++) yield packed.subarray(at, at + 1);
    }
    const read = async (end: number): Promise<readonly string[]> => {
      const ids = [];
      for await (const { text } of extractLines(bytes(end), crew, 1)) ids.push(JSON.parse(text).id);
      return ids;
    };
    expect(await read(packed.length)).toEqual(['a', 'b']);
    await expect(read(packed.length - 9)).rejects.toMatchObject({ code: 'bad-gzip' });
  });

  it('refuses a day that is not of the calendar', async () => {
    const [document] = await run(line({ id: 'a', text: 'x', published: '2023-02-30' }));
    expect(document).toMatchObject({ id: 'a', status: 'error', error: { code: 'bad-date' } });
  });

  it('skips what is not in English, which is no failure', async () => {
    const [skipped, document] = await run(
      [line({ id: 'a', text: FOREIGN.fr }), line({ id: 'b', text: 'Ana.' })].join('\n'),
    );
    expect(skipped).toEqual({
      id: 'a',
      status: 'skipped',
      error: { code: 'not-english', message: expect.stringContaining('French') },
    });
    expect(document).toMatchObject({ id: 'b', status: 'ok' });
  });

  it('gives the documents of the lines that are there before the next line comes', async () => {
    let come = (): void => undefined;
    async function* slow(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(`${line({ id: 'a', text: 'x' })}\n${line({ id: 'b', text: 'x' })}\n`);
      await new Promise<void>((resolve) => {
        come = resolve;
      });
      yield Buffer.from(`${line({ id: 'c', text: 'x' })}\n`);
    }
    const documents = extractLines(slow(), crew, 1);
    expect((await documents.next()).value.text).toContain('"a"');
    expect((await documents.next()).value.text).toContain('"b"');
    come();
    expect((await documents.next()).value.text).toContain('"c"');
    expect((await documents.next()).done).toBe(true);
  });

  it('asks for no more lines than are worked on together while nobody takes the documents', async () => {
    let asked = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        asked += 1;
        yield Buffer.from(`${line({ id: `a${asked}`, text: 'x' })}\n`);
      }
    }
    const documents = extractLines(endless(), crew, 1);
    expect((await documents.next()).value.text).toContain('a1');
    expect(asked).toBeLessThanOrEqual(40);
    await documents.return(undefined);
  });
});
