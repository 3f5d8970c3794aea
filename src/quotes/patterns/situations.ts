import { asSaying } from '../chain/as-saying.ts';
import type { CueLexicon } from '../cues.ts';
import { complementOf } from '../grammar/frames.ts';
import { phraseBefore } from '../grammar/phrase-before.ts';
import { subjectBefore } from '../grammar/subjects.ts';
import { groupAt } from '../grammar/verb-groups.ts';
import { AUX, type Reading, type Tokens, VERB } from '../reading.ts';
import type { Situation } from './pattern.ts';

/** Farthest a verb without a subject of its own looks back for one, in tokens. */
const REACH = 80;

/** Subjects met so far in a sentence, on one side of the quotation marks. */
interface Subjects {
  /** The last one. */
  last: Tokens | null;
  /** The last one of a main clause: of participles and of second verbs after a comma or "and". */
  main: Tokens | null;
  at: number;
}

const EMBEDDING = new Set([
  'that',
  'who',
  'which',
  'whom',
  'whose',
  'if',
  'whether',
  'because',
  'as',
  'while',
  'when',
  'after',
  'before',
  'since',
  'although',
  'though',
  'until',
  'where',
  'how',
  'why',
  'what',
  'unless',
  'than',
]);

/** Whether a subject belongs to a subordinate clause, or to one that another verb governs without "that". */
function isEmbedded(reading: Reading, { from }: Tokens, first: number): boolean {
  if (EMBEDDING.has(reading.lower[from]!)) return true;
  if (from <= first) return false;
  const before = from - 1;
  return EMBEDDING.has(reading.lower[before]!) || reading.upos[before] === VERB;
}

const RELATIVE = new Set(['who', 'which', 'that']);

/** "An official who asked not to be named" said: the noun and its relative clause, up to the verb. */
function withRelative(reading: Reading, pronoun: number, verb: number, first: number): Tokens | null {
  const noun = phraseBefore(reading, pronoun, first);
  return noun === null ? null : { from: noun.from, to: verb };
}

/** A verb that is no cue still tells who the sentence is about: "Obama has been on the sidelines, arguing …". */
function auxiliarySubject(reading: Reading, at: number, sentence: number): Tokens | null {
  if (reading.upos[at] !== AUX || reading.upos[at - 1] === AUX) return null;
  return subjectBefore(reading, {
    from: at,
    head: at,
    to: at + 1,
    lemma: 'be',
    form: 'finite',
    negated: false,
    sentence,
  });
}

/** Every verb group of the text with what it governs and its subject, in order. */
export function* situations(reading: Reading, lexicon: CueLexicon): Generator<Situation> {
  const { document, inside, lower } = reading;
  for (const [sentence, { firstToken, endToken, kind }] of document.sentences.entries()) {
    if (kind === 'boilerplate') continue;
    const outside: Subjects = { last: null, main: null, at: firstToken };
    // Who is quoted by whom, between "quoted" and "as saying".
    let asSaid: ReturnType<typeof asSaying> = null;
    const quoted: Subjects = { last: null, main: null, at: firstToken };
    for (let head = firstToken; head < endToken; head++) {
      const group = groupAt(reading, lexicon, head);
      const side = inside[head]!;
      const subjects = side < 0 ? outside : quoted;
      const found =
        group === null
          ? auxiliarySubject(reading, head, sentence)
          : group.form === 'participle' || group.form === 'infinitive'
            ? null
            : subjectBefore(reading, group);
      const own = found !== null && inside[found.from]! === side ? found : null;
      // "without naming the companies": that was not said.
      if (group !== null && lower[group.from - 1] !== 'without') {
        const near = head - subjects.at < REACH;
        const before = lower[group.from - 1];
        const joined =
          before === ',' || before === 'and' || before === 'but' || before === '—' || before === '-';
        const inherited =
          near &&
          !joined &&
          group.form === 'finite' &&
          subjects.last !== null &&
          RELATIVE.has(lower[subjects.last.from]!)
            ? (withRelative(reading, subjects.last.from, group.from, firstToken) ?? subjects.last)
            : near
              ? joined
                ? (subjects.main ?? subjects.last)
                : subjects.last
              : null;
        const subject = own ?? inherited;
        const quoting = asSaying(reading, group, subject);
        yield {
          reading,
          lexicon,
          group,
          complement: complementOf(reading, group),
          subject: quoting?.source ?? (before === 'as' && asSaid !== null ? asSaid.source : subject),
          reporter: quoting?.reporter ?? (before === 'as' && asSaid !== null ? asSaid.reporter : null),
          own: own !== null,
          from: own?.from ?? group.from,
        };
        asSaid = quoting;
      }
      if (own === null) continue;
      subjects.at = head;
      subjects.last = own;
      if (!isEmbedded(reading, own, firstToken) || subjects.main === null) subjects.main = own;
    }
  }
}
