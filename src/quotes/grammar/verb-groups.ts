import { BE } from '../../text/function-words.ts';
import type { CueLexicon } from '../cues.ts';
import { ADJ, ADV, AUX, DET, isCapital, NOUN, PART, PRON, type Reading, VERB } from '../reading.ts';

/** finite: has a subject of its own; participle: -ing, whose subject is another's; infinitive; passive. The order is that of the models' features. */
export const GROUP_FORMS = ['finite', 'participle', 'infinitive', 'passive'] as const;

/** A verb group that may be a cue: "had publicly announced", "said", "adding". Token indices. */
export interface VerbGroup {
  readonly from: number;
  /** The main verb. */
  readonly head: number;
  /** After the main verb and its particle. */
  readonly to: number;
  readonly lemma: string;
  readonly form: (typeof GROUP_FORMS)[number];
  readonly negated: boolean;
  readonly sentence: number;
}

/** With what is left of them behind an apostrophe: "they're". */
const BE_OR_SHORT = new Set([...BE, "'s", "'re", "'m", 's']);
const AUXILIARY = new Set([
  ...BE_OR_SHORT,
  'has',
  'have',
  'had',
  "'ve",
  "'d",
  'do',
  'does',
  'did',
  'will',
  "'ll",
  'would',
  'can',
  'could',
  'may',
  'might',
  'shall',
  'should',
  'must',
  'having',
  'wo',
  'ca',
]);
const NEGATION = new Set(['not', "n't", 'never', 'nor']);
const HAVE = new Set(['has', 'have', 'had', "'ve", "'d", 'having', "'s"]);

/** Determiners that may stand alone before a verb: "all agreed". */
const ALONE = new Set(['that', 'this', 'all', 'both', 'those']);
/** Behind one of these a noun is far likelier than a verb. */
const OWNERS = new Set(["'s", 'his', 'its', 'their', 'my', 'our']);
/** Adverbs that belong to no verb behind them, but open a clause or stand for a place. */
const APART = new Set(['when', 'where', 'why', 'how', 'here', 'there']);
/** Farthest that an auxiliary stands before its verb, in tokens. */
const REACH = 8;

/** Whether the word before makes a verb out of the question: "the report", "his claims", "recent reports". */
function isRuledOut({ lower, upos }: Reading, at: number, isSure: boolean): boolean {
  if (at === 0) return false;
  const word = lower[at - 1]!;
  if (upos[at - 1] === DET && !ALONE.has(word)) return true;
  return !isSure && (OWNERS.has(word) || upos[at - 1] === ADJ);
}

/** What stands before a main verb: its auxiliaries, negation and adverbs. */
interface Before {
  /** Where it begins; the verb where nothing does. */
  readonly from: number;
  readonly isNegated: boolean;
  /** The auxiliary next to the verb; empty where there is none. */
  readonly auxiliary: string;
  /** Whether a form of "be" is among them, but for one before "have": "is said", not "it's had". */
  readonly hasBe: boolean;
}

/** Adverbs belong to the group where they stand between auxiliary and verb, or before the verb. */
function beforeVerb({ lower, upos, inside }: Reading, head: number, first: number): Before {
  let from = head;
  let isNegated = false;
  let hasBe = false;
  let auxiliary = '';
  for (let at = head - 1; at >= first && at >= head - REACH; at--) {
    const left = lower[at]!;
    const tag = upos[at];
    if (inside[at]! !== inside[head]!) break;
    const isVerb = tag === AUX || tag === VERB || (tag === PART && left !== "'s");
    if (AUXILIARY.has(left) && (isVerb || !left.startsWith("'"))) {
      if (BE_OR_SHORT.has(left) && !HAVE.has(auxiliary)) hasBe = true;
      if (auxiliary === '') auxiliary = left;
    } else if (NEGATION.has(left)) {
      isNegated = true;
    } else if (left === 'to' && tag === PART) {
      return { from: at, isNegated, auxiliary, hasBe };
    } else if (tag !== ADV || APART.has(left)) break;
    from = at;
  }
  return { from, isNegated, auxiliary, hasBe };
}

/**
 * The verb group around the main verb at `head`: its auxiliaries, negation and adverbs to the left, its particle to the
 * right; null where no verb stands there.
 */
export function groupAt(reading: Reading, lexicon: CueLexicon, head: number): VerbGroup | null {
  const { lower, document } = reading;
  const word = lower[head]!;
  if (word === 'according') return null;
  const known = lexicon.lemmaOf(word);
  const isAdjective = reading.upos[head] === ADJ && known === null && afterBe(reading, head);
  if (!isAdjective && !isVerb(reading, lexicon, head)) return null;
  const isSure = lexicon.isSure(word);
  if (isRuledOut(reading, head, isSure)) return null;
  const sentence = document.tokens.sentence[head]!;
  const { firstToken: first, endToken: last, kind } = document.sentences[sentence]!;
  const isName = isCapital(reading, head) && head > first && reading.inside[head - 1]! < 0;
  if (isName && kind !== 'heading' && !isSure) return null;
  const lemma = isAdjective ? `be ${word}` : (known ?? reading.lemma[head]!);
  const before = beforeVerb(reading, head, first);
  const from = isUsedTo(reading, before.from, head, first) ? before.from - 1 : before.from;
  const to = head + 1 < last && lexicon.isParticle(lemma, lower[head + 1]!) ? head + 2 : head + 1;
  const isInfinitive = lower[from] === 'to' && from < head;
  const isParticiple = isIng(word) && before.auxiliary === '';
  const isPassive = !isAdjective && isPassiveVerb(lexicon, word, before);
  const form = isPassive ? 'passive' : isInfinitive ? 'infinitive' : isParticiple ? 'participle' : 'finite';
  return { from, head, to, lemma, form, negated: before.isNegated, sentence };
}

/** Whether a word is a verb: by its tag, by its form, or where a noun or adjective is taken for one. */
function isVerb(reading: Reading, lexicon: CueLexicon, head: number): boolean {
  const word = reading.lower[head]!;
  const tag = reading.upos[head];
  if (tag === VERB || lexicon.isSure(word)) return true;
  return (tag === NOUN || tag === ADJ) && lexicon.lemmaOf(word) !== null && verbLike(reading, head);
}

const isIng = (word: string): boolean => word.endsWith('ing') && word.length > 4;

/** Whether a verb is passive: "was said", and not "has said" behind a "be" further off. */
function isPassiveVerb(lexicon: CueLexicon, word: string, { auxiliary, hasBe }: Before): boolean {
  const isPerfect = HAVE.has(auxiliary) && !BE_OR_SHORT.has(auxiliary);
  return hasBe && !isPerfect && !isIng(word) && lexicon.isParticiple(word);
}

/** "My father used to say": within a quotation, where no tagger finds the cue. */
function isUsedTo({ lower, inside }: Reading, from: number, head: number, first: number): boolean {
  return (
    inside[head]! >= 0 &&
    lower[from] === 'to' &&
    from < head &&
    from > first &&
    lower[from - 1] === 'used' &&
    !BE.has(lower[from - 2] ?? '')
  );
}

/** Whether a form of "be" stands before an adjective, adverbs apart: "is not very happy". */
function afterBe(reading: Reading, head: number): boolean {
  for (let at = head - 1; at >= 0 && at >= head - 4; at--) {
    if (BE_OR_SHORT.has(reading.lower[at]!)) return reading.lower[at] !== "'s" || reading.upos[at] === AUX;
    if (reading.upos[at] !== ADV && !NEGATION.has(reading.lower[at]!)) return false;
  }
  return false;
}

/** A known verb form tagged as noun or adjective is taken for a verb after a pronoun or a name, or before "that". */
function verbLike(reading: Reading, head: number): boolean {
  const before = head > 0 ? reading.upos[head - 1] : undefined;
  const next = reading.lower[head + 1];
  return before === PRON || next === 'that' || (before === AUX && reading.upos[head] === ADJ);
}
