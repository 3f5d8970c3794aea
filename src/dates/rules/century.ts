import { isJoined } from '../reading/atoms.ts';
import { DIGITS, NUMBER, ORDINAL } from '../reading/classes.ts';
import { isOrdinalEnding, isWord, skipWord, takeBefore } from '../reading/patterns.ts';
import type { Rule } from '../rule.ts';
import { readEra } from './era.ts';

/** A century: `the 19th century`, `the twenty-first century`; the value is the first two digits of its years. */
export const century: Rule = {
  id: 'century',
  first: DIGITS | ORDINAL | NUMBER,
  match(atoms, i) {
    let n = 0;
    let at = i;
    if (atoms.classes[i] === DIGITS) {
      if (!isOrdinalEnding(atoms, i + 1) || !isJoined(atoms, i + 1)) return null;
      n = Number(atoms.text[i]);
      at = i + 2;
    } else if (atoms.text[i] === 'twenty') {
      at = skipWord(atoms, i + 1, '-');
      n = 20 + (atoms.words[at]?.ordinal ?? 0);
      at++;
    } else {
      n = atoms.words[i]!.ordinal;
      at = i + 1;
    }
    at = skipWord(atoms, at, '-');
    if (!isWord(atoms, at, 'century', 'centuries') || n < 1 || n > 22) return null;
    // `his ninth century`: a hundred runs.
    if (isWord(atoms, i - 1, 'his', 'her', 'their', 'my')) return null;
    let end = at + 1;
    let value = String(n - 1).padStart(2, '0');
    const era = readEra(atoms, end);
    if (era !== null) {
      ({ end } = era);
      if (era.before) value = `BC${value}`;
    }
    return { start: takeBefore(atoms, i, 'the'), end, expression: { kind: 'fixed', type: 'DATE', value } };
  },
  examples: [
    ['A house of [the 19th century] burned.', null, 'DATE', '18'],
    ['A temple of [the 3rd century B.C.] burned.', null, 'DATE', 'BC02'],
    ['A wall of [the second century AD] fell.', null, 'DATE', '01'],
    ['A phone for [the twenty-first century] is here.', null, 'DATE', '20'],
  ],
  counterExamples: ['His third try failed.', 'He made his ninth century for India.'],
};
