import type { Joined } from '../assembly/joining.ts';
import type { Attribution } from '../attribution.ts';
import { clauseFrom, commaBeforeVerb } from '../grammar/contents.ts';
import { RELATIVES } from '../grammar/phrases.ts';
import {
  AUX,
  FINITE,
  hasFinite,
  PROPN,
  type Reading,
  SCONJ,
  sentenceOf,
  spanOf,
  tokenAt,
  VERB,
} from '../reading.ts';
import { CLAUSE_VERBS } from '../word-classes.ts';

/** Words that open a question which goes on with its subject. */
const QUESTIONS = new Set(['how', 'if', 'whether', 'why']);
/** A longer relative clause or apposition is not looked over. */
const LONGEST_INSERTION = 30;

/**
 * Attributions whose content is a whole clause: one that breaks off at a comma before its verb goes on to the end of the clause.
 * "Heard that Pike, 34, and Marr, 29, poured petrol"; "said that profits, which fell last year, would recover"; "said Tarn, the
 * fifth storm of the season, would move on"; "said it would “stay”, but that the mine would close".
 */
export function wholeClauses(reading: Reading, attributions: readonly Attribution[]): readonly Attribution[] {
  const cued = new Uint8Array(reading.length);
  for (const { cue } of attributions) for (const { from, to } of cue) cued.fill(1, from, to);
  return attributions.map((one) => wholeClause(reading, one, cued));
}

/** @param cued 1 for each token of a cue: there something else is said */
function wholeClause(reading: Reading, attribution: Attribution, cued: Uint8Array): Attribution {
  const { content, cue } = attribution;
  const { tokens } = reading.document;
  const last = content.at(-1)!;
  const verb = cue.at(-1)!;
  const from = tokenAt(tokens, last.start);
  const to = tokenAt(tokens, last.end - 1) + 1;
  if (from < verb.to) return attribution;
  if (lacksSubject(reading, verb.to, from, cued)) return withPiece(reading, attribution, verb.to, to);
  const further = furtherThat(reading, attribution, from, to);
  if (further > to)
    return cued.slice(to, further).includes(1) ? attribution : withPiece(reading, attribution, from, further);
  if (reading.lower[to] !== ',') return attribution;
  for (let t = from; t < to; t++)
    if (FINITE.has(reading.document.tags.xpos[t]!) || reading.inside[t]! >= 0) return attribution;
  const that = reading.lower[from] === 'that' && reading.upos[from] === SCONJ;
  const says = that || CLAUSE_VERBS.has(reading.lower[verb.to - 1]!) || opensQuestion(reading, from, to);
  const stop = Math.min(sentenceOf(reading, to).to, to + LONGEST_INSERTION);
  const comma = says ? commaBeforeVerb(reading, to + 2, stop) : -1;
  let end = comma < 0 ? -1 : clauseFrom(reading, comma + 1);
  if (end < 0 && that && reading.upos[to - 1] === PROPN && !RELATIVES.has(reading.lower[to + 1] ?? ''))
    end = clauseFrom(reading, from);
  if (end <= to) return attribution;
  // «said the attackers, who came by night, “shot sporadically”»: marks may stand behind the insertion alone.
  const plain = comma < 0 ? end : comma;
  for (let t = to; t < end; t++)
    if (cued[t] === 1 || (t < plain && reading.inside[t]! >= 0)) return attribution;
  return withPiece(reading, attribution, from, end);
}

/**
 * Where a second clause ends that "that" opens behind what ends in a quotation: "said it would “stay”, but that the mine [would close]";
 * -1 where none does.
 */
function furtherThat(reading: Reading, { cue }: Attribution, from: number, to: number): number {
  const { inside, lower, upos } = reading;
  const and = lower[to] === ',' ? to + 1 : to;
  const that = and + 1;
  if (inside[to - 1]! < 0 || inside[and]! >= 0 || inside[from]! >= 0) return -1;
  if ((lower[and] !== 'but' && lower[and] !== 'and') || lower[that] !== 'that') return -1;
  // «but that is not so», «and that mine»
  const says = lower[from] === 'that' || CLAUSE_VERBS.has(lower[cue.at(-1)!.to - 1]!);
  const isClause = upos[that] === SCONJ && upos[that + 1] !== AUX && upos[that + 1] !== VERB;
  return says && isClause && hasFinite(reading, { from, to }) ? clauseFrom(reading, that) : -1;
}

/** Whether a question within what is said has no verb yet: "asked them to explain why the vessel". */
function opensQuestion({ lower, upos }: Reading, from: number, to: number): boolean {
  let open = false;
  for (let t = from; t < to; t++) open = QUESTIONS.has(lower[t]!) || (open && upos[t] !== VERB);
  return open;
}

/** The attribution with a piece of tokens [from, to) for all that it has from there on. */
function withPiece(reading: Reading, attribution: Attribution, from: number, to: number): Attribution {
  const piece = spanOf(reading, { from, to });
  const before = attribution.content.filter(({ end }) => end <= piece.start);
  return { ...attribution, content: [...before, piece], contentEnd: to };
}

/** Whether content begins at a verb whose subject, with a relative clause, stands between it and the cue: "said profits, which fell, [would recover]". */
function lacksSubject(
  { lower, document, inside }: Reading,
  cueEnd: number,
  from: number,
  cued: Uint8Array,
): boolean {
  if (!CLAUSE_VERBS.has(lower[cueEnd - 1]!) || lower[from - 1] !== ',' || from - cueEnd > LONGEST_INSERTION)
    return false;
  if (!FINITE.has(document.tags.xpos[from]!)) return false;
  let relative = false;
  for (let t = cueEnd; t < from; t++) {
    if (cued[t] === 1 || inside[t]! >= 0) return false;
    relative ||= lower[t] === ',' && RELATIVES.has(lower[t + 1]!);
  }
  return relative && lower[cueEnd] !== ',';
}

/** What a pattern found, with its clause whole. */
export function wholeFound(reading: Reading, found: Joined): Joined {
  if (found.content.length > 1) return found;
  const [attribution] = wholeClauses(reading, [found.attribution]);
  return attribution === found.attribution
    ? found
    : { attribution: attribution!, content: attribution!.content };
}
