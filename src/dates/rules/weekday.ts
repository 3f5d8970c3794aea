import { readLexicon } from '../../text/lexicon.ts';
import { type Atoms, isJoined, isUpos } from '../reading/atoms.ts';
import { DIGITS, PART, WEEKDAY } from '../reading/classes.ts';
import { has, isUnknownName, isWord, readDayOfMonth, skipStop } from '../reading/patterns.ts';
import { WORDS } from '../reading/word-classes.ts';
import type { Rule } from '../rule.ts';

/** Whether the `week` at `end` counts on from the weekday at `i`: `on Sunday week`, `until Monday week`, `meets Friday week`. */
function isWeekOn(atoms: Atoms, i: number, end: number): boolean {
  if (atoms.text[end] !== 'week' || isWord(atoms, end + 1, '-')) return false;
  if (isUpos(atoms, end + 1, 'NOUN', 'ADJ', 'PROPN')) return false;
  return (
    !isUpos(atoms, i - 1, 'DET', 'ADJ', 'NUM') &&
    !isWord(atoms, i - 1, "'", 's', 'his', 'her', 'its', 'their', '-')
  );
}

const list = (name: string): ReadonlySet<string> =>
  new Set(readLexicon(new URL(`../data/${name}.txt`, import.meta.url)));

/** What stands behind a weekday in the name of a paper. */
const PAPERS = list('papers');

/** What makes another name of such a word: `the Sunday World Cup match`, `the Friday Times Square rally`. */
const OTHERWISE = list('not-papers');

/** `the Mail on Sunday`, `the Sunday Mirror`: papers. */
function isPaper(atoms: Atoms, i: number): boolean {
  if (isWord(atoms, i - 1, 'the') && atoms.capital[i + 1] && PAPERS.has(atoms.text[i + 1]!))
    return !OTHERWISE.has(atoms.text[i + 2]!);
  return (
    atoms.text[i] === 'sunday' &&
    atoms.text[i - 1] === 'on' &&
    WORDS['of-sunday'].has(atoms.text[i - 2]!) &&
    atoms.capital[i - 2]!
  );
}

/** `on the Thursday`: of the days that are told of; not `on the Thursday flight`. */
function isOfStory(atoms: Atoms, i: number, end: number): boolean {
  if (atoms.text[i - 1] !== 'the' || !isWord(atoms, i - 2, 'by', 'from', 'on', 'until')) return false;
  const after = has(atoms, end, PART) ? end + 1 : end;
  return !isWord(atoms, after, '-', "'") && !isUpos(atoms, after, 'NOUN', 'ADJ', 'PROPN', 'NUM');
}

/** `Tuesday 14`, `Saturday 18th`, alone on a line or before a comma: the day of a month that is not said. */
function readDay(atoms: Atoms, at: number): { day: number; end: number } | null {
  const read = readDayOfMonth(atoms, at);
  if (read === null || read.day < 1 || read.day > 31 || !has(atoms, at, DIGITS)) return null;
  // `On Friday 20-year-old Ann Lee`
  if (isWord(atoms, read.end, '-') && isJoined(atoms, read.end + 1)) return null;
  if (has(atoms, read.end + 1, DIGITS)) return null;
  if (/^(?:[,:;.–-]|--)?$/.test(atoms.text[read.end]!)) return read;
  // `Mon 19th or Tue 20th?`
  return read.end > at + 1 && /^(?:[?!)/&]|or|and|to|til)$/.test(atoms.text[read.end]!) ? read : null;
}

/** What is no word but a weekday. */
const SHORT = list('short-weekdays');
/** Short forms that are names too: `Nguyen Thu`, `Sun Microsystems`. */
const NAMES = list('short-weekday-names');
/** Before `sat`, `sun`, `mon`, `wed` they make a day of it. */
const BEFORE_SHORT = list('before-short-weekday');

/** Whether the short word at `i` is a part of a name. */
function isOfName(atoms: Atoms, i: number): boolean {
  if (!atoms.capital[i] || !NAMES.has(atoms.text[i]!)) return false;
  if (isUnknownName(atoms, i + 1)) return true;
  const opened = atoms.text[i - 2] === '' && isUpos(atoms, i - 1, 'ADP', 'ADV', 'VERB', 'AUX');
  return isUnknownName(atoms, i - 1) && !opened;
}

/** Whether a weekday is meant by the short word at `i`, which no full stop ends: `see you fri`, `off til sun`, `sat 9am`. */
function isShortDay(atoms: Atoms, i: number): boolean {
  const end = i + 1;
  const joined = atoms.text[i - 1] !== '' && isJoined(atoms, i);
  if (joined || (isJoined(atoms, end) && /^[-'/&@]$/.test(atoms.text[end]!))) return false;
  if (has(atoms, end, PART)) return isWord(atoms, end, 'nite', 'night') && !isWord(atoms, i - 1, 'the');
  if (isOfName(atoms, i)) return false;
  if (SHORT.has(atoms.text[i]!)) return true;
  // `he sat 3 am exams`
  if (has(atoms, end, DIGITS) && !isUpos(atoms, i - 1, 'PRON')) {
    const half = atoms.text[end + 1] === ':' || atoms.text[end + 1] === '.' ? end + 3 : end + 1;
    return isWord(atoms, half, 'am', 'pm');
  }
  if (isUpos(atoms, end, 'NOUN', 'PROPN', 'ADJ', 'VERB', 'AUX')) return false;
  return (
    BEFORE_SHORT.has(atoms.text[i - 1]!) || (atoms.capital[i]! && isWord(atoms, i - 1, 'by', 'from', 'to'))
  );
}

/** Whether any such day is meant: `on a Sunday`, `one Sunday in May`; not `on a Sunday flight`. */
function isAny(atoms: Atoms, i: number, end: number): boolean {
  // `on a wet Sunday`
  const article = isUpos(atoms, i - 1, 'ADJ') ? i - 2 : i - 1;
  if (!isWord(atoms, article, 'one') && !(isWord(atoms, article, 'a') && isWord(atoms, article - 1, 'on')))
    return false;
  const after = has(atoms, end, PART) ? end + 1 : end;
  return !isWord(atoms, after, '-') && !isUpos(atoms, after, 'NOUN', 'ADJ', 'PROPN');
}

/**
 * A day of the week alone, or with `last`, `next`, `this`, `this coming` before it. Alone it is the day of publication
 * or one of the six before, unless the words around say that it lies ahead.
 */
export const weekday: Rule = {
  id: 'weekday',
  first: WEEKDAY,
  match(atoms, i) {
    const word = atoms.words[i]!;
    const text = atoms.text[i]!;
    if (word.plural || isPaper(atoms, i)) return null;
    let end = i + 1;
    if (text.length <= 5 && !text.endsWith('day')) {
      const stopped = atoms.capital[i]! && atoms.text[end] === '.' && isJoined(atoms, end);
      const numbered = atoms.capital[i]! && readDay(atoms, end)?.end === end + 2;
      if (!stopped && !numbered && !isShortDay(atoms, i)) return null;
      if (stopped) end = skipStop(atoms, end);
    }
    if (isWeekOn(atoms, i, end))
      return {
        start: i,
        end: end + 1,
        expression: { kind: 'calendar', weekday: word.weekday, direction: 1, weeks: 1 },
      };
    // `next Thursday and Friday`: both of next week.
    if (isWord(atoms, i - 1, 'and', 'or') && has(atoms, i - 2, WEEKDAY) && isWord(atoms, i - 3, 'next'))
      return { start: i, end, expression: { kind: 'calendar', weekday: word.weekday, end: true } };
    const dated = readDay(atoms, end);
    if (dated !== null)
      return {
        start: i,
        end: dated.end,
        expression: { kind: 'calendar', weekday: word.weekday, day: dated.day },
      };
    let start = i;
    let direction: -1 | 0 | 1 | undefined;
    const before = atoms.text[i - 1]!;
    if (isWord(atoms, i - 1, 'last', 'past', 'previous', 'preceding')) direction = -1;
    else if (before === 'next' || before === 'coming') direction = 1;
    // Without the article it is a preposition: `following Monday's debate`.
    else if (before === 'following' && atoms.text[i - 2] === 'the') direction = 1;
    else if (before === 'this') direction = 0;
    // `the previous Friday` is the one before the day that was just named.
    const named = direction !== undefined && isWord(atoms, i - 1, 'previous', 'preceding', 'following');
    if (direction !== undefined) {
      start = i - 1;
      if (isWord(atoms, start - 1, 'this', 'the')) start--;
    }
    return {
      start,
      end,
      expression: {
        kind: 'calendar',
        weekday: word.weekday,
        ...(direction === undefined ? {} : { direction }),
        ...(named ? { from: 'text' } : {}),
        ...(isOfStory(atoms, i, end) ? { from: 'text', end: true } : {}),
        ...(isAny(atoms, i, end) ? { any: true } : {}),
        // A message tells of what is to come, where nothing says otherwise.
        ...(direction === undefined &&
        (!atoms.capital[i] || SHORT.has(text) || NAMES.has(text)) &&
        end === i + 1
          ? { message: true }
          : {}),
        ...(before === 'a' && atoms.text[i - 2] === ',' ? { beside: true } : {}),
      },
    };
  },
  examples: [
    ['Leeds rally to beat Hull on [Tuesday] at last', '2025-11-20', 'DATE', '2025-11-18'],
    ['Attempt to rob bank in Rome on [Tuesday] at last', '2025-11-20', 'DATE', '2025-11-18'],
    ['Mayor to explain remarks on [Tuesday] at last', '2025-11-20', 'DATE', '2025-11-18'],
    ['Minister to visit Rome on [Tuesday] at last', '2025-11-20', 'DATE', '2025-11-25'],
    ["Traders were waiting for [Friday]'s report.", '2025-11-20', 'DATE', '2025-11-21'],
    ["Men waiting for [Friday]'s train were robbed.", '2025-11-20', 'DATE', '2025-11-14'],
    ['They cannot say if they hit a man on [Sunday] at last.', '2025-11-20', 'DATE', '2025-11-16'],
    ['He will stand trial for murder on [Friday] at last.', '2025-11-20', 'DATE', '2025-11-21'],
    ['Rome could face an attack on [Friday] at last.', '2025-11-20', 'DATE', '2025-11-21'],
    ['He said that on [Sunday] they will meet.', '2025-11-20', 'DATE', '2025-11-23'],
    ['He said that on [Sunday] they met.', '2025-11-20', 'DATE', '2025-11-16'],
    ['Winds will ease [later Saturday] in Rome.', '2025-11-20', 'DATE', '2025-11-22'],
    ["He was hurt just before [Saturday]'s vote.", '2025-11-20', 'DATE', '2025-11-22'],
    ["He was hurt just before [Tuesday]'s vote.", '2025-11-20', 'DATE', '2025-11-18'],
    ["They came into [Saturday]'s game with five wins.", '2025-11-20', 'DATE', '2025-11-15'],
    ['If it rains on [Saturday], the race is off.', '2026-03-12', 'DATE', '2026-03-14'],
    ['If they know of the crash on [Saturday], they call.', '2026-03-12', 'DATE', '2026-03-07'],
    ['If they follow up their [Saturday] wins, they go.', '2026-03-12', 'DATE', '2026-03-07'],
    ['Let us meet on [Saturday] at last.', '2026-03-12', 'DATE', '2026-03-14'],
    ['“By [Wednesday night] they were back,” he said.', '2021-06-24', 'TIME', '2021-06-23TNI'],
    ['The owners are understood to be meeting on [Thursday] here.', '2019-01-16', 'DATE', '2019-01-17'],
    ['He found it on a [Sunday] in Rome.', '2021-06-24', 'DATE', 'XXXX-WXX-7'],
    ['[Tuesday 14]', '2023-11-12', 'DATE', '2023-11-14'],
    ['[Saturday 2nd]: a fair.', '2023-11-12', 'DATE', '2023-12-02'],
    ['They died on [Friday] 14 times.', '2023-11-12', 'DATE', '2023-11-10'],
    ['On [Friday] 20-year-old Zarok died.', '2023-11-12', 'DATE', '2023-11-10'],
    ['He found it on a sunny [Sunday] in Rome.', '2021-06-24', 'DATE', 'XXXX-WXX-7'],
    ['They met one [Friday night] in Rome.', '2021-06-24', 'TIME', 'XXXX-WXX-5TNI'],
    ['They lost the [Sunday] World Cup match.', '2021-06-24', 'DATE', '2021-06-20'],
    ['They met on a [Friday] flight to Rome.', '2021-06-24', 'DATE', '2021-06-18'],
    ['The bridge closes [Friday] for good.', '2021-06-24', 'DATE', '2021-06-25'],
    ['The mail came on [Sunday] at last.', '2021-06-24', 'DATE', '2021-06-20'],
    ['They will meet [Monday week] in Rome.', '2021-06-05', 'DATE', '2021-06-14'],
    ['It stays shut until [Monday week] at least.', '2021-06-05', 'DATE', '2021-06-14'],
    ['On [Sunday week] they will walk out there.', '2021-06-05', 'DATE', '2021-06-13'],
    ['Her novel is published on [Thursday] here.', '2023-09-03', 'DATE', '2023-09-07'],
    ['The mine suspended work until [Friday morning] at last.', '2025-03-12', 'TIME', '2025-03-14TMO'],
    ['The mine had suspended work until [Friday morning] at last.', '2025-03-12', 'TIME', '2025-03-14TMO'],
    ['The mine had halted work until [5 p.m. Friday] at last.', '2025-03-12', 'TIME', '2025-03-14T17:00'],
    [
      'It suspended work until [Friday morning] and had sent men home.',
      '2025-03-12',
      'TIME',
      '2025-03-14TMO',
    ],
    ['The mine stayed shut until at least [Friday morning].', '2025-03-12', 'TIME', '2025-03-14TMO'],
    ['The mayor extended it through [Sunday evening].', '2025-03-12', 'TIME', '2025-03-16TEV'],
    ['It rained through [Sunday evening] at last.', '2025-03-12', 'TIME', '2025-03-09TEV'],
    ['They had cleared the road by [Monday night].', '2025-03-12', 'TIME', '2025-03-10TNI'],
    ['They had not called until [Monday night].', '2025-03-12', 'TIME', '2025-03-10TNI'],
    ['They host Boston on [Saturday night] and rest.', '2019-03-14', 'TIME', '2019-03-16TNI'],
    ['The state holds its primary on [Tuesday] at last.', '2016-04-01', 'DATE', '2016-04-05'],
    ['Kickoff is at [3 p.m. ET Sunday] in Boston.', '2019-03-14', 'TIME', '2019-03-17T15:00'],
    ['They signed an open letter [Monday] at last.', '2016-08-10', 'DATE', '2016-08-08'],
    ['He could meet him on [Saturday] in Boston.', '2019-03-14', 'DATE', '2019-03-16'],
    ['He did not play on [Saturday] in Boston.', '2019-03-14', 'DATE', '2019-03-09'],
    ["He didn't leave on [Saturday] for Boston.", '2019-03-14', 'DATE', '2019-03-09'],
    ['He refused to leave on [Monday] at last.', '2016-08-10', 'DATE', '2016-08-08'],
    ["They sought ways around [Monday]'s ruling.", '2016-09-29', 'DATE', '2016-09-26'],
    ["Following [Monday]'s debate he spoke.", '2016-09-29', 'DATE', '2016-09-26'],
    ["They will appeal [Friday]'s ruling soon after.", '2023-10-08', 'DATE', '2023-10-06'],
    ['The hearing is [Monday] in Rome.', '2013-03-22', 'DATE', '2013-03-25'],
    ['The bill goes to the House [Monday] at last.', '2013-03-22', 'DATE', '2013-03-25'],
    ['The concert on [Monday] is expected to be full.', '2013-03-22', 'DATE', '2013-03-25'],
    ["They will watch [Monday]'s first debate.", '2016-09-25', 'DATE', '2016-09-26'],
    ['The clinic, on [Tuesday], took in two boys.', '2023-10-06', 'DATE', '2023-10-03'],
    ['The clinic, on [Tuesday], took in two boys.', null, 'DATE', 'XXXX-WXX-2'],
    ['Polls open in Zarok County on [Sunday] at last.', '2023-10-05', 'DATE', '2023-10-08'],
    ['She asked the mayor to meet them before [Sunday] at last.', '2023-10-05', 'DATE', '2023-10-08'],
    [
      'They told members not to come to the dock before [Sunday] at last.',
      '2023-10-05',
      'DATE',
      '2023-10-08',
    ],
    ['They told him to stay home before [Sunday], when the storm hit.', '2023-10-05', 'DATE', '2023-10-01'],
    ['They had asked him to pay before [Sunday] again.', '2023-10-05', 'DATE', '2023-10-01'],
    ['The court did not rule before [Sunday] at last.', '2023-10-05', 'DATE', '2023-10-01'],
    ["The club told fans to wear red before [Sunday]'s defeat.", '2023-10-05', 'DATE', '2023-10-01'],
    ['The court will rule on [Monday] at last.', '2023-10-06', 'DATE', '2023-10-09'],
    ["He will be fit ahead of [Tuesday]'s trip.", '2024-02-24', 'DATE', '2024-02-27'],
    ['Rain was in the forecast for [Thursday] here.', '2024-07-15', 'DATE', '2024-07-18'],
    ['He spoke on [Friday] in Rome.', '2023-10-06', 'DATE', '2023-10-06'],
    ['see you [friday] then', '2023-10-08', 'DATE', '2023-10-13'],
    ['the match [fri] is on', '2023-10-08', 'DATE', '2023-10-13'],
    ['saw him [friday] at the gym', '2023-10-08', 'DATE', '2023-10-06'],
    ['will see you [fri] then', '2023-10-08', 'DATE', '2023-10-13'],
    ['he is off til [sun] then', '2023-10-06', 'DATE', '2023-10-08'],
    ['He is off until [Sun] then.', '2023-10-06', 'DATE', '2023-10-08'],
    ['He spoke [last Friday] in Rome.', '2023-10-06', 'DATE', '2023-09-29'],
  ],
  counterExamples: [
    'The sun shone.',
    'He sat down.',
    'They waited until sun filled the room.',
    'The effects on sun damage are known.',
    'Nguyen Thu told him so.',
    'She asked Sun Yang so.',
    'The Mail on Sunday told him.',
    'He told the Sunday Mirror so.',
  ],
};
