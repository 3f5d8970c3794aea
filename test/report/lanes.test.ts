import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignLanes, cutSegments, LANES } from '../../src/report/client/lanes.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const inOrder = (stretches: readonly Stretch[]): readonly Stretch[] =>
  stretches.toSorted((a, b) => a.start - b.start || b.end - a.end);

const someStretches = fc
  .array(
    fc.record({ start: fc.nat(60), length: fc.integer({ min: 1, max: 25 }) }).map(({ start, length }) => ({
      start,
      end: start + length,
    })),
    { maxLength: 25 },
  )
  .map(inOrder);

describe('lanes', () => {
  it('puts what is innermost next to the text and what is around it further out', () => {
    const [outer, middle, inner, beside] = [
      { start: 0, end: 30 },
      { start: 2, end: 20 },
      { start: 4, end: 8 },
      { start: 40, end: 45 },
    ];
    expect(assignLanes([outer!, middle!, inner!, beside!])).toEqual([2, 1, 0, 0]);
  });

  it('gives overlapping stretches different lanes, as long as there are enough', () => {
    fc.assert(
      fc.property(someStretches, (stretches) => {
        const lanes = assignLanes(stretches);
        stretches.forEach((a, i) => {
          stretches.slice(0, i).forEach((b, j) => {
            if (a.start < b.end && b.start < a.end && Math.max(...lanes) < LANES - 1) {
              expect(lanes[i]).not.toBe(lanes[j]);
            }
          });
        });
        expect(lanes.every((lane) => lane >= 0 && lane < LANES)).toBe(true);
      }),
    );
  });
});

describe('segments', () => {
  it('cover the text without gaps, and each is covered by the same marks from end to end', () => {
    fc.assert(
      fc.property(someStretches, (stretches) => {
        const segments = cutSegments({ start: 0, end: 100 }, stretches);
        expect(segments[0]!.start).toBe(0);
        expect(segments.at(-1)!.end).toBe(100);
        segments.forEach((segment, at) => {
          if (at > 0) expect(segment.start).toBe(segments[at - 1]!.end);
          const expected = stretches.filter(({ start, end }) => start <= segment.start && end >= segment.end);
          expect(segment.covering).toEqual(expected);
          expect(segment.begins).toBe(stretches.some(({ start }) => start === segment.start));
        });
      }),
    );
  });

  it('cut a mark that begins before the stretch and ends after it', () => {
    const mark = { start: 0, end: 50 };
    expect(cutSegments({ start: 10, end: 20 }, [mark])).toEqual([
      { start: 10, end: 20, covering: [mark], begins: false },
    ]);
  });
});
