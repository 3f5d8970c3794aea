import { readLexicon, readTable } from '../text/lexicon.ts';
import { type Atoms, isUpos } from './atoms.ts';
import { WEEKDAY } from './classes.ts';
import { isDayBehind } from './day-behind.ts';
import { has, isWord } from './patterns.ts';
import { isPast } from './tense.ts';
import { isVerbTakenForOther } from './verb-or-other.ts';

/** `host`: `hosts`; `fly`: `flies`; `go`: `goes`. */
function thirdPerson(verb: string): string {
  if (verb === 'have') return 'has';
  if (/(?:s|x|z|ch|sh|o)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

/** `host`: `hosting`; `leave`: `leaving`; `get`: `getting`. */
function participle(verb: string): string {
  if (/[^e]e$/.test(verb)) return `${verb.slice(0, -1)}ing`;
  return /^[^aeiou]*[aeiou][bdgmnpt]$|[^aeiou]rap$/.test(verb) ? `${verb}${verb.at(-1)}ing` : `${verb}ing`;
}

/** What must stand behind a form of a verb: words; `name`; `day`; nothing. */
type Needs = readonly string[];

/** Forms of the plain present, and the present participles. */
function readVerbs(): { plain: Map<string, Needs[]>; progressive: Map<string, Needs[]> } {
  const plain = new Map<string, Needs[]>();
  const progressive = new Map<string, Needs[]>();
  for (const [verb, needs] of readTable(new URL('./data/scheduled-verbs.txt', import.meta.url))) {
    const third = needs === 'third';
    const all = needs === undefined || third ? [] : needs.split(' ');
    const add = (forms: Map<string, Needs[]>, form: string) =>
      forms.set(form, [...(forms.get(form) ?? []), all]);
    if (!third) add(plain, verb!);
    add(plain, thirdPerson(verb!));
    add(progressive, participle(verb!));
  }
  return { plain, progressive };
}

const VERBS = readVerbs();
/** What stands right behind a verb that tells of what was. */
const NOT_BEFORE = new Set(readLexicon(new URL('./data/not-scheduled-before.txt', import.meta.url)));

/** Whether the word at `i` tells how prices moved: `Shares open lower`. */
export const isMoved = (atoms: Atoms, i: number): boolean => NOT_BEFORE.has(atoms.text[i]!);

/** Whether an event that is fixed beforehand stands behind the verb at `i`: `have a cup final on Friday`. */
function isEventBehind(atoms: Atoms, i: number): boolean {
  if (!isUpos(atoms, i + 1, 'DET', 'NUM', 'PRON')) return false;
  for (let k = i + 2; k < i + 5 && isUpos(atoms, k, 'ADJ', 'NOUN', 'PROPN'); k++)
    if (atoms.lexicon.scheduledEvents.has(atoms.text[k]!)) return true;
  return false;
}

function isMet(atoms: Atoms, i: number, needs: Needs): boolean {
  if (needs[0] === 'day') return isDayBehind(atoms, i);
  if (needs[0] === 'event') return isEventBehind(atoms, i);
  if (needs[0] === 'name') return atoms.capital[isWord(atoms, i + 1, 'the') ? i + 2 : i + 1]!;
  return needs.every((word, k) => isWord(atoms, i + 1 + k, word));
}

/** Whether the word at `i` is one of the forms, with what must stand behind it. */
function isOneOf(forms: ReadonlyMap<string, readonly Needs[]>, atoms: Atoms, i: number): boolean {
  const needs = forms.get(atoms.text[i]!);
  if (needs === undefined || atoms.capital[i] || isMoved(atoms, i + 1)) return false;
  return needs.some((need) => isMet(atoms, i, need));
}

/** Whether the word at `i` ends a noun phrase, though the tagger took it for a verb: `its European close on Tuesday`. */
function isOfNounPhrase(atoms: Atoms, i: number): boolean {
  return isUpos(atoms, i - 1, 'ADJ') && isUpos(atoms, i - 2, 'DET', 'PRON');
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
 * Whether the participle at `i` tells in the present what is arranged: `The leaders are meeting on Monday`; with a first person before,
 * whatever the verb: `I am seeing the doctor on Monday`.
 */
export function isArranged(atoms: Atoms, i: number): boolean {
  if (!atoms.text[i]!.endsWith('ing') || !isUpos(atoms, i, 'VERB')) return false;
  // `It is going on`, not `is going on Friday`
  if (isWord(atoms, i + 1, 'on') && !has(atoms, i + 2, WEEKDAY)) return false;
  let be = i - 1;
  while (isUpos(atoms, be, 'ADV', 'PART')) be--;
  if (!isWord(atoms, be, 'am', 'is', 'are', 'm', 's', 're')) return false;
  const subject = isWord(atoms, be - 1, "'") ? be - 2 : be - 1;
  return isWord(atoms, subject, 'i', 'we') || isOneOf(VERBS.progressive, atoms, i);
}
