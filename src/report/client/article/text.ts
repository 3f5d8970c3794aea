import type { ArticleBody } from '../../model/payload.ts';
import { h, nextFrame } from '../dom.ts';
import { typeColor } from '../format.ts';
import { assignLanes, cutSegments, type Segment } from '../lanes.ts';
import { type Mark, markId, marksOf } from '../marks.ts';

/** A mark and the lane that it is drawn in. */
export interface LaidMark extends Mark {
  readonly lane: number;
}

/** The text of an article on the page, and the marks at each of its pieces. */
export interface MarkedText {
  readonly element: HTMLElement;
  /** The marks that cover a piece, inner ones first. */
  readonly marksAt: (piece: HTMLElement) => readonly LaidMark[];
  /** The pieces of what a mark says: all pieces of a quote, its cue and its sources. */
  readonly piecesOf: (id: string) => readonly HTMLElement[];
  /** The pieces at which a mark begins: those that keys move between, where such a mark is shown. */
  readonly stops: readonly HTMLElement[];
}

/** Pieces that are made before the browser gets to draw. */
const BATCH = 2500;

/**
 * Makes the text: a paragraph for each paragraph, cut into pieces where marks begin and end. Things (names, dates) are
 * shaded, and those around others have a line above the text; what is said has lines below it, a lane for each level.
 */
export async function markedText(body: ArticleBody, signal: AbortSignal): Promise<MarkedText> {
  const marks = laid(marksOf(body));
  const element = h('div', { class: 'article-text foreign', role: 'group', 'aria-label': 'Text with marks' });
  const covering = new Map<HTMLElement, readonly LaidMark[]>();
  const pieces = new Map<string, HTMLElement[]>();
  const stops: HTMLElement[] = [];
  let next = 0;
  let open: LaidMark[] = [];
  let made = 0;
  for (const { start, end, kind } of paragraphsOf(body)) {
    open = open.filter((mark) => mark.end > start);
    for (; next < marks.length && marks[next]!.start < end; next++) open.push(marks[next]!);
    const paragraph = h('p', { class: kind });
    for (const segment of cutSegments({ start, end }, open)) {
      const piece = pieceOf(body.text, segment);
      paragraph.append(piece);
      made += 1;
      if (segment.covering.length === 0) continue;
      covering.set(piece, segment.covering.toReversed());
      for (const { meaning } of segment.covering) addTo(pieces, markId(meaning), piece);
      if (segment.begins) stops.push(piece);
    }
    element.append(paragraph);
    if (made < BATCH) continue;
    made = 0;
    await nextFrame();
    if (signal.aborted) break;
  }
  return {
    element,
    marksAt: (piece) => covering.get(piece) ?? [],
    piecesOf: (id) => pieces.get(id) ?? [],
    stops,
  };
}

/** Marks of one kind on the same words, as of a speaker of several quotes, share a lane. */
function laid(marks: readonly Mark[]): readonly LaidMark[] {
  const lanes = new Map<string, number>();
  for (const side of ['thing', 'speech'] as const) {
    const own = marks.filter((mark) => mark.side === side);
    const distinct = [...new Map(own.map((mark) => [drawnAs(mark), mark])).entries()];
    const given = assignLanes(distinct.map(([, mark]) => mark));
    distinct.forEach(([key], at) => void lanes.set(key, given[at]!));
  }
  return marks.map((mark) => ({ ...mark, lane: lanes.get(drawnAs(mark))! }));
}

const drawnAs = ({ start, end, meaning }: Mark): string => `${meaning.kind} ${start} ${end}`;

interface Block {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
}

function paragraphsOf({ sentences }: ArticleBody): readonly Block[] {
  const paragraphs: { start: number; end: number; kind: string; number: number }[] = [];
  for (const [start, end, number, kind] of sentences) {
    const last = paragraphs.at(-1);
    if (last !== undefined && last.number === number) last.end = end;
    else paragraphs.push({ start, end, kind, number });
  }
  return paragraphs;
}

/** A piece of text within an element for each lane that runs through it. */
function pieceOf(text: string, { start, end, covering }: Segment<LaidMark>): HTMLElement {
  const words = text.slice(start, end);
  let piece = h('span', { 'data-at': start }, words);
  const drawn = [...new Map(covering.map((mark) => [drawnAs(mark), mark])).values()];
  for (const mark of drawn.sort((a, b) => a.lane - b.lane)) {
    const place =
      mark.side === 'speech' ? `below-${mark.lane}` : mark.lane === 0 ? 'on' : `above-${mark.lane}`;
    const ends = `${mark.start === start ? ' starts' : ''}${mark.end === end ? ' ends' : ''}`;
    const classes = `mark ${mark.meaning.kind} ${place} ${colorOf(mark)}${ends}`;
    if (piece.className === '') piece.className = classes;
    else piece = h('span', { class: classes, 'data-at': start }, piece);
  }
  return piece;
}

function colorOf({ meaning }: Mark): string {
  return 'mention' in meaning ? typeColor(meaning.mention.type) : '';
}

function addTo(map: Map<string, HTMLElement[]>, id: string, piece: HTMLElement): void {
  const own = map.get(id);
  if (own === undefined) map.set(id, [piece]);
  else own.push(piece);
}
