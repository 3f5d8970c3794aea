import type { Progress } from '../run/first-pass.ts';

/** Tells on stderr how far a run is. */
export interface ProgressView {
  readonly update: (progress: Progress) => void;
  readonly stop: () => void;
}

/** A bar where stderr is a terminal, else a line for each tenth of the files. */
export async function createProgress(): Promise<ProgressView> {
  return process.stderr.isTTY ? createBar() : createLines((line) => process.stderr.write(`${line}\n`));
}

async function createBar(): Promise<ProgressView> {
  const { Presets, SingleBar } = (await import('cli-progress')).default;
  const bar = new SingleBar(
    {
      stream: process.stderr,
      format: '{step} {bar} {value} of {total} files, {articles} articles',
      clearOnComplete: true,
      hideCursor: true,
      gracefulExit: false,
    },
    Presets.shades_grey,
  );
  let started = false;
  return {
    update: ({ step, files, filesDone, articles }) => {
      if (!started) bar.start(files, filesDone, { step, articles });
      else bar.update(filesDone, { step, articles });
      started = true;
    },
    stop: () => bar.stop(),
  };
}

/** Plain lines, for a log. */
export function createLines(print: (line: string) => void): ProgressView {
  let tenths = 0;
  return {
    update: ({ step, files, filesDone, articles }) => {
      const read = articles === 1 ? '1 article' : `${articles} articles`;
      if (step === 'writing') print(`copydesk: writing the tables of ${read}`);
      else {
        const now = Math.floor((filesDone / Math.max(files, 1)) * 10);
        if (now > tenths) print(`copydesk: read ${filesDone} of ${files} files, ${read}`);
        tenths = now;
      }
    },
    stop: () => undefined,
  };
}
