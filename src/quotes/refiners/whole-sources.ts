import { PENN } from '../../document.ts';
import { readLexicon } from '../../text/lexicon.ts';
import { indexAt } from '../../text/spans.ts';
import type { Attribution } from '../attribution.ts';
import { phraseBefore } from '../grammar/phrase-before.ts';
import { behindTime } from '../grammar/time-stamp.ts';
import {
  ADP,
  DASHES,
  PRON,
  PROPN,
  type Reading,
  sentenceOf,
  spanOf,
  type Tokens,
  tokenAt,
} from '../reading.ts';
import { WORDS } from '../word-classes.ts';

const PARTICIPLE = PENN.indexOf('VBN');

/** What ties a person to a body: "a spokesman for the ministry". */
const HOLDING = new Set(['for', 'of', 'at', 'from', 'with', 'in']);

/** Who speaks for somebody, and is the source in their stead. */
const SPOKESMEN = new Set(readLexicon(new URL('../data/spokesmen.txt', import.meta.url)));

const overlap = (a: Tokens, b: Tokens): boolean => a.from < b.to && b.from < a.to;

/** What an attribution covers beside its source. */
function othersOf(reading: Reading, { cue, content }: Attribution): readonly Tokens[] {
  const { tokens } = reading.document;
  return [
    ...cue,
    ...content.map(({ start, end }) => ({ from: tokenAt(tokens, start), to: tokenAt(tokens, end - 1) + 1 })),
  ];
}

/**
 * A source that begins within a name, with the whole name and the phrase that it ends: "Communities and Local Government" of
 * "a spokesman for the Ministry of Housing, Communities and Local Government".
 */
function withName(reading: Reading, source: Tokens): Tokens {
  const { tokens, mentions } = reading.document;
  const start = tokens.start[source.from]!;
  const name = mentions[indexAt(mentions, start)];
  if (name === undefined || name.start >= start || name.end <= start) return source;
  const begins = tokenAt(tokens, name.start);
  const first = sentenceOf(reading, begins).from;
  const from = reading.lower[begins - 1] === 'the' ? begins - 1 : begins;
  const preposition = from - 1;
  const holds = HOLDING.has(reading.lower[preposition] ?? '');
  const phrase = holds ? phraseBefore(reading, preposition, first) : null;
  return { from: phrase?.from ?? from, to: source.to };
}

const RELATIVE = new Set(['who', 'whose', 'which', 'whom', 'that', 'when', 'where']);

/** A source without when it was said: "The Senate on Tuesday", "Penguin last year"; not the date of a clause that it has. */
function withoutDate(reading: Reading, source: Tokens): Tokens {
  const { dates, tokens } = reading.document;
  const { start, end } = spanOf(reading, source);
  const date = dates[indexAt(dates, end - 1)];
  if (date === undefined || date.end !== end || date.start <= start) return source;
  let to = tokenAt(tokens, date.start);
  for (let t = source.from; t < to; t++) if (RELATIVE.has(reading.lower[t]!)) return source;
  if (reading.upos[to - 1] === ADP) to--;
  // "a report by the institute published last week"
  if (WORDS['made-known'].has(reading.lower[to - 1]!)) to--;
  if (reading.lower[to - 1] === ',') to--;
  return to > source.from ? { from: source.from, to } : source;
}

const BEFORE = new Set(['in', 'on', 'at', 'from', 'during', 'since', 'after']);

/** A source without the time or place that a preposition before it takes: "On [Monday Ann Lee]", "In [Iowa Mr. Lee]". */
function withoutLead(reading: Reading, source: Tokens, cue: Tokens): Tokens {
  const { dates, mentions, tokens } = reading.document;
  if (source.from > cue.from || !BEFORE.has(reading.lower[source.from - 1] ?? '')) return source;
  const { start } = spanOf(reading, source);
  const date = dates[indexAt(dates, start)];
  const name = mentions[indexAt(mentions, start)];
  const place = name?.type === 'GPE' || name?.type === 'LOC' ? name : undefined;
  const lead = date?.start === start ? date : place?.start === start ? place : null;
  const from = lead === null ? -1 : tokenAt(tokens, lead.end - 1) + 1;
  return from > 0 && from < source.to && reading.upos[from] === PROPN ? { from, to: source.to } : source;
}

const WHERE = new Set(['in', 'on', 'at', 'during', 'after', 'before', 'amid']);

/** A source before its verb without where and when that was, behind a comma, and without a dash that ends its apposition. */
function withoutPlace(reading: Reading, source: Tokens, cue: Tokens): Tokens {
  const { lower } = reading;
  let { to } = source;
  while (to > source.from + 1 && DASHES.has(lower[to - 1]!)) to--;
  if (source.to <= cue.from)
    for (let t = to - 2; t > source.from; t--) {
      if (lower[t] !== ',') continue;
      if (WHERE.has(lower[t + 1]!)) to = t;
      break;
    }
  return to === source.to ? source : { from: source.from, to };
}

/** Whether a source is a time and no more: "the terms, announced Friday". */
function isDate(reading: Reading, source: Tokens): boolean {
  const { dates } = reading.document;
  const { start, end } = spanOf(reading, source);
  const date = dates[indexAt(dates, start)];
  return date !== undefined && date.end >= end;
}

const DAYS = new Set(['today', 'tonight', 'tomorrow', 'yesterday']);

/** Who says it where a day alone stands between a comma and the verb: "[Orom plc, a supplier of valves], today announced". */
function beforeDay(reading: Reading, source: Tokens): Tokens {
  const { from, to } = source;
  // «USA Today» is a name.
  const isDay = to === from + 1 && DAYS.has(reading.document.tokens.text[from]!);
  if (!isDay || reading.lower[from - 1] !== ',') return source;
  const { from: first } = sentenceOf(reading, from);
  const near = phraseBefore(reading, from - 1, first);
  if (near === null || near.from === first) return near ?? source;
  // What stands in apposition goes with the name before it.
  const far = reading.lower[near.from - 1] === ',' ? phraseBefore(reading, near.from - 1, first) : null;
  return far?.from === first ? { from: first, to: near.to } : source;
}

/** A source with who speaks for it: "A spokesperson for [Johnson]". */
function withSpokesman(reading: Reading, source: Tokens): Tokens {
  const preposition = source.from - 1;
  const first = sentenceOf(reading, source.from).from;
  const speaks =
    (reading.lower[preposition] === 'for' || reading.lower[preposition] === 'of') &&
    SPOKESMEN.has(reading.lower[preposition - 1] ?? '');
  const phrase = speaks ? phraseBefore(reading, preposition, first) : null;
  return phrase === null ? source : { from: phrase.from, to: source.to };
}

/** A source without the time before a label: "19:30 Boric". */
function withoutTime(reading: Reading, { from, to }: Tokens, cue: Tokens): Tokens {
  const behind = behindTime(reading, from);
  return behind < to && reading.lower[cue.from] === ':' ? { from: behind, to } : { from, to };
}

/** Most tokens from a participle to its "by": "founded in 2010 by". */
const FROM_BY = 6;

/**
 * A source with whom an aside names alone as who led, founded or wrote it: "The rebels, led by [Ann Lee, who left in May], want", "the
 * firm, founded in 2010 by [Ann Lee, a chemist], said".
 */
function withLed(reading: Reading, source: Tokens, cue: Tokens): Tokens {
  const { document, lower } = reading;
  const { from: first } = sentenceOf(reading, source.from);
  // «led by Ann Lee, who wants more, left»: it is she who wants it.
  const isClosed = lower[cue.from - 1] === ',' && cue.from - source.to <= 1 && cue.from >= source.to;
  if (lower[source.from - 1] !== 'by' || !isClosed) return source;
  let comma = source.from - 2;
  while (comma > first && comma >= source.from - FROM_BY && lower[comma] !== ',') comma--;
  if (comma <= first || lower[comma] !== ',' || document.tags.xpos[comma + 1] !== PARTICIPLE) return source;
  const phrase = phraseBefore(reading, comma, first);
  return phrase === null ? source : { from: phrase.from, to: source.to };
}

/** Most tokens of what a bracket still holds behind the end of a source. */
const BRACKETED = 12;

/** A source that begins within a bracket, with all of that and what stands before it: "3)" of "Your article (“On time”, Oct 3)". */
function beforeBracket(reading: Reading, source: Tokens): Tokens {
  const { from: first } = sentenceOf(reading, source.from);
  let open = source.from - 1;
  while (open > first && open > source.from - BRACKETED && reading.lower[open] !== '(') open--;
  const phrase = reading.lower[open] === '(' ? phraseBefore(reading, open, first) : null;
  return phrase === null ? source : { from: phrase.from, to: source.to };
}

/** A source with the rest of the bracket that it ends in: "Orom plc (LSE" of "Orom plc (LSE: ORM)"; without one that never closes. */
function withBracket(reading: Reading, source: Tokens): Tokens {
  const { lower } = reading;
  let open = -1;
  for (let t = source.from; t < source.to; t++)
    if (lower[t] === '(') open = t;
    else if (lower[t] === ')') {
      if (open < 0) return beforeBracket(reading, source);
      open = -1;
    }
  if (open < 0) return source;
  const end = Math.min(sentenceOf(reading, open).to, source.to + BRACKETED);
  for (let t = source.to; t < end; t++) if (lower[t] === ')') return { from: source.from, to: t + 1 };
  return open > source.from ? { from: source.from, to: open } : source;
}

/**
 * Attributions whose sources are whole: none begins within a name, and none is the end of another's of the same sentence ("the
 * bill's author" of "Sen. Valdez, the bill's author", who calls it one thing and concedes another).
 */
export function wholeSources(reading: Reading, attributions: readonly Attribution[]): readonly Attribution[] {
  const named = attributions.map((one) => {
    if (one.source === null) return one;
    const source = beforeDay(reading, withoutTime(reading, one.source, one.cue[0]!));
    // "Last week proved that …"
    if (isDate(reading, source) && source.to !== one.cue[0]!.from) return { ...one, source: null };
    const undated = withoutPlace(
      reading,
      withoutLead(reading, withoutDate(reading, source), one.cue[0]!),
      one.cue[0]!,
    );
    const named = withSpokesman(reading, withName(reading, undated));
    const whole = withBracket(reading, withLed(reading, named, one.cue[0]!));
    return replaced(reading, { ...one, source: undated }, whole);
  });
  /** By the token after a source, the longest that ends there. */
  const longest = new Map<number, Tokens>();
  for (const { source } of named)
    if (source !== null && source.from < (longest.get(source.to)?.from ?? Number.POSITIVE_INFINITY))
      longest.set(source.to, source);
  return named.map((one) => {
    const { source } = one;
    if (source === null || reading.upos[source.from] === PRON) return one;
    return replaced(reading, one, longest.get(source.to)!);
  });
}

/** The attribution with another source, unless that covers its cue or its content. */
function replaced(reading: Reading, one: Attribution, source: Tokens): Attribution {
  return othersOf(reading, one).some((other) => overlap(other, source)) ? one : { ...one, source };
}
