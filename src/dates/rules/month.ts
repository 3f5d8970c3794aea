import { readLexicon } from '../../text/lexicon.ts';
import { type Atoms, isJoined, isUpos } from '../reading/atoms.ts';
import { DIGITS, MONTH } from '../reading/classes.ts';
import {
  has,
  isUnknownName,
  isWord,
  readDirection,
  readMonth,
  readNamed,
  takeBefore,
} from '../reading/patterns.ts';
import type { Rule } from '../rule.ts';

/** What follows the verb `may` at the head of a sentence: `May we come in?`. */
const MODAL_SUBJECTS = ['PRON', 'VERB', 'AUX', 'PART'] as const;

/** `Jan`, `Mar` without a full stop are names as often as months. */
function isShortName(atoms: Atoms, i: number, end: number): boolean {
  if (atoms.text[i]!.length !== 3 || isWord(atoms, i, 'may', 'jun', 'jul') || end > i + 1) return false;
  return !isWord(atoms, i - 1, 'in', 'since', 'last', 'next', 'by', 'until', 'of', 'from', 'til', 'till');
}

/** `the March for Life`, `March Madness`: a march is held, of people and for a cause. */
function isMarch(atoms: Atoms, i: number): boolean {
  return (
    isWord(atoms, i, 'march') &&
    isWord(atoms, i + 1, 'for', 'of', 'on', 'madness') &&
    !isWord(atoms, i - 1, 'in', 'since', 'until', 'by')
  );
}

/** Months and the word behind them that together are no time: `june bug`. */
const COMPOUNDS: ReadonlySet<string> = new Set(
  readLexicon(new URL('../data/month-compounds.txt', import.meta.url)),
);
/** The words behind the months of the list, so that no others are joined to look them up. */
const COMPOUND_ENDS: ReadonlySet<string> = new Set([...COMPOUNDS].map((words) => words.split(' ')[1]!));

/** `the june bug`, `an October surprise`. */
function isCompound(atoms: Atoms, i: number): boolean {
  const next = atoms.text[i + 1]!;
  return COMPOUND_ENDS.has(next) && COMPOUNDS.has(`${atoms.text[i]} ${next}`);
}

/** Whether a sentence or a quotation opens before `i`. */
function isOpening(atoms: Atoms, i: number): boolean {
  return /^["`']*$/.test(atoms.text[i - 1]!);
}

/** `May we come in?`: a verb. */
function isModal(atoms: Atoms, i: number): boolean {
  if (!isWord(atoms, i, 'may', 'march')) return false;
  return isUpos(atoms, i, 'AUX') || (isOpening(atoms, i) && isUpos(atoms, i + 1, ...MODAL_SUBJECTS));
}

/** `August Wilson`, `Theresa May`, `June Smith`: a part of a person's name. */
function isOfPerson(atoms: Atoms, i: number): boolean {
  if (!isWord(atoms, i, 'april', 'june', 'may', 'august', 'march')) return false;
  if (isUnknownName(atoms, i + 1)) return true;
  return (
    isUnknownName(atoms, i - 1) &&
    atoms.sentence[i - 1] === atoms.sentence[i] &&
    !isOpening(atoms, i) &&
    isUpos(atoms, i - 1, 'PROPN')
  );
}

/**
 * A month alone, or with `last`, `next`, `this` before it. The year is that of the nearest such month on the side the
 * cues point to.
 */
export const month: Rule = {
  id: 'month',
  first: MONTH,
  match(atoms, i) {
    const read = readMonth(atoms, i);
    if (read === null) return null;
    const { month, end } = read;
    // `JAN.99`
    if (isJoined(atoms, end) && has(atoms, end, DIGITS)) return null;
    if (isShortName(atoms, i, end) || isCompound(atoms, i)) return null;
    // `in that November`, `by the following May`: of the year that was named, or the next after the month that was.
    const near = readNamed(atoms, i);
    if (near !== null) {
      const { start, direction } = near;
      return { start, end, expression: { kind: 'calendar', month, direction, from: 'text' } };
    }
    if (isMarch(atoms, i) || isWord(atoms, i - 1, 'annual')) return null;
    const direction = readDirection(atoms, i);
    if (direction === undefined) {
      const sure = atoms.lexicon.monthPrepositions.has(atoms.text[i - 1]!);
      if (!sure && (isModal(atoms, i) || isOfPerson(atoms, i))) return null;
      return { start: i, end, expression: { kind: 'calendar', month } };
    }
    // `this past May`, `the coming May`
    const start = takeBefore(atoms, i - 1, 'this', 'the');
    return { start, end, expression: { kind: 'calendar', month, direction } };
  },
  examples: [
    ['It rained in [the second half of February] again.', '2024-04-05', 'DATE', '2024-02'],
    ['The [November] election is all they talk about.', '2026-03-12', 'DATE', '2026-11'],
    ['A video of the [November] meeting is all they talk about.', '2026-03-12', 'DATE', '2025-11'],
    ['The meeting in [September] is all they talk about.', '2026-04-12', 'DATE', '2026-09'],
    ['The election in [September] is all they talk about.', '2026-02-12', 'DATE', '2026-09'],
    ['Protests over the [November] election go on.', '2026-03-12', 'DATE', '2025-11'],
    ['The results of the [November] election are final.', '2026-03-12', 'DATE', '2025-11'],
    ['A hearing in [November] ended early.', '2026-03-12', 'DATE', '2025-11'],
    ['The case will not be heard until after the [November] election.', '2026-03-12', 'DATE', '2026-11'],
    ['She was not heard until after the [November] election.', '2026-03-12', 'DATE', '2025-11'],
    ['If he wins in [November], they go.', '2026-03-12', 'DATE', '2026-11'],
    ['He asked if she was there in [November] at last.', '2026-03-12', 'DATE', '2025-11'],
    ['They see a chance of a cut in [June] at last.', '2025-02-20', 'DATE', '2025-06'],
    ['That would set the stage for a contested vote in [July] at last.', '2016-03-22', 'DATE', '2016-07'],
    ['They will win in {November}. The [November] figures are poor.', '2016-03-22', 'DATE', '2015-11'],
    ['They will win in {July}. A win in [July] would be rare.', '2016-03-22', 'DATE', '2016-07'],
    ['They signed a deal with the group in [December] at last.', '2025-11-20', 'DATE', '2024-12'],
    ['They opened a campaign for a vote in [December] at last.', '2025-11-20', 'DATE', '2025-12'],
    ['They lost the election in [December] at last.', '2025-11-20', 'DATE', '2024-12'],
    ['They won a place in the final in [December] at last.', '2025-11-20', 'DATE', '2025-12'],
    ['The state will not export any power before [June].', '2024-03-14', 'DATE', '2024-06'],
    ['He had not sold any power before [June].', '2024-03-14', 'DATE', '2023-06'],
    ['The [November] election will decide control of it.', '2024-05-06', 'DATE', '2024-11'],
    ['"Ask me in [June]," he told them.', '2023-04-17', 'DATE', '2023-06'],
    ['"Not before [April]," he said.', '2023-06-15', 'DATE', '2024-04'],
    ['{Today} he left. “In {2021} they came in [June],” he said.', '2023-06-15', 'DATE', '2021-06'],
    ['{Today} he left. In {2021} it rose more than in [May] here.', '2023-06-15', 'DATE', '2023-05'],
    ['She won in {2019}. She left home [that June].', '2023-06-15', 'DATE', '2019-06'],
    ['She won in {2019}. She left home [that June] and went to sea.', '2023-06-15', 'DATE', '2019-06'],
    ['She won in {2019}. She found that [June] and {July} were wet.', '2023-06-15', 'DATE', '2023-06'],
    ['“I go back to Rome in [April],” he told them.', '2023-06-15', 'DATE', '2024-04'],
    ['Zarok leaves in [January] at last.', '2023-06-15', 'DATE', '2024-01'],
    ['Tea leaves in [April] are the best.', '2023-06-15', 'DATE', '2023-04'],
    ['His home leave in [January] was short.', '2023-06-15', 'DATE', '2023-01'],
    ['It cut jobs {last year}, in Texas, and in [May] it cut more.', '2023-06-15', 'DATE', '2023-05'],
    ['Compared with {last year}, in [May] it fell.', '2023-06-15', 'DATE', '2023-05'],
    ['Prices have risen since [January].', '2026-11-24', 'DATE', '2026-01'],
    ['The firm lost about $3 million in [January].', '2026-11-24', 'DATE', '2026-01'],
    ['Output fell by 4 percent in [December].', '2026-11-24', 'DATE', '2025-12'],
    ['They agreed to pay $3 million in [January].', '2026-11-24', 'DATE', '2027-01'],
    ['They promised $3 million in [January].', '2026-11-24', 'DATE', '2027-01'],
    ['She expects a rate cut in [January].', '2026-11-19', 'DATE', '2027-01'],
    ['The bank cut rates in [June].', '2026-11-19', 'DATE', '2026-06'],
    ['It shut twice {last year}, in [March] and in {May}.', '2023-06-15', 'DATE', '2022-03'],
    ['His contract runs out in [June] at last.', '2023-04-17', 'DATE', '2023-06'],
    ['The mine will close in [September] at last.', '2024-10-10', 'DATE', '2025-09'],
    ['In [September] the mine will close.', '2024-10-10', 'DATE', '2025-09'],
    ['The blast in [September] will be remembered.', '2024-10-10', 'DATE', '2024-09'],
    ['The mine closed in [September] at last.', '2024-10-10', 'DATE', '2024-09'],
    ['Since the warrant in [March], he has stayed at home.', '2023-10-06', 'DATE', '2023-03'],
    ['Since the warrant in [March], he has stayed at home.', null, 'DATE', 'XXXX-03'],
    ['The talks will conclude by [May].', '1998-03-22', 'DATE', '1998-05'],
    ['It lost money [last June] again.', '1989-10-27', 'DATE', '1989-06'],
    ['she is off to spain til [feb] then', '2023-11-08', 'DATE', '2024-02'],
    ['i am going to peru in [june] alone', '2023-04-17', 'DATE', '2023-06'],
    ['The [December] contract rose.', '2006-06-08', 'DATE', '2006-12'],
    ['Oil for [July] delivery fell.', '2006-06-08', 'DATE', '2006-07'],
    ['They will try it [this upcoming February] again.', '1989-10-27', 'DATE', '1990-02'],
    ['They will try it [next February] again.', '1989-10-27', 'DATE', '1990-02'],
  ],
  counterExamples: [
    'May we come in?',
    'Theresa May left.',
    'The soldiers march on.',
    'An august body met.',
    'The june bug is a beetle.',
  ],
};
