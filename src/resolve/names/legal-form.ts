/** The words of an organization's name without those that say its legal form, at least one kept. */
export function withoutLegalForm(
  words: readonly string[],
  legalForms: ReadonlySet<string>,
): readonly string[] {
  let to = words.length;
  while (to > 1 && (legalForms.has(words[to - 1]!) || words[to - 1] === '&' || words[to - 1] === 'and'))
    to -= 1;
  return words.slice(0, to);
}
