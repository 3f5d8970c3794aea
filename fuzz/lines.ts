import { TextDecoder } from 'node:util';
import type { Line } from '../src/read/index.ts';
import type { Answer } from '../src/run/articles/answers.ts';
import { extractLines } from '../src/run/stream.ts';
import type { Work } from '../src/run/threads/work.ts';
import type { DocumentJson, FailureJson, OffsetUnit } from '../src/write/index.ts';
import { type Budget, stopwatch } from './budget.ts';
import { type Finding, wrongOffset, wrongRefusal } from './checks.ts';
import { GOOD } from './good.ts';

export interface HostileLine {
  readonly number: number;
  readonly kind: string;
  /** Without a line feed. */
  readonly bytes: Uint8Array;
}

export interface LineBatch {
  readonly lines: readonly HostileLine[];
  readonly offsets: OffsetUnit;
  readonly work: Work;
  readonly budget: Budget;
  /** Told before each line, so that it is known which one a crash came of. */
  readonly at: (line: string) => void;
}

/** Hostile lines between two good ones. */
const BETWEEN = 10;
const NEWLINE = Buffer.from('\n');
const goodLine = (index: number): Buffer =>
  Buffer.from(
    JSON.stringify({ id: `good-${index}`, text: GOOD[index % GOOD.length]!, published: '2024-03-04' }),
  );

/** Hostile lines through what `pipe` is, with good ones among them: what went wrong, and how many were refused. */
export async function fuzzLines(
  batch: LineBatch,
): Promise<{ findings: readonly Finding[]; refused: number }> {
  const findings: Finding[] = [];
  const all: HostileLine[] = [];
  for (const [index, line] of batch.lines.entries()) {
    if (index % BETWEEN === 0) all.push({ number: -1, kind: 'good article', bytes: goodLine(index) });
    all.push(line);
  }
  all.push({ number: -1, kind: 'good article', bytes: goodLine(0) });
  const answered = all.filter(({ bytes }) => !isBlank(bytes));
  let index = 0;
  let refused = 0;
  const lap = stopwatch();
  for await (const { text, failed } of answers(all, batch)) {
    const time = lap();
    const line = answered[index];
    if (line === undefined) break;
    const find = (what: string): void => {
      findings.push({ number: line.number < 0 ? null : line.number, kind: line.kind, what });
    };
    const answer: DocumentJson | FailureJson = JSON.parse(text);
    if (answer.status !== 'ok') refused += 1;
    const wrong =
      line.number < 0 ? wrongGood(line, answer, text, batch) : wrongAnswer(line, answer, failed, batch);
    if (wrong !== null) find(wrong);
    if (time > batch.budget(line.bytes.length) && timeAlone(line, batch) > batch.budget(line.bytes.length))
      find(`took ${Math.round(time)} ms`);
    index += 1;
    batch.at(`line of ${answered[index]?.number}`);
    lap();
  }
  if (index !== answered.length)
    findings.push({ number: null, kind: 'line', what: `${index} answers to ${answered.length} lines` });
  return { findings, refused };
}

function answers(lines: readonly HostileLine[], { work }: LineBatch): AsyncGenerator<Answer> {
  async function* bytes(): AsyncGenerator<Uint8Array> {
    for (const line of lines) {
      yield line.bytes;
      yield NEWLINE;
    }
  }
  const crew = {
    load: async () => undefined,
    units: async () => [],
    lines: async (some: readonly Line[]) => work.lines(some),
    answers: work.answers,
    render: async () => ({ files: [], entries: [], failures: [] }),
    close: async () => undefined,
  };
  return extractLines(bytes(), crew, 1);
}

function wrongAnswer(
  { bytes }: HostileLine,
  answer: DocumentJson | FailureJson,
  failed: boolean,
  { offsets }: LineBatch,
): string | null {
  if (failed !== (answer.status === 'error'))
    return 'says that it failed, and did not, or the other way round';
  if (answer.status !== 'ok') return wrongRefusal(answer);
  return wrongOffset(answer, JSON.parse(new TextDecoder().decode(bytes)).text, offsets);
}

function wrongGood(
  { bytes }: HostileLine,
  answer: DocumentJson | FailureJson,
  text: string,
  { work }: LineBatch,
): string | null {
  if (answer.status !== 'ok') return `was refused: ${answer.error.message}`;
  const [again] = work.lines([{ number: 1, text: Buffer.from(bytes).toString() }]);
  return again!.text === text ? null : 'is not as alone';
}

function isBlank(bytes: Uint8Array): boolean {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes).trim() === '';
  } catch {
    return false;
  }
}

function timeAlone({ bytes }: HostileLine, { work }: LineBatch): number {
  const text = Buffer.from(bytes).toString();
  const times = [0, 1, 2].map(() => {
    const lap = stopwatch();
    work.lines([{ number: 1, text }]);
    return lap();
  });
  return Math.min(...times);
}
