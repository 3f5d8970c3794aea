import { describe, expect, it } from 'vitest';
import { BOILERPLATE_RULES, findBoilerplate } from '../../src/segment/boilerplate.ts';

describe.each(BOILERPLATE_RULES)('boilerplate rule $id', ({ id, examples, counterExamples }) => {
  it.each(examples)('takes «%s»', (example) => expect(findBoilerplate(example)?.id).toBe(id));
  it.each(counterExamples)('leaves «%s»', (example) => expect(findBoilerplate(example)).toBeNull());
});

it('leaves a long paragraph that begins as a link would', () => {
  expect(findBoilerplate(`Read also: ${'the article went on and on '.repeat(20)}`)).toBeNull();
});
