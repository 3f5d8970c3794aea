import type { Mention, TimeExpression } from '../../document.ts';
import type { Atoms } from '../reading/atoms.ts';
import type { Found } from '../rule.ts';
import { OWN_DATE } from './own-dates.ts';

/** Types of names whose words are no dates: `USA Today`, `Black Friday Inc.`; events and treaties keep theirs. */
const CLOSED = new Set(['PERSON', 'ORG', 'FAC', 'GPE', 'LOC', 'WORK', 'PRODUCT']);

/** Leaves out the expressions that lie inside a longer name. Both lists are in the order of the text. */
export function insideName(atoms: Atoms, found: readonly Found[], mentions: readonly Mention[]): Found[] {
  let at = 0;
  return found.filter((item) => {
    const start = atoms.start[item.start]!;
    const end = atoms.end[item.end - 1]!;
    while (at < mentions.length && mentions[at]!.end <= start) at++;
    const mention = mentions[at];
    // What the user calls a date is one.
    if (item.rule === OWN_DATE) return true;
    if (mention === undefined || mention.start > start || mention.end < end) return true;
    // A weekday is no name, and few names end in one: `Morning Joe Monday`; companies and clubs do.
    if (item.rule === 'weekday' && mention.end === end && (mention.type !== 'ORG' || mention.start === start))
      return true;
    // `mid-April`: no name has a part of a month.
    if (item.expression.mod !== undefined && mention.start === start && mention.end === end) return true;
    return !(
      CLOSED.has(mention.type) &&
      mention.form === 'name' &&
      mention.end - mention.start >= end - start
    );
  });
}

/** Leaves out the names that lie inside a date of the user's own: `Lake Day` is a day. Both are in the order of the text. */
export function outsideOwnDates(
  mentions: readonly Mention[],
  dates: readonly TimeExpression[],
): readonly Mention[] {
  const own = dates.filter(({ rule }) => rule === OWN_DATE);
  if (own.length === 0) return mentions;
  let at = 0;
  return mentions.filter((mention) => {
    while (at < own.length && own[at]!.end <= mention.start) at++;
    const date = own[at];
    return date === undefined || mention.start < date.start || mention.end > date.end;
  });
}
