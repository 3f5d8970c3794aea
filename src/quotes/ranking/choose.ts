import { POSSESSIVES } from '../../text/function-words.ts';
import type { Joined } from '../assembly/joining.ts';
import { joinQuoted } from '../assembly/joining.ts';
import type { Attribution } from '../attribution.ts';
import { foundAt } from '../attribution-tagger/index.ts';
import { asSayingAfter } from '../chain/as-saying.ts';
import type { Candidate } from '../cue-tagger/index.ts';
import { isAccused, isPassiveSubject } from '../grammar/passives.ts';
import { type Reading, spanOf, type Tokens, tokenAt } from '../reading.ts';
import { INSIDE, type View } from '../view.ts';
import { WORDS } from '../word-classes.ts';
import { foundWithoutEarlier, withoutEarlier } from './earlier.ts';
import type { Ranked } from './index.ts';

/** Attributions that are ranked lower than this are left out. */
const LEAST = 0.4;

/** So are those of nobody's words and without quotation marks ("has been seen …"), which tell a reader little, below this. */
const LEAST_OF_NOBODY = 0.48;

/**
 * The attributions that stand: the likelier ones first, each unless its content lies in that of one before or half over
 * it. What is said within another's content is for the patterns to find.
 */
export function choose(
  view: View,
  ranked: readonly Ranked[],
  patterns: readonly Joined[],
  least = LEAST,
): readonly Attribution[] {
  const { reading } = view;
  const found = patterns.map((one) => foundWithoutEarlier(reading, one));
  /** What the taggers held for words of those who do not say it. */
  const others: Tokens[] = [];
  const order = ranked
    .map((one) => withoutEarlier(view, withoutSubject(view, one), others))
    .filter((one) => one.score >= (isOfNobody(view, one) ? Math.max(least, LEAST_OF_NOBODY) : least))
    .sort((a, b) => b.score - a.score || a.cue.from - b.cue.from);
  const taken = new Uint8Array(reading.length);
  const kept: Ranked[] = [];
  const used = new Set<Candidate>();
  for (const one of order) {
    if (used.has(one.cue)) continue;
    if (isOfAccused(view, one)) {
      others.push(...one.content);
      continue;
    }
    let size = 0;
    let shared = 0;
    for (const { from, to } of one.content) {
      size += to - from;
      for (let t = from; t < to; t++) shared += taken[t]!;
    }
    if (shared >= size / 2) continue;
    for (const { from, to } of one.content) taken.fill(1, from, to);
    kept.push(one);
    used.add(one.cue);
  }
  const whole = kept.map((one) => ({ ...one, content: wholeQuotations(reading, one, taken) }));
  const chains = chainsOf(view, whole, found);
  const attributions = [
    ...whole
      .filter((one) => !chains.replaced.has(one))
      .map(
        (one) =>
          quotedAsSaying(view, one, found) ??
          toAttribution(view, one, chains.of.get(one) ?? foundAt(view, found, one.cue)),
      ),
    ...chains.added,
  ];
  return [...attributions, ...overlooked(view, attributions, found, others)].sort(
    (a, b) => a.cue[0]!.from - b.cue[0]!.from,
  );
}

/** Nobody says what is said of him: "Lee was quoted", "Lee, accused of “gross neglect”". */
const withoutSubject = (view: View, one: Ranked): Ranked =>
  one.source !== null &&
  (isPassiveSubject(view.reading, one.source, one.cue) ||
    (isAccused(view.reading, one.source, one.cue) && !isUnmarked(view, one)))
    ? { ...one, source: null }
    : one;

const isOfNobody = (view: View, one: Ranked): boolean => one.source === null && isUnmarked(view, one);

/** Who is accused of something says nothing by it, and is no rival of who does. */
const isOfAccused = (view: View, one: Ranked): boolean =>
  one.source !== null && isAccused(view.reading, one.source, one.cue) && isUnmarked(view, one);

/** Whether no quotation mark stands around any word of what is said. */
function isUnmarked({ marks }: View, { content }: Ranked): boolean {
  for (const { from, to } of content)
    for (let t = from; t < to; t++) if ((marks[t]! & INSIDE) !== 0) return false;
  return true;
}

/** Patterns that see words in quotation marks are believed from here where the taggers see nothing; a colon always is. */
const SURE_QUOTED = 0.7;

/**
 * Attributions that the taggers pass over: of words in quotation marks, which are a sign of their own, and of what somebody says within
 * what they held for the words of others.
 */
function overlooked(
  { reading }: View,
  attributions: readonly Attribution[],
  found: readonly Joined[],
  others: readonly Tokens[],
): readonly Attribution[] {
  const { tokens } = reading.document;
  const covered = new Uint8Array(reading.length);
  for (const { content } of joinQuoted(reading, attributions))
    for (const { start, end } of content)
      for (let t = tokenAt(tokens, start); t < reading.length && tokens.start[t]! < end; t++) covered[t] = 1;
  const cued = new Uint8Array(reading.length);
  for (const { cue } of attributions) for (const { from, to } of cue) cued.fill(1, from, to);
  // No two attributions share a cue: "the buyer, who rates it “good”, said the deal …" is not two.
  const isOwn = ({ from, to }: Tokens): boolean => !cued.subarray(from, to).includes(1);
  const isFree = (stretch: number): boolean => {
    const { firstToken, endToken } = reading.quoted[stretch]!;
    for (let t = firstToken; t < endToken; t++) if (covered[t] === 1) return false;
    return true;
  };
  return found
    .map(({ attribution }) => attribution)
    .filter(
      ({ rule, score, quoted, cue }) =>
        (((score >= SURE_QUOTED || rule === 'colon') && quoted.length > 0) ||
          (score >= SURE_QUOTED &&
            holds({ content: others }, cue) &&
            !WORDS.citing.has(reading.lower[cue[0]!.from]!))) &&
        quoted.every(isFree) &&
        cue.every(isOwn),
    );
}

/** Patterns that tell who speaks and who passes it on are believed from here. */
const SURE_CHAIN = 0.75;

/**
 * Where a pattern tells speaker and reporter apart («the agency quoted an official as saying»): which attribution has the
 * same content, or which ones it replaces where none has.
 */
function chainsOf(view: View, chosen: readonly Ranked[], found: readonly Joined[]) {
  const { reading } = view;
  const { tokens } = reading.document;
  const owner = new Int32Array(reading.length).fill(-1);
  for (const [index, { content, cue }] of chosen.entries()) {
    for (const { from, to } of content) owner.fill(index, from, to);
    owner.fill(index, cue.from, cue.to);
  }
  const of = new Map<Ranked, Joined>();
  const replaced = new Set<Ranked>();
  const added: Attribution[] = [];
  for (const one of found) {
    const { rule, reporter, source, score, cue } = one.attribution;
    if (reporter === null || source === null || score < SURE_CHAIN) continue;
    const shared = new Map<number, number>();
    let size = 0;
    for (const { start, end } of one.content)
      for (let t = tokenAt(tokens, start); t < reading.length && tokens.start[t]! < end; t++) {
        size++;
        if (owner[t]! >= 0) shared.set(owner[t]!, (shared.get(owner[t]!) ?? 0) + 1);
      }
    const same = [...shared].find(([, count]) => count > size / 2);
    const stands = same === undefined ? undefined : chosen[same[0]]!;
    // What is said is not who says it as well: «according to an official, it will rain», by Reuters.
    if (stands !== undefined && !(rule === 'according-to' && holds(stands, cue))) {
      of.set(stands, one);
      continue;
    }
    const rivals = new Set(shared.keys());
    for (const { from, to } of cue) for (let t = from; t < to; t++) if (owner[t]! >= 0) rivals.add(owner[t]!);
    for (const rival of rivals) replaced.add(chosen[rival]!);
    added.push({ ...one.attribution, content: one.content });
  }
  return { of, replaced, added };
}

/** A piece that breaks off inside quotation marks goes on to the marks, unless something else is said in between. */
function wholeQuotations(reading: Reading, { cue, content }: Ranked, taken: Uint8Array): readonly Tokens[] {
  const { inside, quoted } = reading;
  const home = inside[cue.from]!;
  const pieces: { from: number; to: number }[] = [];
  for (const piece of content) {
    let { from, to } = piece;
    const first = inside[from]!;
    const last = inside[to - 1]!;
    if (first >= 0 && first !== home) {
      const { firstToken } = quoted[first]!;
      let t = from;
      while (t > firstToken && taken[t - 1] === 0) t--;
      if (t === firstToken) from = t;
    }
    if (last >= 0 && last !== home && quoted[last]!.closed) {
      const { endToken } = quoted[last]!;
      let t = to;
      while (t < endToken && taken[t] === 0) t++;
      if (t === endToken) to = t;
    }
    taken.fill(1, from, to);
    pieces.push({ from, to });
  }
  return pieces;
}

/** «The mayor was quoted as saying that it rains»: the pattern for "saying" tells who says what; null for any other cue. */
function quotedAsSaying(view: View, { cue, score }: Ranked, found: readonly Joined[]): Attribution | null {
  const { reading, patternCue } = view;
  if (!WORDS.quoted.has(reading.lower[cue.to - 1]!)) return null;
  const as = asSayingAfter(reading, cue.to);
  const one = as < 0 ? undefined : found[patternCue[as + 1]!];
  if (one === undefined) return null;
  const saying = { from: as, to: as + 2 };
  const whole =
    as === cue.to ? [{ from: cue.from, to: saying.to }] : [{ from: cue.from, to: cue.to }, saying];
  return { ...one.attribution, content: one.content, cue: whole, score };
}

const holds = ({ content }: Pick<Ranked, 'content'>, cue: readonly Tokens[]): boolean =>
  cue.every(({ from, to }) => content.some((piece) => piece.from <= from && to <= piece.to));

const touch = (a: Tokens | null, b: Tokens | null): boolean =>
  a !== null && b !== null && a.from < b.to && b.from < a.to;

/** «Her verdict was short: “…”»: the pattern tells whose words they are. */
function isWhose({ lower }: Reading, { rule, source, cue }: Attribution, found: Tokens | null): boolean {
  // «came the answer»: the noun is nobody who speaks.
  if (rule === 'answer' && (found === null || touch(found, cue[0]!))) return true;
  if (source === null || (rule !== 'answer' && rule !== 'colon')) return false;
  const owns = POSSESSIVES.has(lower[source.from]!) || lower[source.to] === "'s" || lower[source.to] === "'";
  return owns || (rule === 'colon' && source.to < cue[0]!.from && !touch(source, found));
}

/** "According to statements from officials": the pattern tells who speaks from what was said. */
function speakerIn(reading: Reading, source: Tokens | null, pattern: Attribution | null): Tokens | null {
  if (pattern !== null && isWhose(reading, pattern, source)) return pattern.source;
  if (source === null || pattern?.rule !== 'according-to' || pattern.source === null) return source;
  return pattern.source.from > source.from && pattern.source.to === source.to ? pattern.source : source;
}

/** The chain of sources: where the patterns tell speaker and reporter apart, and the tagger found either, both. */
function toAttribution(view: View, one: Ranked, found: Joined | null): Attribution {
  const { reading } = view;
  const { cue, content, source } = one;
  const pattern = found?.attribution ?? null;
  const chained =
    pattern !== null &&
    pattern.reporter !== null &&
    (touch(pattern.reporter, source) || touch(pattern.source, source) || source === null);
  const spans = content.map((tokens) => spanOf(reading, tokens));
  const end = content.at(-1)!.to;
  return {
    rule: 'attribution-tagger',
    content: spans,
    cue: [{ from: cue.from, to: cue.to }],
    source: chained ? pattern.source : speakerIn(reading, source, pattern),
    reporter: chained ? pattern.reporter : null,
    nests: pattern?.nests ?? true,
    contentEnd: end > cue.to ? end : cue.from > end ? end : -1,
    quoted: quotedIn(reading, content),
    sentence: reading.document.tokens.sentence[cue.from]!,
    score: one.score,
  };
}

/** Quoted stretches that lie in the content. */
function quotedIn(reading: Reading, content: readonly Tokens[]): readonly number[] {
  const stretches: number[] = [];
  for (const { from, to } of content) {
    let last = -1;
    for (let t = from; t < to; t++) {
      const stretch = reading.inside[t]!;
      if (stretch >= 0 && stretch !== last) stretches.push(stretch);
      last = stretch;
    }
  }
  return stretches;
}
