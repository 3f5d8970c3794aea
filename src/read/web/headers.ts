/** Fields of a head by their names in small letters; of several of one name, the first. */
export type Headers = ReadonlyMap<string, string>;

/**
 * The fields of a head, `Name: value` on each line (RFC 9112, ISO 28500); lines that begin with a space go on with the one
 * before. A line without a colon is passed over.
 */
export function parseHeaders(lines: readonly string[]): Headers {
  const fields: [string, string][] = [];
  for (const line of lines) {
    const last = fields.at(-1);
    if (/^[ \t]/.test(line) && last !== undefined) last[1] = `${last[1]} ${line.trim()}`;
    const colon = line.indexOf(':');
    if (/^[ \t]/.test(line) || colon <= 0) continue;
    fields.push([line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]);
  }
  return new Map(fields.reverse());
}

/** A media type without its parameters, in small letters: `text/html`. */
export function mediaType(value: string | undefined): string | null {
  return value === undefined ? null : value.split(';', 1)[0]!.trim().toLowerCase();
}

/** What a media type says of its text's encoding. */
export function charsetOf(value: string | undefined): string | null {
  const parameters = value?.split(';').slice(1) ?? [];
  for (const parameter of parameters) {
    const [name, told = ''] = parameter.split('=', 2);
    if (name!.trim().toLowerCase() === 'charset') return told.trim().replace(/^["']|["']$/g, '') || null;
  }
  return null;
}
