import * as Plot from '@observablehq/plot';
import { type Markup, raw } from '../html.ts';
import { createChartDocument, svgMarkup } from './svg.ts';

/** A bar and where it leads. */
export interface Bar {
  readonly label: string;
  readonly count: number;
  /** A view of the page, `#/entity/Q7747`. */
  readonly href: string;
}

const WIDTH = 420;
const LABEL_WIDTH = 172;
const ROW = 26;
/** Characters of a label that fit. */
const LABEL_CHARS = 22;

/**
 * Bars with their names on the left and counts on the right. The names are the links; the bars lead there too, but are
 * nothing for the keyboard or a screen reader, which would meet everything twice.
 */
export function barChart(bars: readonly Bar[], color: string): Markup {
  const document = createChartDocument();
  const numbers = bars.map((_, index) => index);
  const at = (read: (bar: Bar) => string | number) => (index: number) => read(bars[index]!);
  const chart = Plot.plot({
    document,
    width: WIDTH,
    height: bars.length * ROW + 4,
    margin: 2,
    marginLeft: LABEL_WIDTH,
    marginRight: 44,
    x: { axis: null, domain: [0, Math.max(...bars.map((bar) => bar.count))] },
    y: { axis: null, domain: numbers, padding: 0.3 },
    marks: [
      Plot.barX(numbers, {
        x: at((bar) => bar.count),
        y: (index) => index,
        fill: color,
        rx: 2,
        className: 'bar',
      }),
      Plot.text(numbers, {
        x: 0,
        y: (index) => index,
        text: at((bar) => cut(bar.label)),
        href: at((bar) => bar.href),
        title: at((bar) => `${bar.label}: ${bar.count}`),
        textAnchor: 'end',
        dx: -8,
      }),
      Plot.text(numbers, {
        x: at((bar) => bar.count),
        y: (index) => index,
        text: at((bar) => bar.count.toLocaleString('en-US')),
        textAnchor: 'start',
        dx: 6,
        ariaHidden: 'true',
        className: 'count',
      }),
    ],
  });
  return raw(svgMarkup(chart as unknown as Parameters<typeof svgMarkup>[0]));
}

function cut(label: string): string {
  const characters = [...label.replace(/\s+/g, ' ')];
  return characters.length <= LABEL_CHARS
    ? characters.join('')
    : `${characters.slice(0, LABEL_CHARS - 1).join('')}…`;
}
