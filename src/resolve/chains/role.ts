import { PENN, type Penn, type Quoted, UPOS, type Upos } from '../../document.ts';
import type { Role } from './reference.ts';

const tag = (name: Upos): number => UPOS.indexOf(name);
const penn = (name: Penn): number => PENN.indexOf(name);
const [ADP, ADV, AUX, PART, VERB] = (['ADP', 'ADV', 'AUX', 'PART', 'VERB'] as const).map(tag) as [
  number,
  number,
  number,
  number,
  number,
];
const POS = penn('POS');
const INFINITIVE = penn('VB');

/** Longest brackets behind a name, in tokens: "Alpha Re (ALRE.S) will cut". */
const IN_BRACKETS = 6;

/** The token behind the brackets that begin at one, or that one. */
function pastBrackets(text: readonly string[], at: number, end: number): number {
  if (at >= end || text[at] !== '(') return at;
  for (let token = at + 1; token < Math.min(end, at + IN_BRACKETS); token++)
    if (text[token] === ')') return token + 1;
  return at;
}

/** From the words on both sides: a possessor's "'s", a verb after it, a preposition or a verb before it. */
export function roleOf(
  { tokens, tags }: Quoted,
  first: number,
  end: number,
  { firstToken, endToken }: { readonly firstToken: number; readonly endToken: number },
): Role {
  if (end < endToken && tags.xpos[end] === POS) return 'possessor';
  const before = first > firstToken ? tags.upos[first - 1]! : -1;
  if (before === ADP) return 'oblique';
  let next = pastBrackets(tokens.text, end, endToken);
  if (next < endToken && tags.upos[next] === ADV) next += 1;
  if (next < endToken) {
    const after = tags.upos[next]!;
    if (
      (after === VERB && tags.xpos[next] !== INFINITIVE && !/ing$/.test(tokens.text[next]!)) ||
      after === AUX
    )
      return 'subject';
  }
  if (before === VERB || before === AUX || before === PART) return 'object';
  return first === firstToken ? 'subject' : 'none';
}
