/** FNV-1a, 32 bits, over the UTF-16 code units of a string. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash;
}

/**
 * Whether a TimeBank document belongs to the fixed fifth that nobody reads: it is scored, its errors are never looked
 * at, so that the distance between its figures and those of the rest shows rules made for single documents.
 *
 * @example
 * documents.filter((document) => !isHeldOut(document.id));
 */
export function isHeldOut(id: string): boolean {
  return fnv1a(id) % 5 === 0;
}
