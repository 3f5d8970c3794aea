import { isJoined, isUpos } from '../atoms.ts';
import { DIGITS, MONTH } from '../classes.ts';
import { has, isWord, readMonth, readNamed } from '../patterns.ts';
import type { Rule } from '../rule.ts';

/** Words that make a name of the month before them: `March Madness`, `May Day`, `August Wilson` are other rules' or none. */
const MODAL_SUBJECTS = ['PRON', 'VERB', 'AUX', 'PART'] as const;

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
    const text = atoms.text[i]!;
    // `JAN.99`
    if (isJoined(atoms, read.end) && has(atoms, read.end, DIGITS)) return null;
    const short = text.length === 3 && text !== 'may';
    if (short && read.end === i + 1 && text !== 'jun' && text !== 'jul') {
      // `Jan`, `Mar` without a full stop are names as often as months.
      if (!isWord(atoms, i - 1, 'in', 'since', 'last', 'next', 'by', 'until', 'of')) return null;
    }
    let start = i;
    let direction: -1 | 0 | 1 | undefined;
    const before = atoms.text[i - 1]!;
    if (
      before === 'last' ||
      before === 'next' ||
      before === 'this' ||
      before === 'past' ||
      before === 'coming'
    ) {
      start = i - 1;
      direction = before === 'last' || before === 'past' ? -1 : before === 'this' ? 0 : 1;
      if (isWord(atoms, start - 1, 'this', 'the') && before !== 'this') start--;
    }
    // `in that November`, `by the following May`: of the year that was named, or the next after the month that was.
    const near = readNamed(atoms, i);
    if (near !== null)
      return {
        start: near.start,
        end: read.end,
        expression: { kind: 'calendar', month: read.month, direction: near.direction, from: 'text' },
      };
    // A march is held, of people and for a cause.
    if (
      text === 'march' &&
      isWord(atoms, i + 1, 'for', 'of', 'on', 'madness') &&
      !isWord(atoms, i - 1, 'in', 'since', 'until', 'by')
    )
      return null;
    if (isWord(atoms, i - 1, 'annual')) return null;
    const sure = direction !== undefined || atoms.lexicon.monthPrepositions.has(atoms.text[i - 1]!);
    if (!sure) {
      const next = i + 1;
      const opens = atoms.text[i - 1] === '' || /^["`']+$/.test(atoms.text[i - 1]!);
      if (text === 'may' || text === 'march') {
        if (opens && isUpos(atoms, next, ...MODAL_SUBJECTS)) return null;
        if (isUpos(atoms, i, 'AUX')) return null;
      }
      // `August Wilson`, `April Jones`, `Theresa May`, `June Smith`: a name's part.
      if (text === 'april' || text === 'june' || text === 'may' || text === 'august' || text === 'march')
        if (
          (atoms.capital[next] && !has(atoms, next, ~0)) ||
          (atoms.capital[i - 1] &&
            atoms.sentence[i - 1] === atoms.sentence[i] &&
            !opens &&
            isUpos(atoms, i - 1, 'PROPN') &&
            !has(atoms, i - 1, ~0))
        )
          return null;
    }
    return {
      start,
      end: read.end,
      expression: { kind: 'calendar', month: read.month, ...(direction === undefined ? {} : { direction }) },
    };
  },
  examples: [
    ['The [November] election will decide control of it.', '2024-05-06', 'DATE', '2024-11'],
    ['"Ask me in [June]," he told them.', '2023-04-17', 'DATE', '2023-06'],
    ['"Not before [April]," he said.', '2023-06-15', 'DATE', '2024-04'],
    ['His contract runs out in [June] at last.', '2023-04-17', 'DATE', '2023-06'],
    ['The mine will close in [September] at last.', '2024-10-10', 'DATE', '2025-09'],
    ['In [September] the mine will close.', '2024-10-10', 'DATE', '2025-09'],
    ['The blast in [September] will be remembered.', '2024-10-10', 'DATE', '2024-09'],
    ['The mine closed in [September] at last.', '2024-10-10', 'DATE', '2024-09'],
    ['Since the warrant in [March], he has stayed at home.', '2023-10-06', 'DATE', '2023-03'],
    ['Since the warrant in [March], he has stayed at home.', null, 'DATE', 'XXXX-03'],
    ['The talks will conclude by [May].', '1998-03-22', 'DATE', '1998-05'],
    ['It lost money [last June] again.', '1989-10-27', 'DATE', '1989-06'],
    ['The [December] contract rose.', '2006-06-08', 'DATE', '2006-12'],
    ['Oil for [July] delivery fell.', '2006-06-08', 'DATE', '2006-07'],
    ['They will try it [next February] again.', '1989-10-27', 'DATE', '1990-02'],
  ],
  counterExamples: ['May we come in?', 'Theresa May left.', 'The soldiers march on.'],
};
