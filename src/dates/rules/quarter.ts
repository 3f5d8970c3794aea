import { isJoined } from '../atoms.ts';
import { DIGITS, OPENER, ORDER, ORDINAL } from '../classes.ts';
import { has, isWord, readEnded, readYear, takeBefore } from '../patterns.ts';
import type { Rule } from '../rule.ts';

/** A quarter of a year: `the third quarter`, `third-quarter`, `Q3 2021`, `the 1988 second quarter`, `the final quarter`. */
export const quarter: Rule = {
  id: 'quarter',
  first: ORDINAL | OPENER | DIGITS | ORDER,
  match(atoms, i) {
    const { text } = atoms;
    let at = i;
    let year: number | undefined;
    let fiscal = false;
    if (
      text[at] === 'q' ||
      (atoms.classes[at] === DIGITS && text[at + 1] === 'q' && isJoined(atoms, at + 1))
    ) {
      const n = Number(text[at] === 'q' ? text[at + 1] : text[at]);
      if (
        !(n >= 1 && n <= 4) ||
        !isJoined(atoms, at + 1) ||
        (text[at] === 'q' ? text[at + 1] : text[at])!.length !== 1
      )
        return null;
      const read = readYear(atoms, at + 2) ?? (text[at + 2] === 'of' ? readYear(atoms, at + 3) : null);
      return {
        start: i,
        end: read?.end ?? at + 2,
        expression: { kind: 'calendar', part: `Q${n}`, ...(read === null ? {} : { year: read.year }) },
      };
    }
    if (atoms.classes[at] === DIGITS) {
      const read = readYear(atoms, at);
      if (read !== null) {
        year = read.year;
        at = read.end;
        if (text[at] === "'" && text[at + 1] === 's') at += 2;
      }
    }
    if (text[at] === 'fiscal') {
      fiscal = true;
      at++;
      const read = readYear(atoms, at);
      if (read !== null && year === undefined) {
        year = read.year;
        at = read.end;
        if (text[at] === "'" && text[at + 1] === 's') at += 2;
      }
      if (text[at] === '-') at++;
    }
    let n = 0;
    if (has(atoms, at, ORDINAL)) {
      n = atoms.words[at]!.ordinal;
      at++;
    } else if (atoms.classes[at] === DIGITS && isWord(atoms, at + 1, 'st', 'nd', 'rd', 'th')) {
      n = Number(text[at]);
      at += 2;
    } else if (isWord(atoms, at, 'final', 'last') && text[at + 1] === 'quarter' && text[at + 2] === 'of') {
      n = 4;
      at++;
    } else return null;
    if (n < 1 || n > 4) return null;
    const hyphen = text[at] === '-';
    if (hyphen) at++;
    if (text[at] === 'fiscal') {
      fiscal = true;
      at++;
    }
    if (!isWord(atoms, at, 'quarter', 'quarters')) return null;
    if (text[at + 1] === '-' && isWord(atoms, at + 2, 'finals', 'final')) return null;
    let end = at + 1;
    if (isWord(atoms, end, 'of', 'fiscal')) {
      const inner = text[end] === 'of' && text[end + 1] === 'fiscal' ? end + 2 : end + 1;
      const read = year === undefined ? readYear(atoms, inner) : null;
      if (read !== null) {
        year = read.year;
        end = read.end;
        if (text[inner - 1] === 'fiscal') fiscal = true;
      }
    } else if (year === undefined && readYear(atoms, end) !== null && atoms.classes[end] === DIGITS) {
      const read = readYear(atoms, end)!;
      year = read.year;
      end = read.end;
    }
    const ended = readEnded(atoms, end);
    if (ended !== null && ended !== n * 3) fiscal = true;
    return {
      start: hyphen ? i : takeBefore(atoms, i, 'the'),
      end,
      expression: {
        kind: 'calendar',
        part: `Q${n}`,
        ...(year === undefined ? {} : { year }),
        ...(fiscal ? { fiscal } : {}),
        ...(ended === null ? {} : { ended }),
      },
    };
  },
  examples: [
    ['The mine will close in [the first quarter] at last.', '2024-10-10', 'DATE', '2025-Q1'],
    ['The mine is expected to close in [the first quarter].', '2024-10-10', 'DATE', '2025-Q1'],
    ['The mine will close in [the fourth quarter] at last.', '2024-10-10', 'DATE', '2024-Q4'],
    ['The mine closed in [the first quarter] at last.', '2024-10-10', 'DATE', '2024-Q1'],
    ['It will restate its [first-quarter] profit.', '2024-10-10', 'DATE', '2024-Q1'],
    ['It expects a loss in [the third quarter] again.', '2024-10-10', 'DATE', '2024-Q3'],
    ['Profit rose in [the third quarter] again.', '1989-11-02', 'DATE', '1989-Q3'],
    ['Its [third-quarter] profit rose.', '1989-11-02', 'DATE', '1989-Q3'],
    ['Profit rose in [the fourth quarter of 2005] again.', null, 'DATE', '2005-Q4'],
    ['Profit rose in [Q3 2021] again.', null, 'DATE', '2021-Q3'],
    ['Profit rose in [the 1988 second quarter] again.', null, 'DATE', '1988-Q2'],
  ],
  counterExamples: ['He scored in each half of the Q-school.'],
};
