import type { NameType, Quote, Quoted, ResolvedMention } from '../document.ts';
import { indexAt } from '../text/spans.ts';

/** Labels of questions and answers. */
const QUESTION = /^(?:Q|QUESTION)$/iu;
const ANSWER = /^(?:A|ANSWER)$/iu;
/** Most characters before the first turn that are read: an interview says soon before it whom it asks. */
const OPENING = 3000;
/** Most characters before or behind a name that are looked at. */
const NEAR = 100;
/** What stands before the name of who is asked: "an interview with the former clerk", "We spoke to". */
const ASKED =
  /(?:^|[^\p{L}])(?:(?<!(?:her|his|their) )interview with|interview:|q&a with|(?:we|I)(?: have| recently)? (?:interviewed|(?:spoke|spoken|talked|sat down) (?:to|with))) (?:(?!(?:about|and|at|by|for|from|in|of|on|or|to|with) )[\p{Ll}-]{2,20} ){0,4}$/iu;
/** What stands between an outlet's name and that of who is asked: "The Daily Post spoke to". */
const SPOKE = /^(?: has| recently)? (?:interviewed|(?:spoke|spoken|talked|sat down) (?:to|with)) $/u;
/** A paper's name may look like that of a product or a work. */
const OUTLETS: ReadonlySet<NameType> = new Set(['ORG', 'PRODUCT', 'WORK']);
/** What stands behind it: "Amina Juma, the clerk, answered our questions". */
const ANSWERED = /^(?:, [^,.;:]{1,60},)? (?:answered|answers) (?:a few of |some of )?our questions\b/u;

/** Behind the name it leaves open who asks: "an interview with Ann Lee's lawyer", "with Ann Lee of the Post". */
const OPEN = /^(?:['’]|,? (?:and|at|for|from|of|or) )/u;
/** As does who says something in it: "In an interview with Ann Lee, the mayor said". */
const SAYS = /\b(?:explain(?:ed|s)|reveal(?:ed|s)|said|says|tells|told)\b/u;

/**
 * Whom "A" stands for where questions and answers are told apart by "Q" and "A": the one person who the text before them says was
 * asked ("an interview with Amina Juma", "Amina Juma answered our questions"). Where a sentence that says so names a second person, or
 * another sentence another one, it may be either, so that nobody is told.
 *
 * @returns a function from a quote to the entity of its speaker; null for all but answers
 */
export function createAnswers(
  { text, quotes, sentences }: Quoted,
  mentions: readonly ResolvedMention[],
): (quote: Quote) => number | null {
  const labelOf = ({ rule, sources: [source] }: Quote): string =>
    rule === 'turn' && source !== undefined ? text.slice(source.start, source.end) : '';
  const first = quotes.find((quote) => QUESTION.test(labelOf(quote)));
  if (first === undefined || !quotes.some((quote) => ANSWER.test(labelOf(quote)))) return () => null;
  const end = first.sources[0]!.start;
  const opening = mentions.slice(indexAt(mentions, end - OPENING) + 1, indexAt(mentions, end) + 1);
  const asked = new Set<number | null>();
  for (const [at, { entity, type, sentence, start, end: stop }] of opening.entries()) {
    if (type !== 'PERSON' || entity === null) continue;
    const { start: from, end: to } = sentences[sentence]!;
    const before = opening[at - 1];
    const isAsked =
      ASKED.test(text.slice(Math.max(from, start - NEAR), start)) ||
      (before !== undefined && OUTLETS.has(before.type) && SPOKE.test(text.slice(before.end, start))) ||
      ANSWERED.test(text.slice(stop, Math.max(stop, Math.min(to, stop + NEAR))));
    if (!isAsked) continue;
    const behind = text.slice(stop, Math.max(stop, to));
    const isAlone =
      !OPEN.test(behind) &&
      !SAYS.test(behind) &&
      opening.every(
        (other) => other.sentence !== sentence || other.type !== 'PERSON' || other.entity === entity,
      );
    asked.add(isAlone ? entity : null);
  }
  const [answerer = null] = asked;
  return (quote) => (asked.size === 1 && ANSWER.test(labelOf(quote)) ? answerer : null);
}
