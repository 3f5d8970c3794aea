import { POSSESSIVES } from '../../text/function-words.ts';
import { readLexicon } from '../../text/lexicon.ts';
import { isDayAt } from '../phrases/day-at.ts';
import { type Atoms, isJoined, isUpos } from '../reading/atoms.ts';
import { PART, UNIT, WEEKDAY } from '../reading/classes.ts';
import { has, isWord, skipWord } from '../reading/patterns.ts';
import { beforeRun } from '../reading/search.ts';
import { isDayBehind } from './day-behind.ts';

/** How many atoms to each side of a word its clause is looked through. */
const REACH = 16;

/** Pronouns that are subjects of a bare form. */
const SUBJECTS = new Set(readLexicon(new URL('../data/subject-pronouns.txt', import.meta.url)));
/** Nouns that are plural without an s. */
const PLURALS = new Set(readLexicon(new URL('../data/plurals.txt', import.meta.url)));

/** Whether the number at `i` is a year that ends a name: `The World Cup 2026 starts on Friday`, `The year 2024-25 ends on Friday`. */
const endsYear = (atoms: Atoms, i: number): boolean =>
  /^(?:19|20)\d\d$/.test(atoms.text[i]!) || (isJoined(atoms, i) && isWord(atoms, i - 1, '-', '/'));

/** What has such a word behind it as a noun: `the vote`, `a home visit`, `by travel`. */
function standsAsNoun(atoms: Atoms, i: number): boolean {
  // A club may look like an adjective: `Celtic visit Hearts`.
  if (isUpos(atoms, i - 1, 'ADJ')) return !atoms.capital[i - 1];
  if (isUpos(atoms, i - 1, 'NUM')) return !endsYear(atoms, i - 1);
  return isUpos(atoms, i - 1, 'DET', 'ADP', 'VERB', 'AUX') || isWord(atoms, i - 1, "'", 's', '-');
}

/** Whether the atom at `i` says whose: `her visit`, `Kane's return`. */
export const isPossessive = (atoms: Atoms, i: number): boolean =>
  POSSESSIVES.has(atoms.text[i]!) ||
  isWord(atoms, i, 'whose') ||
  (isWord(atoms, i, 's') && isWord(atoms, i - 1, "'"));

/** Whether no verb stands from `i` on in a clause, going forth (1) or back (-1); behind its day an infinitive or a participle may. */
export function hasNoVerb(atoms: Atoms, i: number, step: 1 | -1): boolean {
  let day = false;
  for (let k = i + step, n = 0; n < REACH; k += step, n++) {
    const text = atoms.text[k];
    if (text === '' || text === undefined) return true;
    // `Kings host Lakers, win on Saturday`: a comma ends no clause before the day.
    if ((step < 0 || day) && isWord(atoms, k, ',', ';', ':', '"', '“', '”')) return true;
    day ||= step > 0 && isDayAt(atoms, k);
    // `The market close on Tuesday was quiet`
    if (isUpos(atoms, k, 'VERB', 'AUX') && !(day && (text.endsWith('ing') || isWord(atoms, k - 1, 'to'))))
      return false;
    if (isUpos(atoms, k, 'CCONJ', 'SCONJ')) return true;
  }
  return false;
}

/** Whether what ends at `last` can be all of the subject: a plural without a verb of the third person, a name, a pronoun; no part of a compound. */
function isSubject(atoms: Atoms, last: number, third: boolean): boolean {
  const { text } = atoms;
  if (has(atoms, last, WEEKDAY | PART | UNIT)) return false;
  if (isUpos(atoms, last, 'PRON')) return SUBJECTS.has(text[last]!);
  const name = isUpos(atoms, last, 'PROPN') || (isUpos(atoms, last, 'ADJ') && atoms.capital[last]!);
  const plural =
    (isUpos(atoms, last, 'NOUN') && (/[^s]s$/.test(text[last]!) || PLURALS.has(text[last]!))) ||
    // `The Kings`
    (isUpos(atoms, last, 'PROPN') && /[^s]s$/.test(text[last]!) && isWord(atoms, last - 1, 'the'));
  if (!name && !isUpos(atoms, last, 'NOUN')) return false;
  if (!name && plural === third) return false;
  const before = beforeRun(atoms, last, 'NOUN', 'PROPN', 'ADJ', 'NUM');
  if (isPossessive(atoms, before) || isUpos(atoms, before, 'ADP', 'VERB', 'AUX')) return false;
  // `the London close`, `a Senate vote`
  return third || plural || !isUpos(atoms, before, 'DET');
}

/** Whether the day opens the clause whose subject stands before `i`: `On Tuesday, Democrats vote in Rome`. */
function isDayAhead(atoms: Atoms, i: number): boolean {
  const before = beforeRun(atoms, i - 2, 'NOUN', 'PROPN', 'ADJ', 'DET', 'NUM');
  return isWord(atoms, before, ',') && has(atoms, before - 1, WEEKDAY);
}

/** Whether the word at `i` is the only one of its clause that can be its verb: `Arsenal host Chelsea on Saturday`. */
function isOnlyVerb(atoms: Atoms, i: number): boolean {
  if (!isSubject(atoms, i - 1, atoms.text[i]!.endsWith('s'))) return false;
  // `kicks off at noon on Sunday`
  const last = isWord(atoms, i + 1, 'off', 'out') ? i + 1 : i;
  if (!isDayBehind(atoms, last, true) && !isWord(atoms, i, 'host') && !isDayAhead(atoms, i)) return false;
  return hasNoVerb(atoms, i, 1) && hasNoVerb(atoms, i, -1);
}

/**
 * Whether the word at `i`, which can be a verb and which the tagger took for another word, is a verb: a name stands right behind it
 * (`Leeds play Hull on Saturday`), or it is of the third person and the day stands right behind it (`The show premieres Friday`), or
 * there is no other in its clause (`Polls open on Sunday`).
 */
export function isVerbTakenForOther(atoms: Atoms, i: number): boolean {
  if (standsAsNoun(atoms, i) || isPossessive(atoms, i - 1)) return false;
  const day = skipWord(atoms, i + 1, 'on');
  const third = atoms.text[i]!.endsWith('s');
  if (third && isDayAt(atoms, day)) return isUpos(atoms, i - 1, 'NOUN', 'PROPN', 'NUM');
  if (isOnlyVerb(atoms, i)) return true;
  if (third) return false;
  if (isWord(atoms, i, 'travel', 'return') && atoms.text[i + 1] === 'to')
    return atoms.capital[i + 2]! || isWord(atoms, i + 2, 'work', 'school', 'class', 'court', 'action');
  // `radio host Ann Zarok`
  return (
    !isWord(atoms, i, 'host') &&
    atoms.capital[i + 1]! &&
    isUpos(atoms, i + 1, 'PROPN') &&
    !has(atoms, i + 1, WEEKDAY)
  );
}
