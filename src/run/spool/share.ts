import type { EntitySummary } from '../../document.ts';

/**
 * Makes summaries that are kept for a whole corpus share what is the same in them: names come again article after article, and
 * each that was read from JSON is a text of its own.
 */
export function createSharing(): (summary: EntitySummary) => EntitySummary {
  const texts = new Map<string, string>();
  const counts = new Map<string, readonly [alias: string, count: number]>();
  let document = '';
  const text = (value: string): string => {
    const known = texts.get(value);
    if (known !== undefined) return known;
    texts.set(value, value);
    return value;
  };
  const counted = ([alias, count]: readonly [string, number]): readonly [string, number] => {
    const key = `${count}\n${alias}`;
    const known = counts.get(key);
    if (known !== undefined) return known;
    const pair = [text(alias), count] as const;
    counts.set(key, pair);
    return pair;
  };
  return (summary) => {
    if (summary.docId !== document) document = summary.docId;
    return {
      ...summary,
      docId: document,
      name: text(summary.name),
      aliases: summary.aliases.map(text),
      aliasCounts: summary.aliasCounts.map(counted),
    };
  };
}
