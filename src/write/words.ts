/** How many words a text has: runs of characters that are not white space. */
export function countWords(text: string): number {
  let count = 0;
  const word = /\S+/g;
  while (word.test(text)) count++;
  return count;
}
