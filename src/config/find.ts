import { existsSync } from 'node:fs';
import { join } from 'node:path';

const CONFIG_FILE = 'copydesk.yaml';

/** The configuration beside which a command runs; null where there is none. */
export function findConfig(folder: string): string | null {
  return existsSync(join(folder, CONFIG_FILE)) ? join(folder, CONFIG_FILE) : null;
}
