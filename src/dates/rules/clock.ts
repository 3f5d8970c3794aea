import { isJoined } from '../atoms.ts';
import { DIGITS, NUMBER, PART } from '../classes.ts';
import { has, isWord } from '../patterns.ts';
import type { Rule } from '../rule.ts';

const ZONES: Readonly<Record<string, string>> = { utc: 'Z', gmt: 'Z', z: 'Z' };
const NAMED_ZONES = [
  'est',
  'edt',
  'et',
  'cst',
  'cdt',
  'ct',
  'mst',
  'mdt',
  'pst',
  'pdt',
  'pt',
  'bst',
  'cet',
  'cest',
  'ist',
  'jst',
  'msk',
] as const;

/** A time on the clock: `5 p.m.`, `10:35 a.m. EST`, `16:30 UTC`, `noon`, `midnight`, `seven o'clock`. */
export const clock: Rule = {
  id: 'clock',
  first: DIGITS | NUMBER | PART,
  match(atoms, i) {
    const { text, classes } = atoms;
    if (has(atoms, i, PART)) {
      const { part } = atoms.words[i]!;
      if (!part.includes(':')) return null;
      return {
        start: i,
        end: i + 1,
        expression: { kind: 'clock', time: part === '24:00' ? 'T24:00' : `T${part}` },
      };
    }
    const spoken = classes[i] !== DIGITS;
    let hour = spoken ? (atoms.words[i]?.number ?? 99) : Number(text[i]);
    if (hour > 24 || (!spoken && text[i]!.length > 2)) return null;
    if (isJoined(atoms, i) && /^[$.:/]$/.test(text[i - 1]!)) return null;
    let at = i + 1;
    let minutes: string | null = null;
    if (
      (text[at] === ':' || text[at] === '.') &&
      classes[at + 1] === DIGITS &&
      text[at + 1]!.length === 2 &&
      isJoined(atoms, at) &&
      isJoined(atoms, at + 1)
    ) {
      minutes = text[at + 1]!;
      const colon = text[at] === ':';
      at += 2;
      if (Number(minutes) > 59) return null;
      if (colon && text[at] === ':' && classes[at + 1] === DIGITS) at += 2;
      else if (!colon && !isWord(atoms, at, 'a', 'p', 'am', 'pm')) return null;
    }
    let half = '';
    if (isWord(atoms, at, 'am', 'pm') && !spoken) {
      half = text[at]!;
      at++;
    } else if (isWord(atoms, at, 'a', 'p') && text[at + 1] === '.' && text[at + 2] === 'm') {
      half = `${text[at]}m`;
      at += 3;
      if (text[at] === '.' && isJoined(atoms, at) && text[at + 1] !== '') at++;
    } else if (text[at] === 'o' && text[at + 1] === "'" && text[at + 2] === 'clock') {
      at += 3;
      half = 'clock';
    } else if (isWord(atoms, at, 'hours', 'hrs') && text[i]!.length === 4) return null;
    if (half === '' && (minutes === null || !/^\d\d?$/.test(text[i]!) || text[i + 1] !== ':')) return null;
    if (
      half === '' &&
      (isWord(atoms, at, 'lead', 'win', 'ratio') ||
        (isJoined(atoms, at) && text[at] === '.' && classes[at + 1] === DIGITS))
    )
      return null;
    if ((half === 'am' || half === 'pm') && (hour > 12 || hour === 0)) return null;
    if (half === 'pm' && hour < 12) hour += 12;
    if (half === 'am' && hour === 12) hour = 0;
    let zone = '';
    if (isWord(atoms, at, ...Object.keys(ZONES))) {
      zone = ZONES[text[at]!]!;
      at++;
    } else if (isWord(atoms, at, ...NAMED_ZONES) && half !== 'clock') at++;
    else if (isWord(atoms, at, 'eastern', 'central', 'pacific', 'local') && text[at + 1] === 'time') at += 2;
    else if (text[at] === '(' && isWord(atoms, at + 1, 'utc', 'gmt', ...NAMED_ZONES)) {
      let k = at + 2;
      if (isWord(atoms, k, '+', '-')) k += 2;
      if (text[k] === ':') k += 2;
      if (text[k] === ')') at = k + 1;
    }
    if (
      minutes === null &&
      half === 'am' &&
      zone === '' &&
      isWord(atoms, i - 1, 'at') === false &&
      at === i + 2 &&
      spoken
    )
      return null;
    return {
      start: i,
      end: at,
      expression: { kind: 'clock', time: `T${String(hour).padStart(2, '0')}:${minutes ?? '00'}${zone}` },
    };
  },
  examples: [
    ['It closes at [5 p.m.] in Rome.', '2023-10-06', 'TIME', '2023-10-06T17:00'],
    ['It closes at [16:30 UTC] in Rome.', '2023-10-06', 'TIME', '2023-10-06T16:30Z'],
    ['It closes at [16:30 UTC] in Rome.', null, 'TIME', 'XXXX-XX-XXT16:30Z'],
  ],
  counterExamples: ['They won 3-2 at home.', 'A ratio of 16.30 is fine.'],
};
