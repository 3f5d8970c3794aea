import { readLexicon } from '../../text/lexicon.ts';
import { isDayAt } from '../phrases/day-at.ts';
import { type Atoms, isUpos } from '../reading/atoms.ts';
import { DAY_WORD, DETERMINER, ORDER, PART, UNIT, WEEKDAY } from '../reading/classes.ts';
import { has, isWord, takeBefore } from '../reading/patterns.ts';
import type { Match, Rule } from '../rule.ts';

/** Where day and night meet. */
const EDGES = new Set(readLexicon(new URL('../data/edges-of-day.txt', import.meta.url)));

/** `from dawn to dusk`, `from sunrise until sunset`: as long as a day is. */
function isOfAnyDay(atoms: Atoms, i: number): boolean {
  const isTo = (k: number): boolean => isWord(atoms, k, 'to', 'till', 'until');
  return (isTo(i + 1) && EDGES.has(atoms.text[i + 2]!)) || (isTo(i - 1) && EDGES.has(atoms.text[i - 2]!));
}

/** What stands before the part of a day that is told: `at lunchtime`, `by dawn`. */
const BEFORE_PART = ['after', 'around', 'at', 'before', 'by', 'from', 'since', 'until'] as const;

/** `in the early hours`, `until the small hours of the morning`; the hours of a day are taken with the day. */
function readHours(atoms: Atoms, i: number): Match | null {
  if (!isWord(atoms, i, 'hours') || !isWord(atoms, i - 1, 'early', 'small', 'wee')) return null;
  if (atoms.text[i - 2] !== 'the' || !isWord(atoms, i - 3, 'during', 'in', 'into', 'until', 'till'))
    return null;
  const morning =
    isWord(atoms, i + 1, 'of') && isWord(atoms, i + 2, 'the') && isWord(atoms, i + 3, 'morning');
  if (!morning && isWord(atoms, i + 1, 'of')) return null;
  return {
    start: i - 2,
    end: morning ? i + 4 : i + 1,
    expression: { kind: 'clock', time: 'TMO', mod: 'START' },
  };
}

/** A part of a day: `this morning`, `the evening`, `overnight`; a day beside it is joined on later. */
export const partOfDay: Rule = {
  id: 'part-of-day',
  first: PART | UNIT,
  match(atoms, i) {
    if (!has(atoms, i, PART)) return readHours(atoms, i);
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
      // `the last morning of the fair`
      if (isWord(atoms, i - 1, 'last') && has(atoms, i - 2, DETERMINER)) return null;
      if (isWord(atoms, i - 1, 'last'))
        return {
          start: i - 1,
          end: i + 1,
          expression: { kind: 'shift', unit: 'D', by: -1, from: 'speech', time },
        };
      if (isWord(atoms, i - 1, 'next', 'following', 'previous', 'same', 'that')) {
        const start = takeBefore(atoms, i - 1, 'the');
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
      isWord(atoms, i - 1, ...BEFORE_PART) &&
      !isOfAnyDay(atoms, i)
    )
      return { start: i, end: i + 1, expression: { kind: 'clock', time } };
    if (text[i] === 'lunchtime' && isWord(atoms, i - 1, ...BEFORE_PART))
      return { start: i, end: i + 1, expression: { kind: 'clock', time } };
    if (text[i] === 'midday' && isWord(atoms, i - 1, 'about', ...BEFORE_PART))
      return { start: i, end: i + 1, expression: { kind: 'clock', time: 'T12:00' } };
    if (text[i] === 'night' && !isWord(atoms, i - 1, 'the')) return null;
    if (
      !isWord(atoms, i - 1, 'the', 'early', 'late', 'mid', '-') ||
      (isUpos(atoms, i + 1, 'NOUN') && !has(atoms, i + 1, DAY_WORD | WEEKDAY))
    )
      return null;
    if (isWord(atoms, i - 1, '-') && !isWord(atoms, i - 2, 'mid')) return null;
    // `set for the evening of March 21`
    const ofDay = isWord(atoms, i + 1, 'of') && isDayAt(atoms, i + 2);
    if (text[i - 1] === 'the' && !ofDay && !isWord(atoms, i - 2, 'in', 'during', 'of', 'on')) return null;
    return { start: takeBefore(atoms, i, 'the'), end: i + 1, expression: { kind: 'clock', time } };
  },
  examples: [
    ['He spoke [this morning] in Rome.', '2023-10-06', 'TIME', '2023-10-06TMO'],
    ['They met in [the early hours] at last.', '2023-10-06', 'TIME', '2023-10-06TMO'],
    ['They danced into [the small hours of the morning] here.', '2023-10-06', 'TIME', '2023-10-06TMO'],
    ['They met at [lunchtime on Monday] here.', '2023-10-06', 'TIME', '2023-10-02TMI'],
    ['It was lifted shortly after [midday] at last.', '2023-10-06', 'TIME', '2023-10-06T12:00'],
    ['It is set for [the evening of March 21] here.', '2024-03-05', 'TIME', '2024-03-21TEV'],
    ['By [dawn] they had gone.', '2023-10-06', 'TIME', '2023-10-06TMO'],
    ['He spoke on {Friday} and left [the next morning] for Rome.', '2023-10-06', 'TIME', '2023-10-07TMO'],
    ['He left [the next morning] for Rome.', '2023-10-06', 'TIME', 'XXXX-XX-XXTMO'],
  ],
  counterExamples: [
    'On the last morning of the fair it rained.',
    'They watched the evening news.',
    'They fast from dawn until sunset.',
  ],
};
