import type { Calendar } from '../expression.ts';
import type { Atoms } from '../reading/atoms.ts';
import { EVERY, WEEKDAY } from '../reading/classes.ts';
import { has, isWord, skipWord } from '../reading/patterns.ts';
import type { Found } from '../rule.ts';

/** The part of the day that two weekdays share: `Monday and Tuesday nights`. */
export function sharedNights(atoms: Atoms, left: Found, right: Found): Found {
  const [a, b] = [left.expression, right.expression];
  if (a.kind !== 'calendar' || b.kind !== 'fixed' || b.type !== 'SET' || right.start !== left.end + 1)
    return left;
  if (a.weekday === undefined || a.month !== undefined || a.time !== undefined) return left;
  const part = /^XXXX-WXX-\dT(\w\w)$/.exec(b.value ?? '')?.[1];
  if (part === undefined || !isWord(atoms, left.end, 'and', 'or')) return left;
  return {
    ...left,
    rule: right.rule,
    expression: { kind: 'fixed', type: 'SET', value: `XXXX-WXX-${a.weekday}T${part}` },
  };
}

/** Whether nothing is said of a weekday but its name and a part of it. */
export const isBare = ({ weekday, day, month, direction, nth, weeks, any }: Calendar): boolean =>
  weekday !== undefined && [day, month, direction, nth, weeks, any].every((part) => part === undefined);

/** Whether the atoms from `at` on lead to another weekday of a list: `, Friday`, `and Friday`. */
function goesOn(atoms: Atoms, at: number): boolean {
  const comma = skipWord(atoms, at, ',');
  const link = skipWord(atoms, comma, 'and', 'or', '&');
  return link > at && has(atoms, link, WEEKDAY);
}

/**
 * A weekday that is of each week because the one before it in the list is: `every Monday, Thursday and Saturday`. A comma alone joins
 * them where the list goes on behind it: `We sing every Monday, Thursday is free`.
 */
export function listedSet(atoms: Atoms, left: Found, right: Found): Found {
  const [a, b] = [left.expression, right.expression];
  if (a.kind !== 'fixed' || a.quant === undefined || !/^XXXX-WXX-\d$/.test(a.value ?? '')) return right;
  if (b.kind !== 'calendar' || !isBare(b) || isWord(atoms, right.end, "'")) return right;
  const comma = isWord(atoms, left.end, ',');
  const linked = isWord(atoms, comma ? left.end + 1 : left.end, 'and', 'or', '&');
  if (right.start !== left.end + Number(comma) + Number(linked) || !(comma || linked)) return right;
  if (linked ? comma && has(atoms, left.start, EVERY) : !goesOn(atoms, right.end)) return right;
  return { ...right, rule: left.rule, expression: { ...a, value: `XXXX-WXX-${b.weekday}${b.time ?? ''}` } };
}
