import { isUpos } from '../atoms.ts';
import { MONTH, UNIT, WEEKDAY } from '../classes.ts';
import { has, isWord, readEnd, readEnded, readMonth } from '../patterns.ts';
import type { Rule } from '../rule.ts';

/** A period that the text has named or that is at hand: `the quarter`, `the year`, `the day`, `the period`, `the weekend`. */
export const again: Rule = {
  id: 'again',
  first: UNIT,
  match(atoms, i) {
    const { text } = atoms;
    const word = atoms.words[i]!;
    const full = isWord(atoms, i - 1, 'full', 'whole', 'entire', 'fiscal');
    const at = full ? i - 1 : i;
    if (text[at - 1] !== 'the') return null;
    if (word.plural) return null;
    // `Player of the Year`, `the day to day business`
    if (atoms.capital[i] && !atoms.capital[i - 1]) return null;
    if (isWord(atoms, i + 1, 'to', 'by') && text[i + 2] === text[i]) return null;
    if (
      isWord(atoms, i + 1, '-') ||
      (isWord(atoms, i + 1, 'of') &&
        text[i + 2] !== '$' &&
        !(word.unit[0] === 'W' && has(atoms, i + 2, MONTH))) ||
      isWord(atoms, i + 1, 'when', 'that', 'after', 'before', 'he', 'she', 'they', 'it') ||
      isUpos(atoms, i + 1, 'NUM')
    )
      return null;
    // `the day a film opens`, `the day Lincoln died`
    if (word.unit === 'D' && isUpos(atoms, i + 1, 'DET', 'PROPN', 'PRON') && !has(atoms, i + 1, WEEKDAY))
      return null;
    // `the decade to come`, `the turn of the century`
    if (/^[CE]$/.test(word.unit) && (full || isWord(atoms, i + 1, 'to') || isWord(atoms, i - 3, 'turn')))
      return null;
    // `At the end of the day, voters decide`: in the end.
    if (
      word.unit === 'D' &&
      isWord(atoms, i - 2, 'of') &&
      isWord(atoms, i - 3, 'end') &&
      text[i - 5] === 'at'
    )
      if (text[i - 6] === '' || /^["'`]$/.test(text[i - 6]!)) return null;
    // `trains ran late in the year to March`: the twelve months before.
    const toMonth = text[i + 1] === 'to' && readMonth(atoms, i + 2) !== null;
    const stretch = isWord(atoms, i + 1, 'ended', 'ending', 'through') || text[at] === 'fiscal' || toMonth;
    if (word.unit === 'Y' && stretch) {
      const last = readEnd(atoms, i + 1);
      return {
        start: at - 1,
        end: i + 1,
        expression: {
          kind: 'fixed',
          type: 'DURATION',
          value: 'P1Y',
          ...(last === null ? {} : { ended: last }),
        },
      };
    }
    const ended = readEnded(atoms, i + 1);
    switch (word.unit) {
      case 'Q':
        return {
          start: at - 1,
          end: i + 1,
          expression: { kind: 'again', unit: 'Q', ...(ended === null ? {} : { ended }) },
        };
      case 'W': {
        // `the week ended Oct. 23`
        const last = readEnd(atoms, i + 1);
        return {
          start: at - 1,
          end: i + 1,
          expression:
            last?.day === undefined
              ? { kind: 'again', unit: 'W' }
              : { kind: 'calendar', ...last, week: 'day' },
        };
      }
      case 'C':
      case 'E':
      case 'Y':
      case 'WE':
      case 'M':
      case 'D':
        return {
          start: at - 1,
          end: i + 1,
          expression: { kind: 'again', unit: word.unit, ...(full ? { whole: true } : {}) },
        };
      default:
        return null;
    }
  },
  examples: [
    ['Sales fell in [the quarter] again.', '1989-11-02', 'DATE', '1989-Q3'],
    ["It was [the week]'s most active session.", '1989-10-30', 'DATE', '1989-W44'],
    ['It rose to a high for [the year] of $40 here.', '1989-10-30', 'DATE', '1989'],
    ['It may not survive [the decade] here.', '2015-10-30', 'DATE', '201'],
    ['It was gone by [the end of the century] here.', '2015-10-30', 'DATE', '20'],
    ['It fell over [the weekend] again.', '1989-10-30', 'DATE', '1989-W43-WE'],
  ],
  counterExamples: [
    'He recalled the day Lincoln died.',
    'It boomed at the turn of the century.',
    'At the end of the day, voters decide.',
    'He was named Player of the Year here.',
    'It runs the day to day business.',
    'The day after he left was sad.',
  ],
};
