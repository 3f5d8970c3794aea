import { readLexicon } from '../../text/lexicon.ts';
import type { Expression } from '../expression.ts';
import { isDay } from '../joins/time-of-day.ts';
import { type Atoms, isJoined } from '../reading/atoms.ts';
import { APPROXIMATION, PART, PHASE } from '../reading/classes.ts';
import { has, isWord, skipPossessive, takeBefore } from '../reading/patterns.ts';
import { WORDS } from '../reading/word-classes.ts';
import type { Found } from '../rule.ts';

/** Phrases before a quantity that loosen it, longest first, and the TIMEX3 mod they give. */
const LOOSE: readonly (readonly [readonly string[], string])[] = [
  [['no', 'more', 'than'], 'EQUAL_OR_LESS'],
  [['no', 'less', 'than'], 'EQUAL_OR_MORE'],
  [['no', 'fewer', 'than'], 'EQUAL_OR_MORE'],
  [['more', 'than'], 'MORE_THAN'],
  [['less', 'than'], 'LESS_THAN'],
  [['fewer', 'than'], 'LESS_THAN'],
  [['at', 'least'], 'EQUAL_OR_MORE'],
  [['at', 'most'], 'EQUAL_OR_LESS'],
  [['up', 'to'], 'EQUAL_OR_LESS'],
];

function endsWith(atoms: Atoms, end: number, words: readonly string[]): boolean {
  return words.every((word, k) => atoms.text[end - words.length + k] === word);
}

function withMod(e: Expression, mod: string): Expression {
  return mod === '' ? e : { ...e, mod };
}

/** Part of the day behind a day: `Friday morning`, `Tuesday nights`. */
function extendRight(atoms: Atoms, found: Found): Found {
  const e = found.expression;
  if (!isDay(e)) return found;
  let at = found.end;
  if (isWord(atoms, at, 'early', 'late') && has(atoms, at + 1, PART)) at++;
  if (atoms.text[at] === 'at' && isWord(atoms, at + 1, 'noon', 'midnight')) at++;
  if (!has(atoms, at, PART)) return found;
  const { part, plural } = atoms.words[at]!;
  if (plural) {
    if (e.kind !== 'calendar' || e.weekday === undefined || e.month !== undefined) return found;
    return {
      ...found,
      end: at + 1,
      rule: 'set',
      expression: { kind: 'fixed', type: 'SET', value: `XXXX-WXX-${e.weekday}T${part}` },
    };
  }
  return { ...found, end: at + 1, expression: { ...e, time: `T${part}` } as Expression };
}

/** Where `the early hours of` before atom `start` begins, or null. */
function hoursBefore(atoms: Atoms, start: number, from: number): number | null {
  if (atoms.text[start - 1] !== 'of' || atoms.text[start - 2] !== 'hours') return null;
  if (!isWord(atoms, start - 3, 'early', 'small', 'wee') || start - 3 < from) return null;
  return atoms.text[start - 4] === 'the' && start - 4 >= from ? start - 4 : start - 3;
}

/** A day, without the part of it that is named. */
function withoutPart({ time: _, ...e }: Expression): Expression {
  return e as Expression;
}

/** What one does about something. */
const ABOUT_VERBS = new Set(readLexicon(new URL('../data/about-verbs.txt', import.meta.url)));

/** Whether the `about` at `i` belongs to the verb before it: `talking about weeks`. */
function isOfVerb(atoms: Atoms, i: number): boolean {
  return atoms.text[i] === 'about' && ABOUT_VERBS.has(atoms.text[i - 1]!);
}

/** An expression and where it begins, as words before it are taken. */
interface Left {
  readonly start: number;
  readonly expression: Expression;
}

/** `start - 1` where `the` stands before it, not before atom `from`, else `start`. */
function takeThe(atoms: Atoms, start: number, from: number): number {
  return start - 1 >= from ? takeBefore(atoms, start, 'the') : start;
}

/** One word or compound for a part of the period: `early 2019`, `mid-June`, `end-2025`, `later that day`; null where none is. */
function takePhase(atoms: Atoms, { start, expression }: Left, from: number): Left | null {
  const { text, words } = atoms;
  const k = start - 1;
  if (k < from) return null;
  if (has(atoms, k, PHASE) && isWord(atoms, k, 'early', 'late', 'mid', 'earlier', 'later', 'sometime')) {
    const mod = words[k]!.mod;
    const article = text[start] !== 'the' && !isWord(atoms, k, 'earlier', 'later');
    return { start: article ? takeThe(atoms, k, from) : k, expression: withMod(expression, mod) };
  }
  if (text[k] !== '-' || k - 1 < from || !isWord(atoms, k - 1, 'mid', 'early', 'late', 'end')) return null;
  // `a front-end 2020 model`, `the weekend - 2020`
  if (
    isWord(atoms, k - 1, 'end') &&
    !(isJoined(atoms, k) && isJoined(atoms, start) && !isJoined(atoms, k - 1))
  )
    return null;
  return { start: takeThe(atoms, k - 1, from), expression: withMod(expression, words[k - 1]!.mod) };
}

/** `the end of`, `the beginning of the`; `earlier in`, `early in`, `late on` before a date. */
function takePart(atoms: Atoms, left: Left, from: number): Left {
  const { start, expression } = left;
  const { text, words } = atoms;
  const of = takeThe(atoms, start, from) - 1;
  if (
    of > from &&
    text[of] === 'of' &&
    has(atoms, of - 1, PHASE) &&
    isWord(atoms, of - 1, 'end', 'beginning', 'start', 'middle', 'close', 'outset')
  )
    return {
      start: takeThe(atoms, of - 1, from),
      expression: withMod(expression, words[of - 1]!.mod),
    };
  if (start - 2 < from || !isWord(atoms, start - 1, 'in', 'on')) return left;
  // `earlier in the day`: the day is not parted.
  if (isWord(atoms, start - 2, 'earlier', 'later')) return { start: start - 2, expression };
  if (!isWord(atoms, start - 2, 'early', 'late')) return left;
  return { start: start - 2, expression: withMod(expression, words[start - 2]!.mod) };
}

/** Whether halves of it have no value of their own, as those of a year do: a month, a decade, a century. */
function isHalvedByMod({ rule, expression: e }: Found): boolean {
  if (e.kind === 'shift' || e.kind === 'again') return e.unit === 'M' && e.mod === undefined;
  if (e.kind === 'calendar') return e.month !== undefined && e.day === undefined && e.week === undefined;
  return e.kind === 'fixed' && e.type === 'DATE' && (rule === 'century' || rule === 'decade');
}

/** `the first half of February`, `the latter half of the 1990s`; null where neither is. `The first half of May's match` is one of it. */
function takeHalf(atoms: Atoms, { start, expression }: Left, found: Found, from: number): Left | null {
  const of = takeThe(atoms, start, from) - 1;
  const order = of - 2;
  if (order < from || !isWord(atoms, of, 'of') || !isWord(atoms, of - 1, 'half')) return null;
  if (!isHalvedByMod(found) || skipPossessive(atoms, found.end) > found.end) return null;
  const second = isWord(atoms, order, 'second', 'last', 'latter');
  if (!second && !isWord(atoms, order, 'first')) return null;
  return { start: takeThe(atoms, order, from), expression: withMod(expression, second ? 'END' : 'START') };
}

/** `the early hours of` before a day; null where they are not. */
function takeHours(atoms: Atoms, { start, expression }: Left, from: number): Left | null {
  const hours = hoursBefore(atoms, start, from);
  if (hours === null || !isDay(withoutPart(expression))) return null;
  return { start: hours, expression: { ...expression, time: 'TMO', mod: 'START' } as Expression };
}

/** Whether a day, month or period is meant, which has an early and a late part. */
function isDate(e: Expression): boolean {
  return !(e.kind === 'fixed' && (e.type !== 'DATE' || /REF/.test(e.value ?? '')));
}

/** Whether a number is told that may be loose: `three days`, `three days ago`. */
function isCounted({ expression: e, rule }: Found): boolean {
  if (e.kind === 'fixed') return e.type === 'DURATION';
  return e.kind === 'shift' && Math.abs(e.by) >= 1 && rule === 'ago';
}

/** `at least`, `no more than` before a count; null where neither is. */
function takeLoose(atoms: Atoms, { start, expression }: Left, from: number): Left | null {
  for (const [words, mod] of LOOSE)
    if (start - words.length >= from && endsWith(atoms, start, words))
      return { start: start - words.length, expression: withMod(expression, mod) };
  return null;
}

/** `nearly three days`, `about a week ago`, `around 1850`; null where nothing loosens the expression. */
function takeApproximation(
  atoms: Atoms,
  { start, expression }: Left,
  end: number,
  from: number,
  counted: boolean,
): Left | null {
  const k = start - 1;
  if (k < from || !has(atoms, k, APPROXIMATION) || isOfVerb(atoms, k)) return null;
  // `ways to get around Wednesday's ruling`: what is owned is meant, not a day or so.
  if (skipPossessive(atoms, end) > end) return null;
  if (counted) {
    // `over the three days` tells when, `over a day` how long.
    if (atoms.text[k] === 'over' && !isWord(atoms, start, 'a', 'an')) return null;
  } else if (expression.kind !== 'calendar' || !WORDS.about.has(atoms.text[k]!)) return null;
  return { start: k, expression: withMod(expression, atoms.words[k]!.mod) };
}

/** Words before an expression that belong to it: `early`, `the end of`, `nearly`, `at least`, `earlier`. */
function extendLeft(atoms: Atoms, found: Found, from: number): Found {
  let left: Left = found;
  if (isDate(found.expression)) {
    // Two at most: `late, in mid-June`.
    for (let n = 0; n < 2; n++) left = takePhase(atoms, left, from) ?? left;
    const hours = takeHours(atoms, left, from);
    if (hours !== null) return { ...found, start: hours.start, expression: hours.expression };
    left = takeHalf(atoms, left, found, from) ?? takePart(atoms, left, from);
  }
  const counted = isCounted(found);
  const loose = counted ? takeLoose(atoms, left, from) : null;
  const { start, expression } = loose ?? takeApproximation(atoms, left, found.end, from, counted) ?? left;
  return { ...found, start, expression };
}

/** Takes the words around a match that belong to it; nothing before atom `from`. */
export function extend(atoms: Atoms, found: Found, from: number): Found {
  return extendLeft(atoms, extendRight(atoms, found), from);
}
