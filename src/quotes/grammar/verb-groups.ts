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

/** Whether the word before makes a verb out of the question: "the report", "his claims", "recent reports". */
function follows(reading: Reading, at: number, sure: boolean): boolean {
  if (at === 0) return true;
  const before = reading.upos[at - 1]!;
  const word = reading.lower[at - 1]!;
  if (
    before === DET &&
    word !== 'that' &&
    word !== 'this' &&
    word !== 'all' &&
    word !== 'both' &&
    word !== 'those'
  )
    return false;
  if (
    word === "'s" ||
    word === 'his' ||
    word === 'its' ||
    word === 'their' ||
    word === 'my' ||
    word === 'our'
  )
    return sure;
  if (before === ADJ && !sure) return false;
  return true;
}

/**
 * The verb group around the main verb at `head`: its auxiliaries, negation and adverbs to the left, its particle to the
 * right; null where no verb stands there.
 */
export function groupAt(reading: Reading, lexicon: CueLexicon, head: number): VerbGroup | null {
  const { lower, upos, document } = reading;
  const word = lower[head]!;
  if (word === 'according') return null;
  const known = lexicon.lemmaOf(word);
  const isVerb = upos[head] === VERB;
  const sure = lexicon.isSure(word);
  const adjective = upos[head] === ADJ && known === null && afterBe(reading, head);
  if (
    !isVerb &&
    !adjective &&
    !sure &&
    !(known !== null && (upos[head] === NOUN || upos[head] === ADJ) && verbLike(reading, head))
  )
    return null;
  if (!follows(reading, head, sure)) return null;
  const sentence = document.tokens.sentence[head]!;
  const first = document.sentences[sentence]!.firstToken;
  const last = document.sentences[sentence]!.endToken;
  if (
    isCapital(reading, head) &&
    head > first &&
    document.sentences[sentence]!.kind !== 'heading' &&
    reading.inside[head - 1]! < 0 &&
    !sure
  )
    return null;
  const lemma = adjective ? `be ${word}` : (known ?? reading.lemma[head]!);
  let from = head;
  let negated = false;
  let be = false;
  let auxiliary = false;
  let nearest = '';
  // Adverbs belong to the group where they stand between auxiliary and verb, or before the verb.
  for (let at = head - 1; at >= first && at >= head - 8; at--) {
    const left = lower[at]!;
    if (reading.inside[at]! !== reading.inside[head]!) break;
    const isAuxiliary =
      AUXILIARY.has(left) &&
      (upos[at] === AUX || upos[at] === VERB || upos[at] === PART || !left.startsWith("'"));
    if (isAuxiliary && !(left === "'s" && upos[at] === PART)) {
      if (BE_OR_SHORT.has(left) && !HAVE.has(nearest)) be = true;
      if (nearest === '') nearest = left;
      auxiliary = true;
      from = at;
    } else if (NEGATION.has(left)) {
      negated = true;
      from = at;
    } else if (
      upos[at] === ADV &&
      left !== 'when' &&
      left !== 'where' &&
      left !== 'why' &&
      left !== 'how' &&
      left !== 'here' &&
      left !== 'there'
    ) {
      from = at;
    } else if (left === 'to' && upos[at] === PART) {
      from = at;
      break;
    } else break;
  }
  // "My father used to say": within a quotation, where no tagger finds the cue.
  const used =
    reading.inside[head]! >= 0 &&
    lower[from] === 'to' &&
    from < head &&
    from > first &&
    lower[from - 1] === 'used' &&
    !BE.has(lower[from - 2] ?? '');
  if (used) from--;
  const infinitive = lower[from] === 'to' && from < head;
  const ing = word.endsWith('ing') && word.length > 4;
  const past = lexicon.isParticiple(word);
  const passive =
    !adjective && !ing && past && be && !(nearest !== '' && HAVE.has(nearest) && !BE_OR_SHORT.has(nearest));
  const form = passive ? 'passive' : infinitive ? 'infinitive' : ing && !auxiliary ? 'participle' : 'finite';
  let to = head + 1;
  if (to < last && lexicon.isParticle(lemma, lower[to]!)) to++;
  return { from, head, to, lemma, form, negated, sentence };
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
