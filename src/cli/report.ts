import { reportOn } from '../run/report.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { stoppable } from './signals.ts';
import { plain } from './terminal.ts';

/** `copydesk report`: writes report.html into a folder of tables and tells where it is. */
export function report(folder: string): Promise<ExitCode> {
  return stoppable(async (signal) => {
    const file = await reportOn(folder, signal);
    process.stdout.write(`Written to ${plain(file)}; open it in a browser.\n`);
    return EXIT.ok;
  });
}
