import type { Atoms } from './atoms.ts';
import { APPROXIMATION, PART, PHASE } from './classes.ts';
import type { Expression } from './expression.ts';
import { isDay } from './joins/time-of-day.ts';
import { has, isWord } from './patterns.ts';
import type { Found } from './rule.ts';

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
const ABOUT_VERBS = [
  'complain',
  'complained',
  'complaining',
  'complains',
  'speak',
  'speaking',
  'speaks',
  'spoke',
  'spoken',
  'talk',
  'talked',
  'talking',
  'talks',
  'think',
  'thinking',
  'thinks',
  'thought',
  'worried',
  'worries',
  'worry',
  'worrying',
] as const;

/** Whether the `about` at `i` belongs to the verb before it: `talking about weeks`. */
function isOfVerb(atoms: Atoms, i: number): boolean {
  return atoms.text[i] === 'about' && isWord(atoms, i - 1, ...ABOUT_VERBS);
}

/** Words before an expression that belong to it: `early`, `the end of`, `nearly`, `at least`, `earlier`. */
function extendLeft(atoms: Atoms, found: Found, from: number): Found {
  const { text } = atoms;
  let { start, expression } = found;
  const isDate = !(
    expression.kind === 'fixed' &&
    (expression.type !== 'DATE' || /REF/.test(expression.value ?? ''))
  );
  if (isDate) {
    for (let k = start - 1, n = 0; n < 2 && k >= from; n++) {
      if (has(atoms, k, PHASE) && isWord(atoms, k, 'early', 'late', 'mid', 'earlier', 'later', 'sometime')) {
        expression = withMod(expression, atoms.words[k]!.mod);
        start =
          text[k - 1] === 'the' &&
          k - 1 >= from &&
          text[start] !== 'the' &&
          !isWord(atoms, k, 'earlier', 'later')
            ? k - 1
            : k;
      } else if (text[k] === '-' && k - 1 >= from && isWord(atoms, k - 1, 'mid', 'early', 'late')) {
        expression = withMod(expression, atoms.words[k - 1]!.mod);
        start = k - 1;
        if (text[start - 1] === 'the' && start - 1 >= from) start--;
        k--;
      } else break;
      k = start - 1;
    }
    const night = hoursBefore(atoms, start, from);
    if (night !== null && isDay(withoutPart(expression)))
      return {
        ...found,
        start: night,
        expression: { ...expression, time: 'TMO', mod: 'START' } as Expression,
      };
    let of = start - 1;
    if (of >= from && text[of] === 'the') of--;
    if (
      of > from &&
      text[of] === 'of' &&
      has(atoms, of - 1, PHASE) &&
      isWord(atoms, of - 1, 'end', 'beginning', 'start', 'middle', 'close', 'outset')
    ) {
      const mod = atoms.words[of - 1]!.mod;
      expression = withMod(expression, mod);
      start = of - 1;
      if (start - 1 >= from && text[start - 1] === 'the') start--;
    } else if (start - 2 >= from && isWord(atoms, start - 1, 'in', 'on')) {
      // `earlier in the day`, `early in 2019`, `late on Thursday`
      if (isWord(atoms, start - 2, 'earlier', 'later')) start -= 2;
      else if (isWord(atoms, start - 2, 'early', 'late')) {
        expression = withMod(expression, atoms.words[start - 2]!.mod);
        start -= 2;
      }
    }
  }
  const quantity = expression.kind === 'fixed' && expression.type === 'DURATION';
  const counted =
    quantity || (expression.kind === 'shift' && Math.abs(expression.by) >= 1 && found.rule === 'ago');
  for (const [words, mod] of LOOSE) {
    if (!counted || start - words.length < from || !endsWith(atoms, start, words)) continue;
    return { ...found, start: start - words.length, expression: withMod(expression, mod) };
  }
  if (
    start - 1 >= from &&
    has(atoms, start - 1, APPROXIMATION) &&
    (counted || isWord(atoms, start - 1, 'around', 'about', 'circa')) &&
    !isOfVerb(atoms, start - 1)
  ) {
    if (counted || expression.kind === 'calendar') {
      if (text[start - 1] !== 'over' || counted) {
        if (text[start - 1] !== 'over' || isWord(atoms, start, 'a', 'an'))
          return { ...found, start: start - 1, expression: withMod(expression, atoms.words[start - 1]!.mod) };
      }
    }
  }
  return start === found.start ? found : { ...found, start, expression };
}

/** Takes the words around a match that belong to it; nothing before atom `from`. */
export function extend(atoms: Atoms, found: Found, from: number): Found {
  return extendLeft(atoms, extendRight(atoms, found), from);
}
