import { h } from './dom.ts';

/**
 * Puts the first few items into a list, and gives a button that puts in the rest; null where there is none.
 *
 * @param words what the button says
 */
export async function firstFew<Item>(
  list: HTMLElement,
  items: readonly Item[],
  few: number,
  row: (item: Item) => HTMLElement | Promise<HTMLElement>,
  words: string,
): Promise<HTMLElement | null> {
  const add = async (some: readonly Item[]): Promise<void> => {
    list.append(...(await Promise.all(some.map(row))));
  };
  await add(items.slice(0, few));
  if (items.length <= few) return null;
  const all = h('button', { type: 'button', class: 'quiet' }, words);
  all.addEventListener('click', async () => {
    all.remove();
    await add(items.slice(few));
    list.children[few]?.querySelector('a')?.focus();
  });
  return all;
}
