import type { ExportName } from '../exports/index.ts';
import { exportOutput } from '../run/export.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { stoppable } from './signals.ts';
import { plain } from './terminal.ts';

export interface ExportFlags {
  readonly as: ExportName;
  readonly out: string;
}

/** `copydesk export`: writes the articles of a folder of tables for another tool. */
export function exportTables(folder: string, { as, out }: ExportFlags): Promise<ExitCode> {
  return stoppable(async (signal) => {
    const count = await exportOutput({ output: folder, to: out, as, signal });
    process.stdout.write(`${count} ${count === 1 ? 'article' : 'articles'} written to ${plain(out)}.\n`);
    return EXIT.ok;
  });
}
