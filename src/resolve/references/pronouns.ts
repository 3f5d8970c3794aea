import { type Quoted, type ResolvedMention, UPOS } from '../../document.ts';
import type { Things } from '../entities.ts';
import type { Gender, Names } from '../names/names.ts';
import { gendersOf } from './gender.ts';
import { type Layout, tokensWithin } from './layout.ts';

/** Pronouns that mean one person, with the gender they tell. */
const THIRD_PERSON: ReadonlyMap<string, Gender> = new Map([
  ['he', 'male'],
  ['him', 'male'],
  ['his', 'male'],
  ['himself', 'male'],
  ['she', 'female'],
  ['her', 'female'],
  ['hers', 'female'],
  ['herself', 'female'],
]);

/** An antecedent further back, in sentences or in paragraphs, is not looked for. */
const SENTENCES_BACK = 5;
const PARAGRAPHS_BACK = 3;
/** So many of the latest persons are compared: more are never in play, and the work stays linear. */
const PERSONS_BACK = 12;

/** What speaks for an antecedent, in units of one sentence of distance. Set on GUM's training half. */
const WEIGHTS = {
  sentence: 1,
  sameGender: 1.5,
  subject: 1.2,
  pronoun: 0.8,
  frequent: 0.35,
  insideQuote: 1.5,
  objectOfSubject: 2.5,
  /** "… ,” Lee said. “…,” he added": who is quoted now is who was quoted before. */
  speaksOn: 2,
};

/** How often a link is right where it can be checked; the score of the mentions. */
const PRECISION = 0.8;

const VERB = UPOS.indexOf('VERB');
const AUX = UPOS.indexOf('AUX');

/** The latest mention of a person, or of somebody without a name ("a woman"), seen from a pronoun. */
interface Candidate {
  /** Index into entities; -1 for somebody without a name. */
  readonly entity: number;
  readonly gender: Gender | null;
  readonly sentence: number;
  readonly token: number;
  readonly subject: boolean;
  readonly pronoun: Gender | null;
  /** Index of the quote that it stands in; -1 outside. */
  readonly quote: number;
  readonly mentions: number;
  /** Whether it is the source of a quote. */
  readonly speaks: boolean;
}

/**
 * Third-person pronouns of one person and who they are: the candidate of the last sentences that fits in gender and is the most
 * salient by distance, grammatical role and how often it has been mentioned (after Lappin and Leass 1994). A pronoun whose best
 * candidate has no name ("his wife … she") is left out.
 *
 * @param speakers entity of each quote's speaker where a name gives it
 */
export function resolvePronouns(
  names: Names,
  things: Things,
  speakers: readonly (number | null)[],
  layout: Layout,
): readonly ResolvedMention[] {
  const { document, knowledge } = names;
  const { tokens, sentences, tags } = document;
  const genders = gendersOf(names, things);
  /** Index into `names.list` of each mention. */
  const nameOf = new Int32Array(document.mentions.length).fill(-1);
  for (const [index, { mention }] of names.list.entries()) nameOf[mention] = index;
  const quoteOf = quoteByToken(document);
  const speaks = sourceTokens(document);
  const found: ResolvedMention[] = [];
  let recent: Candidate[] = [];
  const remember = (candidate: Candidate): void => {
    recent = recent.filter(({ entity, gender }) =>
      candidate.entity >= 0 ? entity !== candidate.entity : entity >= 0 || gender !== candidate.gender,
    );
    recent.push(candidate);
    if (recent.length > PERSONS_BACK) recent.shift();
  };
  for (const [number, sentence] of sentences.entries()) {
    if (sentence.kind === 'boilerplate') continue;
    let verbs = 0;
    let nameEnd = -1;
    for (let token = sentence.firstToken; token < sentence.endToken; token++) {
      const start = tokens.start[token]!;
      const upos = tags.upos[token]!;
      const quote = quoteOf[token]!;
      const place = { sentence: number, token, subject: verbs === 0, quote, speaks: speaks[token] === 1 };
      const mention = layout.mentionAt[token]!;
      const name = mention === -1 ? -1 : nameOf[mention]!;
      if (name !== -1) {
        nameEnd = document.mentions[names.list[name]!.mention]!.end;
        const entity = things.entityOf[name]!;
        if (names.list[name]!.kind === 'person' && things.entities[entity]!.type === 'PERSON') {
          const before = recent.find((candidate) => candidate.entity === entity);
          remember({
            ...place,
            entity,
            gender: genders[entity] ?? before?.gender ?? null,
            pronoun: null,
            mentions: (before?.mentions ?? 0) + 1,
          });
        }
        continue;
      }
      if (start < nameEnd) continue;
      const word = tokens.text[token]!.toLowerCase();
      const gender = THIRD_PERSON.get(word);
      if (gender !== undefined) {
        const best = chooseAntecedent(recent, gender, word, place, document, speakers);
        if (best === null) continue;
        remember({ ...best, ...place, gender, pronoun: gender, mentions: best.mentions + 1 });
        if (best.entity >= 0)
          found.push({
            start,
            end: tokens.end[token]!,
            type: 'PERSON',
            form: 'pronoun',
            sentence: number,
            rule: 'pronoun',
            score: PRECISION,
            entity: best.entity,
          });
        continue;
      }
      // The verbs of quoted words don't make the one who says them an object.
      if ((upos === VERB || upos === AUX) && quote === -1) verbs += 1;
      const noun = knowledge.genderedNouns.get(word);
      if (noun !== undefined && !namesNext(document, layout, token))
        remember({ ...place, entity: -1, gender: noun, pronoun: null, mentions: 1 });
    }
  }
  return found;
}

/** "Actress Ann Lee", "his wife, Manju": the noun and the name are one person, so the noun is nobody else. */
function namesNext(document: Quoted, layout: Layout, token: number): boolean {
  const { length, text } = document.tokens;
  const next = text[token + 1] === ',' ? token + 2 : token + 1;
  return next < length && layout.mentionAt[next] !== -1;
}

function chooseAntecedent(
  recent: readonly Candidate[],
  gender: Gender,
  word: string,
  place: Pick<Candidate, 'sentence' | 'token' | 'subject' | 'quote' | 'speaks'>,
  document: Quoted,
  speakers: readonly (number | null)[],
): Candidate | null {
  const { sentences } = document;
  const paragraph = sentences[place.sentence]!.paragraph;
  const speaker = place.quote >= 0 ? speakers[place.quote] : undefined;
  let best: Candidate | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const candidate of recent) {
    const distance = place.sentence - candidate.sentence;
    if (distance > SENTENCES_BACK || paragraph - sentences[candidate.sentence]!.paragraph > PARAGRAPHS_BACK)
      continue;
    if (candidate.gender !== null && candidate.gender !== gender) continue;
    // Whoever speaks says "I".
    if (speaker !== undefined && speaker !== null && candidate.entity === speaker) continue;
    let score = -WEIGHTS.sentence * distance;
    if (candidate.gender === gender) score += WEIGHTS.sameGender;
    if (candidate.subject) score += WEIGHTS.subject;
    if (candidate.pronoun === gender) score += WEIGHTS.pronoun;
    if (place.speaks && candidate.speaks && distance <= 1) score += WEIGHTS.speaksOn;
    score += WEIGHTS.frequent * Math.log2(candidate.mentions);
    if (candidate.quote !== place.quote) score -= WEIGHTS.insideQuote * (candidate.quote >= 0 ? 1 : 0);
    // "Lee thanked him": the subject of a clause is not its object.
    if (word === 'him' && distance === 0 && candidate.subject && place.token - candidate.token < 5)
      score -= WEIGHTS.objectOfSubject;
    if (score >= bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}

/** 1 for each token within a quote's source. */
function sourceTokens(document: Quoted): Uint8Array {
  const marks = new Uint8Array(document.tokens.length);
  for (const { sources } of document.quotes)
    for (const source of sources) for (const token of tokensWithin(document, source)) marks[token] = 1;
  return marks;
}

/** Index of the direct or mixed quote that each token lies in, -1 outside. */
function quoteByToken(document: Quoted): Int32Array {
  const quotes = new Int32Array(document.tokens.length).fill(-1);
  for (const [index, quote] of document.quotes.entries())
    if (quote.kind !== 'indirect')
      for (const span of quote.content)
        for (const token of tokensWithin(document, span)) quotes[token] = index;
  return quotes;
}
