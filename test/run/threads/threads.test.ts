import { describe, expect, it } from 'vitest';
import { createThreads, type Threads } from '../../../src/run/threads/threads.ts';
import { builtModule } from '../../built/built.ts';

const settings = { offsets: 'codepoint', maxChars: 100, anyLanguage: true } as const;
const worker = { module: builtModule('test/run/threads/toy-worker.ts') };
const line = { number: 1, text: '{"id": "a", "text": "Ana."}' };
const ask = (threads: Threads) => threads.ask([line], (lines) => ({ lines }));

describe('threads that are closed', () => {
  it("are not started behind one's back where they were just being hired", async () => {
    let ready = (): void => undefined;
    const prepare = () =>
      new Promise<void>((resolve) => {
        ready = resolve;
      });
    const threads = createThreads({ jobs: 2, settings, prepare, worker });
    const asked = ask(threads).catch((error) => error);
    let isClosed = false;
    const closing = threads.close().then(() => {
      isClosed = true;
    });
    await new Promise(setImmediate);
    expect(isClosed).toBe(false);
    ready();
    await closing;
    expect(await asked).toEqual(new Error('the threads were stopped'));
    expect(await threads.askIfStarted({ renderings: [] })).toBe(null);
  });

  it('close where they could not be hired', async () => {
    const prepare = () => Promise.reject(new Error('no tables'));
    const threads = createThreads({ jobs: 2, settings, prepare, worker });
    await expect(ask(threads)).rejects.toThrow('no tables');
    await threads.close();
  });

  it('are asked no more, neither together nor one alone', async () => {
    let prepared = 0;
    const prepare = () => {
      prepared++;
    };
    const fresh = createThreads({ jobs: 2, settings, prepare, worker });
    await fresh.close();
    await expect(ask(fresh)).rejects.toThrow('stopped');
    expect(prepared).toBe(0);
    const busy = createThreads({ jobs: 2, settings, prepare, worker });
    await busy.ask([], () => ({ lines: [] }));
    const asked = ask(busy).catch((error) => error);
    await busy.close();
    expect(await asked).toEqual(new Error('the threads were stopped'));
  }, 60_000);
});
