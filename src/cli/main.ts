import { CommanderError } from 'commander';
import { CopydeskError, describeErrors } from '../errors.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { createProgram } from './program.ts';
import { isClosedPipe } from './stdout.ts';
import { plain } from './terminal.ts';

/**
 * Runs the command line and gives its exit code: 0 all well, 1 some articles failed or rows of metadata.csv can't be read, 2 wrong
 * usage; 128 and the number of the signal where one stopped it.
 */
export async function main(args: readonly string[]): Promise<ExitCode> {
  // Who reads our output may leave before its end (`copydesk show … | head`); that is no failure.
  process.stdout.on('error', (error) => {
    if (!isClosedPipe(error)) throw error;
  });
  let code: ExitCode = EXIT.ok;
  const program = createProgram((result) => {
    code = result;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (isClosedPipe(error)) return EXIT.ok;
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    for (const line of describeErrors(error)) process.stderr.write(`copydesk: ${plain(line)}\n`);
    return error instanceof CopydeskError ? EXIT.usage : EXIT.failed;
  }
}
