/** What parts the columns of a table that a user made: a semicolon, as in much of Europe, where the first line has one and no comma. */
export function delimiterOf(csv: string): ',' | ';' {
  const [header = ''] = /^[^\r\n]+/mu.exec(csv) ?? [];
  return header.includes(';') && !header.includes(',') ? ';' : ',';
}
