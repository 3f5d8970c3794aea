import type { Things } from '../entities.ts';
import type { Gender } from '../knowledge.ts';
import { isAcronym } from '../names/acronym.ts';
import type { Names } from '../names/names.ts';

/** What tells of the genders of an article's entities. */
export interface Genders {
  /** By the titles and nouns beside a person's names, else by the first name; null where neither tells. */
  readonly of: readonly (Gender | null)[];
  /** Whether nothing but a noun like "sister" tells it. */
  readonly byKin: readonly boolean[];
}

/** The genders of persons, by entity. */
export function gendersOf(names: Names, things: Things): Genders {
  const byTitle: (Gender | null)[] = things.entities.map(() => null);
  const byKin: (Gender | null)[] = things.entities.map(() => null);
  const byFirstName: (Gender | null)[] = things.entities.map(() => null);
  for (const [index, name] of names.list.entries()) {
    if (name.kind !== 'person') continue;
    const entity = things.entityOf[index]!;
    (name.isKin ? byKin : byTitle)[entity] ??= name.gender;
    // A single word is as often a surname: "Kelly", "Jordan".
    const given = name.words.length > 1 && !isAcronym(name.text) ? name.words[0]! : '';
    byFirstName[entity] ??= names.knowledge.firstNames.get(given) ?? null;
  }
  return {
    of: byTitle.map((gender, entity) => gender ?? byKin[entity] ?? byFirstName[entity] ?? null),
    byKin: byKin.map(
      (gender, entity) => gender !== null && byTitle[entity] === null && byFirstName[entity] === null,
    ),
  };
}
