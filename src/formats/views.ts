/** A view over the tables: SQL that DuckDB understands. */
export interface View {
  readonly name: string;
  readonly description: string;
  readonly query: string;
}

export const VIEWS: readonly View[] = [
  {
    name: 'quotes_with_speakers',
    description: 'Every quote with its article, and the speaker and reporter as entities.',
    query: `SELECT
  q.doc_id, d.title, d.published, d.source, q.quote_id, q.kind, q."text", q.cue,
  q.speaker, q.speaker_entity_id, s.name AS speaker_name, s."type" AS speaker_type, s.wikidata AS speaker_wikidata,
  q.reporter, q.reporter_entity_id, r.name AS reporter_name, r."type" AS reporter_type,
  q.sentence_id, q."start", q."end", q.rule, q.score
FROM quotes AS q
JOIN documents AS d ON d.doc_id = q.doc_id
LEFT JOIN entities AS s ON s.entity_id = q.speaker_entity_id
LEFT JOIN entities AS r ON r.entity_id = q.reporter_entity_id
ORDER BY q.doc_id, q."start", q.quote_id`,
  },
  {
    name: 'timeline',
    description: 'Every date that names days of the calendar, with the sentence it stands in, by day.',
    query: `SELECT
  t."begin", t."until", t."value", t."type", t."text", t.basis, t.doc_id, d.title, d.published,
  t.date_id, t.sentence_id, s."text" AS sentence
FROM dates AS t
JOIN documents AS d ON d.doc_id = t.doc_id
JOIN sentences AS s ON s.doc_id = t.doc_id AND s.sentence_id = t.sentence_id
WHERE t."begin" IS NOT NULL
ORDER BY t."begin", t."until", t.doc_id, t."start"`,
  },
  {
    name: 'co_mentions',
    description:
      'Each two entities that sentences refer to together, and in how many sentences and articles.',
    query: `WITH named AS (SELECT DISTINCT doc_id, sentence_id, entity_id FROM mentions WHERE entity_id IS NOT NULL)
SELECT
  a.entity_id, ea.name, ea."type", b.entity_id AS other_entity_id, eb.name AS other_name, eb."type" AS other_type,
  count(*) AS sentences, count(DISTINCT a.doc_id) AS documents
FROM named AS a
JOIN named AS b ON b.doc_id = a.doc_id AND b.sentence_id = a.sentence_id AND a.entity_id < b.entity_id
JOIN entities AS ea ON ea.entity_id = a.entity_id
JOIN entities AS eb ON eb.entity_id = b.entity_id
GROUP BY ALL
ORDER BY sentences DESC, documents DESC, a.entity_id, b.entity_id`,
  },
];
