import type { NameType } from '../../document.ts';
import { HYPHENS, ownerOf, type View } from './view.ts';

/** Which of the names before a noun is whose it is: an organization before a country, a country before a people. */
const RANK: Readonly<Partial<Record<NameType, number>>> = {
  ORG: 3,
  PERSON: 3,
  GPE: 2,
  LOC: 2,
  FAC: 2,
  NORP: 1,
};

/** Whose a position is, by the names beside it. */
export interface Owner {
  readonly entity: number | null;
  readonly rank: number;
}
export const NOBODY: Owner = { entity: null, rank: 0 };

/** The owner with one more name. */
export function ownerAmong(view: View, mention: number, before: Owner): Owner {
  const rank = RANK[view.document.mentions[mention]!.type] ?? 0;
  return rank > before.rank ? { entity: ownerOf(view, mention), rank } : before;
}

/** "Chicago-based", "Oscar-winning" tell of somebody, not whose they are. */
export function isBased(view: View, mention: number): boolean {
  const after = view.layout.endToken[mention]!;
  const next = view.lower[after] ?? '';
  const word = HYPHENS.has(next)
    ? (view.lower[after + 1] ?? '')
    : HYPHENS.has(next[0] ?? '')
      ? next.slice(1)
      : '';
  return (
    /^(?:born|.*(?:ed|ing))$/.test(word) &&
    view.document.tokens.start[after] === view.document.mentions[mention]!.end
  );
}

/** Whose a position is by the "its" before it: "Its director, Ann Lee". */
export function itsOwner({ document, itsOf }: View, from: number): number | null {
  return from === 0 ? null : (itsOf.get(document.tokens.start[from - 1]!) ?? null);
}
