import type { ArticleBody } from '../../model/payload.ts';
import { h } from '../dom.ts';
import { markId } from '../marks.ts';
import type { Store } from '../store.ts';
import { leadsTo, meaningCard } from './card.ts';
import type { MarkedText } from './text.ts';

/** Space between a piece of text and its card. */
const GAP = 10;

/** Brings the text to life. */
export interface Reader {
  /** Goes to a mark (`m1`, `d1`, `q1`) or a place in the text (`t120`). */
  readonly goTo: (at: string) => void;
}

/**
 * Shows a card for the piece of text under the pointer or the focus: every mark that covers it, the inner ones first.
 * The arrow keys move from mark to mark, Enter opens the page of what is marked, Escape puts the card away.
 */
export function createReader(store: Store, body: ArticleBody, text: MarkedText, frame: HTMLElement): Reader {
  const card = h('div', { id: 'card', role: 'tooltip', hidden: true });
  frame.append(card);
  let lit: readonly HTMLElement[] = [];
  let current: HTMLElement | null = null;

  const hide = (): void => {
    card.hidden = true;
    current = null;
    for (const piece of lit) piece.classList.remove('lit');
    lit = [];
  };
  const show = (piece: HTMLElement): void => {
    if (piece === current) return;
    hide();
    const marks = text.marksAt(piece).filter((mark) => !isHidden(frame, mark.meaning.kind, piece));
    if (marks.length === 0) return;
    current = piece;
    card.replaceChildren(...marks.map(({ meaning }) => meaningCard(store, body, meaning)));
    lit = marks.flatMap(({ meaning }) => text.piecesOf(markId(meaning)));
    for (const other of lit) other.classList.add('lit');
    card.hidden = false;
    place(card, piece, frame);
  };
  const pieceAt = (target: EventTarget | null): HTMLElement | null => {
    for (let at = target as HTMLElement | null; at !== null && at !== text.element; at = at.parentElement) {
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

  text.element.addEventListener('pointerover', (event) => {
    const piece = pieceAt(event.target);
    if (piece !== null) show(piece);
  });
  // The pointer may go from the text to the card, whose links can be followed.
  frame.addEventListener('pointerleave', () => {
    if (!text.element.contains(document.activeElement)) hide();
  });
  text.element.addEventListener('focusin', (event) => {
    const piece = pieceAt(event.target);
    if (piece !== null) show(piece);
  });
  text.element.addEventListener('click', (event) => {
    const piece = pieceAt(event.target);
    if (piece === null) hide();
    else if (text.stops.includes(piece)) focus(piece);
  });
  frame.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') return hide();
    const piece = pieceAt(document.activeElement);
    if (piece === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = text.stops.indexOf(piece);
    const moves: Readonly<Record<string, number>> = {
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      ArrowLeft: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: text.stops.length - 1,
    };
    const to = moves[event.key];
    if (to !== undefined) {
      event.preventDefault();
      focus(text.stops[to]);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      const link = text.marksAt(piece).map(({ meaning }) => leadsTo(store, meaning)).find((href) => href !== null);
      if (link !== undefined) location.hash = link!;
    }
  });

  return {
    goTo(at) {
      const piece = /^t\d+$/.test(at) ? pieceFrom(text.element, Number(at.slice(1))) : text.piecesOf(at)[0];
      if (piece === undefined) return;
      piece.scrollIntoView({ block: 'center' });
      if (text.stops.includes(piece)) focus(piece);
      else show(piece);
    },
  };
}

/** Whether the kind of a mark is switched off. */
function isHidden(frame: HTMLElement, kind: string, piece: HTMLElement): boolean {
  const names = ['person', 'org', 'place', 'other'].filter((color) => frame.classList.contains(`hide-${color}`));
  if (kind === 'name') return names.some((color) => piece.closest(`.${color}`) !== null);
  return frame.classList.contains(`hide-${kind === 'date' || kind === 'reference' ? kind : 'speech'}`);
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
  const left = Math.min(Math.max(first.left, around.left), Math.max(around.right - card.offsetWidth, around.left));
  card.style.setProperty('top', `${top - around.top}px`);
  card.style.setProperty('left', `${left - around.left}px`);
}
