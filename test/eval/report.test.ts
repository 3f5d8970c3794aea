import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Figures, findDrops, renderReport } from '../../eval/report.ts';
import { SUBJECTS } from '../../eval/subjects/index.ts';

const figure = (value: number) => ({ set: 's', figure: 'F1', value, peers: {} });

describe('the accuracy report', () => {
  it('is what the kept figures say', () => {
    const folder = new URL('../../eval/', import.meta.url);
    const figures = JSON.parse(readFileSync(new URL('figures.json', folder), 'utf8')) as Figures;
    expect(existsSync(new URL('RESULTS.md', folder))).toBe(true);
    expect(readFileSync(new URL('RESULTS.md', folder), 'utf8')).toBe(renderReport(SUBJECTS, figures));
  });

  it('says where a target is not reached', () => {
    const report = renderReport(SUBJECTS, {
      names: [
        { ...figure(90), target: 95 },
        { ...figure(2), figure: 'error', target: 3, kind: 'error' },
      ],
    });
    expect(report).toContain('≥ 95 (not reached)');
    expect(report).toMatch(/≤ 3 \|/);
  });

  it('names a figure that fell by more than the tolerance, or is gone', () => {
    expect(findDrops([figure(90)], [figure(89.8)])).toEqual([]);
    expect(findDrops([figure(90)], [figure(89.6)])).toHaveLength(1);
    expect(findDrops([figure(90)], [])).toHaveLength(1);
    expect(findDrops([{ ...figure(2), kind: 'error' }], [{ ...figure(2.5), kind: 'error' }])).toHaveLength(1);
  });
});
