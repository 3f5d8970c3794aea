/** Text as HTML, for between tags and in attributes with quotation marks. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Markup that needs no escaping any more. */
export interface Markup {
  readonly markup: string;
}

export const raw = (markup: string): Markup => ({ markup });

type Value = string | number | Markup | readonly Markup[];

/**
 * Markup from a template: strings put into it are escaped, markup is not.
 *
 * @example
 * html`<b>${'a < b'}</b>`.markup; // '<b>a &lt; b</b>'
 */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return raw(parts.reduce((all, part, index) => all + written(values[index - 1]!) + part));
}

function written(value: Value): string {
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('');
}
