import { describe, expect, it } from 'vitest';
import { createGazetteer } from '../../../src/entities/gazetteer/index.ts';
import { viewName } from '../../../src/entities/typing/name-view.ts';
import { TYPING_RULES } from '../../../src/entities/typing/rules/index.ts';
import { taggedDocument, tokensOf } from '../document.ts';

const gazetteer = createGazetteer();

/** The names in square brackets, as the typing rules see them. */
function views(example: string) {
  const text = example.replaceAll(/[[\]]/gu, '');
  const document = taggedDocument(text);
  const matches = gazetteer.match(document);
  let at = 0;
  return [...example.matchAll(/\[([^\]]+)\]/gu)].map(([, name]) => {
    const tokens = tokensOf(document, name!, at);
    at = document.tokens.end[tokens.end - 1]!;
    return { name: name!, view: viewName(document, matches, tokens) };
  });
}

describe('the typing rules', () => {
  for (const rule of TYPING_RULES) {
    it(`${rule.id} decides its examples`, () => {
      for (const type of rule.from)
        for (const example of rule.examples)
          for (const { name, view } of views(example)) {
            const first = TYPING_RULES.find(({ from, when }) => from.includes(type) && when(view));
            expect(`${name}: ${first?.id}`).toBe(`${name}: ${rule.id}`);
          }
    });
    if (rule.counterExamples.length > 0)
      it(`${rule.id} does not hold for its counter-examples`, () => {
        for (const example of rule.counterExamples)
          for (const { name, view } of views(example))
            expect(`${name}: ${rule.when(view)}`).toBe(`${name}: false`);
      });
  }

  it('have ids of their own', () => {
    const ids = TYPING_RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
