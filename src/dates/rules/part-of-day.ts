import { readLexicon } from '../../text/lexicon.ts';
import { type Atoms, isUpos } from '../atoms.ts';
import { DAY_WORD, ORDER, PART, WEEKDAY } from '../classes.ts';
import { has, isWord } from '../patterns.ts';
import type { Rule } from '../rule.ts';

/** Where day and night meet. */
const EDGES = new Set(readLexicon(new URL('../data/edges-of-day.txt', import.meta.url)));

/** `from dawn to dusk`, `from sunrise until sunset`: as long as a day is. */
function isOfAnyDay(atoms: Atoms, i: number): boolean {
  const isTo = (k: number): boolean => isWord(atoms, k, 'to', 'till', 'until');
  return (isTo(i + 1) && EDGES.has(atoms.text[i + 2]!)) || (isTo(i - 1) && EDGES.has(atoms.text[i - 2]!));
}

/** A part of a day: `this morning`, `the evening`, `overnight`; a day beside it is joined on later. */
export const partOfDay: Rule = {
  id: 'part-of-day',
  first: PART,
  match(atoms, i) {
    const { part, plural } = atoms.words[i]!;
    if (plural || part.includes(':')) return null;
    const { text } = atoms;
    const time = `T${part}`;
    if (text[i - 1] === 'this')
      return {
        start: i - 1,
        end: i + 1,
        expression: { kind: 'shift', unit: 'D', by: 0, from: 'speech', time },
      };
    if (text[i] === 'overnight') return { start: i, end: i + 1, expression: { kind: 'clock', time } };
    if (has(atoms, i - 1, ORDER)) {
      const { direction } = atoms.words[i - 1]!;
      if (isWord(atoms, i - 1, 'last'))
        return {
          start: i - 1,
          end: i + 1,
          expression: { kind: 'shift', unit: 'D', by: -1, from: 'speech', time },
        };
      if (isWord(atoms, i - 1, 'next', 'following', 'previous', 'same', 'that')) {
        const start = text[i - 2] === 'the' ? i - 2 : i - 1;
        return {
          start,
          end: i + 1,
          expression: {
            kind: 'shift',
            unit: 'D',
            by: isWord(atoms, i - 1, 'same', 'that') ? 0 : direction,
            from: 'text',
            time,
          },
        };
      }
    }
    // `by dawn they had gone`
    if (
      !atoms.capital[i] &&
      EDGES.has(text[i]!) &&
      isWord(atoms, i - 1, 'at', 'before', 'by', 'from', 'since', 'until') &&
      !isOfAnyDay(atoms, i)
    )
      return { start: i, end: i + 1, expression: { kind: 'clock', time } };
    if (text[i] === 'midday' && isWord(atoms, i - 1, 'at', 'by', 'around', 'until'))
      return { start: i, end: i + 1, expression: { kind: 'clock', time: 'T12:00' } };
    if (text[i] === 'night' && !isWord(atoms, i - 1, 'the')) return null;
    if (
      !isWord(atoms, i - 1, 'the', 'early', 'late', 'mid', '-') ||
      (isUpos(atoms, i + 1, 'NOUN') && !has(atoms, i + 1, DAY_WORD | WEEKDAY))
    )
      return null;
    if (isWord(atoms, i - 1, '-') && !isWord(atoms, i - 2, 'mid')) return null;
    if (text[i - 1] === 'the' && !isWord(atoms, i - 2, 'in', 'during', 'of', 'on')) return null;
    return { start: text[i - 1] === 'the' ? i - 1 : i, end: i + 1, expression: { kind: 'clock', time } };
  },
  examples: [
    ['He spoke [this morning] in Rome.', '2023-10-06', 'TIME', '2023-10-06TMO'],
    ['By [dawn] they had gone.', '2023-10-06', 'TIME', '2023-10-06TMO'],
    ['He left [the next morning] for Rome.', '2023-10-06', 'TIME', '2023-10-07TMO'],
  ],
  counterExamples: ['They watched the evening news.', 'They fast from dawn until sunset.'],
};
