import { type Quoted, type ResolvedMention, type Source, type Span, UPOS } from '../document.ts';
import { readLexicon } from '../text/lexicon.ts';
import { indexAt } from '../text/spans.ts';
import { isCoordinated } from './coordinated.ts';
import { tokensWithin } from './references/layout.ts';
import { endsInTitle, isRoleBefore } from './role-before.ts';

/** A name after one of these tells where the source belongs, not who it is: "an official from Kabar". */
const PREPOSITION =
  /(?:^|[^\p{L}-])(?:about|against|at|behind|by|close to|for|from|in|inside|near|of|on|outside|to|under|with|within)(?=[^\p{L}-])/iu;
const RELATIVE_ALONE = /^which$/iu;
/** What stands between a name and such a word. */
const WHICH = /^(?: (?:news )?agency)?,? $/u;
const PLURAL = /^(?:they|them|their|we|us|our)$/iu;
/** One of them may be named: "one of them, Ann Lee". */
const ONE_OF = /^(?:another|one) of$/iu;
/** What may follow the name of a source inside its span. */
const AFTER_HEAD =
  /^(?:\s+-|\s*(?:$|[,;:()[\]—–]|(?:who|which|that|of|in|from|at|for|and|himself|herself|itself)(?=[^\p{L}])))/iu;
/** Letters behind a person's name: "Simon Pell KC". */
const POSTNOMINALS = /^(?:\s+(?:\p{Lu}{2,4}|PhD|Ph\.D\.|M\.D\.))+\s*(?:$|[,;:()—–])/u;
/** A name in a relative clause is whom the source does something to: "the trust, which employed Ann Lee". */
const RELATIVE = /[^\p{L}](?:who|whom|whose|which|that|where|when)(?=[^\p{L}])/iu;
/** A word behind an organization's name that may end its phrase: "the state-run Anadolu agency", "the Tolk news agency". */
const BEHIND = /^\s+(?:(?:news|state|television)\s+)?(\p{L}{1,24})(?=$|\s*[,;:()])/iu;
/** What such a word says the organization to be. */
const KINDS = new Set(readLexicon(new URL('./data/source-kinds.txt', import.meta.url)));

/** Whether the words behind an organization's name say what it is, and no more. */
const isItsKind = (after: string): boolean => KINDS.has(BEHIND.exec(after)?.[1]?.toLowerCase() ?? '');

const NOUN = UPOS.indexOf('NOUN');
const PROPN = UPOS.indexOf('PROPN');
const LINKS: ReadonlySet<number> = new Set([UPOS.indexOf('ADP'), UPOS.indexOf('CCONJ')]);
const ARTICLE = UPOS.indexOf('DET');

/** Whether a name is no part of a phrase whose head speaks: not "a report by Turan", "Tolk and Turan"; but "wrote to Turan". */
function isAlone(name: Span, document: Quoted): boolean {
  const { tags } = document;
  const [first = 0] = tokensWithin(document, name);
  let at = first - 1;
  if (at >= 0 && tags.upos[at] === ARTICLE) at--;
  if (at < 0 || !LINKS.has(tags.upos[at]!)) return true;
  return tags.upos[at - 1] !== NOUN && tags.upos[at - 1] !== PROPN;
}

/**
 * The entity that a quote's source is: a pronoun or a description by what it refers to, else the name that is the head of its
 * words ("the Kyrgyz news agency Kabar", "Ann Lee, a spokeswoman for Boeing"). Null where the words name nobody, though a name
 * stands among them ("an official from the presidential office", "Russian media"), and where they name several ("Georgia and Armenia").
 *
 * @param mentions in the order of the text
 */
export function sourceEntity(
  source: Source,
  mentions: readonly ResolvedMention[],
  document: Quoted,
): number | null {
  const { text } = document;
  /** What a pronoun or a description refers to; a name beside it tells more: "the Vatican spokesman, Federico Lombardi". */
  let described: number | null = null;
  let other: number | null = null;
  let first = Math.max(0, indexAt(mentions, source.start));
  if (RELATIVE_ALONE.test(text.slice(source.start, source.end))) {
    // "Turan, which said": the name that ends right before.
    const before = mentions[mentions[first]?.start === source.start ? first - 1 : first];
    if (
      before?.form === 'name' &&
      before.type === 'ORG' &&
      WHICH.test(text.slice(before.end, source.start)) &&
      isAlone(before, document)
    )
      return before.entity;
  }
  while (first > 0 && mentions[first - 1]!.start === source.start) first -= 1;
  for (let at = first; at < mentions.length; at++) {
    const mention = mentions[at]!;
    if (mention.start >= source.end) break;
    if (mention.start < source.start || mention.end > source.end || mention.entity === null) continue;
    if (mention.form !== 'name') {
      if (mention.form === 'nominal' && !isSure(mention)) continue;
      const before = text.slice(source.start, mention.start).trim();
      // "They" are more than the one whom they may take up.
      if (mention.type === 'PERSON' && PLURAL.test(text.slice(mention.start, mention.end))) {
        if (ONE_OF.test(before)) continue;
        return null;
      }
      if (before === '' && AFTER_HEAD.test(text.slice(mention.end, source.end))) described ??= mention.entity;
      continue;
    }
    const mayBeHead = (it: ResolvedMention): boolean => it.type !== 'NORP' && isHead(it, source, document);
    if (!mayBeHead(mention)) continue;
    if (other === null && isCoordinated(mentions, at, source, text, mayBeHead)) return null;
    if (mention.type === 'PERSON') return mention.entity;
    other ??= mention.entity;
  }
  return described ?? other;
}

/** How sure the repetition of a noun must be to tell a source. */
const SAME_NOUN = 0.9;

/** Rules of descriptions that tell who speaks. */
const SURE = new Set(['age', 'company', 'description']);

/**
 * Whether a description tells who speaks: the article itself calls somebody so, or has done before; or it is "the company". By the
 * other links of noun phrases hardly more than half of the sources would be right.
 */
function isSure({ rule, score }: ResolvedMention): boolean {
  return SURE.has(rule) || (rule === 'same-noun' && score >= SAME_NOUN);
}

/** Whether a name is where a company is listed: «Acme Corp. (NYSE: ACM)». */
const isExchange = ({ start, end }: Span, { text }: Quoted): boolean =>
  /[([]/u.test(text[start - 1] ?? '') && text[end] === ':';

function isHead(mention: ResolvedMention, source: Source, document: Quoted): boolean {
  const { text } = document;
  const start = source.start + text.slice(source.start, mention.start).lastIndexOf(',') + 1;
  const clause = ` ${text.slice(start, mention.start)} `;
  const after = text.slice(mention.end, source.end);
  if (RELATIVE.test(clause) || isExchange(mention, document)) return false;
  return (
    (!PREPOSITION.test(clause) ||
      (mention.type === 'PERSON' &&
        (endsInTitle(clause) || isRoleBefore(document, { start, end: mention.start })))) &&
    (AFTER_HEAD.test(after) ||
      (mention.type === 'PERSON' && POSTNOMINALS.test(after)) ||
      (mention.type === 'ORG' && (isItsKind(after) || /^-\p{Lu}/u.test(after))))
  );
}
