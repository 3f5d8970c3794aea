import { announce, h } from './dom.ts';
import { counted } from './format.ts';

/** Rows that are shown before one asks for more. */
const PAGE = 60;

/**
 * Fills a list with the first rows, and with more at the push of a button: what a screen can't show needs no elements.
 * Rows may need data that is read first.
 */
export function fillPaged<Item>(
  list: HTMLElement,
  items: readonly Item[],
  row: (item: Item) => Node | Promise<Node>,
): void {
  let shown = 0;
  const more = h('button', { type: 'button', class: 'more' });
  const add = async (focus: boolean): Promise<void> => {
    const next = items.slice(shown, shown + PAGE);
    shown += next.length;
    const rows = await Promise.all(next.map(row));
    list.append(...rows);
    more.textContent = `Show ${Math.min(PAGE, items.length - shown)} more of ${counted(items.length - shown, 'row')}`;
    more.hidden = shown >= items.length;
    if (!focus) return;
    announce(`${counted(next.length, 'row')} added.`);
    const first = rows[0];
    if (first instanceof HTMLElement) first.querySelector<HTMLElement>('a, button')?.focus();
  };
  more.addEventListener('click', () => void add(true));
  holderOf(list).querySelector('.more')?.remove();
  list.replaceChildren();
  holderOf(list).append(more);
  void add(false);
}

/** The element around a list that its button goes to: a table's is the one around the table. */
function holderOf(list: HTMLElement): HTMLElement {
  return list.closest('table')?.parentElement ?? list.parentElement!;
}
