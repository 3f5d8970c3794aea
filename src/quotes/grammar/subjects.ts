import { POSSESSIVES } from '../../text/function-words.ts';
import {
  ADJ,
  ADP,
  ADV,
  AUX,
  DET,
  isCapital,
  NOUN,
  NUM,
  PRON,
  PROPN,
  PUNCT,
  type Reading,
  type Tokens,
  VERB,
} from '../reading.ts';
import { WORDS } from '../word-classes.ts';
import { phraseBefore, REACH, SUBJECT, TIES } from './phrase-before.ts';
import { phraseEnd, RELATIVES } from './phrases.ts';
import type { VerbGroup } from './verb-groups.ts';

/** Words that no subject begins with. */
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
    if (comma > limit) {
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
      if (subject !== null && WORDS.citing.has(lower[comma + 1]!)) return subject;
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
  // "X, who runs Y, said" is above; "a spokesman for Y, Ann Lee, said" too. Here: "Ann Lee, Y's spokesman said" stays short.
  return phraseBefore(reading, end, first);
}

/** The noun phrase after an inverted verb ("said Ann Lee, who runs the gym"), with its appositions. */
export function subjectAfter(reading: Reading, from: number, last: number): Tokens | null {
  const { lower, upos, inside } = reading;
  if (from >= last || inside[from]! >= 0) return null;
  const word = lower[from]!;
  if (upos[from] === PRON && !POSSESSIVES.has(word)) return SUBJECT.has(word) ? { from, to: from + 1 } : null;
  if (LIMITS.has(word) || upos[from] === PUNCT) return null;
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
      if (RELATIVES.has(after)) {
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
        POSSESSIVES.has(after)
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
    if (side >= 0 && inside[at]! !== side) break;
    const next = lower[at]!;
    const tag = upos[at]!;
    if (next === '(') {
      let close = at + 1;
      while (close < last && close < at + 12 && lower[close] !== ')') close++;
      if (lower[close] !== ')') break;
      to = at = close + 1;
    } else if (WORDS['behind-noun'].has(next) && at + 1 < last && upos[at + 1] === ADP) {
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
