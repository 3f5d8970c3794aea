import { isJoined, isUpos } from '../atoms.ts';
import { APOSTROPHE, DIGITS, NUMBER, OPENER, UNIT } from '../classes.ts';
import { has, isWord, readYear } from '../patterns.ts';
import type { Rule } from '../rule.ts';

/** A year: `1995`, `the year 2000`, `fiscal 1989`, `'82`, `nineteen ninety-seven`. */
export const year: Rule = {
  id: 'year',
  first: DIGITS | APOSTROPHE | NUMBER | OPENER | UNIT,
  match(atoms, i) {
    let at = i;
    let fiscal = false;
    const text = (k: number) => atoms.text[k]!;
    if (atoms.text[at] === 'fiscal') {
      fiscal = true;
      at++;
    }
    if (isWord(atoms, at, 'year', 'years')) at++;
    else if (!fiscal && has(atoms, i, UNIT) && !has(atoms, i, NUMBER)) return null;
    if (atoms.text[at] === 'two' && atoms.text[at + 1] === 'thousand' && at > i)
      return {
        start: atoms.text[i - 1] === 'the' ? i - 1 : i,
        end: at + 2,
        expression: { kind: 'calendar', year: 2000, fiscal },
      };
    const read = readYear(atoms, at);
    if (read === null) return null;
    if (text(i - 1) === 'fy' && at === i)
      return { start: i - 1, end: read.end, expression: { kind: 'calendar', year: read.year, fiscal: true } };
    if (at === i && atoms.classes[i] === DIGITS) {
      // `Smith's 1987 Chevrolet` is a model.
      if (isWord(atoms, i - 1, 's') && isWord(atoms, i - 2, "'") && atoms.capital[read.end]) return null;
      const before = atoms.text[i - 1]!;
      // `in about 2090`, `since roughly 1850`; not `in about 2000 cases`
      const loose =
        isWord(atoms, i - 1, 'about', 'approximately', 'around', 'circa', 'roughly') &&
        isWord(atoms, i - 2, 'by', 'from', 'in', 'since', 'until') &&
        !isUpos(atoms, read.end, 'NOUN', 'ADJ', 'PROPN', 'SYM') &&
        !isWord(atoms, read.end, 'of');
      if (before === '#' || (!loose && atoms.lexicon.notYearBefore.has(before))) return null;
      if (atoms.lexicon.notYearAfter.has(atoms.text[read.end]!)) return null;
      if (
        isJoined(atoms, i) &&
        (before === '-' || before === '/') &&
        atoms.classes[i - 2] === DIGITS &&
        isJoined(atoms, i - 1) &&
        atoms.text[i - 2]!.length !== 4
      )
        return null;
      if (isJoined(atoms, i) && !/^["'`([-]$/.test(before) && before !== '--' && before !== '/') return null;
      if (isJoined(atoms, i + 1) && atoms.text[i + 1] === '-' && isJoined(atoms, i + 2)) {
        const tail = atoms.text[i + 2]!;
        if (atoms.classes[i + 2] === DIGITS && tail.length !== 4 && tail.length !== 2) return null;
        if (
          isWord(
            atoms,
            i + 2,
            'pound',
            'foot',
            'mile',
            'meter',
            'member',
            'page',
            'seat',
            'acre',
            'room',
            'square',
            'metre',
          )
        )
          return null;
      }
      const value = read.year;
      const preposition = isWord(
        atoms,
        i - 1,
        'in',
        'since',
        'by',
        'until',
        'of',
        'from',
        'during',
        'before',
        'after',
        'through',
        'to',
        'between',
        'and',
        'early',
        'late',
        'mid',
        'for',
        'than',
        'the',
        'or',
        '-',
        '(',
        '"',
      );
      if (
        value < 1500 &&
        !isWord(atoms, i - 1, 'in', 'since', 'year', 'until', 'during', 'before') &&
        !(before === 'of' && atoms.lexicon.knownByYear.has(atoms.text[i - 2]!))
      )
        return null;
      if (value < 1500 && isUpos(atoms, read.end, 'NOUN', 'ADJ')) return null;
      if (value > 2100 && !isWord(atoms, i - 1, 'in', 'since', 'by', 'until')) return null;
      if (!preposition && (value > 2060 || value < 1700) && isUpos(atoms, read.end, 'NOUN', 'ADJ'))
        return null;
    } else if (
      at === i &&
      has(atoms, i, APOSTROPHE) &&
      !isWord(
        atoms,
        i - 1,
        'in',
        'since',
        'of',
        'the',
        'from',
        'late',
        'early',
        'summer',
        'spring',
        'fall',
        'winter',
        'and',
        'to',
      )
    )
      return null;
    if (isWord(atoms, read.end, 'period', 'quarter') && at === i) {
      // `the 1988 period`, `the comparable 1988 quarter`
      const of = isWord(atoms, i - 1, 'comparable', 'corresponding', 'same') ? i - 1 : i;
      const unit = atoms.text[read.end] === 'period' ? 'P' : 'Q';
      if (atoms.text[of - 1] === 'the')
        return { start: of - 1, end: read.end + 1, expression: { kind: 'again', unit, year: read.year } };
    }
    const start = at > i && !fiscal ? (atoms.text[i - 1] === 'the' ? i - 1 : i) : i;
    return {
      start,
      end: read.end,
      expression: { kind: 'calendar', year: read.year, ...(fiscal ? { fiscal } : {}) },
    };
  },
  examples: [
    ['It outlived the floods of [1432] and stands.', null, 'DATE', '1432'],
    ['He was born in [1995] there.', null, 'DATE', '1995'],
    ['It will pay off in [fiscal 1989] at best.', null, 'DATE', '1989'],
    ['It will be under water in [about 2090] at best.', null, 'DATE', '2090'],
    ['It was built in [circa 1750] by monks.', null, 'DATE', '1750'],
    ['Costs rose in [FY2012] by half.', null, 'DATE', '2012'],
    ["They met in ['82] in Rome.", null, 'DATE', '1982'],
    ['It began in [nineteen ninety-seven] there.', null, 'DATE', '1997'],
    ['It was feared for [the year 2000] by all.', null, 'DATE', '2000'],
  ],
  counterExamples: [
    'It was a crowd of 1432 and more.',
    'It cost $1995 then as it does here.',
    'The 1,995 people left.',
    'Some 1500 people came.',
    'In the year 99999 or so.',
    'In about 2000 cases it failed.',
    'It grew to about 2000 then.',
    'It was lost in about 2000 of them.',
  ],
};
