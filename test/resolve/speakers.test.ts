import { expect, it } from 'vitest';
import type { QuoteWords } from './build.ts';
import { chainsOf } from './chains-of.ts';

const said = (source: string, content: string): QuoteWords => ({ source, content });
const MINISTER = '[PERSON 1 Bob Lee] opened a road. ';

it.each([
  [`${MINISTER}It rained, said [PERSON 2 Ann Lee]. [PERSON 3 Lee] added that it snowed.`, 'Ann Lee = Lee'],
  [
    `${MINISTER}It rained, said [PERSON 2 Ann Lee]. [PERSON 3 Lee] added that it snowed. [PERSON 3 Lee] wept.`,
    'Ann Lee = Lee = Lee',
  ],
])('a surname alone that goes on speaking is whoever spoke: %s', (marked, wanted) => {
  expect(chainsOf(marked, [said('Ann Lee', 'It rained'), said('Lee added', 'that it snowed')])).toContain(
    wanted,
  );
});

it.each([
  // The surname alone has meant him before.
  `${MINISTER}[PERSON 3 Lee] left. It rained, said [PERSON 2 Ann Lee]. [PERSON 3 Lee] added that it snowed.`,
  // Kin.
  `${MINISTER}It rained, said his wife, [PERSON 2 Ann Lee]. [PERSON 3 Lee] added that it snowed.`,
  `${MINISTER}It rained, said [PERSON 2 Ann Lee], the minister's wife. [PERSON 3 Lee] added that it snowed.`,
  // Further on.
  `${MINISTER}It rained, said [PERSON 2 Ann Lee]. We left. We slept. We ate. [PERSON 3 Lee] added that it snowed.`,
])('and otherwise whoever was named first: %s', (marked) => {
  const chains = chainsOf(marked, [said('Ann Lee', 'It rained'), said('Lee added', 'that it snowed')]);
  expect(chains[0]).toMatch(/^Bob Lee = (?:.* = )?Lee/u);
});
