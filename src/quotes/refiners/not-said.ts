import { indexAt } from '../../text/spans.ts';
import type { Attribution } from '../attribution.ts';
import { WH } from '../grammar/phrases.ts';
import { AUX, PUNCT, type Reading, sentenceOf, spanOf, tokenAt } from '../reading.ts';
import { WORDS } from '../word-classes.ts';

/** Prepositions before a time. */
const BEFORE_TIMES = new Set(['on', 'in', 'at']);

/** Whether the content is a time and no more: "declined to comment [on Friday]", "[On 4 May, at 09:12], Lee wrote:". */
function isTime({ document, length, lower, upos }: Reading, { content, quoted }: Attribution): boolean {
  const { dates, tokens } = document;
  const { start, end } = content[0]!;
  // «“On Monday,” he said.»
  if (content.length > 1 || quoted.length > 0) return false;
  let isDated = false;
  for (let t = tokenAt(tokens, start); t < length && tokens.start[t]! < end; t++) {
    const isDate = (dates[indexAt(dates, tokens.start[t]!)]?.end ?? 0) >= tokens.end[t]!;
    if (isDate) isDated = true;
    else if (upos[t] !== PUNCT && lower[t] !== '>' && !BEFORE_TIMES.has(lower[t]!)) return false;
  }
  return isDated;
}

/** Whether the source is where an article was written: "PATNA: The court pulled up the police". */
function isDateline(reading: Reading, { cue, source }: Attribution): boolean {
  const mark = cue[0]!;
  if (source === null || reading.lower[mark.from] !== ':') return false;
  if (source.from !== sentenceOf(reading, source.from).from || source.to !== mark.from) return false;
  const { mentions } = reading.document;
  const { start, end } = spanOf(reading, source);
  const place = mentions[indexAt(mentions, start)];
  return place !== undefined && (place.type === 'GPE' || place.type === 'LOC') && place.end === end;
}

/** Whether the content is who does what the cue says: "the sum expected [by analysts]". */
export function isDoer(reading: Reading, { cue, content, quoted }: Attribution): boolean {
  const { tokens } = reading.document;
  const at = cue.at(-1)!.to;
  return quoted.length === 0 && reading.lower[at] === 'by' && tokens.start[at] === content[0]!.start;
}

/** Whether the content is the word that asks for it: "[What] does the company say?". */
function isAskedFor(reading: Reading, { content, source, cue }: Attribution): boolean {
  const { tokens } = reading.document;
  const at = tokenAt(tokens, content[0]!.start);
  if (content.length > 1 || source === null || content[0]!.end !== tokens.end[at]) return false;
  const asks = reading.upos[at + 1] === AUX || reading.lemma[at + 1] === 'do';
  return WH.has(reading.lower[at]!) && asks && source.from > at && cue[0]!.from > at;
}

const GOING = new Set(['go', 'goes', 'going', 'went']);
const OPENS = new Set([',', ':']);
/** Before where something is: "lies on the Pacific “Ring of Fire”"; not "lied about". */
const LIES = new Set(['lain', 'lay', 'lie', 'lies', 'lying']);

/** Whether the cue is no verb of saying before quoted words: "could not go on “paying”", "the barn has gone: “…”", "the so-called “friend”". */
export function isOtherVerb({ document, lower }: Reading, { cue, content, quoted }: Attribution): boolean {
  const { from, to } = cue.at(-1)!;
  // «“It is late,” he went on.»
  if (quoted.length === 0 || content[0]!.start < document.tokens.start[from]!) return false;
  if (lower[from] === 'called' && lower[from - 1] === '-' && lower[from - 2] === 'so') return true;
  const verb = lower[to - 1] === ':' ? to - 2 : to - 1;
  if (lower[verb] === 'gone') return true;
  // «She lies on the radio: “I never met him.”»
  const isLedUpTo = lower[tokenAt(document.tokens, content[0]!.start) - 1] === ':';
  if (LIES.has(lower[verb]!) && WORDS['lies-where'].has(lower[verb + 1] ?? '') && !isLedUpTo) return true;
  return lower[verb] === 'on' && GOING.has(lower[verb - 1]!) && verb === to - 1 && !OPENS.has(lower[to]!);
}

/** Whether an attribution has the form of one, and nobody says anything in it. */
export const isNotSaid = (reading: Reading, one: Attribution): boolean =>
  isTime(reading, one) ||
  isDateline(reading, one) ||
  isDoer(reading, one) ||
  isAskedFor(reading, one) ||
  isOtherVerb(reading, one);
