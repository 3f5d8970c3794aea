import { PENN, type Penn, type Quoted, type Tags, UPOS, type Upos } from '../../document.ts';
import type { Pronoun } from '../knowledge.ts';
import type { Kind, Names } from '../names/names.ts';
import type { Layout } from '../references/layout.ts';
import { WORDS } from '../word-classes.ts';
import { agedAt } from './aged.ts';
import type { Count, Reference, Role, Sort, Wording } from './reference.ts';
import { roleOf } from './role.ts';

const tag = (name: Upos): number => UPOS.indexOf(name);
const penn = (name: Penn): number => PENN.indexOf(name);
const [ADJ, ADV, DET, NOUN, NUM, PROPN] = (['ADJ', 'ADV', 'DET', 'NOUN', 'NUM', 'PROPN'] as const).map(
  tag,
) as [number, number, number, number, number, number];
const POS = penn('POS');
const PLURAL = new Set([penn('NNS'), penn('NNPS')]);
const PARTICIPLE = new Set([penn('VBN'), penn('VBG')]);
const POSSESSIVE_PRONOUN = penn('PRP$');
const PRP = penn('PRP');
/** What is left of "us" in "let's". */
const US = new Set(["'s", '’s']);
/** A longer phrase is a list. */
const LONGEST = 14;

/** What a phrase's first word says of it. */
const OPENERS: ReadonlyMap<string, Wording> = new Map([
  ['the', 'the'],
  ...(['this', 'that', 'these', 'those', 'such'] as const).map((word) => [word, 'this'] as const),
  ...(['a', 'an', 'another', 'any', 'each', 'every', 'no', 'some', 'many', 'several', 'few'] as const).map(
    (word) => [word, 'a'] as const,
  ),
]);
const SORT_OF: Readonly<Record<Kind, Sort>> = {
  person: 'person',
  organization: 'organization',
  place: 'place',
  group: 'group',
  event: 'other',
  law: 'other',
  product: 'other',
  work: 'other',
};
const PERSON_SUFFIX = /(?:wo)?m[ae]n$|person$/;
/**
 * The references of an article in the order of their nouns, so a possessor before what it possesses: its names, its personal pronouns and
 * its noun phrases from the article or possessor to the noun, without what comes after ("the mayor" of "the mayor of Bath"). On
 * GUM's training half 69 % of the phrases in chains of persons, organizations and places end with their noun.
 */
export function findReferences(names: Names, layout: Layout): readonly Reference[] {
  const { document, knowledge } = names;
  const { tokens, tags, sentences, mentions } = document;
  const nameOf = new Int32Array(mentions.length).fill(-1);
  for (const [index, { mention }] of names.list.entries()) nameOf[mention] = index;
  const found: Reference[] = [];
  for (const [number, sentence] of sentences.entries()) {
    if (sentence.kind === 'boilerplate') continue;
    const { firstToken, endToken } = sentence;
    /** Of the phrase being read: its first token, its last noun; -1 for none. */
    let first = -1;
    let noun = -1;
    let nounIsName = false;
    let opener: Wording = 'bare';
    const close = (possessor: boolean): void => {
      if (noun >= 0 && !nounIsName) {
        const phrase = phraseAt(first, noun, opener, number, possessor, names, layout.lower);
        if (phrase !== null) found.push(phrase);
      }
      if (!possessor) first = -1;
      noun = -1;
    };
    for (let token = firstToken; token < endToken; token++) {
      const mention = layout.mentionAt[token]!;
      if (mention !== -1 && nameOf[mention] !== -1) {
        const name = nameOf[mention]!;
        const end = Math.min(endToken, Math.max(token + 1, layout.endToken[mention]!));
        found.push(nameAt(token, end, name, number, names));
        if (first === -1) {
          first = token;
          opener = 'bare';
        }
        noun = end - 1;
        nounIsName = true;
        token = end - 1;
        continue;
      }
      const lower = layout.lower[token]!;
      const upos = tags.upos[token]!;
      const pronounEnd = lower === "i'm" || lower === 'i’m' ? 1 : lower.length;
      const word = tags.xpos[token] === PRP && US.has(lower) ? 'us' : lower.slice(0, pronounEnd);
      const pronoun = knowledge.pronouns.get(word);
      if (pronoun !== undefined && !(lower === 'us' && upos === PROPN)) {
        close(false);
        const possessive =
          tags.xpos[token] === POSSESSIVE_PRONOUN || (pronoun.case === 'possessive' && lower !== 'his');
        found.push(pronounAt(token, pronounEnd, pronoun, possessive, number, names, lower));
        if (possessive) {
          first = token;
          opener = 'possessed';
        }
        continue;
      }
      const opens = OPENERS.get(lower);
      if (opens !== undefined && (upos === DET || upos === ADJ)) {
        close(false);
        const aged = agedAt(document, layout.lower, token, number);
        if (aged !== null) {
          found.push(aged);
          token = aged.head;
          continue;
        }
        first = token;
        opener = opens;
        noun = -1;
        continue;
      }
      if (upos === NOUN || (upos === PROPN && noun !== token)) {
        if (first === -1) {
          first = token;
          opener = 'bare';
        }
        noun = token;
        nounIsName = false;
      } else if (tags.xpos[token] === POS && noun >= 0) {
        close(true);
        opener = 'possessed';
      } else if (upos === ADJ || upos === NUM) {
        // "Bath councillors old and new": an adjective after the noun ends the phrase.
        if (noun >= 0 && upos === ADJ && !isNounAfter(tags, token, endToken)) close(false);
        else if (first === -1) {
          first = token;
          opener = 'bare';
        }
      } else if (first >= 0 && noun === -1 && (upos === ADV || PARTICIPLE.has(tags.xpos[token]!))) {
        // "the newly elected mayor"
      } else if (first >= 0 && tokens.text[token] === '-') {
        // "the Hague-based court"
      } else if (first >= 0 && noun >= 0 && isHyphenBefore(document, token)) {
      } else {
        close(false);
      }
      if (first >= 0 && token - first > LONGEST) {
        close(false);
      }
    }
    close(false);
  }
  return found;
}

function nameAt(first: number, end: number, name: number, sentence: number, names: Names): Reference {
  const { document, list } = names;
  const { kind, mention } = list[name]!;
  return {
    start: document.mentions[mention]!.start,
    end: document.mentions[mention]!.end,
    wording: 'name',
    sort: SORT_OF[kind],
    role: roleOf(document, first, end, document.sentences[sentence]!),
    number: 'unknown',
    first,
    endToken: end,
    head: end - 1,
    sentence,
    name,
    noun: nounOfName(names, name),
  };
}

/** @param length characters of the token that are the pronoun: "I" of "I'm" */
function pronounAt(
  token: number,
  length: number,
  { wording, case: form }: Pronoun,
  possessive: boolean,
  sentence: number,
  { document }: Names,
  lower: string,
): Reference {
  const start = document.tokens.start[token]!;
  const isSubject = form === 'subject' && lower !== 'it' && lower !== 'you';
  const role = (): Role => roleOf(document, token, token + 1, document.sentences[sentence]!);
  return {
    start,
    end: start + length,
    wording,
    sort: 'person',
    role: possessive ? 'possessor' : form === 'reflexive' ? 'reflexive' : isSubject ? 'subject' : role(),
    number: NUMBER_OF[wording] ?? 'unknown',
    first: token,
    endToken: token + 1,
    head: token,
    sentence,
    name: -1,
    noun: '',
  };
}

/** What a name says that its bearer is: "sea" of "the Ross Sea", "lake" of "Lake Van"; empty where it says nothing. */
function nounOfName({ list, knowledge }: Names, index: number): string {
  const { kind, words } = list[index]!;
  if (words.length < 2 || kind === 'person' || kind === 'group') return '';
  const last = words.at(-1)!;
  if (knowledge.headNouns.has(last)) return last;
  return knowledge.headNouns.has(words[0]!) ? words[0]! : '';
}

const NUMBER_OF: Partial<Record<Wording, Count>> = {
  i: 'one',
  he: 'one',
  she: 'one',
  it: 'one',
  they: 'many',
  we: 'many',
};

function isNounAfter(tags: Tags, token: number, end: number): boolean {
  const next = token + 1 < end ? tags.upos[token + 1]! : -1;
  return next === NOUN || next === PROPN || next === ADJ;
}

function isHyphenBefore({ tokens, tags }: Quoted, token: number): boolean {
  return tokens.text[token - 1] === '-' && PARTICIPLE.has(tags.xpos[token]!);
}

function phraseAt(
  first: number,
  head: number,
  opener: Wording,
  sentence: number,
  possessor: boolean,
  { document, knowledge }: Names,
  lower: readonly string[],
): Reference | null {
  const { tokens, tags } = document;
  const word = lower[head]!;
  const noun = tags.lemma[head]?.toLowerCase() ?? word;
  const sort =
    (isOfficeOf(head, tags, knowledge) ? 'organization' : undefined) ??
    knowledge.headNouns.get(`${head > first ? lower[head - 1] : ''} ${noun}`) ??
    knowledge.headNouns.get(noun) ??
    (PERSON_SUFFIX.test(noun) ? 'person' : 'other');
  if (tags.upos[head] === PROPN && sort === 'other') return null;
  return {
    start: tokens.start[first]!,
    end: tokens.end[head]!,
    wording: opener,
    sort,
    role: possessor ? 'possessor' : roleOf(document, first, head + 1, document.sentences[sentence]!),
    number: PLURAL.has(tags.xpos[head]!) || WORDS.many.has(word) ? 'many' : 'one',
    first,
    endToken: head + 1,
    head,
    sentence,
    name: -1,
    noun,
  };
}

/** "The ombudsman's office" is a body; "the dentist's office" a place. */
function isOfficeOf(head: number, tags: Tags, { roles }: Names['knowledge']): boolean {
  if (tags.lemma[head]?.toLowerCase() !== 'office' || tags.xpos[head - 1] !== POS) return false;
  const whose = tags.lemma[head - 2]?.toLowerCase() ?? '';
  return roles.general.has(whose) || OFFICERS.has(whose);
}
const OFFICERS: ReadonlySet<string> = new Set([
  'attorney',
  'coroner',
  'general',
  'ombudsman',
  'prosecutor',
  'sheriff',
]);
