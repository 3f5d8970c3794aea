import { describe, expect, it } from 'vitest';
import { createResolve } from '../../src/resolve/index.ts';
import { build } from './build.ts';

const resolve = createResolve();

/** The sense of the first thing of a marked text. */
const senseOf = (marked: string): string | undefined => {
  const { document } = build(marked);
  const { mentions, entities } = resolve(document);
  const target = document.mentions.find((_, index) => build(marked).things[index] === 1)!;
  const mention = mentions.find(({ start, end }) => start === target.start && end === target.end)!;
  return entities[mention.entity!]!.sense;
};

describe('what tells a thing from its namesakes', () => {
  it.each([
    ['Striker [PERSON 1 John Smith] scored.', 'sport'],
    ['[PERSON 1 John Smith], a film actor, left.', 'arts'],
    ['The mayor of [GPE 2 Dayton], [PERSON 1 John Smith], left.', 'other'],
    ['President [PERSON 1 John Smith], a golfer, left.', 'other'],
    ['The former striker [PERSON 1 John Smith] left.', undefined],
    ['[PERSON 1 John Smith] left.', undefined],
    ['The party met its front-runner, [PERSON 1 John Smith], today.', 'other'],
    ['[PERSON 1 John Smith] is a defender of the law.', 'other'],
    ['[PERSON 1 John Smith], a defender, left.', 'sport'],
    ["[GPE 2 Russia]'s [ORG 1 Defense Ministry] agreed.", 'ru'],
    ['The [ORG 1 Supreme Court] of [GPE 2 India] met. [GPE 3 Kenya] too.', 'in'],
    ['The [NORP 2 Turkish] [ORG 1 Central Bank] met in [GPE 3 Berlin], [GPE 4 Germany].', 'tr'],
    ['The [ORG 1 U.S. Senate] met on [GPE 3 Kenya].', 'us'],
    ['The [ORG 1 Senate] met in [GPE 2 Kenya].', 'ke'],
    ['The [ORG 1 Senate] met in [GPE 2 Nairobi].', 'ke'],
    ['The [ORG 1 State Department] spoke of [GPE 2 Libya].', 'us'],
    ["[GPE 2 Kenya]'s [ORG 1 State Department] spoke of goats.", 'ke'],
    ['The [ORG 1 Cabinet Office] spoke of [GPE 2 Japan].', 'jp'],
    ['The [ORG 1 Home Office] spoke of [GPE 2 Libya].', 'gb'],
    ['The [ORG 1 Defense Department] spoke of [GPE 2 Libya].', 'ly'],
    ["[GPE 2 Seoul]'s [ORG 1 Constitutional Court] met. [GPE 3 India] too.", 'kr'],
    ['The [ORG 1 Senate] met the [NORP 2 Liberals] and [NORP 3 Democrats].', undefined],
    ['The [ORG 1 Senate] spoke of [GPE 2 Kenya] and [GPE 3 India].', undefined],
    ['[GPE 2 Kenya] sold [ORG 1 Boeing] a plane.', undefined],
  ])('is what the article says of it: %s', (marked, expected) => {
    expect(senseOf(marked)).toBe(expected);
  });
});
