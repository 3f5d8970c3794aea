import type { NamedDate } from '../../document.ts';
import type { Expression } from '../expression.ts';
import { OWN } from '../reading/classes.ts';
import { atomsOf } from '../reading/lexicon.ts';
import { readYear, skipWord } from '../reading/patterns.ts';
import type { Rule } from '../rule.ts';

/** The id that stands in dates.csv. */
export const OWN_DATE = 'own-date';

interface Known {
  readonly rest: readonly string[];
  readonly capital: boolean;
  readonly value: string;
}

/** The user's named dates by the first word of their names, and the rule that reads them. */
export interface OwnDates {
  readonly firstWords: readonly string[];
  readonly rule: Rule;
}

/** Makes the rule that reads named dates of the user's own; of two names the longer wins, of the same one the first. */
export function createOwnDates(dates: readonly NamedDate[]): OwnDates {
  const byFirst = new Map<string, Known[]>();
  for (const { name, value } of dates) {
    const [first, ...rest] = atomsOf(name.replaceAll('’', "'"));
    if (first === undefined) continue;
    const known = byFirst.get(first.toLowerCase()) ?? [];
    known.push({ rest: rest.map((piece) => piece.toLowerCase()), capital: /^\p{Lu}/u.test(first), value });
    byFirst.set(first.toLowerCase(), known);
  }
  for (const known of byFirst.values()) known.sort((a, b) => b.rest.length - a.rest.length);
  const rule: Rule = {
    id: OWN_DATE,
    first: OWN,
    match(atoms, i) {
      const found = byFirst
        .get(atoms.text[i]!)
        ?.find(
          ({ rest, capital }) =>
            (!capital || atoms.capital[i]!) && rest.every((piece, k) => atoms.text[i + 1 + k] === piece),
        );
      if (found === undefined) return null;
      const end = i + 1 + found.rest.length;
      if (!/^\d\d-\d\d$/.test(found.value)) return { start: i, end, expression: fixed(found.value) };
      const read = readYear(atoms, skipWord(atoms, end, ','));
      const year = read === null ? {} : { year: read.year };
      return {
        start: i,
        end: read?.end ?? end,
        expression: { kind: 'calendar', holiday: found.value, ...year },
      };
    },
    // Which names there are, the user says.
    examples: [],
    counterExamples: [],
  };
  return { firstWords: [...byFirst.keys()], rule };
}

function fixed(value: string): Expression {
  const [year, month, day] = value.split('-').map(Number);
  return {
    kind: 'calendar',
    year: year!,
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  };
}
