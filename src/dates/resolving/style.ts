import type { Published } from '../../document.ts';
import { directionAt } from '../direction/index.ts';
import type { Expression } from '../expression.ts';
import { type Atoms, isUpos } from '../reading/atoms.ts';
import { orderOf } from '../reading/order.ts';
import type { Found } from '../rule.ts';

/** How an article as a whole speaks of time. */
export interface Style {
  /** Month first (above 0), day first (below), or not to be told; see order.ts. */
  readonly order: number;
  readonly telling: Telling;
  /** Whether it names the years of many dates long past. */
  readonly deep: boolean;
  /** Whether it is a history or a life: a chronicle of many years in which hardly anybody says anything. */
  readonly history: boolean;
}

/**
 * What a text tells of: its own day (`report`), the past alone (`chronicle`: it names no weekday, no `today` and no `last
 * week`, or opens with the past and hardly comes to its own day), or both (an obituary, a profile).
 */
export type Telling = 'report' | 'both' | 'chronicle';

/** A date of the past is this many years before that of publication. */
const PAST = 2;
/** Dates of the past for each of the text's own day that make a chronicle, a text of both. */
const SHARE = { chronicle: 4, both: 2 };
/** Dates of years long past that are many. */
const LEAST = 3;

/** Whether an expression says that it counts from the day on which it is said: `last week`, `next May`. */
export function isSaid(e: Expression): boolean {
  if (e.kind === 'shift') return e.from === 'speech';
  return e.kind === 'calendar' && e.direction !== undefined && e.from !== 'text';
}

/** Whether `Today` opens a sentence that tells what is, not `Today he resigned`: of a text that has told of the past, the present at large. */
export function isTodayAtLarge(atoms: Atoms, { start, end, rule }: Found): boolean {
  if (rule !== 'day-word' || atoms.text[start] !== 'today' || atoms.text[start - 1] !== '') return false;
  return directionAt(atoms, start, end) === 0;
}

/** Whether an expression counts from the day on which it is said, or is a weekday, which mostly does. */
function isOfTheDay({ expression: e }: Found): boolean {
  if (isSaid(e)) return true;
  return e.kind === 'calendar' && e.weekday !== undefined && e.month === undefined;
}

/** Whether a year tells what is meant, not when: `his 1961 film`. */
export function isYearOf(atoms: Atoms, { end, expression: e }: Found): boolean {
  if (e.kind !== 'calendar' || e.month !== undefined || e.part !== undefined) return false;
  return isUpos(atoms, end, 'NOUN', 'ADJ', 'PROPN') || atoms.text[end] === '-';
}

const SAYS = new Set(['said', 'says', 'say', 'told']);
/** How often somebody says something in a text that reports speech. */
const SPEECH = 3;

/** Whether a text reports what people say, as news does. */
function reportsSpeech({ text, length }: Atoms): boolean {
  let says = 0;
  for (let i = 0; i < length && says < SPEECH; i++) if (SAYS.has(text[i]!)) says++;
  return says === SPEECH;
}

/** What a text that was published in a year tells of. */
function tellingOf(atoms: Atoms, found: readonly Found[], published: number | null): Omit<Style, 'order'> {
  let past = 0;
  let told = 0;
  let own = 0;
  let opening: boolean | null = null;
  for (const item of found) {
    const { expression: e } = item;
    if (opening === true && isTodayAtLarge(atoms, item)) continue;
    if (isOfTheDay(item)) {
      own++;
      opening ??= false;
    } else if (e.kind === 'calendar' || e.kind === 'shift') {
      told++;
      if (e.kind !== 'calendar' || typeof e.year !== 'number') continue;
      const isPast = published === null || published - e.year >= PAST;
      if (isPast) past++;
      if (!isYearOf(atoms, item)) opening ??= isPast;
    }
  }
  const deep = past >= LEAST;
  if (own === 0 || (opening === true && told >= SHARE.chronicle * own))
    return { telling: 'chronicle', deep, history: deep && !reportsSpeech(atoms) };
  return { telling: deep && told >= SHARE.both * own ? 'both' : 'report', deep, history: false };
}

/** Reads the style of an article off what the rules found in it. */
export function styleOf(atoms: Atoms, found: readonly Found[], { value, from }: Published): Style {
  const year = /^\d{4}/.exec(value ?? '') ?? /^\d{4}/.exec(from ?? '');
  return {
    order: orderOf(atoms, found),
    ...tellingOf(atoms, found, year === null ? null : Number(year[0])),
  };
}
