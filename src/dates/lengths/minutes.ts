import type { Atoms } from '../atoms.ts';
import { isWord } from '../patterns.ts';
import { BEFORE } from './before.ts';

/** What is done with the minutes of a meeting. */
const DONE_WITH_MINUTES = [
  'adopt',
  'adopted',
  'approve',
  'approved',
  'approves',
  'approving',
  'circulated',
  'keep',
  'kept',
  'publish',
  'published',
  'publishes',
  'publishing',
  'read',
  'reading',
  'reads',
  'release',
  'released',
  'releases',
  'releasing',
  'signed',
] as const;

/** What the minutes of a meeting do. */
const MINUTES_SAY = [
  'indicate',
  'indicated',
  'record',
  'recorded',
  'reveal',
  'revealed',
  'say',
  'said',
  'show',
  'showed',
  'suggest',
  'suggested',
] as const;

/** What has minutes. */
const MEETINGS = [
  'assembly',
  'board',
  'committee',
  'conference',
  'council',
  'deliberations',
  'fed',
  'fomc',
  'gathering',
  'hearing',
  'meeting',
  'meetings',
  'proceedings',
  'session',
  'sessions',
  'talks',
] as const;

/** Whether the `minutes` at `i`, which nothing counts, are those of a meeting: `approved its minutes`, `minutes of the meeting`. */
export function isOfMeeting(atoms: Atoms, i: number): boolean {
  if (!isWord(atoms, i, 'minutes')) return false;
  // `left the meeting minutes later`, `the last minutes of the session`
  if (isWord(atoms, i + 1, 'later', 'earlier', 'after', 'before', 'ago', 'into')) return false;
  if (isWord(atoms, i - 1, 'closing', 'dying', ...BEFORE)) return false;
  if (isWord(atoms, i - 1, 'our', ...MEETINGS) || isWord(atoms, i + 1, ...MINUTES_SAY)) return true;
  const owned = isWord(atoms, i - 1, 'the', 'its', 'their', 'his', 'her', 'my', 'your', 'no', 'full')
    ? i - 2
    : i - 1;
  if (isWord(atoms, owned, ...DONE_WITH_MINUTES)) return true;
  if (!isWord(atoms, i + 1, 'of', 'from')) return false;
  for (let k = i + 2; k < i + 8 && atoms.text[k] !== ''; k++) if (isWord(atoms, k, ...MEETINGS)) return true;
  return false;
}
