/** A run of letters of a text. */
export interface Word {
  /** Lower case. */
  readonly text: string;
  readonly capital: boolean;
  /** Whether no letter of it is small. */
  readonly allCapitals: boolean;
}

const RUN = /[\p{L}\p{M}]+/gu;

/** The words of a text as runs of letters: "l'été" is two. Linear. */
export function wordsOf(text: string): readonly Word[] {
  return (text.match(RUN) ?? []).map((run) => {
    const lower = run.toLowerCase();
    const capital = run[0] !== lower[0];
    // Mostly the second letter tells already.
    const allCapitals = capital && (run.length === 1 || run[1] !== lower[1]) && run === run.toUpperCase();
    return { text: lower, capital, allCapitals };
  });
}

/** Where there is more in capitals than this, capitals say nothing: a telegram, or a page that shouts. */
const SHOUTED = 0.5;

/**
 * The words that can tell a language: small ones, for those of names are of any language, and without the particles
 * within names ("Charles de Gaulle", "Edwin van der Sar"). In a text in capitals all of them.
 */
export function tellingWords(words: readonly Word[], particles: ReadonlySet<string>): readonly string[] {
  const shouted = words.filter((word) => word.allCapitals && word.text.length > 1).length;
  if (shouted > SHOUTED * words.length) return words.map((word) => word.text);
  const telling: string[] = [];
  let run: string[] = [];
  let afterCapital = false;
  for (const { text, capital } of words) {
    if (capital) {
      run = [];
      afterCapital = true;
    } else if (afterCapital && particles.has(text)) run.push(text);
    else {
      telling.push(...run, text);
      run = [];
      afterCapital = false;
    }
  }
  telling.push(...run);
  return telling;
}
