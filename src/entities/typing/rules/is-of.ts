const OF = /^(?:of|on|du|de|della|di)$/u;

/** "World Festival of Negro Arts", "March on Rome", "Museum of Modern Art": whether a head word stands before what it is of. */
export function isOf(words: readonly string[], heads: ReadonlySet<string>): boolean {
  return words.some((word, i) => OF.test(words[i + 1] ?? '') && heads.has(word.toLowerCase()));
}
