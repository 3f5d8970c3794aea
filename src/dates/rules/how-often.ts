import { type Atoms, isUpos } from '../reading/atoms.ts';
import { FREQUENCY } from '../reading/classes.ts';
import { isWord } from '../reading/patterns.ts';
import { WORDS } from '../reading/word-classes.ts';
import type { Rule } from '../rule.ts';

/** `the Weekly Standard`, `Daily Mail`, `the daily La Jornada`: a paper, or a name of another kind. */
function isOfName(atoms: Atoms, i: number): boolean {
  const { text, capital } = atoms;
  if (capital[i] && text[i - 1] !== '' && capital[i - 1]) return true;
  if (!capital[i + 1] || !isWord(atoms, i, 'daily', 'weekly')) return false;
  return (capital[i]! && text[i] === 'daily') || isUpos(atoms, i - 1, 'DET', 'ADJ');
}

/** `the annual meeting`, `a quarterly dividend`: a kind of meeting, not a time. */
function isKind(atoms: Atoms, i: number): boolean {
  if (atoms.words[i]!.frequency === 'P1Y') return WORDS['annual-kind'].has(atoms.text[i + 1]!);
  return atoms.text[i] === 'quarterly' && isUpos(atoms, i + 1, 'NOUN', 'ADJ', 'ADP');
}

/** `an annual loss`: what came of one year. */
function isResult(atoms: Atoms, i: number): boolean {
  return atoms.text[i] === 'annual' && WORDS['annual-result'].has(atoms.text[i + 1]!);
}

/** What stands before the word for how often, joined by a hyphen: `half-hourly`, `six-monthly`; the value with it, or null. */
function readMultiple(atoms: Atoms, i: number): string | null {
  if (atoms.text[i - 1] !== '-') return null;
  const { frequency } = atoms.words[i]!;
  if (isWord(atoms, i - 2, 'half')) return { PT1H: 'PT30M', P1Y: 'P6M' }[frequency] ?? null;
  // `semi-annual`: semiannual
  if (isWord(atoms, i - 2, 'semi', 'bi', 'tri'))
    return atoms.lexicon.words.get(`${atoms.text[i - 2]}${atoms.text[i]}`)?.frequency || null;
  const number = atoms.words[i - 2]?.number ?? 0;
  return number > 1 && /^PT?1[A-Z]$/.test(frequency) ? frequency.replace('1', String(number)) : null;
}

/** A word for how often something happens: `daily`, `annual`, `biweekly`. */
export const howOften: Rule = {
  id: 'how-often',
  first: FREQUENCY,
  match(atoms, i) {
    if (isOfName(atoms, i) || isKind(atoms, i)) return null;
    const multiple = readMultiple(atoms, i);
    if (multiple !== null)
      return { start: i - 2, end: i + 1, expression: { kind: 'fixed', type: 'SET', value: multiple } };
    const type = isResult(atoms, i) ? 'DURATION' : 'SET';
    return {
      start: i,
      end: i + 1,
      expression: { kind: 'fixed', type, value: atoms.words[i]!.frequency },
    };
  },
  examples: [
    ['It posted an [annual] loss again.', null, 'DURATION', 'P1Y'],
    ['Buses run [half-hourly] there.', null, 'SET', 'PT30M'],
    ['Its [six-monthly] check was due.', null, 'SET', 'P6M'],
    ['Its [semi-annual] check was due.', null, 'SET', 'P6M'],
    ['Its [bi-weekly] check was due.', null, 'SET', 'P2W'],
    ['The [daily] dose was doubled.', null, 'SET', 'P1D'],
  ],
  counterExamples: [
    'It stood in the daily La Jornada first.',
    'She works for the Daily Mail.',
    'It held its annual meeting.',
    'It paid a quarterly dividend.',
  ],
};
