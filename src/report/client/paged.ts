import { announce, h } from './dom.ts';
import { counted } from './format.ts';

/** Rows that are shown before one asks for more. */
const PAGE = 60;

/**
 * Fills a list with the first rows, and with more at the push of a button: what a screen can't show needs no elements.
 * Rows may need data that is read first; where the list is filled anew meanwhile, they are dropped.
 *
 * @returns when the first rows are there
 */
export async function fillPaged<Item>(
  list: HTMLElement,
  items: readonly Item[],
  row: (item: Item) => Node | Promise<Node>,
): Promise<void> {
  let shown = 0;
  const more = h('button', { type: 'button', class: 'more', hidden: true });
  const add = async (): Promise<readonly Node[]> => {
    const next = items.slice(shown, shown + PAGE);
    const isFirst = shown === 0;
    shown += next.length;
    const rows = await Promise.all(next.map(row));
    // Who fills the list anew takes the button away.
    if (more.parentElement === null) return [];
    if (isFirst) list.replaceChildren(...rows);
    else list.append(...rows);
    const left = items.length - shown;
    more.textContent = `Show ${Math.min(PAGE, left)} more of ${counted(left, 'row')}`;
    more.hidden = left <= 0;
    return rows;
  };
  more.addEventListener('click', async () => {
    const rows = await add();
    announce(`${counted(rows.length, 'row')} added.`);
    const [first] = rows;
    if (first instanceof HTMLElement) first.querySelector<HTMLElement>('a, button')?.focus();
  });
  holderOf(list).querySelector('.more')?.remove();
  holderOf(list).append(more);
  await add();
}

/** The element around a list that its button goes to: a table's is the one around the table. */
function holderOf(list: HTMLElement): HTMLElement {
  return list.closest('table')?.parentElement ?? list.parentElement!;
}
