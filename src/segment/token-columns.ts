/** Growing columns of tokens and the index of the first token of each sentence. */
export interface TokenColumns {
  readonly text: string[];
  readonly start: number[];
  readonly end: number[];
  readonly guess: number[];
  readonly lemma: string[];
  /** For each sentence, the index of its first token. */
  readonly firstTokens: number[];
}
