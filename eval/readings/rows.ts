import type { CorpusIdentity, Resolved, Span } from '../../src/document.ts';
import type { Row } from './draw.ts';

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ');

/** The text around spans, the spans in brackets. */
function around({ text }: Resolved, spans: readonly Span[], before: number, after: number): string {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const first = sorted[0]!.start;
  const last = Math.max(...sorted.map(({ end }) => end));
  let shown = text.slice(Math.max(0, first - before), first);
  let at = first;
  for (const { start, end } of sorted) {
    if (start < at) continue;
    shown += `${text.slice(at, start)}[[${text.slice(start, end)}]]`;
    at = end;
  }
  return oneLine(shown + text.slice(at, last + after));
}

/** An article's statements, as relations.csv has them. */
export function relationRows(document: Resolved): Row[] {
  const { text, entities } = document;
  return document.relations.map((relation): Row => {
    const { kind, subject, object, rule } = relation;
    const said = oneLine(text.slice(object.start, object.end));
    const whose = object.entity === null ? '-' : nameOf(document, object.entity);
    return {
      key: `${document.id} ${relation.start} ${kind} ${oneLine(text.slice(subject.start, subject.end))} ${said}`,
      group: rule,
      shown:
        `${rule}: ${entities[subject.entity]!.name} | ${kind} | ${said} | ${whose}\n` +
        around(document, kind === 'demonym_of' ? [subject] : [subject, object], 150, 120),
    };
  });
}

function nameOf({ entities }: Resolved, index: number): string {
  const { name, type, wikidata, geonames } = entities[index]!;
  return `${name} (${type}${wikidata === null ? '' : ` ${wikidata}`}${geonames === null ? '' : ` g${geonames}`})`;
}

const PRONOUN =
  /^(?:he|she|it|they|i|we|you|who|him|his|her|hers|them|their|me|my|us|our|its|himself|herself|themselves|this|that|these|those)$/iu;

export type SourceForm = 'pronoun' | 'nominal' | 'name';

/** What a source's words are: a pronoun, words with the name of who it is, or a description without one. */
function sourceForm(document: Resolved, source: Span & { readonly entity: number | null }): SourceForm {
  if (PRONOUN.test(document.text.slice(source.start, source.end))) return 'pronoun';
  const named = document.mentions.some(
    ({ form, start, end, entity }) =>
      form === 'name' &&
      start >= source.start &&
      end <= source.end &&
      (source.entity === null || entity === source.entity),
  );
  return named ? 'name' : 'nominal';
}

/** The sources of an article's quotes that are no names and reach an entity that has one. */
export function sourceRows(document: Resolved): Row[] {
  const rows = new Map<string, Row>();
  for (const quote of document.quotes)
    for (const source of quote.sources) {
      const form = sourceForm(document, source);
      if (form === 'name' || source.entity === null) continue;
      const key = `${document.id} ${source.start} ${source.end}`;
      rows.set(key, {
        key,
        group: form,
        shown: `${form}: ${document.text.slice(source.start, source.end)} → ${nameOf(document, source.entity)}\n${around(document, [source], 700, 160)}`,
      });
    }
  return [...rows.values()];
}

/** How many sources have which form, and how many of those reach an entity with a name. */
export function countSources(
  documents: Iterable<Resolved>,
): Readonly<Record<SourceForm, readonly [number, number]>> {
  const counts: Record<SourceForm, [number, number]> = { pronoun: [0, 0], nominal: [0, 0], name: [0, 0] };
  for (const document of documents)
    for (const { sources } of document.quotes)
      for (const source of sources) {
        const count = counts[sourceForm(document, source)];
        count[0] += 1;
        if (source.entity !== null) count[1] += 1;
      }
  return counts;
}

/** The rows of entities.csv over a corpus, with their aliases and two places where they stand. */
export function entityRows(documents: readonly Resolved[], identity: CorpusIdentity): Row[] {
  const places = new Map<string, string[]>();
  for (const document of documents)
    for (const mention of document.mentions) {
      if (mention.form !== 'name' || mention.entity === null) continue;
      const id = identity.idOf(document.id, mention.entity);
      const found = places.get(id) ?? [];
      places.set(id, found);
      // Of each article the first place, so that a wrong merge over articles shows.
      if (found.length < 5 && !found.some((place) => place.startsWith(`  ${document.id}: `)))
        found.push(`  ${document.id}: ${around(document, [mention], 90, 90)}`);
    }
  return identity.entities.map(
    (entity): Row => ({
      key: entity.id,
      group: entity.type,
      shown: [
        `${entity.id} | ${entity.type} | ${entity.name} | wikidata ${entity.wikidata ?? '-'} iso ${entity.iso ?? '-'} geonames ${entity.geonames ?? '-'}`,
        `  ${entity.mentions} mentions, ${entity.documents} articles; ${entity.aliases.map(([alias, count]) => `${alias} ${count}`).join('; ')}`,
        ...(places.get(entity.id) ?? []),
      ].join('\n'),
    }),
  );
}
