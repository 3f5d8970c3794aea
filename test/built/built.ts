import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inject } from 'vitest';

/** The program that was built of a source, to run by Node as it is. */
export function builtFile(source: string): string {
  return join(inject('built'), source.replace(/\.ts$/, '.js'));
}

/** As `builtFile`, for a thread. */
export function builtModule(source: string): URL {
  return pathToFileURL(builtFile(source));
}
