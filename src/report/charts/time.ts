import * as Plot from '@observablehq/plot';
import { Temporal } from 'temporal-polyfill';
import { type Markup, raw } from '../html.ts';
import type { Bin, Bins } from './bins.ts';
import { createChartDocument, svgMarkup } from './svg.ts';

export interface TimeChart {
  readonly width: number;
  readonly color: string;
  /** Where a bar leads. */
  readonly href: (from: string, until: string) => string;
  /** What is counted: `article`. */
  readonly noun: string;
}

/** Bars over time, one a bin. */
export function timeChart({ bins, step }: Bins, { width, color, href, noun }: TimeChart): Markup {
  const document = createChartDocument();
  const most = Math.max(...bins.map((bin) => bin.count));
  const words = ({ from, count }: Bin): string =>
    `${step === 'day' ? '' : `${step} of `}${from}: ${count} ${noun}${count === 1 ? '' : 's'}`;
  const chart = Plot.plot({
    document,
    width,
    height: 170,
    marginLeft: 36,
    marginRight: 12,
    x: { type: 'utc', label: null, ticks: width / 90, domain: domainOf(bins) },
    y: { label: null, grid: true, ticks: Math.min(most, 4), tickFormat: 'd', insetTop: 6 },
    marks: [
      Plot.rectY(bins, {
        x1: (bin) => milliseconds(bin.from),
        x2: (bin) => milliseconds(bin.until),
        y: 'count',
        fill: color,
        insetLeft: bins.length > 1 ? 0.5 : 0,
        insetRight: 0.5,
        rx: 1,
        href: (bin) => href(bin.from, bin.until),
        ariaLabel: words,
        title: words,
      }),
      Plot.ruleY([0]),
    ],
  });
  return raw(svgMarkup(chart as unknown as Parameters<typeof svgMarkup>[0]));
}

/** A few bins at least, so that one alone is not as wide as the page. */
function domainOf(bins: Bins['bins']): readonly [number, number] {
  const from = milliseconds(bins[0]!.from);
  const until = milliseconds(bins.at(-1)!.until);
  const spare = Math.max(0, 12 * (milliseconds(bins[0]!.until) - from) - (until - from)) / 2;
  return [from - spare, until + spare];
}

function milliseconds(day: string): number {
  return Temporal.PlainDate.from(day).toZonedDateTime('UTC').epochMilliseconds;
}
