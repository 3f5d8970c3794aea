import { readLexicon, readTable } from '../../text/lexicon.ts';
import { isDayAt } from '../phrases/day-at.ts';
import { type Atoms, isUpos } from '../reading/atoms.ts';
import { MONTH, WEEKDAY } from '../reading/classes.ts';
import { has, isWord, skipPossessive, skipWord, takeBefore } from '../reading/patterns.ts';
import { beforeRun, lookOn } from '../reading/search.ts';
import { isDayBehind } from './day-behind.ts';
import { eventAt } from './prospective.ts';
import { isPast } from './tense.ts';
import { hasNoVerb, isPossessive, isVerbTakenForOther } from './verb-or-other.ts';

/** `host`: `hosts`; `fly`: `flies`; `go`: `goes`. */
function thirdPerson(verb: string): string {
  if (verb === 'have') return 'has';
  if (/(?:s|x|z|ch|sh|o)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

/** `host`: `hosting`; `leave`: `leaving`; `get`: `getting`. */
function participle(verb: string): string {
  if (/[^e]e$/.test(verb)) return `${verb.slice(0, -1)}ing`;
  return /^[^aeiou]*[aeiou][bdgmnpt]$|(?:gin|rap)$/.test(verb) ? `${verb}${verb.at(-1)}ing` : `${verb}ing`;
}

/** What must stand behind a form of a verb: words; `name`; `event`; `day`; `bare`; `month` and `date`, also last; nothing. */
type Needs = readonly string[];

/** Forms of the plain present, and the present participles. */
function readVerbs(): { plain: Map<string, Needs[]>; progressive: Map<string, Needs[]> } {
  const plain = new Map<string, Needs[]>();
  const progressive = new Map<string, Needs[]>();
  for (const [verb, needs] of readTable(new URL('../data/scheduled-verbs.txt', import.meta.url))) {
    const third = needs === 'third';
    const all = needs === undefined || third ? [] : needs.split(' ');
    const add = (forms: Map<string, Needs[]>, form: string) =>
      forms.set(form, [...(forms.get(form) ?? []), all]);
    if (!third) add(plain, verb!);
    add(plain, thirdPerson(verb!));
    // `The show airs Friday`; what is `moving toward Florida` is under way.
    if (!third) add(progressive, participle(verb!));
  }
  return { plain, progressive };
}

const VERBS = readVerbs();
/** Participles of what a speaker has arranged: `I am seeing the doctor on Monday`. */
const ARRANGED = new Set(readLexicon(new URL('../data/arranged.txt', import.meta.url)));
/** What stands right behind a verb that tells of what was. */
const NOT_BEFORE = new Set(readLexicon(new URL('../data/not-scheduled-before.txt', import.meta.url)));
/** Where prices have moved to. */
const MOVES = new Set(readLexicon(new URL('../data/price-moves.txt', import.meta.url)));

/** Whether the word at `i` tells how prices moved: `open lower`, `open sharply lower`, `end at record high`. */
export function isMoved(atoms: Atoms, i: number): boolean {
  let at = skipWord(atoms, i, 'at');
  while (isUpos(atoms, at, 'ADV', 'DET') && !MOVES.has(atoms.text[at]!)) at++;
  return MOVES.has(atoms.text[at]!);
}

/** Whether a word is a form of the plain present of a verb for what is fixed beforehand. */
export const isPlainForm = (word: string): boolean => VERBS.plain.has(word);

/** Whether a word is the present participle of a verb for what is fixed beforehand. */
export const isArrangedForm = (word: string): boolean =>
  VERBS.progressive.get(word)?.some((needs) => needs.at(-1) !== 'date') === true;

/** Whether an event that is fixed beforehand stands behind the verb at `i`: `have a cup final on Friday`. */
function isEventBehind(atoms: Atoms, i: number): boolean {
  return isUpos(atoms, i + 1, 'DET', 'NUM', 'PRON') && eventAt(atoms, i + 2) >= 0;
}

/** How many atoms behind a verb may hold its month: `go back to the old school in April`. */
const MONTH_REACH = 7;

/** Whether a month stands behind the verb that ends before `i`, with no more than the place that it leads to between: not `Tea leaves in May are best`. */
function isMonthBehind(atoms: Atoms, i: number): boolean {
  return lookOn(atoms, i, MONTH_REACH, (k) => {
    if (isWord(atoms, k, 'in') && has(atoms, k + 1, MONTH)) return !isUpos(atoms, k + 2, 'VERB', 'AUX');
    return isWord(atoms, k, 'to') || isUpos(atoms, k, 'DET', 'ADJ', 'NOUN', 'PROPN') ? undefined : false;
  });
}

/** Whether a name is at `i`, and not what is of it: `welcome Leeds on Sunday`, not `welcome Berg's win on Sunday`. */
function isNameBehind(atoms: Atoms, i: number): boolean {
  let end = i;
  while (atoms.capital[end]) end++;
  return end > i && skipPossessive(atoms, end) === end;
}

function isMet(atoms: Atoms, i: number, needs: Needs): boolean {
  if (needs[0] === 'day') return isDayBehind(atoms, i);
  if (needs.at(-1) === 'date') {
    const at = i + needs.length;
    return (
      needs.slice(0, -1).every((word, k) => isWord(atoms, i + 1 + k, word)) &&
      isWord(atoms, at, 'on', 'from') &&
      !has(atoms, at + 1, WEEKDAY) &&
      isDayAt(atoms, at + 1) &&
      // `The tax rises on 1 July angered many`
      hasNoVerb(atoms, i, 1)
    );
  }
  if (needs[0] === 'bare') return has(atoms, skipWord(atoms, i + 1, 'on'), WEEKDAY);
  if (needs[0] === 'event') return isEventBehind(atoms, i);
  if (needs[0] === 'name') return isNameBehind(atoms, skipWord(atoms, i + 1, 'the'));
  if (needs.at(-1) === 'month') {
    const words = needs.slice(0, -1);
    // `His home leave in May`
    if (
      words.length === 0 &&
      !isUpos(atoms, i - 1, 'PRON') &&
      !(isUpos(atoms, i - 1, 'PROPN') && atoms.text[i]!.endsWith('s'))
    )
      return false;
    return isMet(atoms, i, words) && isMonthBehind(atoms, i + 1 + words.length);
  }
  return needs.every((word, k) => isWord(atoms, i + 1 + k, word));
}

/** Whether the word at `i` is one of the forms, with what must stand behind it. */
function isOneOf(forms: ReadonlyMap<string, readonly Needs[]>, atoms: Atoms, i: number): boolean {
  const needs = forms.get(atoms.text[i]!);
  if (needs === undefined || atoms.capital[i]) return false;
  if (NOT_BEFORE.has(atoms.text[i + 1]!)) return false;
  // `Shares go up on Monday`; not `Fares go up on 1 October`
  const moved = isMoved(atoms, i + 1);
  return needs.some((need) => (!moved || need.at(-1) === 'date') && isMet(atoms, i, need));
}

/** Whether the word at `i` ends a noun phrase, though the tagger took it for a verb: `its European close on Tuesday`, `the first vote`. */
function isOfNounPhrase(atoms: Atoms, i: number): boolean {
  if (atoms.text[i]!.endsWith('s')) return false;
  if (isPossessive(atoms, i - 1)) return true;
  if (!isUpos(atoms, i - 1, 'ADJ')) return false;
  if (isPossessive(atoms, i - 2)) return true;
  // `The French vote on Sunday`
  return isUpos(atoms, i - 2, 'DET') && (!atoms.capital[i - 1] || !hasNoVerb(atoms, i, 1));
}

/**
 * Whether the word at `i` is a verb in the plain present for what is fixed beforehand: `The Kings host Leeds on Saturday`, `Polls open
 * on Sunday`, `Tickets go on sale on Friday`; not `Shares open lower`. The form may be that of an infinitive.
 */
export function isScheduled(atoms: Atoms, i: number): boolean {
  // `The doors burst open on Friday`, `the president-elect`
  if (!isOneOf(VERBS.plain, atoms, i) || isPast(atoms, i - 1) || isWord(atoms, i - 1, '-')) return false;
  return !isOfNounPhrase(atoms, i) && (isUpos(atoms, i, 'VERB') || isVerbTakenForOther(atoms, i));
}

/**
 * Whether the participle at `i` tells in the present what is arranged, its day right behind it, its object or its place: `The leaders are
 * meeting in Rome on Monday`, `I am seeing the doctor on Monday`; not `Police are holding a man over a crash on Monday`.
 */
export function isArranged(atoms: Atoms, i: number): boolean {
  if (!atoms.text[i]!.endsWith('ing') || !isUpos(atoms, i, 'VERB')) return false;
  if (!isDayBehind(atoms, isWord(atoms, i + 1, 'in') || isUpos(atoms, i + 1, 'PRON') ? i + 1 : i))
    return false;
  const be = beforeRun(atoms, i - 1, 'ADV', 'PART');
  if (!isWord(atoms, be, 'am', 'is', 'are', 'm', 's', 're')) return false;
  if (isOneOf(VERBS.progressive, atoms, i)) return true;
  const subject = takeBefore(atoms, be, "'") - 1;
  return isWord(atoms, subject, 'i', 'we') && ARRANGED.has(atoms.text[i]!);
}
