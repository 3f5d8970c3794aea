import { phraseEnd } from './frames.ts';
import type { VerbGroup } from './groups.ts';
import {
  ADJ,
  ADP,
  ADV,
  AUX,
  CCONJ,
  DET,
  isCapital,
  NOUN,
  NUM,
  PRON,
  PROPN,
  PUNCT,
  type Reading,
  SCONJ,
  SYM,
  type Tokens,
  VERB,
} from './reading.ts';

/** Farthest a source is looked for from its cue, in tokens: keeps the work linear. */
const REACH = 60;

const SUBJECT = new Set([
  'i',
  'he',
  'she',
  'we',
  'they',
  'it',
  'you',
  'who',
  'which',
  'that',
  'this',
  'these',
  'those',
  'some',
  'many',
  'others',
  'most',
  'both',
  'few',
  'another',
  'all',
  'none',
  'several',
  'everyone',
  'everybody',
  'someone',
  'nobody',
  'one',
]);
const POSSESSIVE = new Set(['his', 'her', 'its', 'their', 'my', 'our', 'your']);
/** Words that end a subject to the left when they stand in lower case. */
const LIMITS = new Set([
  'that',
  'because',
  'although',
  'though',
  'while',
  'when',
  'where',
  'if',
  'whether',
  'but',
  'as',
  'since',
  'unless',
  'how',
  'why',
  'what',
  'or',
  'so',
  'than',
  'then',
  'yet',
  'nor',
]);
const MONTHS_DAYS = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
/** Prepositions that tie a noun to the one before it. */
const TIES = new Set([
  'of',
  'from',
  'for',
  'in',
  'at',
  'with',
  'on',
  'by',
  'to',
  'about',
  'against',
  'near',
  'behind',
  'under',
  'familiar',
  'between',
  'among',
  'around',
  'outside',
  'inside',
  'like',
  'over',
  'including',
]);

function nominal(reading: Reading, at: number): boolean {
  const tag = reading.upos[at]!;
  if (tag === NOUN || tag === PROPN || tag === NUM || tag === SYM) return true;
  return (
    isCapital(reading, at) &&
    tag !== PRON &&
    tag !== DET &&
    tag !== ADP &&
    tag !== SCONJ &&
    tag !== AUX &&
    tag !== CCONJ
  );
}

/** Adjectives that follow their noun: "people familiar with the matter". */
const AFTER_NOUN = new Set([
  'familiar',
  'close',
  'aware',
  'critical',
  'loyal',
  'responsible',
  'opposed',
  'sympathetic',
  'present',
  'available',
  'involved',
  'knowledgeable',
  'privy',
]);

/** Whether an adjective or participle at `at` describes the noun before it: "a person briefed on the talks". */
function postmodifies(reading: Reading, at: number, first: number, side: number): boolean {
  if (at - 1 < first || reading.inside[at]! !== side || !nominal(reading, at - 1) || isCapital(reading, at))
    return false;
  const word = reading.lower[at]!;
  return AFTER_NOUN.has(word) || (reading.upos[at] === VERB && /(?:ed|ing|en)$/.test(word));
}

/** The noun phrase that ends at `end` (a token, exclusive), going left to `first`; null where none ends there. */
export function phraseBefore(reading: Reading, end: number, first: number): Tokens | null {
  const { lower, upos, inside } = reading;
  let at = end - 1;
  if (at < first) return null;
  const side = inside[at]!;
  const word = lower[at]!;
  if (upos[at] !== PUNCT && SUBJECT.has(word) && !(word === 'that' && upos[at] === DET)) {
    // "some of them", "those in the room" come with what follows; a bare pronoun stands alone.
    return { from: at, to: end };
  }
  if (lower[at] === ')') {
    // "Sen. Ted Cruz (R-Tex.)"
    let open = at - 1;
    while (open > first && open > at - 12 && lower[open] !== '(') open--;
    if (lower[open] !== '(') return null;
    const inner = phraseBefore(reading, open, first);
    return inner === null ? null : { from: inner.from, to: end };
  }
  if (
    !nominal(reading, at) &&
    !(upos[at] === ADJ && lower[at - 1] === 'the') &&
    !(upos[at] === VERB && upos[at - 1] === ADJ)
  ) {
    if (upos[at] === PRON || upos[at] === DET) {
      // "one of them"
      const partitive =
        lower[at - 1] === 'of' &&
        at - 2 >= first &&
        (SUBJECT.has(lower[at - 2]!) || nominal(reading, at - 2));
      return { from: partitive ? at - 2 : at, to: end };
    }
    return null;
  }
  let from = at;
  for (at = end - 2; at >= first && at > end - REACH; at--) {
    if (inside[at]! !== side) break;
    const left = lower[at]!;
    const tag = upos[at]!;
    if (
      nominal(reading, at) ||
      left === "'s" ||
      left === "'" ||
      left === '-' ||
      left === '/' ||
      left === '&' ||
      left === '’'
    ) {
      if (MONTHS_DAYS.test(left) && lower[at + 1] !== "'s" && lower[at + 1] !== '-' && upos[at + 1] !== NOUN)
        break;
      from = at;
    } else if (left === '.' && at > first && isCapital(reading, at - 1)) {
      from = at;
    } else if (tag === DET || POSSESSIVE.has(left)) {
      from = at;
    } else if (
      tag === ADJ ||
      (tag === ADV && (upos[at + 1] === ADJ || upos[at + 1] === NUM)) ||
      (tag === VERB &&
        (left.endsWith('ing') || left.endsWith('ed')) &&
        nominal(reading, at + 1) &&
        upos[at - 1] !== AUX &&
        (upos[at - 1] === DET || upos[at - 1] === ADJ || lower[at - 1] === '-'))
    ) {
      from = at;
    } else if (tag === ADP && TIES.has(left) && from === at + 1) {
      if (postmodifies(reading, at - 1, first, side)) {
        at--;
        from = at;
        continue;
      }
      // Only with a noun to the left of it; else the preposition opens the sentence or the clause.
      if (
        at - 1 < first ||
        inside[at - 1]! !== side ||
        !(nominal(reading, at - 1) || lower[at - 1] === ')' || SUBJECT.has(lower[at - 1]!))
      ) {
        return opening(reading, at, from, end);
      }
      from = at;
      if (SUBJECT.has(lower[at - 1]!) && !nominal(reading, at - 1)) return { from: at - 1, to: end };
    } else if (left === 'and' && nominal(reading, at - 1) && at - 1 >= first && inside[at - 1]! === side) {
      from = at;
    } else if (left === ')' && at > first) {
      let open = at - 1;
      while (open > first && open > at - 10 && lower[open] !== '(') open--;
      if (lower[open] !== '(') break;
      at = open;
      from = open;
    } else break;
  }
  while (
    from < end &&
    (lower[from] === "'s" ||
      lower[from] === "'" ||
      lower[from] === '-' ||
      lower[from] === 'and' ||
      lower[from] === '.' ||
      lower[from] === '’' ||
      upos[from] === ADP)
  )
    from++;
  return from < end ? { from, to: end } : null;
}

/** A phrase that a preposition opens ("In Iowa Mr. Trump said"): the subject is its last name or its last noun phrase. */
function opening(reading: Reading, preposition: number, from: number, end: number): Tokens | null {
  const { lower, upos } = reading;
  if (preposition < 0) return null;
  for (let at = end - 1; at > from; at--) {
    const tag = upos[at]!;
    if (tag === DET || POSSESSIVE.has(lower[at]!)) return { from: at, to: end };
    if (MONTHS_DAYS.test(lower[at]!) || /^(?:19|20)\d\d$/.test(lower[at]!))
      return at + 1 < end ? { from: at + 1, to: end } : { from, to: end };
  }
  return { from, to: end };
}

const RELATIVE = new Set(['who', 'which', 'whose', 'whom', 'where']);

/** The subject of a verb group, looked for to its left; appositions and relative clauses between commas are part of it. */
export function subjectBefore(reading: Reading, group: VerbGroup): Tokens | null {
  const { lower, upos, inside, document } = reading;
  const first = document.sentences[group.sentence]!.firstToken;
  let end = group.from;
  while (
    end > first &&
    (upos[end - 1] === ADV ||
      lower[end - 1] === 'himself' ||
      lower[end - 1] === 'herself' ||
      lower[end - 1] === 'themselves')
  )
    end--;
  // A parenthetical adverbial: "Trump, however, said".
  if (end > first && lower[end - 1] === ',') {
    const limit = Math.max(first, end - REACH);
    let comma = end - 2;
    while (comma >= limit && !(lower[comma] === ',' && inside[comma]! === inside[group.head]!)) comma--;
    if (comma > limit && comma > first) {
      let subject = phraseBefore(reading, comma, first);
      // "X, a lawyer, a father of two, said": further commas to the left while the phrase is an apposition.
      for (
        let round = 0;
        round < 3 && subject !== null && subject.from - 1 > first && lower[subject.from - 1] === ',';
        round++
      ) {
        const further = phraseBefore(reading, subject.from - 1, first);
        if (further === null || !isCapital(reading, further.to - 1) || upos[subject.from] === PRON) break;
        if (!(upos[subject.from] === DET || upos[subject.from] === NUM || !isCapital(reading, subject.from)))
          break;
        subject = { from: further.from, to: subject.to };
      }
      if (subject !== null && (lower[comma + 1] === 'citing' || lower[comma + 1] === 'quoting'))
        return subject;
      if (subject !== null) {
        const between = lower[comma + 1]!;
        const adverbial =
          upos[comma + 1] === ADV ||
          between === 'for' ||
          between === 'in' ||
          between === 'on' ||
          between === 'at' ||
          between === 'meanwhile';
        return adverbial ? subject : { from: subject.from, to: end };
      }
    }
    return null;
  }
  if (end > first && (lower[end - 1] === '—' || lower[end - 1] === '–' || lower[end - 1] === '--')) {
    let dash = end - 2;
    while (
      dash > first &&
      dash > end - 30 &&
      lower[dash] !== '—' &&
      lower[dash] !== '–' &&
      lower[dash] !== '--'
    )
      dash--;
    return dash > first && dash > end - 30 ? phraseBefore(reading, dash, first) : null;
  }
  const phrase = phraseBefore(reading, end, first);
  if (phrase === null) return null;
  // "X, who runs Y, said" is above; "a spokesman for Y, Ann Lee, said" too. Here: "Ann Lee, Y's spokesman said" stays short.
  return phrase;
}

/** The noun phrase after an inverted verb ("said Ann Lee, who runs the gym"), with its appositions. */
export function subjectAfter(reading: Reading, from: number, last: number): Tokens | null {
  const { lower, upos, inside } = reading;
  if (from >= last || inside[from]! >= 0) return null;
  const word = lower[from]!;
  if (upos[from] === PRON && !POSSESSIVE.has(word)) return SUBJECT.has(word) ? { from, to: from + 1 } : null;
  if (LIMITS.has(word) || upos[from] === ADP || upos[from] === SCONJ || upos[from] === PUNCT) return null;
  let to = phraseEnd(reading, from, last);
  if (to <= from) return null;
  // What is attached: "of the party", ", a lawyer,", "(R-Tex.)", ", 55, of Brigantine".
  for (let round = 0; round < 6 && to < last && to < from + REACH; round++) {
    const next = lower[to]!;
    if (inside[to]! >= 0) break;
    if (next === '(') {
      let close = to + 1;
      while (close < last && close < to + 12 && lower[close] !== ')') close++;
      if (lower[close] !== ')') break;
      to = close + 1;
    } else if (
      upos[to] === ADP &&
      TIES.has(next) &&
      next !== 'on' &&
      next !== 'in' &&
      next !== 'at' &&
      next !== 'about' &&
      next !== 'to'
    ) {
      const end = phraseEnd(reading, to + 1, last);
      if (end <= to + 1) break;
      to = end;
    } else if ((next === 'at' || next === 'in') && lower[to - 1] !== ',' && !isCapital(reading, to - 1)) {
      const end = phraseEnd(reading, to + 1, last);
      if (end <= to + 1) break;
      to = end;
    } else if (next === 'and' && to + 1 < last && (upos[to + 1] === PROPN || upos[to + 1] === DET)) {
      const end = phraseEnd(reading, to + 1, last);
      if (end <= to + 1 || upos[end] === VERB || upos[end] === AUX) break;
      to = end;
    } else if (next === ',' && to + 1 < last && inside[to + 1]! < 0) {
      const after = lower[to + 1]!;
      if (RELATIVE.has(after)) {
        let end = to + 2;
        while (
          end < last &&
          end < from + REACH &&
          lower[end] !== ',' &&
          lower[end] !== '.' &&
          lower[end] !== '—' &&
          lower[end] !== ';' &&
          inside[end]! < 0
        )
          end++;
        to = end;
      } else if (
        upos[to + 1] === DET ||
        upos[to + 1] === NUM ||
        upos[to + 1] === NOUN ||
        upos[to + 1] === ADJ ||
        (upos[to + 1] === PROPN && isCapital(reading, to - 1)) ||
        POSSESSIVE.has(after)
      ) {
        const end = phraseEnd(reading, to + 1, last);
        if (end <= to + 1 || upos[end] === AUX || (upos[end] === VERB && !lower[end]!.endsWith('ing'))) break;
        to = end;
      } else break;
    } else break;
  }
  return { from, to };
}

/** The noun phrase after "according to", "by", "citing": with what is attached to it, to the next comma or verb. */
export function sourceAfter(reading: Reading, from: number, last: number): Tokens | null {
  const { lower, upos, inside } = reading;
  if (from >= last) return null;
  let to = phraseEnd(reading, from, last);
  if (to <= from) {
    if (inside[from]! >= 0 || upos[from] === PUNCT) return null;
    to = from + 1;
  }
  const side = inside[from]!;
  for (let at = to; at < last && at < from + REACH; ) {
    if (inside[at]! !== side && !(inside[at]! >= 0 && side < 0)) break;
    const next = lower[at]!;
    const tag = upos[at]!;
    if (next === '(') {
      let close = at + 1;
      while (close < last && close < at + 12 && lower[close] !== ')') close++;
      if (lower[close] !== ')') break;
      to = at = close + 1;
    } else if (AFTER_NOUN.has(next) && at + 1 < last && upos[at + 1] === ADP) {
      const end = phraseEnd(reading, at + 2, last);
      if (end <= at + 2) break;
      to = at = end;
    } else if (
      (tag === ADP && next !== 'as') ||
      next === 'and' ||
      next === "'s" ||
      next === 'who' ||
      next === 'familiar' ||
      next === 'that' ||
      (tag === VERB && (next.endsWith('ed') || next.endsWith('ing')))
    ) {
      if (next === 'who' || next === 'that' || tag === VERB) {
        // A relative clause or participle goes on to the next comma.
        let end = at + 1;
        while (
          end < last &&
          end < from + REACH &&
          lower[end] !== ',' &&
          lower[end] !== '.' &&
          lower[end] !== ';' &&
          lower[end] !== '—'
        )
          end++;
        to = end;
        break;
      }
      const end = phraseEnd(reading, at + 1, last);
      if (end <= at + 1) break;
      if (next === 'and' && (upos[end] === AUX || upos[end] === VERB)) break;
      to = at = end;
    } else break;
  }
  return { from, to };
}
