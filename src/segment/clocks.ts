/** `9.15am`, `2.30p.m.`: no figure, decimal point, or sign of a currency before it, no letter or figure behind it. */
const STOPPED = /(?<![\p{L}\p{N}\p{Sc}.:,])((?:[01]?\d|2[0-4]))\.([0-5]\d[ap](?:\.m|m)(?![\p{L}\p{N}]))/giu;

/**
 * A text of the same length in which a clock time with a full stop and its half of the day in one word has a colon:
 * `9.15am` as `9:15am`. wink-nlp cuts the first at the stop, even into two sentences, and keeps the second whole. Gives the
 * text itself where there is none.
 */
export function withColons(text: string): string {
  return text.replace(STOPPED, '$1:$2');
}
