import { readLexicon } from '../../text/lexicon.ts';
import { isLedToEvent, isOfComing } from '../direction/coming-event.ts';
import { hasEnded } from '../direction/ended.ts';
import { isHabit, isMonthly } from '../direction/habits.ts';
import { isHappened, isSince } from '../direction/happened.ts';
import { directionAt } from '../direction/index.ts';
import { ownedSays } from '../direction/owned.ts';
import { isPastState } from '../direction/past-state.ts';
import { isPlanFor } from '../direction/plans.ts';
import { eventAt, isTurnedTo, prospectAt, prospectOfNamed } from '../direction/prospective.ts';
import { isOldPlan } from '../direction/told-plan.ts';
import type { Direction } from '../expression.ts';
import { type Atoms, isUpos } from '../reading/atoms.ts';
import { DIGITS } from '../reading/classes.ts';
import { has, isWord, skipPossessive, takeBefore } from '../reading/patterns.ts';
import { anyBefore, anyFrom } from '../reading/search.ts';
import type { Found } from '../rule.ts';
import { type Anchors, finish, type Resolved, remember } from './anchor.ts';
import { isBehindAside } from './aside.ts';
import { isAttribute, isDecided } from './attribute.ts';
import * as cal from './calendar.ts';
import { yearOfClause } from './clause-year.ts';
import { isOfLastYear } from './last-year.ts';
import { createMemory, type Memory, type Reference } from './memory.ts';
import { isOfReport } from './reported.ts';
import { resolveCalendar } from './resolve-calendar.ts';
import { resolveAgain, resolveShift } from './resolve-period.ts';
import { isLongPast, storyAt } from './story.ts';
import { isTodayAtLarge, isYearOf, type Style } from './style.ts';
import { isAheadOfNow, isToCome, placeAt } from './to-come.ts';

/** Is told how an expression is resolved, for who asks why. */
export interface Watch {
  /** What the text has named before the expression. */
  readonly before: (memory: Readonly<Memory>) => void;
  /** The words around were asked which way they point; the atom that decided, -1 where none did. */
  readonly around: (direction: Direction, cue: number) => void;
}

/** Verbs of orders and plans: what they tell of may lie ahead, whatever their tense. */
const PLANS = new Set(readLexicon(new URL('../data/plan-verbs.txt', import.meta.url)));
/** How many atoms back such a verb is looked for. */
const PLAN_REACH = 16;

/** `The judge ordered the jury back at 10 a.m.` */
const isPlanned = (atoms: Atoms, start: number): boolean => {
  return anyBefore(atoms, start, PLAN_REACH, (k) => PLANS.has(atoms.text[k]!));
};

/** Whether a month is that of a delivery: `the December contract`, `for October delivery`. */
function isDelivery(atoms: Atoms, { end, expression: e }: Found): boolean {
  return (
    e.kind === 'calendar' &&
    e.month !== undefined &&
    e.day === undefined &&
    atoms.lexicon.deliveries.has(atoms.text[end] ?? '')
  );
}

/**
 * Whether a verb of the future says that something happens in a period: `will close in the first quarter`, `In May it will
 * close`; not `the attack in May will be remembered`.
 */
function isWhen(atoms: Atoms, { start, end }: Found): boolean {
  const k = takeBefore(atoms, start, 'the') - 1;
  if (!isWord(atoms, k, 'by', 'during', 'in', 'until', 'till')) return false;
  if (isWord(atoms, end, '-') || isUpos(atoms, end, 'NOUN', 'ADJ', 'PROPN')) return false;
  let cue = -1;
  const direction = directionAt(atoms, start, end, (atom) => {
    cue = atom;
  });
  return direction > 0 && (cue < start || atoms.text[k - 1] === '');
}

/** Whether a date stands over an entry of a list: it opens a line, and a sign, a time or nothing stands behind it. */
function isHead(atoms: Atoms, { start, end, expression: e }: Found): boolean {
  if (e.kind !== 'calendar' || atoms.text[start - 1] !== '') return false;
  return /^(?:[:(-]|--)?$/.test(atoms.text[end]!) || (isWord(atoms, end, ',') && has(atoms, end + 1, DIGITS));
}

/** How many atoms behind a time the colon after who writes may stand. */
const WRITER_REACH = 4;

/** Whether a time stands over an entry of a live blog or before a line of a chat, `14:05 ann_b: ok`: it is of the day itself. */
function isStamp(atoms: Atoms, { start, end }: Found): boolean {
  if (atoms.text[start - 1] !== '' || !isWord(atoms, start + 1, ':', '.')) return false;
  if (atoms.text[end] === '') return true;
  if (!/^\p{L}/u.test(atoms.text[end]!)) return false;
  return anyFrom(atoms, end + 1, WRITER_REACH, (k) => isWord(atoms, k, ':'));
}

/** Whether a time opens its line, as those over the entries of a live blog do: `18:05 Trains stop`. */
const opensLine = (atoms: Atoms, { start, expression: e }: Found): boolean =>
  e.kind === 'clock' && atoms.text[start - 1] === '' && isWord(atoms, start + 1, ':', '.');

/** A line that heads others has fewer atoms than this behind its date. */
const HEADING_REACH = 20;

/** Whether a date stands in a line that may head others, `Programme for tomorrow`: nothing ends it as a sentence. */
function isInHeading(atoms: Atoms, { end }: Found): boolean {
  let k = end;
  while (k < end + HEADING_REACH && atoms.text[k] !== '') k++;
  if (k === end + HEADING_REACH) return false;
  k--;
  while (k >= end && /^["'”’)\]]+$/.test(atoms.text[k]!)) k--;
  return !/[.!?]$/.test(atoms.text[k]!);
}

/** Whether a date is told in passing: `the slowest pace since 2021`, `the class of ’94`. */
function isInPassing(atoms: Atoms, { start, rule }: Found): boolean {
  if (rule === 'september-eleventh' || isWord(atoms, start - 1, 'since', 'than')) return true;
  return isWord(atoms, start - 1, 'of') && isWord(atoms, start - 2, 'class');
}

/** In how many sentences what happens on a day is told under it. */
const LISTED = 8;

/** The day that the text told last, near enough for a clock time: in the sentence before, or over what happens on it, or null. */
function toldDay(
  { grain, day, daySentence, alone, head, story, listed }: Memory,
  sentence: number,
): cal.Day | null {
  if (grain === 'D' && day !== null) {
    const long = alone || (head !== null && story !== null);
    return sentence - daySentence <= (long ? LISTED : 1) ? day : null;
  }
  // `Tuesday, Oct. 15`, on its line, then `Figures for August are due at 6 a.m.`
  return listed !== null && sentence - listed.sentence <= LISTED ? listed.day : null;
}

/** How many days before a report of it what the text goes on from was: `was shot on Friday, police said on Monday`. */
const NEWS = 7;

/** Whether the sentence told of a day that is not long over on the day of its report, so that the text goes on from it. */
function isOfNews({ grain, day, daySentence }: Memory, sentence: number, { value }: Resolved): boolean {
  const report = cal.parseDay(value ?? '');
  if (report === null || day === null || grain !== 'D' || daySentence !== sentence) return false;
  return cal.dayValue(day.add({ days: NEWS })) >= cal.dayValue(report);
}

/** Makes a resolver for one document: call it for the expressions in the order of the text. */
export function createResolver(
  atoms: Atoms,
  reference: Reference | null,
  style: Style,
  watch?: Watch,
): (found: Found) => Resolved {
  const memory = createMemory();
  let stampSentence = -1;
  return (found: Found): Resolved => {
    const e = found.expression;
    const sentence = atoms.sentence[found.start]!;
    const around = (): Direction => {
      const owned = ownedSays(atoms, found);
      if (owned !== null) return owned;
      if (isDelivery(atoms, found)) return 1;
      const attribute = isAttribute(atoms, found);
      if (attribute && eventAt(atoms, skipPossessive(atoms, found.end)) < 0) return 0;
      let cue = -1;
      const told = directionAt(atoms, found.start, found.end, (atom) => {
        cue = atom;
      });
      // `It leaked files before the Nov. 8 election`, `ahead of the vote in May`: what was done tells nothing of the event.
      const named = attribute ? !isWord(atoms, cue, 'lost', 'won') : isLedToEvent(atoms, found.start);
      const direction = told < 0 && named ? 0 : told;
      watch?.around(direction, cue);
      return direction;
    };
    watch?.before(memory);
    const ahead = () => isWhen(atoms, found) && around() > 0;
    const planned = (): boolean => {
      let plan = false;
      directionAt(atoms, found.start, found.end, (atom) => {
        plan ||= isPlanFor(atoms, atom, found.start);
      });
      return plan;
    };
    const oldPlan = (): boolean => {
      let plan = false;
      directionAt(atoms, found.start, found.end, (atom) => {
        plan = isOldPlan(atoms, atom);
      });
      return plan;
    };
    const happened = (): boolean => {
      let sure = false;
      const direction = directionAt(atoms, found.start, found.end, (atom) => {
        sure = isHappened(atoms, atom, found.start) || isDecided(atoms, atom, found);
      });
      return direction < 0 && sure;
    };
    const attribute = isYearOf(atoms, found);
    const head = isHead(atoms, found);
    const toCome = () => isToCome(atoms, found.start, found.end, style.telling);
    const place = () => placeAt(atoms, found.start);
    const passing = isInPassing(atoms, found);
    const anchors: Anchors = {
      reference,
      memory,
      style,
      sentence,
      around,
      named: () => isAttribute(atoms, found),
      prospect: () => {
        if (!isAttribute(atoms, found)) return prospectAt(atoms, found.start);
        return directionAt(atoms, found.start, found.end) === 0 || isTurnedTo(atoms, found.start)
          ? prospectOfNamed(atoms, found.start, skipPossessive(atoms, found.end))
          : 'none';
      },
      toCome,
      aheadOfNow: () => isAheadOfNow(atoms, found.start, found.end, style.telling),
      place,
      planned,
      coming: () => isOfComing(atoms, found.start, found.end),
      oldPlan,
      happened,
      since: () => isSince(atoms, found.start),
      stood: () => isPastState(atoms, found.start),
      over: () => hasEnded(atoms, found),
      clauseYear: () => yearOfClause(atoms, found.start),
      aside: () => isBehindAside(atoms, found.start),
      lastYear: () => isOfLastYear(atoms, found.start),
      passing,
      attribute,
      head,
      ahead,
    };
    const told = toldDay(memory, sentence);
    // `No press after 8 p.m.` tells of no past.
    const isAfter = atoms.lexicon.pastPrepositions.has(atoms.text[found.start - 1]!);
    // `An alert holds till Friday. It released water at 6 a.m.`: what has happened was on no day that lies ahead.
    const isDayOfClock = (): boolean => {
      if (reference?.day != null && isStamp(atoms, found)) return false;
      // The times of entries go on from one another, whatever day was told of between.
      if (memory.stamped === true && opensLine(atoms, found)) return false;
      if (told === null) return false;
      const day = reference?.day ?? null;
      return (
        day === null ||
        cal.dayValue(told) <= cal.dayValue(day) ||
        isAfter ||
        around() >= 0 ||
        isPlanned(atoms, found.start)
      );
    };
    let resolved: Resolved;
    switch (e.kind) {
      case 'fixed':
        resolved = {
          type: e.type,
          value: e.value,
          basis: e.value !== null && /^\d/.test(e.value) ? 'text' : 'none',
        };
        break;
      case 'clock':
        if (isDayOfClock()) resolved = finish(cal.dayValue(told!), 'text', e);
        else if (reference?.day != null && !(style.telling === 'chronicle' && storyAt(anchors) !== null))
          resolved = finish(cal.dayValue(reference.day), reference.basis, e);
        else resolved = finish('XXXX-XX-XX', 'none', e);
        break;
      case 'shift':
        if (isTodayAtLarge(atoms, found) && style.telling === 'chronicle' && isLongPast(memory, reference))
          resolved = { type: 'DATE', value: 'PRESENT_REF', basis: 'none' };
        else resolved = resolveShift(e, anchors);
        break;
      case 'again':
        resolved = resolveAgain(e, anchors);
        break;
      default:
        resolved =
          isHabit(atoms, found) || isMonthly(atoms, found, sentence - memory.daySentence)
            ? { ...resolveCalendar(e, { ...anchors, reference: null, memory: createMemory() }), type: 'SET' }
            : resolveCalendar(e, anchors);
    }
    if (isOfReport(atoms, found) && isOfNews(memory, sentence, resolved)) return resolved;
    remember(resolved, e, anchors);
    if (opensLine(atoms, found)) {
      // `We expect it at midnight. 15:12 School closures`: of the day itself, though the text told of it before.
      memory.stamped ??=
        reference?.day != null && (resolved.value ?? '').startsWith(cal.dayValue(reference.day));
      stampSentence = sentence;
    } else if (memory.daySentence === sentence && stampSentence !== sentence && isInHeading(atoms, found))
      memory.stamped = null;
    if (memory.daySentence === sentence && e.kind !== 'clock') {
      memory.alone = atoms.text[found.start - 1] === '' && atoms.text[found.end] === '';
      if (memory.grain === 'D') memory.listed = memory.alone ? { day: memory.day!, sentence } : null;
    }
    return resolved;
  };
}
