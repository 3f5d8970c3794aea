import { type Atoms, isUpos } from '../reading/atoms.ts';
import { VAGUE } from '../reading/classes.ts';
import { isWord, takeBefore } from '../reading/patterns.ts';
import type { Rule } from '../rule.ts';

/** `walked past the house`, `the past president`; not `the past`. */
function isNoPast(atoms: Atoms, i: number): boolean {
  return atoms.text[i - 1] !== 'the' || isUpos(atoms, i + 1, 'NOUN', 'NUM', 'PROPN', 'ADJ');
}

/** `oil futures`, `future sales`; and `the foreseeable future`, of which the end is not known. */
function isNoFuture(atoms: Atoms, i: number): boolean {
  return (
    atoms.capital[i]! ||
    isWord(atoms, i + 1, 's') ||
    !isWord(atoms, i - 1, 'the', 'near', 'in', 'immediate', 'distant')
  );
}

/** `as recently as March`, `most recently in May`: the date tells. */
function isBeforeDate(atoms: Atoms, i: number): boolean {
  return isWord(atoms, i - 1, 'as', 'most') && isWord(atoms, i + 1, 'as', 'at', 'from', 'in', 'last', 'on');
}

/** `as soon as`, `soon after`; `soon became`: that was later than something past. */
function isThen(atoms: Atoms, i: number): boolean {
  const next = atoms.text[i + 1]!;
  return (
    isWord(atoms, i + 1, 'after', 'as', 'before', '-') || /ed$/.test(next) || atoms.lexicon.pastCues.has(next)
  );
}

/** Whether the word at `i` tells no time where it stands. */
function isOther(atoms: Atoms, i: number): boolean {
  switch (atoms.text[i]) {
    case 'past':
      return isNoPast(atoms, i);
    case 'future':
      return isNoFuture(atoms, i);
    case 'recently':
      return isBeforeDate(atoms, i);
    case 'soon':
      return isThen(atoms, i);
    case 'now':
      // `now-defunct`; "Now, …" at the head of a sentence turns to the listener, not to a time.
      return atoms.capital[i]! || (isWord(atoms, i + 1, '-') && !isWord(atoms, i + 2, '-'));
    case 'current':
    case 'currently':
      // At the head of a sentence it sets the scene.
      return atoms.capital[i]!;
    default:
      return false;
  }
}

/** Where the time that the word at `i` tells begins: `the past`, `the near future`, `very soon`. */
function startOf(atoms: Atoms, i: number): number {
  switch (atoms.text[i]) {
    case 'past':
      return i - 1;
    case 'future':
      return takeBefore(atoms, takeBefore(atoms, i, 'near'), 'the');
    case 'soon':
      return takeBefore(atoms, i, 'very', 'pretty');
    default:
      return i;
  }
}

/** The past, the present and the future at large: `now`, `currently`, `recently`, `recent times`, `the future`. */
export const vague: Rule = {
  id: 'vague',
  first: VAGUE,
  match(atoms, i) {
    if (isOther(atoms, i)) return null;
    const times = isWord(atoms, i, 'recent') && isWord(atoms, i + 1, 'times', 'history', 'past');
    return {
      start: startOf(atoms, i),
      end: times ? i + 2 : i + 1,
      expression: { kind: 'fixed', type: 'DATE', value: atoms.words[i]!.vague },
    };
  },
  examples: [
    ['It is [currently] at rest.', null, 'DATE', 'PRESENT_REF'],
    ['In [recent times], he has built ties.', '2023-10-06', 'DATE', 'PAST_REF'],
    ['It is [now] at rest.', null, 'DATE', 'PRESENT_REF'],
    ['In [the near future] it will end.', null, 'DATE', 'FUTURE_REF'],
  ],
  counterExamples: [
    'It soon became a flood.',
    'He won it most recently in Rome.',
    'It stays neutral for the foreseeable future.',
    'Currently, the firm is idle.',
    'Oil futures rose.',
    'He walked past the house.',
  ],
};
