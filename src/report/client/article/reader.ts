import type { ArticleBody } from '../../model/payload.ts';
import { h } from '../dom.ts';
import { type Meaning, markId } from '../marks.ts';
import type { Store } from '../store.ts';
import { leadsTo, meaningCard } from './card.ts';
import type { LaidMark, MarkedText } from './text.ts';

/** Space between a piece of text and its card. */
const GAP = 10;
/** How long a card stays when the pointer has left its piece, in milliseconds. */
const GRACE = 300;

/** Brings the text to life. */
export interface Reader {
  /** Goes to a mark (`m1`, `d1`, `q1`) or a place in the text (`t120`). */
  readonly goTo: (at: string) => void;
  /** To be called when other marks are shown. */
  readonly refresh: () => void;
}

/** Where the text stands, and which of its marks are shown. */
export interface Stage {
  readonly frame: HTMLElement;
  readonly shows: (meaning: Meaning) => boolean;
}

/**
 * Shows a card for the piece of text under the pointer or the focus: every mark that covers it, the inner ones first.
 * The arrow keys move from mark to mark, Enter opens the page of what is marked, Escape puts the card away.
 */
export function createReader(
  store: Store,
  body: ArticleBody,
  text: MarkedText,
  { frame, shows }: Stage,
): Reader {
  const card = h('div', { id: 'card', role: 'tooltip', hidden: true });
  frame.append(card);
  let lit: readonly HTMLElement[] = [];
  let current: HTMLElement | null = null;
  /** The stops at which something that is shown begins. */
  let stops: readonly HTMLElement[] = [];
  const shownAt = (piece: HTMLElement): readonly LaidMark[] =>
    text.marksAt(piece).filter(({ meaning }) => shows(meaning));

  const refresh = (): void => {
    const begins = (piece: HTMLElement): boolean =>
      shownAt(piece).some(({ start }) => start === Number(piece.dataset.at));
    stops = text.stops.filter(begins);
    const shown = new Set(stops);
    for (const piece of text.stops) asStop(piece, shown.has(piece));
    stops[0]?.setAttribute('tabindex', '0');
  };

  const hide = (): void => {
    card.hidden = true;
    current = null;
    for (const piece of lit) piece.classList.remove('lit');
    lit = [];
  };
  const show = (piece: HTMLElement): void => {
    if (piece === current) return;
    hide();
    const marks = shownAt(piece);
    if (marks.length === 0) return;
    current = piece;
    card.replaceChildren(...marks.map(({ meaning }) => meaningCard(store, body, meaning)));
    lit = marks.flatMap(({ meaning }) => text.piecesOf(markId(meaning)));
    for (const other of lit) other.classList.add('lit');
    card.hidden = false;
    place(card, piece, frame);
  };
  const pieceAt = (target: EventTarget | null): HTMLElement | null => {
    for (let at = target as HTMLElement | null; at !== null && at !== frame; at = at.parentElement) {
      if (text.marksAt(at).length > 0) return at;
    }
    return null;
  };
  const focus = (piece: HTMLElement | undefined): void => {
    if (piece === undefined) return;
    text.element.querySelector('[tabindex="0"]')?.setAttribute('tabindex', '-1');
    piece.setAttribute('tabindex', '0');
    piece.focus();
  };

  // The pointer may go from the text to the card, whose links can be followed; it has a moment to get there.
  let leaving = 0;
  frame.addEventListener('pointerover', ({ target }) => {
    clearTimeout(leaving);
    const piece = pieceAt(target);
    if (piece !== null) show(piece);
    else if (!card.contains(target as Node)) hideSoon();
  });
  frame.addEventListener('pointerleave', () => hideSoon());
  const hideSoon = (): void => {
    clearTimeout(leaving);
    leaving = setTimeout(() => {
      const focused = pieceAt(document.activeElement);
      if (focused === null) hide();
      else show(focused);
    }, GRACE);
  };
  text.element.addEventListener('focusin', (event) => {
    const piece = pieceAt(event.target);
    if (piece !== null) show(piece);
  });
  text.element.addEventListener('click', (event) => {
    const piece = pieceAt(event.target);
    if (piece === null) hide();
    else if (stops.includes(piece)) focus(piece);
  });
  frame.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') return hide();
    const piece = pieceAt(document.activeElement);
    if (piece === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = stops.indexOf(piece);
    const moves: Readonly<Record<string, number>> = {
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      ArrowLeft: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: stops.length - 1,
    };
    const to = moves[event.key];
    if (to !== undefined) {
      event.preventDefault();
      focus(stops[to]);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      const link = shownAt(piece)
        .map(({ meaning }) => leadsTo(store, meaning))
        .find((href) => href !== null);
      if (link !== undefined) location.hash = link!;
    }
  });

  refresh();
  return {
    refresh,
    goTo(at) {
      const piece = /^t\d+$/.test(at) ? pieceFrom(text.element, Number(at.slice(1))) : firstOf(text, at);
      if (piece === undefined) return;
      piece.scrollIntoView({ block: 'center' });
      if (stops.includes(piece)) focus(piece);
      else show(piece);
    },
  };
}

/** Makes a piece something that keys and screen readers stop at, or undoes that. */
function asStop(piece: HTMLElement, is: boolean): void {
  const attributes = { role: 'button', tabindex: '-1', 'aria-describedby': 'card' };
  for (const [name, value] of Object.entries(attributes)) {
    if (is) piece.setAttribute(name, value);
    else piece.removeAttribute(name);
  }
}

/** The piece to go to for a mark: of a quote, where its words begin, not the name of its speaker before them. */
function firstOf(text: MarkedText, id: string): HTMLElement | undefined {
  const pieces = text.piecesOf(id);
  const isContent = ({ meaning }: LaidMark): boolean => meaning.kind === 'content' && markId(meaning) === id;
  return pieces.find((piece) => text.marksAt(piece).some(isContent)) ?? pieces[0];
}

/** The piece that holds an offset of the text. */
function pieceFrom(element: HTMLElement, offset: number): HTMLElement | undefined {
  const pieces = [...element.querySelectorAll<HTMLElement>('p > [data-at]')];
  return pieces.findLast((piece) => Number(piece.dataset.at) <= offset);
}

/** Puts the card under the piece, or above it where there is more room, within the frame. */
function place(card: HTMLElement, piece: HTMLElement, frame: HTMLElement): void {
  const around = frame.getBoundingClientRect();
  const [first] = piece.getClientRects();
  if (first === undefined) return;
  const below = first.bottom + GAP + card.offsetHeight <= innerHeight || first.top < card.offsetHeight;
  const top = below ? first.bottom + GAP : first.top - GAP - card.offsetHeight;
  const left = Math.min(
    Math.max(first.left, around.left),
    Math.max(around.right - card.offsetWidth, around.left),
  );
  card.style.setProperty('--top', `${top - around.top}px`);
  card.style.setProperty('--left', `${left - around.left}px`);
}
