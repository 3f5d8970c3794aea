import { readTable } from '../../text/lexicon.ts';

/** Nouns for what a person is by office: which ones name the same office, loosely. */
export interface Roles {
  /** Folded noun → the more general noun it may be taken up by ("president" → "leader"); itself where none. */
  readonly general: ReadonlyMap<string, string>;
}

/** Reads data/roles.txt. */
export function loadRoles(): Roles {
  const rows = readTable(new URL('../data/roles.txt', import.meta.url));
  return {
    general: new Map(
      rows.map(([noun, general]) => [noun!, general === undefined || general === '' ? noun! : general]),
    ),
  };
}
