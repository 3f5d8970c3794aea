import { adviceFor } from '../read/index.ts';
import { plain } from './terminal.ts';

/** What is printed of a file that was passed over: its path, and what to do. */
export function skippedLine(path: string): string {
  const advice = adviceFor(path);
  return advice === null ? `  ${plain(path)}` : `  ${plain(path)}: ${advice}`;
}
