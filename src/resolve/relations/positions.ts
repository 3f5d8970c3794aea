import { HYPHENS, VERB, type View } from './view.ts';

/**
 * Scholars by what they study, more than a list can hold: "herpetologist", "demographer", "obstetrician". No apologist, ideologist or
 * patrician.
 */
const SCHOLAR = /(?:ographer|(?<!\bap|\bide)ologist|(?<!\bp)[aeit]trician|iatrist)$/u;

/** A position's noun: by its last part where hyphens join several, without the full stop of "Sen.". */
export function positionAt(view: View, token: number): string | null {
  const word = view.lower[token];
  if (word === undefined || view.within[token] !== -1 || view.document.tags.upos[token] === VERB) return null;
  const last = word.slice(word.lastIndexOf('-') + 1);
  const noun = last.endsWith('.') ? last.slice(0, -1) : last;
  const { positions, words } = view.knowledge;
  if (noun === 'player' && words.importance.has(view.lower[token - 1] ?? '')) return null;
  return positions.has(word) ? word : positions.has(noun) || SCHOLAR.test(noun) ? noun : null;
}

/** The head of a position that ends before a token: "president", "secretary of state", "president-elect"; -1 where none does. */
export function positionBefore(view: View, end: number): number {
  const { lower } = view;
  if (positionAt(view, end - 1) !== null) return end - 1;
  const last = lower[end - 1] ?? '';
  if (
    view.knowledge.words['of-body'].has(last) &&
    lower[end - 2] === 'of' &&
    positionAt(view, end - 3) !== null
  )
    return end - 3;
  if (
    (last === 'elect' || last === 'designate') &&
    HYPHENS.has(lower[end - 2] ?? '') &&
    positionAt(view, end - 3) !== null
  )
    return end - 3;
  return -1;
}
