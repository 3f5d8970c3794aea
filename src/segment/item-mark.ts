/** Marks before the items of a list; hyphens, dashes and asterisks are taken for marks by all stages as it is. */
const MARK = /^[•‣◦▪●■▶►➤✓✔][ \t\u00A0]+(?=\S)/u;

/** Where the mark of a list's item ends at the start of a paragraph, `• The bank says`, with the white space behind it; 0 where there is none. */
export function itemMarkEnd(paragraph: string): number {
  return MARK.exec(paragraph.slice(0, 8))?.[0].length ?? 0;
}
