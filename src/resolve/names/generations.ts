import type { Name, Names } from './names.ts';
import { surnames } from './surnames.ts';

/** "The elder Putin". */
const TOLD = /(?<!\p{L})the\s+(elder|older|younger)\s+$/iu;
const CHILD_BEFORE =
  /(?:younger\s+(?:brother|sister)|daughter|grandson|granddaughter|nephew|niece|son),?\s+$/iu;
const PARENT_BEFORE =
  /(?:(?:elder|older)\s+(?:brother|sister)|aunt|father|grandfather|grandmother|mother|uncle),?\s+$/iu;
/** So many characters before a name are looked at. */
const BEFORE = 32;

type Person = readonly [index: number, name: Name];

/**
 * Makes the function that finds whom "the elder Lee" and "the younger Lee" mean, where two of the surname are named in full and one is
 * told to be the other's kin: of "Ann Lee and her son, Bob Lee," the elder is Ann. Undefined where nothing tells.
 */
export function createGenerations(
  { document, knowledge: { familyFirst }, sets, list }: Names,
  people: readonly Person[],
): (index: number) => number | undefined {
  const before = (index: number): string => {
    const { start } = document.mentions[list[index]!.mention]!;
    return document.text.slice(Math.max(0, start - BEFORE), start);
  };
  /** By surname, those who are named in full. */
  let bearers: Map<string, Map<number, number>> | null = null;
  /** Of two, whether the kin is the younger one: by set. */
  const younger = new Map<number, boolean>();
  const read = (): Map<string, Map<number, number>> => {
    const found = new Map<string, Map<number, number>>();
    for (const [index, name] of people) {
      if (name.words.length < 2) continue;
      const root = sets.find(index);
      for (const part of surnames(name, familyFirst)) {
        const of = found.get(part) ?? new Map<number, number>();
        if (!of.has(root)) of.set(root, index);
        found.set(part, of);
      }
      if (!name.isKin) continue;
      const words = before(index);
      if (CHILD_BEFORE.test(words)) younger.set(root, true);
      else if (PARENT_BEFORE.test(words)) younger.set(root, false);
    }
    return found;
  };
  return (index) => {
    const name = list[index]!;
    const told = name.words.length === 1 ? TOLD.exec(before(index))?.[1]?.toLowerCase() : undefined;
    if (told === undefined) return undefined;
    bearers ??= read();
    const [one, other, ...more] = bearers.get(name.key) ?? [];
    if (one === undefined || other === undefined || more.length > 0) return undefined;
    const isOneYounger = younger.get(one[0]) ?? opposite(younger.get(other[0]));
    if (isOneYounger === undefined) return undefined;
    return (told === 'younger') === isOneYounger ? one[1] : other[1];
  };
}

function opposite(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value;
}
