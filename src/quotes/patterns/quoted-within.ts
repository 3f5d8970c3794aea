import type { Attribution } from '../attribution.ts';
import { isTitle } from '../grammar/titles.ts';
import { pairMarks } from '../marks.ts';
import { AUX, CCONJ, PRON, PUNCT, type Reading, spanOf, type Tokens, tokenAt, VERB } from '../reading.ts';
import type { Situation } from './pattern.ts';

/** Verbs are believed from here. */
const LEAST = 0.4;
/** Most tokens between a verb and the words: "told me yesterday, ‘…’". */
const REACH = 6;
/** Marks behind which who says the words can follow. */
const OPEN_END = /[,?!—–…]$/u;
const ENDED = /[.,?!…]$/u;
const CRY = /^[?!]$/u;

/** Words in marks of their own within a quotation, marks included. */
interface Inner extends Tokens {
  /** Whether who says them can follow: «‘We lost it,’ he said»; not behind "In ‘Macbeth,’". */
  readonly open: boolean;
  /** Whether they have a verb of their own and are no title, or are a question or a cry: not in "said ‘Bonjour’ to us". */
  readonly clause: boolean;
  /** Whether they are no title, and end as what is said does: "He said, ‘Not now,’". */
  readonly ended: boolean;
}

/** Whether a sentence or a clause begins where words in marks do. */
const beginsThere = ({ upos }: Reading, from: number): boolean =>
  from === 0 || upos[from - 1] === PUNCT || upos[from - 1] === CCONJ;

/** Whether words in marks are a clause, a question or a cry. */
function isClause({ lower, upos }: Reading, from: number, to: number): boolean {
  if (CRY.test(lower[to - 2]!)) return true;
  for (let t = from; t < to; t++) if (upos[t] === VERB || upos[t] === AUX) return true;
  return false;
}

/** The quotations within the quotations of a text, by the token where they begin and by that behind them. */
function innersOf(reading: Reading) {
  const { document, lower, quoted, text } = reading;
  const { tokens } = document;
  const begins = new Map<number, Inner>();
  const ends = new Map<number, Inner>();
  for (const { start, end, width, closed } of quoted)
    for (const inner of pairMarks(text, start + width, closed ? end - width : end)) {
      const from = tokenAt(tokens, inner.start);
      const to = tokenAt(tokens, inner.end - 1) + 1;
      if (!inner.closed || tokens.start[from] !== inner.start || tokens.end[to - 1] !== inner.end) continue;
      const words = text.slice(inner.start, inner.end - inner.width);
      const open = OPEN_END.test(words) && beginsThere(reading, from);
      // The marks are two tokens; a single word is none that somebody says, but for a question or a cry.
      const isWords = CRY.test(lower[to - 2]!) || (to - from >= 4 && !isTitle(reading, from, to));
      const clause = isWords && isClause(reading, from, to);
      const one = { from, to, open, clause, ended: isWords && ENDED.test(words) };
      begins.set(from, one);
      ends.set(to, one);
    }
  return { begins, ends };
}

/** Where words in marks begin behind a verb: at once, or behind a comma, a colon or whom they are said to; null where not. */
function innerAfter({ lower, upos }: Reading, verb: number, begins: ReadonlyMap<number, Inner>) {
  for (let t = verb; t <= verb + REACH; t++) {
    const inner = begins.get(t);
    if (inner !== undefined) {
      const introduced = lower[t - 1] === ',' || lower[t - 1] === ':';
      const near = t === verb || (t === verb + 1 && upos[verb] === PRON);
      return ((introduced || near) && inner.clause) || (introduced && inner.ended) ? inner : null;
    }
    if (upos[t] === VERB || upos[t] === AUX || /^[.;?!]$/u.test(lower[t] ?? '.')) return null;
  }
  return null;
}

/** What somebody who is quoted tells of another's words: «“He told me, ‘Go home,’ and I went,” she said». */
export function quotedWithin(reading: Reading, situations: readonly Situation[]): readonly Attribution[] {
  const { begins, ends } = innersOf(reading);
  if (begins.size === 0) return [];
  const found: Attribution[] = [];
  for (const { group, subject, own, from, lexicon } of situations) {
    if (reading.inside[group.head]! < 0 || subject === null || !own) continue;
    if (group.form !== 'finite' && group.form !== 'infinitive') continue;
    // «didn't say ‘I am sorry’»: nobody's words.
    if (group.negated) continue;
    // «called ‘a circus’» names something, mostly.
    if (lexicon.prior(group.lemma, 'quote') < LEAST || lexicon.classOf(group.lemma) === 'address') continue;
    const before = ends.get(reading.lower[from - 1] === ',' ? from - 1 : from);
    const inner = before?.open ? before : innerAfter(reading, group.to, begins);
    if (inner === null) continue;
    found.push({
      rule: 'quoted-within',
      nests: true,
      content: [spanOf(reading, inner)],
      cue: [{ from: group.from, to: reading.lower[group.to] === ':' ? group.to + 1 : group.to }],
      source: reading.lower[subject.from] === 'when' ? { ...subject, from: subject.from + 1 } : subject,
      reporter: null,
      quoted: [],
      sentence: group.sentence,
      score: 0.8,
    });
  }
  return found;
}

export const WITHIN_COUNTER_EXAMPLES: readonly string[] = [
  '“He said ‘Bonjour’ to everybody,” she said.',
  '“I wrote ‘The Long Road’ in a year,” the author said.',
  '“In ‘Macbeth,’ he said, you see it all,” the teacher said.',
  '“People say ‘cheese,’ you know,” he said.',
  '“They claimed ‘technical problems’, and left,” he said.',
  '“The players’ union said the owners’ offer was poor,” he said.',
  '“He would never say ‘I am sorry’,” she said.',
];

export const WITHIN_EXAMPLES: readonly string[] = [
  '“{He} <told> me, [‘You will never walk,’]” Ann Lee said.',
  '“We had nothing. [‘We lost it all,’] {he} <said>,” Ann Lee said.',
  '“{My father} <used to say>, [‘Never lend a boat,’]” she recalled.',
];
