import { isPlainForm } from '../direction/scheduled.ts';
import { type Atoms, isJoined } from '../reading/atoms.ts';
import { DAY_WORD, DIGITS, MONTH, PART, WEEKDAY } from '../reading/classes.ts';
import { has, isWord, skipWord, takeBefore, zoneAt } from '../reading/patterns.ts';
import { endsBefore, isOnTimetable, isPrice } from './timetable.ts';

/** Words of time before a clock time. */
const BEFORE = ['after', 'at', 'before', 'by', 'from', 'since', 'till', 'until'];
/** `Doors open at 9.15`, `The bus leaves at 10.30, and …`: the clause ends behind it. */
function isOfTimetable(atoms: Atoms, i: number, end: number): boolean {
  if (!isWord(atoms, i - 1, 'at') || !isPlainForm(atoms.text[i - 2]!)) return false;
  return isOnTimetable(atoms, i - 2) && endsBefore(atoms, end);
}

/** `09.05`, `06.15 BST`: alone, as over an entry of a live blog. */
function isHeading(atoms: Atoms, i: number, end: number): boolean {
  if (atoms.text[i - 1] !== '' || atoms.text[i]!.length !== 2 || Number(atoms.text[i]) > 23) return false;
  return atoms.text[end] === '' || (zoneAt(atoms, end) !== null && atoms.text[end + 1] === '');
}

/**
 * Whether figures with a full stop, `10.30`, from atom `i` up to `end` are a clock time by the words around: `at 10.30 on
 * Monday`, `until 21.45 BST`, `at about 9.15 yesterday`; not a price, `closed at 10.30 on Monday` of a share.
 */
export function isStoppedTime(atoms: Atoms, i: number, end: number): boolean {
  if (end !== i + 3) return false;
  if (isHeading(atoms, i, end)) return true;
  if (isOfTimetable(atoms, i, end) && !isPrice(atoms, i)) return true;
  if (isJoined(atoms, end)) return false;
  // `kick-off 16.30 CAT`; a shorter abbreviation is a measure too, `16.30 mt`, and `2.30 Cat` may be a sum and a name.
  const clear = Number(atoms.text[i]) > 12 && atoms.capital[end] && atoms.text[end]!.length > 2;
  if (clear && zoneAt(atoms, end) !== null && !isPrice(atoms, i)) return true;
  const before = takeBefore(atoms, i, 'about', 'around', 'just', 'shortly', 'roughly') - 1;
  if (!isWord(atoms, i - 1, 'around') && !isWord(atoms, before, ...BEFORE)) return false;
  if (isPrice(atoms, before)) return false;
  if (zoneAt(atoms, end) !== null) return true;
  if (isWord(atoms, end, 'local')) return isWord(atoms, end + 1, 'time');
  const day = skipWord(atoms, end, 'on', 'this', 'that', 'last');
  // `at 10.30 on 4 May`, `on May 4`
  if (day > end && has(atoms, day, DIGITS | MONTH) && has(atoms, day + 1, DIGITS | MONTH)) return true;
  // `at 9.15 on the evening of 4 May`
  if (day > end && isWord(atoms, day, 'the')) return has(atoms, day + 1, PART);
  return (
    has(atoms, day, WEEKDAY | DAY_WORD) || isWord(atoms, day, 'morning', 'afternoon', 'evening', 'night')
  );
}
