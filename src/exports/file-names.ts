import { createHash } from 'node:crypto';

const SAFE = /^[a-z0-9][a-z0-9._-]*$/;
const LONGEST = 80;
/** Names that mean a device in Windows, whatever their ending. */
const DEVICE = /^(?:aux|con|nul|prn|com\d|lpt\d)(?:\.|$)/;

/**
 * How the names of an article's files begin: its id where that is safe in any file system, else its letters, digits and
 * dots and the beginning of its hash, so that no two articles share a name, also where capitals don't count. It has no
 * slash, no dot at its start and no white space, and does not depend on other articles.
 *
 * @example
 * fileName('budget-vote.txt'); // 'budget-vote.txt'
 * fileName('../Wire/heat wave.txt'); // 'wire_heat_wave.txt-' and 12 digits of its hash
 */
export function fileName(id: string): string {
  if (SAFE.test(id) && id.length <= LONGEST && !DEVICE.test(id)) return id;
  const readable = id
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '_')
    .replace(/^[._-]+/, '')
    .slice(0, LONGEST);
  const hash = createHash('sha256').update(id).digest('hex').slice(0, 12);
  const name = readable === '' ? hash : `${readable}-${hash}`;
  return DEVICE.test(name) ? `_${name}` : name;
}
