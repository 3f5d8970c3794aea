/** Elements that never hold others. */
export const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
);
/** Elements whose end the next of their kind implies: sloppy pages hold thousands open, which a parser closes. */
const IMPLIED = new Set('dd dt li optgroup option p rp rt tbody td tfoot th thead tr'.split(' '));
/** Elements whose content is text up to their own end tag. */
const RAW = new Set('script style textarea title xmp'.split(' '));

/**
 * Whether the tags of a page nest deeper than `limit`, seen without a tree: the parser's work for a tag grows with the
 * number of open ones, and so its time with the square of a hostile page's length. Linear in the length of `html`.
 */
export function nestsDeeperThan(html: string, limit: number): boolean {
  const open: string[] = [];
  const counts = new Map<string, number>();
  const tag = /<(?:!--|(\/?)([a-z][^\s/>]*))/gi;
  for (let match = tag.exec(html); match !== null; match = tag.exec(html)) {
    const name = match[2]?.toLowerCase();
    if (name === undefined) {
      const end = html.indexOf('-->', tag.lastIndex);
      if (end === -1) return false;
      tag.lastIndex = end;
    } else if (match[1] === '/') close(name, open, counts);
    else if (!VOID.has(name) && !IMPLIED.has(name)) {
      // Only within SVG and MathML does a slash close an element.
      const foreign = counts.get('svg') || counts.get('math') || name === 'svg' || name === 'math';
      if (foreign && html[html.indexOf('>', tag.lastIndex) - 1] === '/') continue;
      open.push(name);
      counts.set(name, (counts.get(name) ?? 0) + 1);
      if (open.length > limit) return true;
      if (RAW.has(name) && !foreign) {
        const end = endOfRaw(html, name, tag.lastIndex);
        if (end === -1) return false;
        tag.lastIndex = end;
      }
    }
  }
  return false;
}

function close(name: string, open: string[], counts: Map<string, number>): void {
  if (!counts.get(name)) return;
  for (let last = open.pop(); last !== undefined; last = open.pop()) {
    counts.set(last, counts.get(last)! - 1);
    if (last === name) return;
  }
}

function endOfRaw(html: string, name: string, from: number): number {
  for (let at = html.indexOf('</', from); at !== -1; at = html.indexOf('</', at + 2)) {
    if (html.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at;
  }
  return -1;
}
