import { expect, it } from 'vitest';
import { fillShelf, isKept, kept, sharedBytes, wholeShelf } from '../../../src/learn/model/shelf.ts';

it('what is kept is made once', () => {
  let made = 0;
  const make = () => {
    made++;
    return { bytes: new Uint8Array(sharedBytes(3)) };
  };
  expect(isKept('once')).toBe(false);
  expect(kept('once', make)).toBe(kept('once', make));
  expect(made).toBe(1);
  expect(isKept('once')).toBe(true);
});

it('a thread takes over what another keeps, and bytes of it are the same memory', () => {
  const bytes = kept('memory', () => new Uint8Array(sharedBytes(2)));
  const sent: ReturnType<typeof wholeShelf> = structuredClone(wholeShelf());
  fillShelf(new Map([['memory of another', sent.get('memory')]]));
  const taken = kept('memory of another', () => new Uint8Array(0));
  bytes[1] = 7;
  expect([...taken]).toEqual([0, 7]);
});
