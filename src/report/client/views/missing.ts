import { heading } from '../context.ts';
import { h } from '../dom.ts';

/** What stands where an address names something that the report does not hold. */
export function missing(root: HTMLElement, what: string, id: string): string {
  root.append(
    heading(`No such ${what}`),
    h(
      'p',
      {},
      `This report has no ${what} with the id `,
      h('code', {}, id),
      '. Has the corpus changed since?',
    ),
    h('p', {}, h('a', { href: '#/' }, 'To the overview')),
  );
  return `No such ${what}`;
}
