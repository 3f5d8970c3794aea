import { type Atoms, isJoined, isUpos } from '../reading/atoms.ts';
import { DIGITS } from '../reading/classes.ts';
import { isWord } from '../reading/patterns.ts';
import { WORDS } from '../reading/word-classes.ts';
import { isFourDigitTime } from './four-digit-time.ts';
import { isPrice } from './timetable.ts';

/** What stands before a year, even one that is far away and has a noun behind it: `the 2075 target`. */
const BEFORE_YEAR = [
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
] as const;

/** What stands before a year of two digits; behind other words `'82` is a number in quotation marks. */
const BEFORE_SHORT_YEAR = [
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
] as const;

/** `Smith's 1987 Chevrolet`: a model. */
function isModel(atoms: Atoms, i: number): boolean {
  return isWord(atoms, i - 1, 's') && isWord(atoms, i - 2, "'") && atoms.capital[i + 1]!;
}

/** `in about 2090`, `since roughly 1850`: a year that is not sure; not `in about 2000 cases`. */
function isAboutYear(atoms: Atoms, i: number): boolean {
  return (
    WORDS.about.has(atoms.text[i - 1]!) &&
    isWord(atoms, i - 2, 'by', 'from', 'in', 'since', 'until') &&
    !isUpos(atoms, i + 1, 'NOUN', 'ADJ', 'PROPN', 'SYM') &&
    !isWord(atoms, i + 1, 'of')
  );
}

/** `#1987`, `about 1500`, `1500 people`: a number or a count. */
function isCount(atoms: Atoms, i: number): boolean {
  const { text, lexicon } = atoms;
  if (text[i - 1] === '#' || lexicon.notYearAfter.has(text[i + 1]!)) return true;
  return lexicon.notYearBefore.has(text[i - 1]!) && !isAboutYear(atoms, i);
}

/** `555-1987`, `10/1987`: the end of a longer number; not `1987-1989`. */
function isEndOfNumber(atoms: Atoms, i: number): boolean {
  return (
    isWord(atoms, i - 1, '-', '/') &&
    isJoined(atoms, i) &&
    isJoined(atoms, i - 1) &&
    atoms.classes[i - 2] === DIGITS &&
    atoms.text[i - 2]!.length !== 4
  );
}

/** `0300 123 2040`: the last figures of a telephone number. */
function isEndOfTelephone({ text, classes }: Atoms, i: number): boolean {
  if (classes[i - 1] !== DIGITS || text[i - 1]!.length < 3) return false;
  return text[i - 1]![0] === '0' || (classes[i - 2] === DIGITS && text[i - 2]!.length >= 3);
}

/** `$1995`, `B1995`: joined to a sign or letters that no year has before it. */
function isGlued(atoms: Atoms, i: number): boolean {
  return isJoined(atoms, i) && !/^(?:["'`([/-]|--)$/.test(atoms.text[i - 1]!);
}

/** `1987-123`, `1500-meter`: a number with a hyphen; not `1987-89`, `1987-1989`. */
function isBeforeHyphen(atoms: Atoms, i: number): boolean {
  if (atoms.text[i + 1] !== '-' || !isJoined(atoms, i + 1) || !isJoined(atoms, i + 2)) return false;
  const { length } = atoms.text[i + 2]!;
  return (
    (atoms.classes[i + 2] === DIGITS && length !== 4 && length !== 2) ||
    WORDS.measured.has(atoms.text[i + 2]!)
  );
}

/** Whether a year so long ago, or so far ahead, is more likely a count where it stands: `a crowd of 1432`. */
function isUnlikely(atoms: Atoms, i: number, year: number): boolean {
  const qualifies = isUpos(atoms, i + 1, 'NOUN', 'ADJ');
  if (year < 1500) {
    if (qualifies) return true;
    // `the floods of 1432`
    if (atoms.text[i - 1] === 'of' && atoms.lexicon.knownByYear.has(atoms.text[i - 2]!)) return false;
    // `c. 1320`
    if (isWord(atoms, i - 1, '.') && isWord(atoms, i - 2, 'c')) return false;
    return !isWord(atoms, i - 1, 'circa', 'in', 'since', 'year', 'until', 'during', 'before');
  }
  if (year > 2100 && !isWord(atoms, i - 1, 'in', 'since', 'by', 'until')) return true;
  return qualifies && (year > 2060 || year < 1700) && !isWord(atoms, i - 1, ...BEFORE_YEAR);
}

/** `The index closed at 2000`: a price; not `prices stood at 1998 levels`. */
function isPoint(atoms: Atoms, i: number): boolean {
  return isWord(atoms, i - 1, 'at') && !isUpos(atoms, i + 1, 'NOUN', 'ADJ') && isPrice(atoms, i - 1);
}

/** Whether the four digits at `i`, which might be `year`, are none where they stand. */
export function isNoYear(atoms: Atoms, i: number, year: number): boolean {
  return (
    isModel(atoms, i) ||
    isCount(atoms, i) ||
    isPoint(atoms, i) ||
    isFourDigitTime(atoms, i) ||
    isEndOfNumber(atoms, i) ||
    isEndOfTelephone(atoms, i) ||
    isGlued(atoms, i) ||
    isBeforeHyphen(atoms, i) ||
    isUnlikely(atoms, i, year)
  );
}

/** Whether the apostrophe at `i` is that of a year, if two digits follow it: `in '82`. */
export function isBeforeShortYear(atoms: Atoms, i: number): boolean {
  return isWord(atoms, i - 1, ...BEFORE_SHORT_YEAR);
}
