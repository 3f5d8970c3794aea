import type { Names } from '../names/names.ts';
import { acronymDefined } from './acronym-defined.ts';
import { acronymInitials } from './acronym-initials.ts';
import { alsoKnownAs } from './also-known-as.ts';
import { legalForm } from './legal-form.ts';
import { mononym } from './mononym.ts';
import { organizationShortName } from './organization-short-name.ts';
import { personFamilyFirst } from './person-family-first.ts';
import { personFullName } from './person-full-name.ts';
import { personShortName } from './person-short-name.ts';
import { placeGeneric } from './place-generic.ts';
import { placeLongName } from './place-long-name.ts';
import { sameCountry } from './same-country.ts';
import { sameName } from './same-name.ts';
import { sameState } from './same-state.ts';
import { sameStorm } from './same-storm.ts';
import { sameUserId } from './same-user-id.ts';
import { sameWords } from './same-words.ts';
import type { Sieve } from './sieve.ts';

/** From the most precise to the loosest. */
export const SIEVES: readonly Sieve[] = [
  sameUserId,
  sameName,
  sameCountry,
  sameState,
  sameStorm,
  personFullName,
  personFamilyFirst,
  alsoKnownAs,
  acronymDefined,
  legalForm,
  personShortName,
  mononym,
  acronymInitials,
  placeGeneric,
  placeLongName,
  organizationShortName,
  sameWords,
];

/** Joins the names of an article that are one thing. */
export function joinNames(names: Names, sieves: readonly Sieve[] = SIEVES): void {
  const { list, sets, document } = names;
  /** The id of the user's that each set bears: no sieve joins two of them. */
  const ids = new Map<number, string>();
  for (const [index, { mention }] of list.entries()) {
    const { id } = document.mentions[mention]!;
    if (id !== undefined) ids.set(index, id);
  }
  for (const sieve of sieves)
    for (const [name, antecedent] of sieve.find(names)) {
      const a = ids.get(sets.find(name));
      const b = ids.get(sets.find(antecedent));
      if (a !== undefined && b !== undefined && a !== b) continue;
      sets.join(name, antecedent);
      const id = a ?? b;
      if (id !== undefined) ids.set(sets.find(name), id);
    }
}
