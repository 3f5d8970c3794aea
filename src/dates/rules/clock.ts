import { isFourDigitTime } from '../phrases/four-digit-time.ts';
import { isStoppedTime } from '../phrases/stopped-time.ts';
import { type Atoms, isJoined, isUpos } from '../reading/atoms.ts';
import { DIGITS, MONTH, NUMBER, PART, QUANTITY, UNIT } from '../reading/classes.ts';
import { has, isWord, skipWord, takeBefore, zoneAt } from '../reading/patterns.ts';
import type { Match, Rule } from '../rule.ts';

/** Hour and minutes as they are said, and the atom after them. */
interface Face {
  readonly hour: number;
  readonly minutes: string;
  /** Whether the figures alone are a clock time: `16:30`, `1630` beside a zone. */
  readonly clear: boolean;
  readonly end: number;
}

/** `16:30`, `4.30`, `4`, `four`, `half past three`, `1630` (only before a zone) from atom `i` on. */
function readFace(atoms: Atoms, i: number): Face | null {
  const { text, classes } = atoms;
  if (classes[i] !== DIGITS) {
    const hour = atoms.words[i]?.number ?? 99;
    if (hour < 1 || hour > 12) return null;
    return { hour, minutes: '00', clear: false, end: i + 1 };
  }
  const figures = text[i]!;
  const hour = Number(figures);
  if (figures.length === 4) {
    const [hours, minutes] = [figures.slice(0, 2), figures.slice(2)];
    const local = text[i + 1] === 'local' && text[i + 2] === 'time';
    if (!local && zoneAt(atoms, i + 1) === null && !isWord(atoms, i + 1, 'hours', 'hrs'))
      return isFourDigitTime(atoms, i) ? { hour: Number(hours), minutes, clear: true, end: i + 1 } : null;
    if (Number(hours) > 24 || Number(minutes) > 59 || isWord(atoms, i + 2, 'of')) return null;
    const counted = isWord(atoms, i + 1, 'hours', 'hrs');
    // `2230 hours: A car was seen.`: the stamp of an entry.
    const stamps = text[i - 1] === '' && text[i + 2] === ':';
    // `sailed on 1 March, 1830 hours.`
    const behindDay =
      isWord(atoms, i - 1, ',') && has(atoms, i - 2, MONTH | DIGITS) && isUpos(atoms, i + 2, 'PUNCT');
    if (counted && !stamps && !behindDay && !isWord(atoms, i - 1, 'at', 'by', 'until', 'from')) return null;
    return { hour: Number(hours), minutes, clear: true, end: counted ? i + 2 : i + 1 };
  }
  if (hour > 24 || figures.length > 2) return null;
  const colon = text[i + 1] === ':';
  const parted =
    (colon || text[i + 1] === '.') &&
    classes[i + 2] === DIGITS &&
    text[i + 2]!.length === 2 &&
    isJoined(atoms, i + 1) &&
    isJoined(atoms, i + 2);
  if (!parted) return { hour, minutes: '00', clear: false, end: i + 1 };
  if (Number(text[i + 2]) > 59) return null;
  const seconds = colon && text[i + 3] === ':' && classes[i + 4] === DIGITS;
  return { hour, minutes: text[i + 2]!, clear: colon, end: seconds ? i + 5 : i + 3 };
}

/** What says which half of the day is meant, and the atom after it: `p.m.`, `o'clock`, `in the morning`, `noon`. */
function readHalf(atoms: Atoms, at: number): { half: 'am' | 'pm' | 'clock'; end: number } | null {
  const { text } = atoms;
  if (isWord(atoms, at, 'am', 'pm')) return { half: text[at] as 'am' | 'pm', end: at + 1 };
  if (isWord(atoms, at, 'a', 'p') && text[at + 1] === '.' && text[at + 2] === 'm') {
    const stop = text[at + 3] === '.' && isJoined(atoms, at + 3) && text[at + 4] !== '';
    return { half: text[at] === 'a' ? 'am' : 'pm', end: stop ? at + 4 : at + 3 };
  }
  if (isWord(atoms, at, 'noon')) return { half: 'pm', end: at + 1 };
  if (isWord(atoms, at, 'midnight')) return { half: 'am', end: at + 1 };
  const clock = text[at] === 'o' && text[at + 1] === "'" && text[at + 2] === 'clock' ? at + 3 : at;
  if (text[clock] === 'in' && text[clock + 1] === 'the') {
    if (isWord(atoms, clock + 2, 'morning')) return { half: 'am', end: clock + 3 };
    if (isWord(atoms, clock + 2, 'afternoon', 'evening')) return { half: 'pm', end: clock + 3 };
  }
  if (text[clock] === 'at' && text[clock + 1] === 'night') return { half: 'pm', end: clock + 2 };
  return clock > at ? { half: 'clock', end: clock } : null;
}

/** The time zone at `at`: what TIMEX3 writes for it, and the atom after it. */
function readZone(atoms: Atoms, at: number): { zone: string; end: number } {
  const { text } = atoms;
  const zone = zoneAt(atoms, at);
  if (zone !== null) return { zone, end: at + 1 };
  if (isWord(atoms, at, 'eastern', 'central', 'mountain', 'pacific', 'local')) {
    const long = skipWord(atoms, at + 1, 'standard', 'daylight');
    if (text[long] === 'time') return { zone: '', end: long + 1 };
    // `5 p.m. Eastern`
    if (atoms.capital[at] && !isUpos(atoms, at + 1, 'NOUN', 'PROPN', 'ADJ')) return { zone: '', end: at + 1 };
  }
  // `5 p.m. London time`, `9am New York time`
  if (atoms.capital[at]) {
    const time = atoms.capital[at + 1] && text[at + 1] !== 'time' ? at + 2 : at + 1;
    if (text[time] === 'time' && !atoms.capital[time]) return { zone: '', end: time + 1 };
  }
  if (text[at] === '(' && zoneAt(atoms, at + 1) !== null) {
    let k = at + 2;
    if (isWord(atoms, k, '+', '-')) k += 2;
    if (text[k] === ':') k += 2;
    // An offset is not worked out: the time is that of the place.
    if (text[k] === ')') return { zone: k === at + 2 ? zoneAt(atoms, at + 1)! : '', end: k + 1 };
  }
  return { zone: '', end: at };
}

/** `noon`, `midnight`, but not the film and not the showdown. */
function readNamed(atoms: Atoms, i: number): Match | null {
  const { part } = atoms.words[i]!;
  if (!part.includes(':') || isWord(atoms, i - 1, 'high')) return null;
  const { zone, end } = readZone(atoms, i + 1);
  return { start: i, end, expression: { kind: 'clock', time: `T${part}${zone}` } };
}

/** `half past nine`, `a quarter to twelve`, `ten past six`: in words, the half of the day not told. */
function readSpoken(atoms: Atoms, i: number): Match | null {
  const { text, words } = atoms;
  const past = text[i + 1];
  if (past !== 'past' && past !== 'to') return null;
  const count = words[i]?.number ?? 0;
  const minutes = text[i] === 'half' ? 30 : text[i] === 'quarter' ? 15 : count % 5 === 0 ? count : 0;
  const hour = words[i + 2]?.number ?? 0;
  if (minutes < 5 || minutes > 30 || hour < 1 || hour > 12) return null;
  if (has(atoms, i + 2, DIGITS) || has(atoms, i + 3, NUMBER | UNIT)) return null;
  // `five to ten of them`: only what a preposition of time stands before.
  const start = takeBefore(atoms, i, 'a');
  if (!isWord(atoms, start - 1, 'at', 'by', 'until', 'from', 'about', 'around', 'before', 'after'))
    return null;
  if (past === 'to' && minutes !== 15) return null;
  const minute = past === 'past' ? minutes : 60 - minutes;
  const face = past === 'past' ? hour : hour === 1 ? 12 : hour - 1;
  const half = readHalf(atoms, i + 3);
  const pm = half?.half === 'pm' && face < 12 ? 12 : 0;
  const time = `T${String(face + pm).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  return { start, end: half?.end ?? i + 3, expression: { kind: 'clock', time } };
}

/** `under 2:04`, `a sub-2:04 race`: how long something took. */
function isLap(atoms: Atoms, i: number): boolean {
  return isWord(atoms, i - 1, 'under') || (isWord(atoms, i - 1, '-') && isWord(atoms, i - 2, 'sub'));
}

/** `with 3:41 left`, `3:41 to play`, `1:12 into the second period`: what a game's clock shows. */
function isOfGame(atoms: Atoms, start: number, at: number): boolean {
  // `The train at 16:30 left late.`
  const before = takeBefore(atoms, start, 'about', 'around') - 1;
  if (isWord(atoms, before, 'after', 'at', 'before', 'by', 'from', 'until')) return false;
  if (isWord(atoms, at, 'left', 'remaining', 'into')) return true;
  return isWord(atoms, at, 'to') && isWord(atoms, at + 1, 'go', 'play', 'spare');
}

/** A time on the clock: `5 p.m.`, `10:35 a.m. EST`, `16:30 UTC`, `0735 GMT`, `4 in the morning`, `noon`, `seven o'clock`. */
export const clock: Rule = {
  id: 'clock',
  first: DIGITS | NUMBER | PART | QUANTITY | UNIT,
  match(atoms, i) {
    const { text } = atoms;
    if (has(atoms, i, PART)) return readNamed(atoms, i);
    const spoken = readSpoken(atoms, i);
    if (spoken !== null) return spoken;
    if (isJoined(atoms, i) && /^(?:[\p{Sc}.:/]|.*\p{L})$/u.test(text[i - 1]!)) return null;
    const face = readFace(atoms, i);
    if (face === null) return null;
    const half = readHalf(atoms, face.end);
    const at = half?.end ?? face.end;
    if (half === null) {
      // `a 16:30 lead`, `1:30.5`: a score or a lap.
      const more = isJoined(atoms, at) && isWord(atoms, at, '.', ':') && has(atoms, at + 1, DIGITS);
      if (more || isWord(atoms, at, 'lead', 'win', 'ratio') || isLap(atoms, i) || isOfGame(atoms, i, at))
        return null;
      if (!face.clear && !isStoppedTime(atoms, i, at)) return null;
    }
    let { hour } = face;
    if (half !== null && half.half !== 'clock') {
      // `0:30 a.m.`
      if (hour > 12 || (hour === 0 && half.half === 'pm')) return null;
      if (half.half === 'pm' && hour < 12) hour += 12;
      if (half.half === 'am' && hour === 12) hour = 0;
    }
    const { zone, end } = readZone(atoms, at);
    const time = `T${String(hour).padStart(2, '0')}:${face.minutes}${zone}`;
    return { start: i, end, expression: { kind: 'clock', time } };
  },
  examples: [
    ['It closes at [5 p.m.] in Rome.', '2023-10-06', 'TIME', '2023-10-06T17:00'],
    ['It closes at [5pm New York time] here.', '2023-10-06', 'TIME', '2023-10-06T17:00'],
    ['It closes at [16:30 UTC] in Rome.', '2023-10-06', 'TIME', '2023-10-06T16:30Z'],
    ['The train at [16:30] left late.', '2023-10-06', 'TIME', '2023-10-06T16:30'],
    ['[2230 hours]: A car was seen.', '2023-10-06', 'TIME', '2023-10-06T22:30'],
    ['They came at [0215] again.', '2023-10-06', 'TIME', '2023-10-06T02:15'],
    ['It lasts until [1200 Monday] in Rome.', '2023-10-06', 'TIME', '2023-10-09T12:00'],
    ['The ship sails at [1800 to-day] for Hull.', '1932-10-04', 'TIME', '1932-10-04T18:00'],
    ['They came at [1800 on 4 October] again.', '2023-10-06', 'TIME', '2023-10-04T18:00'],
    ['The next bulletin is at [1800].', '2023-10-06', 'TIME', '2023-10-06T18:00'],
    ['The curfew runs from [2200] to {0500}.', '2023-10-06', 'TIME', '2023-10-06T22:00'],
    ['[0615 hrs]: A car was seen.', '2023-10-06', 'TIME', '2023-10-06T06:15'],
    ['It closes at [16:30 UTC] in Rome.', null, 'TIME', 'XXXX-XX-XXT16:30Z'],
    ['It opened at [9.15am] in Leeds.', '2023-10-06', 'TIME', '2023-10-06T09:15'],
    ['It opened at [9.15 a.m.] in Leeds.', '2023-10-06', 'TIME', '2023-10-06T09:15'],
    ['They fought until [2.30pm].', '2023-10-06', 'TIME', '2023-10-06T14:30'],
    ['[09.05]', '2023-10-06', 'TIME', '2023-10-06T09:05'],
    ['[06.15 BST]', '2023-10-06', 'TIME', '2023-10-06T06:15'],
    ['Kick-off [16.30 CAT] in Lusaka.', '2023-10-06', 'TIME', '2023-10-06T16:30'],
    ['It starts at [16:30 EAT] in Nairobi.', '2023-10-06', 'TIME', '2023-10-06T16:30'],
    ['Doors open at [9.15].', '2023-10-06', 'TIME', '2023-10-06T09:15'],
    ['The bus leaves at [9.15], and the train later.', '2023-10-06', 'TIME', '2023-10-06T09:15'],
    ['They left before [21.45 GMT].', '2023-10-06', 'TIME', '2023-10-06T21:45Z'],
    ['The plane landed at about [06.05 BST] in Leeds.', '2023-10-06', 'TIME', '2023-10-06T06:05'],
    ['It shook the town at [0735 GMT] again.', '2023-10-06', 'TIME', '2023-10-06T07:35Z'],
    ['He rises at [4 in the morning] here.', '2023-10-06', 'TIME', '2023-10-06T04:00'],
    ['It ends at [half past nine] here.', '2023-10-06', 'TIME', '2023-10-06T09:30'],
    ['It ends at [a quarter to twelve] here.', '2023-10-06', 'TIME', '2023-10-06T11:45'],
    ["It ends at [eight o'clock] here.", '2023-10-06', 'TIME', '2023-10-06T08:00'],
    ['It took hold at [0600 local time] there.', '2023-10-06', 'TIME', '2023-10-06T06:00'],
    ['It ends at [midnight Eastern time] here.', '2023-10-06', 'TIME', '2023-10-06T24:00'],
    ['It ends at [0:30 a.m.] here.', '2023-10-06', 'TIME', '2023-10-06T00:30'],
    ['It ends at [12:00 noon] here.', '2023-10-06', 'TIME', '2023-10-06T12:00'],
  ],
  counterExamples: [
    'See example.com/a3pm for it.',
    'The index closed at 2000.',
    'Call 0800 for it.',
    'The shares stood at 1500.',
    'They won 3-2 at home.',
    'She could run it in under 2:04 there.',
    'She ran a sub-2:04 race there.',
    'A ratio of 16.30 is fine.',
    'He was hurt with 3:41 left in the third.',
    'They led by two with 1:12 to play.',
    'It rose 9.15 percent to 10.30 pounds.',
    'It rose by 10.30 there.',
    'The shares stood at 10.30 here.',
    'It is in clause 2.30 of the deal.',
    'The share opens at 9.15.',
    'Tickets start at 12.50.',
    'The lira closes at 18.50.',
    'He paid 1.20, not 2.30 Cat Smith said.',
    'Her shares opened at 9.15.',
    'They make 2.30 mt a year.',
    'It rose from 9.15 to 10.30 here.',
    'The film High Noon is fine.',
    'One in the crowd fell.',
    'It rose by five to ten points.',
    'It fell from half to one of them.',
  ],
};
