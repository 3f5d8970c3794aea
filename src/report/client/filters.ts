import { debounced, h } from './dom.ts';
import { type Route, routeHash } from './route.ts';

/** A field of a form of filters; `name` is its parameter in the address. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly kind: 'text' | 'date' | 'select';
  /** For a select: values and their words; the first one is no filter. */
  readonly options?: readonly (readonly [value: string, words: string])[];
}

/** A filter that a link has set, with its words; it can be taken away. */
export interface Chip {
  readonly name: string;
  readonly words: string;
}

export interface Filters {
  readonly form: HTMLElement;
  /** What a parameter is set to, empty where it is not. */
  readonly value: (name: string) => string;
}

/**
 * A form of filters that begins as the address says and writes what is set into the address, so that what is seen can be
 * linked to.
 *
 * @param changed called after each change
 */
export function filterForm(
  route: Route,
  fields: readonly Field[],
  chips: readonly Chip[],
  changed: () => void,
): Filters {
  const values = new Map(route.params);
  const publish = (): void => {
    history.replaceState(null, '', routeHash(route.view, route.id, Object.fromEntries(values)));
    changed();
  };
  const later = debounced(publish);
  const inputs = fields.map((field) => {
    const id = `filter-${field.name}`;
    const input = control(field, id, values.get(field.name) ?? '');
    const take = (): void => void values.set(field.name, input.value.trim());
    input.addEventListener('input', () => {
      take();
      if (field.kind === 'text') later();
      else publish();
    });
    return h('div', { class: `field ${field.kind}` }, h('label', { for: id }, field.label), input);
  });
  const removers = chips.map(({ name, words }) => {
    const chip = h(
      'button',
      { type: 'button', class: 'chip', 'aria-label': `Remove filter: ${words}` },
      words,
    );
    chip.addEventListener('click', () => {
      values.delete(name);
      chip.remove();
      publish();
      form.querySelector<HTMLElement>('input, select')?.focus();
    });
    return chip;
  });
  const form = h('form', { class: 'filters', 'aria-label': 'Filters' }, ...inputs, ...removers);
  form.addEventListener('submit', (event) => event.preventDefault());
  return { form, value: (name) => values.get(name) ?? '' };
}

function control(
  { kind, options = [] }: Field,
  id: string,
  value: string,
): HTMLInputElement | HTMLSelectElement {
  if (kind !== 'select') {
    return h('input', { id, type: kind, value, autocomplete: 'off' });
  }
  const select = h(
    'select',
    { id },
    options.map(([option, words]) => h('option', { value: option, selected: option === value }, words)),
  );
  return select;
}
