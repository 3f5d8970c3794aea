import { createGenerations } from '../names/generations.ts';
import type { Names } from '../names/names.ts';
import { givenNames, middleNames, surnames } from '../names/surnames.ts';
import type { Link, Sieve } from './sieve.ts';
import { createSpeakers } from './speakers.ts';

/** What stands before the name of somebody's child, and before that of a married woman. */
const CHILD_BEFORE = /(?:daughter|granddaughter|niece|stepdaughter),?\s+$/iu;
/** What stands before the name of a man's kin who is no wife of his. */
const NO_WIFE_BEFORE = /(?:aunt|cousin|daughter|mother|niece|sister),?\s+$/iu;
const MRS_BEFORE = /(?:^|\P{L})Mrs\.?\s+$/u;
/** No man is called so, whatever his first name; "Mr. and Mrs. Lee" are both, but not "Sir Hugh Lee and Lady Lee". */
const WIFE_BEFORE = /(?<!\p{L}|\b(?:Captain|Dr|Lord|Mr|Rev|Sir)\.?\sand\s)(?:Lady|Mrs\.?)\s+$/u;
/** So many characters before a name are looked at. */
const BEFORE = 24;

/** Surnames and first names, and any other word that one full name alone has. Where several bear a surname it means, without a title, the first named in full. */
export const personShortName: Sieve = {
  id: 'person-short-name',
  joins:
    "a person's surname, or first or middle name where only one bears it, and the full name, which may come after it",
  examples: [
    '[PERSON 1 Vladimir Putin] left. It was [PERSON 1 Putin]’s first trip.',
    '[PERSON 1 PUTIN] VISITS\n[PERSON 1 Vladimir Putin] left.',
    '[PERSON 1 Alexander Van der Bellen] won. [PERSON 1 Van der Bellen] smiled.',
    '[PERSON 1 Thomas Sam] and [PERSON 2 Manju Sam] were there. Mr [PERSON 1 Sam] spoke, and Mrs [PERSON 2 Sam] did not. [PERSON 2 Manju] wept.',
    '[PERSON 1 Joan Lee], 81, fell. Her daughter, [PERSON 2 Sally Lee], came. Mrs [PERSON 1 Lee] was alone. Ms [PERSON 2 Sally Lee] wept.',
    '[PERSON 1 Arthur Gray] fell. His daughter, [PERSON 2 Anna Hall], found him. Mrs [PERSON 2 Hall] wept.',
    '[PERSON 1 Thomas Lee] left. Mrs [PERSON 2 Lee] waved. [PERSON 2 Ann Lee] spoke.',
    '[PERSON 1 Kim Jong Un] replied. [PERSON 1 Kim] wrote.',
    '[PERSON 1 Luiz Ferro Tula da Costa] won. [PERSON 1 Tula] smiled.',
    '[PERSON 1 Ann Lee] won. [PERSON 1 Ann Lee] and her son [PERSON 2 Bob Lee] came. [PERSON 1 Lee] spoke.',
    '[PERSON 1 Ann Lee] won. [PERSON 1 Lee] took over from her uncle [PERSON 2 Bob Lee]. [PERSON 2 Bob Lee] sighed.',
    '[PERSON 1 Ann Lee] won. Her uncle, [PERSON 2 Bob Lee], cheered. [PERSON 2 Bob Lee] wept. [PERSON 1 Lee] spoke.',
    '[PERSON 1 Omar Abdel-Rahman] spoke. [PERSON 1 Rahman] left.',
    '[PERSON 1 Bob Lee] ruled. His son, [PERSON 2 Tom Lee], rules. The elder [PERSON 1 Lee] advises. The younger [PERSON 2 Lee] flew.',
    '[PERSON 1 Bob Lee] rules. His father, [PERSON 2 Tom Lee], died. The elder [PERSON 2 Lee] was 90.',
    '[PERSON 1 Deng Yulan] fled with her grandson, [PERSON 2 Deng Haoran]. [PERSON 1 Deng] wept.',
  ],
  counterExamples: [
    '[PERSON 1 Gerald Ford] drove a car by [ORG 2 Ford].',
    '[PERSON 1 Ann Lee] met [PERSON 2 Ann Poe] before [PERSON 3 Zoe] came.',
    '[PERSON 1 Ann Zoe Lee] met [PERSON 2 Bob Zoe Poe] before [PERSON 3 Zoe] came.',
    '[PERSON 1 Ann Zoe Lee] met [PERSON 2 Zoe Poe] before [PERSON 2 Zoe] left.',
    'Mrs [PERSON 1 Lee] was buried. Her daughter [PERSON 2 Sally Lee] wept. Mrs [PERSON 1 Lee] was 91.',
    '[PERSON 1 Omar bin Tarik al Hadi] spoke. His father [PERSON 2 Tarik] had died.',
    '[PERSON 1 Abu Jassim] spoke. His son [PERSON 2 Jassim] did not.',
    '[PERSON 1 Lee] spoke. His daughter [PERSON 2 Ann Lee Pian] listened.',
    '[PERSON 1 Lee Zorn] met [PERSON 2 Ann Lee]. [PERSON 2 Lee] smiled.',
    '[PERSON 1 Gibbs-White] wins. [PERSON 1 Ann Gibbs-White] said so. [PERSON 1 Gibbs-White] smiled.',
    '[PERSON 1 Gibbs-White] scored. [PERSON 2 Jake White] lost. [PERSON 2 White] wept.',
    '[PERSON 1 Ann Gibbs-White] scored. [PERSON 2 Jake White] lost. [PERSON 2 White] wept.',
    '[PERSON 1 Hugh Lee] smiled. Mr. and Mrs. [PERSON 1 Lee] left.',
    'Lord [PERSON 1 Hugh Carrick] died. Lady [PERSON 2 Carrick] wept.',
    'Lord [PERSON 1 Hugh Carrick] and Lady [PERSON 2 Carrick] rode.',
    'Sir [PERSON 1 Hugh Lee] left. Lady [PERSON 2 Lee] wept. His mother, [PERSON 3 Ann Lee], did not.',
  ],
  find: function* (names): Generator<Link> {
    const people = [...names.list.entries()].filter(([, name]) => name.kind === 'person');
    const { familyFirst } = names.knowledge;
    const bearers = readBearers(names, people);
    /**
     * The main bearer of each surname, among all and among those named so far: the first to be named in full, as the kin of whom an
     * article is about are named in full each time. And the latest bearer of each gender.
     */
    const main = new Map<string, Bearer>();
    const mainSoFar = new Map<string, Bearer>();
    const latest = new Map<string, number>();
    const givenOf = new Map<string, number | null>();
    const middleOf = new Map<string, number | null>();
    for (const [index, name] of people) {
      if (name.words.length < 2) continue;
      const root = names.sets.find(index);
      const bearer = bearers.get(index)!;
      // A surname alone is nobody's yet who will be named as the kin of the one whom it means.
      if (!bearer.isKin)
        for (const part of surnames(name, familyFirst)) if (!main.has(part)) main.set(part, bearer);
      for (const part of givenNames(name)) addBearer(givenOf, part, root);
      for (const part of middleNames(name)) addBearer(middleOf, part, root);
    }
    const { document } = names;
    const behind = (index: number, words: RegExp): boolean => {
      const { start } = document.mentions[names.list[index]!.mention]!;
      return words.test(document.text.slice(Math.max(0, start - BEFORE), start));
    };
    /** Who is told to be a daughter: of one surname, "Mrs" is her mother. */
    const daughters = new Set<number>();
    for (const [index, name] of people)
      if (name.words.length >= 2 && behind(index, CHILD_BEFORE)) daughters.add(names.sets.find(index));
    let women: Map<string, number | null> | null = null;
    const isDaughter = (index: number): boolean => daughters.has(names.sets.find(index));
    /** The latest bearer of each surname whom "Mrs" may mean. */
    const mothers = new Map<string, number>();
    /** Surnames of daughters named so far, and those of somebody's called "Mrs" before. */
    const named = new Set<string>();
    const apart = new Set<string>();
    const ofGeneration = createGenerations(names, people);
    const speaksAfter = createSpeakers(names, people);
    for (const [index, name] of people) {
      const elderOrYounger = ofGeneration(index);
      if (elderOrYounger !== undefined) {
        yield [index, elderOrYounger];
        continue;
      }
      if (name.words.length >= 2 && isDaughter(index))
        for (const part of surnames(name, familyFirst)) named.add(part);
      if (
        daughters.size > 0 &&
        name.words.length === 1 &&
        name.gender === 'female' &&
        behind(index, MRS_BEFORE)
      ) {
        const mother = mothers.get(name.key) ?? motherOf(mainOf(name.key));
        if (mother !== undefined) {
          yield [index, mother];
          continue;
        }
        // She who is called so before the daughter is named is somebody else; the daughter may be married herself.
        if (!named.has(name.key)) apart.add(name.key);
        if (apart.has(name.key)) continue;
      }
      const ofGender =
        name.gender === null
          ? undefined
          : (latest.get(`${name.key} ${name.gender}`) ?? latest.get(`${name.key} ?`));
      const speaker = name.words.length === 1 ? speaksAfter(index) : undefined;
      if (speaker !== undefined) mainSoFar.set(name.key, bearers.get(speaker)!);
      const bySurname = speaker ?? ofGender ?? mainOf(name.key);
      if (
        ofGender === undefined &&
        isMan(bySurname) &&
        name.words.length === 1 &&
        behind(index, WIFE_BEFORE)
      ) {
        const wife = wives().get(name.key);
        if (wife !== undefined && wife !== null) yield [index, wife];
        continue;
      }
      if (bySurname !== undefined && bySurname !== index) yield [index, bySurname];
      else if (bySurname === undefined) {
        const root = givenOf.has(name.key) ? givenOf.get(name.key) : middleOf.get(name.key);
        if (root !== undefined && root !== null && root !== index && !isLaterKin(root, index))
          yield [index, root];
      }
      const bearer = name.words.length >= 2 ? index : bySurname;
      if (bearer === undefined) continue;
      const full = names.list[bearer]!;
      const gender = full.gender ?? names.knowledge.firstNames.get(full.words[0] ?? '') ?? name.gender ?? '?';
      const parts = name.words.length >= 2 ? surnames(name, familyFirst) : [name.key];
      for (const part of parts) latest.set(`${part} ${gender}`, bearer);
      if (name.words.length < 2) continue;
      for (const part of parts) {
        if (mainSoFar.get(part)?.isKin !== false) mainSoFar.set(part, bearers.get(index)!);
        if (gender !== 'male' && !isDaughter(index)) mothers.set(part, index);
      }
    }

    function mainOf(surname: string): number | undefined {
      return (mainSoFar.get(surname) ?? main.get(surname))?.first;
    }

    function isLaterKin(root: number, index: number): boolean {
      const bearer = bearers.get(root);
      return bearer?.isKin === true && bearer.first > index;
    }

    function motherOf(index: number | undefined): number | undefined {
      return index === undefined || isDaughter(index) || isMan(index) ? undefined : index;
    }

    /** The only one of each surname who is told to be a woman: "Mrs Lee" may stand before "Ann Lee". */
    function wives(): ReadonlyMap<string, number | null> {
      if (women !== null) return women;
      women = new Map();
      for (const [index, name] of people) {
        const gender = name.gender ?? names.knowledge.firstNames.get(name.words[0] ?? '');
        if (name.words.length < 2 || gender !== 'female' || behind(index, NO_WIFE_BEFORE)) continue;
        for (const part of surnames(name, familyFirst)) addBearer(women, part, names.sets.find(index));
      }
      return women;
    }

    function isMan(index: number | undefined): boolean {
      const full = names.list[index ?? -1];
      return (full?.gender ?? names.knowledge.firstNames.get(full?.words[0] ?? '')) === 'male';
    }
  },
};

/** Who is named in full. */
interface Bearer {
  /** Index of the name that does so first. */
  readonly first: number;
  /** Whether the first tells whose kin this is: a surname alone is rather that of whom the article is about. */
  readonly isKin: boolean;
}

/** By each of their names. */
function readBearers(
  names: Names,
  people: Iterable<readonly [number, Names['list'][number]]>,
): ReadonlyMap<number, Bearer> {
  const bySet = new Map<number, Bearer>();
  const bearers = new Map<number, Bearer>();
  for (const [index, name] of people) {
    if (name.words.length < 2) continue;
    const root = names.sets.find(index);
    const bearer = bySet.get(root) ?? { first: index, isKin: name.isKin };
    bySet.set(root, bearer);
    bearers.set(index, bearer);
  }
  return bearers;
}

/** Notes who bears a word, null where several do. */
function addBearer(bearers: Map<string, number | null>, word: string, root: number): void {
  const other = bearers.get(word);
  if (other === undefined) bearers.set(word, root);
  else if (other !== root) bearers.set(word, null);
}
