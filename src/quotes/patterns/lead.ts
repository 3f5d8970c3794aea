import { subjectBefore } from '../grammar/subjects.ts';
import { ADV, AUX, PART, type Reading, type Tokens } from '../reading.ts';

/** What a sentence tells that leads up to the words of the paragraphs below: whose they are, and by which words it says so. */
export interface Lead {
  readonly source: Tokens;
  readonly cue: Tokens;
}

/** What stands before the main verb in its group. */
const GROUP: ReadonlySet<number> = new Set([ADV, AUX, PART]);
const NOT = /^(?:not|n't|never)$/u;

/** The first token of the group whose main verb is at `head`: "has also sent"; not before `from`. */
export function groupFrom({ upos }: Reading, head: number, from: number): number {
  let first = head;
  while (first > from && GROUP.has(upos[first - 1]!)) first--;
  return first;
}

/** Whether a stretch negates: "has not sent". */
export const negates = ({ lower }: Reading, from: number, to: number): boolean =>
  lower.slice(from, to).some((word) => NOT.test(word));

/** The subject before a cue with its main verb at `head`. */
export function subjectOf(reading: Reading, cue: Tokens, head: number): Tokens | null {
  const { document, lemma } = reading;
  const group = { ...cue, head, lemma: lemma[head]!, form: 'finite', negated: false } as const;
  return subjectBefore(reading, { ...group, sentence: document.tokens.sentence[head]! });
}
