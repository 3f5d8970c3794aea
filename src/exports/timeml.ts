import type { DateJson } from '../write/index.ts';
import type { ExportArticle } from './article.ts';
import type { Exporter } from './exporter.ts';
import { withoutOverlaps } from './layers.ts';

/**
 * TimeML 1.2.1 (timeml.github.io/site/publications/timeMLdocs/timeml_1.2.1.html), an XML file for each article as
 * TempEval-3 has them: the text with its times as TIMEX3, the day of publication as the document's creation time, `t0`.
 * Names and quotes have no place in it. A time that was counted from the day of publication names `t0` as its anchor.
 * Characters that XML can't hold are replaced, one by one, by U+FFFD; a carriage return is written as a reference.
 */
export const timeml: Exporter = {
  kind: 'files',
  settings: [],
  write: (article, name) => [{ name: `${name}.tml`, content: document(article) }],
};

const SCHEMA =
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd"';

function document(article: ExportArticle): string {
  const { published, title } = article;
  const created = attributes({
    tid: 't0',
    type: 'DATE',
    value: published ?? 'XXXX-XX-XX',
    temporalFunction: 'false',
    functionInDocument: 'CREATION_TIME',
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<TimeML ${SCHEMA}>`,
    '',
    `<DOCID>${escapeXml(article.id)}</DOCID>`,
    '',
    `<DCT><TIMEX3${created}>${escapeXml(published ?? '')}</TIMEX3></DCT>`,
    '',
    ...(title === null ? [] : [`<TITLE>${escapeXml(title)}</TITLE>`, '']),
    `<TEXT>${marked(article)}</TEXT>`,
    '',
    '</TimeML>',
    '',
  ].join('\n');
}

function marked({ text, dates }: ExportArticle): string {
  const pieces: string[] = [];
  let at = 0;
  for (const date of withoutOverlaps(dates)) {
    const words = escapeXml(text.slice(date.start, date.end));
    pieces.push(escapeXml(text.slice(at, date.start)), `<TIMEX3${timex(date)}>${words}</TIMEX3>`);
    at = date.end;
  }
  return [...pieces, escapeXml(text.slice(at))].join('');
}

function timex({ id, type, value, mod, quant, freq, basis }: DateJson): string {
  const fromPublished = basis === 'published' || basis === 'inferred';
  return attributes({
    tid: `t${id.slice(1)}`,
    type,
    value: value ?? '',
    mod: mod ?? undefined,
    quant,
    freq,
    temporalFunction: String(fromPublished),
    anchorTimeID: fromPublished ? 't0' : undefined,
  });
}

function attributes(all: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(all)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escapeXml(value)}"`]))
    .join('');
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

/** Text for XML 1.0 (www.w3.org/TR/xml/#charsets), in elements and attributes. */
function escapeXml(text: string): string {
  return text.replace(
    /[&<>"\r]|[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu,
    (character) => REFERENCES[character] ?? '\ufffd',
  );
}
