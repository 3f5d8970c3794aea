import type { Things } from '../entities.ts';
import type { Gender } from '../knowledge.ts';
import { isAcronym } from '../names/acronym.ts';
import type { Names } from '../names/names.ts';

/** A person's gender by the titles beside the names, else by the first name; null where neither tells. */
export function gendersOf(names: Names, things: Things): readonly (Gender | null)[] {
  const byTitle: (Gender | null)[] = things.entities.map(() => null);
  const byFirstName: (Gender | null)[] = things.entities.map(() => null);
  for (const [index, name] of names.list.entries()) {
    if (name.kind !== 'person') continue;
    const entity = things.entityOf[index]!;
    byTitle[entity] ??= name.gender;
    // A single word is as often a surname: "Kelly", "Jordan".
    const given = name.words.length > 1 && !isAcronym(name.text) ? name.words[0]! : '';
    byFirstName[entity] ??= names.knowledge.firstNames.get(given) ?? null;
  }
  return byTitle.map((gender, entity) => gender ?? byFirstName[entity] ?? null);
}
