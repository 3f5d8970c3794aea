import { JOINS } from '../joins/index.ts';
import type { Atoms } from '../reading/atoms.ts';
import type { Found, Rule } from '../rule.ts';
import { RULES } from '../rules/index.ts';
import { completeEnds } from './ends.ts';
import { extend } from './extend.ts';
import { weeklyHours } from './weekly-hours.ts';

/** The rules to try for each combination of classes that a word has been seen with. */
export type Dispatch = (classes: number) => readonly Rule[];

/** Rules, the user's own first, by the classes of an atom, worked out for every combination that the lexicon holds. */
export function createDispatch(combinations: Iterable<number>, own: readonly Rule[] = []): Dispatch {
  const rules = [...own, ...RULES];
  const byClasses = new Map<number, readonly Rule[]>();
  for (const classes of combinations)
    byClasses.set(
      classes,
      rules.filter((rule) => (rule.first & classes) !== 0),
    );
  return (classes) => byClasses.get(classes) ?? [];
}

/** At each atom the longest match of the rules, the earlier rule where two are equal; matches never overlap. */
function scan(atoms: Atoms, dispatch: Dispatch): Found[] {
  const found: Found[] = [];
  let from = 0;
  for (let i = 0; i < atoms.length; i++) {
    const classes = atoms.classes[i]!;
    if (classes === 0) continue;
    let best: Found | null = null;
    for (const rule of dispatch(classes)) {
      const match = rule.match(atoms, i);
      if (match === null) continue;
      if (best === null || match.end > best.end || (match.end === best.end && match.start < best.start))
        best = { ...match, start: Math.max(match.start, from), rule: rule.id };
    }
    if (best === null) continue;
    const wide = extend(atoms, best, from);
    found.push(wide);
    from = wide.end;
    i = wide.end - 1;
  }
  return found;
}

/** Joins neighbours that make one expression, from left to right. */
function joinAll(atoms: Atoms, found: readonly Found[]): Found[] {
  const joined: Found[] = [];
  for (let right of found) {
    for (let left = joined.at(-1); left !== undefined && right.start - left.end <= 3; left = joined.at(-1)) {
      let merged: Found | null = null;
      if (atoms.sentence[left.start] !== atoms.sentence[right.start]) break;
      for (const { id, join } of JOINS) {
        const match = join(atoms, left, right);
        if (match === null) continue;
        merged = { ...match, rule: id };
        break;
      }
      if (merged === null) break;
      joined.pop();
      right = merged;
    }
    joined.push(right);
  }
  return joined;
}

/** Every time expression of the atoms, in the order of the text, not overlapping, not yet anchored. */
export function findExpressions(atoms: Atoms, dispatch: Dispatch): Found[] {
  return weeklyHours(atoms, completeEnds(atoms, joinAll(atoms, scan(atoms, dispatch))));
}
