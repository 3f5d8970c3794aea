import { type Atoms, isJoined } from './atoms.ts';
import { DIGITS, NUMBER, QUANTITY } from './classes.ts';

/** A number in the text: its value, NaN where it is not told (`several`), and the atom after it. */
export interface Numeral {
  readonly value: number;
  readonly end: number;
}

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an']);
/** What adds a half to a number in words. */
const HALVES = [
  ['-', 'and', '-', 'a', '-', 'half'],
  ['and', 'a', 'half'],
] as const;

/** `1,200`, `2.5`, `2 1/2`, `15` from atom `i` on. */
function readDigits(atoms: Atoms, i: number): Numeral | null {
  let text = atoms.text[i]!;
  if (text.length > 9) return null;
  let end = i + 1;
  while (
    end - i < 6 &&
    atoms.text[end] === ',' &&
    isJoined(atoms, end) &&
    isJoined(atoms, end + 1) &&
    atoms.text[end + 1]!.length === 3 &&
    atoms.classes[end + 1] === DIGITS
  ) {
    text += atoms.text[end + 1]!;
    end += 2;
  }
  let value = Number(text);
  if (
    atoms.text[end] === '.' &&
    isJoined(atoms, end) &&
    isJoined(atoms, end + 1) &&
    atoms.classes[end + 1] === DIGITS
  ) {
    value = Number(`${text}.${atoms.text[end + 1]!}`);
    end += 2;
  }
  if (
    atoms.classes[end] === DIGITS &&
    atoms.text[end + 1] === '/' &&
    atoms.classes[end + 2] === DIGITS &&
    atoms.text[end]!.length <= 2
  ) {
    value += Number(atoms.text[end]) / Number(atoms.text[end + 2]);
    end += 3;
  }
  if (atoms.text[end] === '½') {
    value += 0.5;
    end++;
  }
  return { value, end };
}

/** `twenty-five`, `two thousand`, `one hundred and ten` from atom `i` on. */
function readWords(atoms: Atoms, i: number): Numeral | null {
  let total = 0;
  let group = 0;
  let end = i;
  for (let at = i; at < i + 10; ) {
    const word = atoms.words[at];
    if (word === undefined || (word.classes & NUMBER) === 0) break;
    if (word.numberKind === 'scale') {
      const scaled = (group === 0 ? 1 : group) * word.number;
      if (word.number >= 1000) {
        total += scaled;
        group = 0;
      } else group = scaled;
    } else if (word.numberKind === 'tens') {
      if (group % 100 !== 0) break;
      group += word.number;
    } else {
      if (group % 10 !== 0 || (group % 100 === 10 && word.number > 0)) break;
      if (group % 100 !== 0 && word.number > 9) break;
      group += word.number;
    }
    end = at + 1;
    at = end;
    const follows = (atoms.classes[at + 1]! & NUMBER) !== 0;
    if (follows && atoms.text[at] === '-' && word.numberKind === 'tens') at++;
    else if (follows && atoms.text[at] === 'and' && word.numberKind === 'scale') at++;
  }
  return end === i ? null : { value: total + group, end };
}

/** A number from atom `i` on, in digits or words; `several`, `a few`, `a couple of` are numbers too. */
export function readNumeral(atoms: Atoms, i: number): Numeral | null {
  const classes = atoms.classes[i]!;
  if (classes === DIGITS) return readScaled(atoms, i);
  if ((classes & NUMBER) !== 0) return readSpelled(atoms, i);
  if ((classes & QUANTITY) !== 0) return readQuantity(atoms, i);
  return ARTICLES.has(atoms.text[i]!) ? readBehindArticle(atoms, i + 1) : null;
}

/** `12`, `2.5 million` */
function readScaled(atoms: Atoms, i: number): Numeral | null {
  const numeral = readDigits(atoms, i);
  const scale = numeral === null ? undefined : atoms.words[numeral.end];
  if (numeral !== null && scale?.numberKind === 'scale' && scale.number >= 1000)
    return { value: numeral.value * scale.number, end: numeral.end + 1 };
  return numeral;
}

/** `two`, `two and a half`, `two-and-a-half` */
function readSpelled(atoms: Atoms, i: number): Numeral | null {
  const numeral = readWords(atoms, i);
  if (numeral === null) return null;
  const { value, end } = numeral;
  for (const half of HALVES)
    if (half.every((word, k) => atoms.text[end + k] === word))
      return { value: value + 0.5, end: end + half.length };
  return numeral;
}

/** `several`, `few`, `a couple of`, `half an` */
function readQuantity(atoms: Atoms, i: number): Numeral {
  const quantity = atoms.words[i]!.quantity;
  let end = i + 1;
  if (atoms.text[end] === 'of') end++;
  if (quantity === '0.5') {
    if (ARTICLES.has(atoms.text[end]!)) end++;
    else if (end === i + 1) return { value: 0.5, end };
  }
  return { value: quantity === 'X' ? Number.NaN : Number(quantity), end };
}

/** What stands behind “a” and “an”: `dozen`, `few`, `hundred and twenty`, `good many`. */
function readBehindArticle(atoms: Atoms, i: number): Numeral | null {
  const word = atoms.text[i];
  if (word === 'dozen') return { value: 12, end: i + 1 };
  if (word === 'few' || word === 'couple' || word === 'half') return readNumeral(atoms, i);
  if (atoms.words[i]?.numberKind === 'scale') return readWords(atoms, i);
  return word === 'good' && atoms.text[i + 1] === 'many' ? { value: Number.NaN, end: i + 2 } : null;
}

/** How a TIMEX3 duration writes a number: `3`, `2.5`, `X`. */
export function timexNumber(value: number): string {
  return Number.isNaN(value) ? 'X' : String(Math.round(value * 100) / 100);
}

/** The value of a duration: `P3D`, `PT5H30M`, `PXY`; decades, quarters and fortnights as years, quarters and weeks. */
export function durationValue(amount: number, unit: string): string {
  const whole = Math.floor(amount);
  const half = amount - whole === 0.5;
  switch (unit) {
    case 'TS':
      return `PT${timexNumber(amount)}S`;
    case 'TM':
      return half && whole > 0 ? `PT${whole}M30S` : half ? 'PT30S' : `PT${timexNumber(amount)}M`;
    case 'TH':
      return half ? (whole > 0 ? `PT${whole}H30M` : 'PT30M') : `PT${timexNumber(amount)}H`;
    case 'W2':
      return `P${timexNumber(amount * 2)}W`;
    case 'N':
      return `P${timexNumber(amount)}D`;
    case 'WE':
      return `P${timexNumber(amount)}WE`;
    case 'E':
      return Number.isNaN(amount) ? 'PXE' : `P${timexNumber(amount * 10)}Y`;
    case 'C':
      return Number.isNaN(amount) ? 'PXC' : `P${timexNumber(amount * 100)}Y`;
    case 'L':
      return Number.isNaN(amount) ? 'PXL' : `P${timexNumber(amount)}L`;
    case 'H':
      return `P${timexNumber(amount * 6)}M`;
    case 'Y':
      return half ? (whole > 0 ? `P${whole}Y6M` : 'P6M') : `P${timexNumber(amount)}Y`;
    default:
      return `P${timexNumber(amount)}${unit}`;
  }
}
