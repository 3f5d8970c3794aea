import type { Atoms } from './atoms.ts';
import { DIGITS, NUMBER } from './classes.ts';
import { has, isWord } from './patterns.ts';

/** Words between a number and its unit that change nothing: `three more years`, `two full days`. */
export const FILLERS = [
  'more',
  'full',
  'straight',
  'consecutive',
  'additional',
  'extra',
  'other',
  'whole',
  'long',
  'business',
  'calendar',
  'working',
  'solid',
  'fiscal',
  'single',
  'entire',
  'successive',
  'further',
] as const;
/** Whose age may be told in months: no length of time. */
export const CHILDREN = [
  'baby',
  'boy',
  'child',
  'daughter',
  'girl',
  'infant',
  'kid',
  'son',
  'toddler',
  'twins',
] as const;
/** Words before a count that belong to it: `the past two months`. */
export const BEFORE = [
  'first',
  'last',
  'next',
  'past',
  'latest',
  'previous',
  'following',
  'coming',
  'preceding',
  'prior',
  'final',
  'recent',
  'opening',
  'other',
] as const;

/** Kinds of hours that tell when something is done. */
export const KINDS_OF_HOURS = [
  'business',
  'closing',
  'daylight',
  'office',
  'opening',
  'operating',
  'peak',
  'rush',
  'school',
  'trading',
  'visiting',
  'working',
] as const;

/** Whether an amount stands before the article at `i`: `$2 million a year`, `700 seats a week`. */
export function isRate(atoms: Atoms, i: number): boolean {
  return (
    has(atoms, i - 1, DIGITS | NUMBER) || atoms.text[i - 1] === '%' || has(atoms, i - 2, DIGITS | NUMBER)
  );
}

/** Whether `-long` stands at `i`, behind a unit: `decades-long`, `day-long`. */
export function isLong(atoms: Atoms, i: number): boolean {
  return atoms.text[i] === '-' && atoms.text[i + 1] === 'long';
}

/** Whether `-old` stands at `i`, behind a unit: `the decade-old law`. */
export function isOld(atoms: Atoms, i: number): boolean {
  return atoms.text[i] === '-' && atoms.text[i + 1] === 'old';
}

/** Whether a number stands before the unit at `i`: the `year` of `53-year-old`. */
export function isCountedBefore(atoms: Atoms, i: number): boolean {
  return atoms.text[i - 1] === '-' || has(atoms, i - 1, DIGITS | NUMBER);
}

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
