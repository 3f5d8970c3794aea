import type { Entity } from '../../document.ts';
import type { Knowledge } from '../knowledge.ts';
import { nameWords } from '../names/fold.ts';
import type { Chain } from './chain.ts';
import type { Reference } from './reference.ts';

/** Whether one of an organization's names says that it is a public body, which nobody calls a company. */
export function isPublicBody(
  { type, name, aliases }: Entity,
  { publicBodies, companyNouns }: Knowledge,
): boolean {
  if (type !== 'ORG') return false;
  const { any, last, whole } = publicBodies;
  return [name, ...aliases].some((one) => {
    const words = nameWords(one);
    // The "Council of Europe Development Bank" is a bank all the same.
    if (words.some((word) => companyNouns.has(word))) return false;
    return words.some((word) => any.has(word)) || last.has(words.at(-1) ?? '') || whole.has(words.join(' '));
  });
}

/** Leaves out of the candidates of "the company", "the insurer", what is a public body by its name or by its noun. */
export function dropPublicBodies(
  candidates: Chain[],
  { noun }: Reference,
  { companyNouns, publicBodies }: Knowledge,
): void {
  if (!companyNouns.has(noun)) return;
  for (let i = candidates.length - 1; i >= 0; i--) {
    const { isPublic, entity, noun: own } = candidates[i]!;
    if (isPublic || (entity < 0 && publicBodies.any.has(own))) candidates.splice(i, 1);
  }
}
