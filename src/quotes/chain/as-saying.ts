import { readLexicon } from '../../text/lexicon.ts';
import { phraseEnd } from '../grammar/phrases.ts';
import type { VerbGroup } from '../grammar/verb-groups.ts';
import { type Reading, sentenceOf, type Tokens } from '../reading.ts';

/** What somebody is quoted as doing. */
const QUOTED_AS = new Set(readLexicon(new URL('../data/quoted-as.txt', import.meta.url)));

/** Whether "as saying" stands at `at`. */
export const isAsSaying = ({ lower }: Reading, at: number): boolean =>
  lower[at] === 'as' && QUOTED_AS.has(lower[at + 1] ?? '');

/** The "as" of "as saying" behind a verb that ends before `from`: "quoted by the agency as saying"; -1 where there is none. */
export function asSayingAfter(reading: Reading, from: number): number {
  const last = Math.min(sentenceOf(reading, from - 1).to, from + 14);
  for (let as = from; as < last; as++) if (isAsSaying(reading, as)) return as;
  return -1;
}

/** The phrase after "by", without what is said of when and where: "by the agency on Tuesday". */
export function agentAfter(reading: Reading, by: number, last: number): Tokens | null {
  const to = reading.lower[by] === 'by' ? phraseEnd(reading, by + 1, last) : 0;
  return to > by + 1 ? { from: by + 1, to } : null;
}

/**
 * «the agency quoted a worker as saying», «the worker was quoted by the agency as saying» and «… as saying by the
 * agency»: the worker speaks, the agency reports.
 */
export function asSaying(
  reading: Reading,
  group: VerbGroup,
  subject: Tokens | null,
): { readonly source: Tokens; readonly reporter: Tokens | null } | null {
  const { lower } = reading;
  if (group.lemma !== 'quote' && group.lemma !== 'cite') return null;
  const { to: last } = sentenceOf(reading, group.head);
  const as = asSayingAfter(reading, group.to);
  if (as < 0) return null;
  if (group.form !== 'passive')
    return as > group.to ? { source: { from: group.to, to: as }, reporter: subject } : null;
  if (subject === null) return null;
  return {
    source: subject,
    reporter:
      lower[group.to] === 'by' && as > group.to + 1
        ? { from: group.to + 1, to: as }
        : agentAfter(reading, as + 2, last),
  };
}
