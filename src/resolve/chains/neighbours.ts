import { type Quoted, UPOS, type Upos } from '../../document.ts';
import { WORDS } from '../word-classes.ts';
import type { Chain } from './chain.ts';
import type { Reference } from './reference.ts';

const ADP = UPOS.indexOf('ADP');
const VERB_GROUP = new Set((['ADV', 'AUX', 'PART', 'VERB'] satisfies Upos[]).map((tag) => UPOS.indexOf(tag)));
const RELATIVE: ReadonlySet<string> = new Set(['which', 'who']);
/** Longest group of verbs between a subject and its object: "had not yet directed". */
const LONGEST_GROUP = 4;

/**
 * Leaves out of an object's candidates the subject right before its verb: in "Justice Lee directed the returning officer to file
 * replies" he is somebody else, and so is him in "Lee is hoping to keep him", and the referee in "Lee said the referee was late".
 */
export function dropSubject(
  { tokens, tags }: Quoted,
  candidates: Chain[],
  { first, noun, role, sentence, wording, sort }: Reference,
): void {
  const isPronoun = noun === '';
  const isTold = role === 'subject' && sort === 'person' && !isPronoun;
  if ((role !== 'object' && !isTold) || wording === 'possessed') return;
  let from = first;
  while (first - from < LONGEST_GROUP && VERB_GROUP.has(tags.upos[from - 1]!)) {
    from--;
    if (WORDS.copula.has(tokens.lemma[from]!) && (!isPronoun || from === first - 1)) return;
  }
  if (from === first) return;
  // "Acme, which sold it": "Ann Lee, who met her".
  const isRelative = isPronoun && RELATIVE.has(tokens.text[from - 1] ?? '');
  if (isRelative) from--;
  // "The mayor, Ann Lee, said the referee was late", "Zarok, a watchdog, called it rigged".
  const isApposed = tokens.text[from - 1] === ',' && (isTold || isPronoun);
  if (isApposed) from--;
  for (let i = candidates.length - 1; i >= 0; i--) {
    const { last } = candidates[i]!;
    const isApposition = last.noun !== '' && last.wording !== 'name' && tokens.text[last.first - 1] === ',';
    const isSubject = last.role === 'subject' || isRelative || (isApposed && (isTold || isApposition));
    if (last.endToken === from && isSubject && last.sentence === sentence) candidates.splice(i, 1);
  }
}

/**
 * Leaves out of a noun phrase's candidates what stands before its comma where no apposition follows: a possessor is said of
 * nobody ("by Ann Lee, a baker's son"), and a place at the head of a sentence is where it happens ("In Israel, a panel of
 * experts").
 */
export function dropNeighbours(
  { tokens, tags, sentences }: Quoted,
  candidates: Chain[],
  reference: Reference,
): void {
  const { first, noun, role, sentence, sort } = reference;
  if (noun === '' || tokens.text[first - 1] !== ',') return;
  for (let i = candidates.length - 1; i >= 0; i--) {
    const { last, noun: before } = candidates[i]!;
    if (last.endToken !== first - 1 || before === noun) continue;
    const opens = last.first - 1 === sentences[sentence]!.firstToken && tags.upos[last.first - 1] === ADP;
    if (role === 'possessor' || (opens && last.sort === 'place' && sort !== 'place')) candidates.splice(i, 1);
  }
}
