import type { Tagged } from '../../../document.ts';
import type { TaggedName } from '../../tagger/index.ts';
import { NAME_PARTICLES } from '../words.ts';

const QUOTE = /^["“”'‘’]$/u;
const CAPITAL = /^\p{Lu}\p{L}/u;
/** Most tokens of a nickname, and of what stands before the last name: "van der". */
const MOST = 3;

/** Index of the quotation mark that closes the nickname which begins behind a person's name or within it, or -1. */
function closingMark({ text, sentence }: Tagged['tokens'], { start, end }: TaggedName): number {
  let open = end;
  let marks = 0;
  for (let t = start; t < end; t++)
    if (QUOTE.test(text[t]!)) {
      open = t;
      marks++;
    }
  if (marks > 1 || open === start || (marks === 0 && !QUOTE.test(text[end] ?? ''))) return -1;
  for (let t = open + 1; t <= open + 1 + MOST && sentence[t] === sentence[start]; t++)
    if (QUOTE.test(text[t]!)) return t > open + 1 ? t : -1;
    else if (!CAPITAL.test(text[t]!)) return -1;
  return -1;
}

/** Margaretha "Greet" van der Orom: the names of a person before and behind a nickname are one. */
export function joinNicknames(document: Tagged, names: readonly TaggedName[]): readonly TaggedName[] {
  const { tokens } = document;
  const joined: TaggedName[] = [];
  for (let i = 0; i < names.length; i++) {
    const name = names[i]!;
    const close = name.type === 'PER' ? closingMark(tokens, name) : -1;
    if (close < name.end - 1 || close < 0) {
      joined.push(name);
      continue;
    }
    let next = i + 1;
    while (next < names.length && names[next]!.start <= close) next++;
    const last = names[next];
    let from = close + 1;
    while (from - close <= MOST && NAME_PARTICLES.has(tokens.text[from] ?? '')) from++;
    const goesOn =
      last !== undefined &&
      last.type === 'PER' &&
      last.start <= from &&
      tokens.sentence[last.start] === tokens.sentence[name.start];
    if (!goesOn) {
      joined.push(name);
      continue;
    }
    joined.push({ ...name, end: last.end, score: Math.min(name.score, last.score) });
    i = next;
  }
  return joined;
}
