import { isUpos } from '../atoms.ts';
import { OPENER, ORDER, UNIT, VAGUE } from '../classes.ts';
import { isWord, takeBefore } from '../patterns.ts';
import type { Rule } from '../rule.ts';

/**
 * The past, the present and the future at large: `now`, `currently`, `recently`, `recent times`, `the future`, and
 * counts of units that are not told: `recent weeks`, `coming months`.
 */
export const vague: Rule = {
  id: 'vague',
  first: VAGUE | ORDER | OPENER,
  match(atoms, i) {
    const { text } = atoms;
    const make = (start: number, end: number, value: string, type: 'DATE' | 'DURATION' = 'DATE') => ({
      start,
      end,
      expression: { kind: 'fixed', type, value } as const,
    });
    const unit = atoms.words[i + 1];
    const plural = unit !== undefined && (unit.classes & UNIT) !== 0 && unit.plural && unit.unit[0] !== 'T';
    if (isWord(atoms, i, 'recent', 'coming', 'past', 'future', 'last', 'next')) {
      if (plural) {
        if (text[i] === 'future' || unit!.unit === 'Q')
          return make(i, i + 2, isWord(atoms, i, 'future', 'coming', 'next') ? 'FUTURE_REF' : 'PAST_REF');
        const start = takeBefore(atoms, i, 'the');
        // `recent weeks and months`: the first unit stands for both.
        const more = isWord(atoms, i + 2, 'and', 'or') && atoms.words[i + 3]?.plural === true;
        const end = more && (atoms.classes[i + 3]! & UNIT) !== 0 ? i + 4 : i + 2;
        return make(start, end, `PX${unit.unit}`, 'DURATION');
      }
      if (text[i] === 'recent' && isWord(atoms, i + 1, 'times', 'history', 'past'))
        return make(i, i + 2, 'PAST_REF');
    }
    if (isWord(atoms, i, 'near', 'short', 'medium', 'long') && text[i + 1] === 'term') {
      // Only as a noun of its own: a `short-term loan` is a kind of loan.
      if (text[i - 1] !== 'the' || isUpos(atoms, i + 2, 'NOUN', 'ADJ', 'PROPN')) return null;
      return make(i - 1, i + 2, 'FUTURE_REF');
    }
    // `These days, he stays at home`; `these days of war` are counted.
    if (text[i] === 'these' && text[i + 1] === 'days' && !isWord(atoms, i - 1, 'of', 'in', 'during'))
      return isUpos(atoms, i + 2, 'ADP', 'VERB', 'AUX') ? null : make(i, i + 2, 'PRESENT_REF');
    if (
      text[i] === 'those' &&
      text[i + 1] === 'days' &&
      text[i - 1] === 'in' &&
      !isWord(atoms, i + 2, 'when', 'of')
    )
      return make(i, i + 2, 'PAST_REF');
    // `ages ago`, `a long time ago`, `not so long ago`
    if (text[i] === 'ages' && text[i + 1] === 'ago') return make(i, i + 2, 'PAST_REF');
    if (text[i] === 'long' && isWord(atoms, text[i + 1] === 'time' ? i + 2 : i + 1, 'ago')) {
      const time = text[i + 1] === 'time';
      let start = isWord(atoms, i - 1, 'so', 'very', 'too', 'that', 'a') ? i - 1 : i;
      if (isWord(atoms, start - 1, 'not')) start--;
      return make(start, time ? i + 3 : i + 2, 'PAST_REF');
    }
    const value = atoms.words[i]!.vague;
    if (value === '') return null;
    switch (text[i]) {
      case 'past':
        if (text[i - 1] !== 'the' || isUpos(atoms, i + 1, 'NOUN', 'NUM', 'PROPN', 'ADJ')) return null;
        return make(i - 1, i + 1, value);
      case 'future':
        if (isWord(atoms, i + 1, 's') || atoms.capital[i]) return null;
        if (!isWord(atoms, i - 1, 'the', 'near', 'foreseeable', 'in', 'immediate', 'distant')) return null;
        // No time: the end is not known.
        if (text[i - 1] === 'foreseeable') return null;
        if (text[i - 1] === 'near' || text[i - 1] === 'foreseeable')
          return make(takeBefore(atoms, i - 1, 'the'), i + 1, value);
        return make(takeBefore(atoms, i, 'the'), i + 1, value);
      case 'current':
        if (atoms.capital[i]) return null;
        return make(i, i + 1, value);
      case 'now':
        if (isWord(atoms, i + 1, '-') && !isWord(atoms, i + 2, '-')) return null;
        // "Now, …" at the head of a sentence turns to the listener, not to a time.
        if (atoms.capital[i]) return null;
        return make(i, i + 1, value);
      case 'currently':
        // At the head of a sentence it sets the scene.
        if (atoms.capital[i]) return null;
        return make(i, i + 1, value);
      case 'recently':
        // `as recently as March`, `most recently in May`: the date tells.
        if (
          isWord(atoms, i - 1, 'as', 'most') &&
          isWord(atoms, i + 1, 'as', 'at', 'from', 'in', 'last', 'on')
        )
          return null;
        return make(i, i + 1, value);
      case 'soon':
        if (isWord(atoms, i + 1, 'after', 'as', 'before', '-')) return null;
        // `soon became`: that was later than something past.
        if (/ed$/.test(text[i + 1]!) || atoms.lexicon.pastCues.has(text[i + 1]!)) return null;
        return make(isWord(atoms, i - 1, 'very', 'pretty') ? i - 1 : i, i + 1, value);
      default:
        return make(i, i + 1, value);
    }
  },
  examples: [
    ['It is [currently] at rest.', null, 'DATE', 'PRESENT_REF'],
    ['In [recent times], he has built ties.', '2023-10-06', 'DATE', 'PAST_REF'],
    ['It rose in [recent weeks] again.', null, 'DURATION', 'PXW'],
    ['It rose in [recent weeks and months] again.', null, 'DURATION', 'PXW'],
    ['It will pay in [the long term] at best.', null, 'DATE', 'FUTURE_REF'],
    ['He stays at home [these days], they say.', null, 'DATE', 'PRESENT_REF'],
    ['In [those days] a loaf cost a nickel.', null, 'DATE', 'PAST_REF'],
    ['He left [a long time ago] by train.', null, 'DATE', 'PAST_REF'],
    ['He left [not so long ago] by train.', null, 'DATE', 'PAST_REF'],
    ['It is [now] at rest.', null, 'DATE', 'PRESENT_REF'],
    ['In [the near future] it will end.', null, 'DATE', 'FUTURE_REF'],
  ],
  counterExamples: [
    'He has long agonised over it.',
    'It soon became a flood.',
    'He won it most recently in Rome.',
    'It stays neutral for the foreseeable future.',
    'One of these days of grief ended.',
    'Currently, the firm is idle.',
    'The long-term debt fell.',
    'Oil futures rose.',
    'He walked past the house.',
  ],
};
