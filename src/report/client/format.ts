import type { NameType } from '../../document.ts';
import type { ArticleHead } from '../model/payload.ts';

/** Each type of name in words, and the class of its colour. */
const TYPES: Readonly<Record<NameType, readonly [words: string, color: string]>> = {
  PERSON: ['person', 'person'],
  ORG: ['organization', 'org'],
  GPE: ['country, region or town', 'place'],
  LOC: ['place', 'place'],
  FAC: ['building or site', 'place'],
  NORP: ['nationality or group', 'other'],
  EVENT: ['event', 'other'],
  LAW: ['law or treaty', 'other'],
  PRODUCT: ['product', 'other'],
  WORK: ['work', 'other'],
};

export const typeWords = (type: NameType): string => TYPES[type][0];
export const typeColor = (type: NameType): string => TYPES[type][1];

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WITHIN_YEAR: Readonly<Record<string, string>> = {
  SP: 'spring',
  SU: 'summer',
  FA: 'autumn',
  WI: 'winter',
  H1: 'first half',
  H2: 'second half',
};

/**
 * A TIMEX3 value as people write it: `12 Oct 2023`, `Oct 2023`, `week 41 of 2023`; one that has no such form as it is.
 *
 * @example
 * dateWords('2023-10-12'); // '12 Oct 2023'
 */
export function dateWords(value: string): string {
  const day = /^(\d{4}|XXXX)-(\d\d)(?:-(\d\d))?(?:T(.*))?$/.exec(value);
  if (day !== null) {
    const month = MONTHS[Number(day[2]) - 1];
    if (month === undefined) return value;
    const words = [
      day[3] === undefined ? '' : String(Number(day[3])),
      month,
      day[1] === 'XXXX' ? '' : day[1],
    ];
    const time = day[4] === undefined ? '' : `, ${day[4]}`;
    const open = day[1] === 'XXXX' ? ', year open' : '';
    return `${words.filter((word) => word !== '').join(' ')}${open}${time}`;
  }
  const week = /^(\d{4})-W(\d\d)(-WE)?$/.exec(value);
  if (week !== null)
    return `${week[3] === undefined ? '' : 'weekend of '}week ${Number(week[2])} of ${week[1]}`;
  const part = /^(\d{4})-(SP|SU|FA|WI|H1|H2|Q[1-4])$/.exec(value);
  if (part !== null)
    return `${WITHIN_YEAR[part[2]!] ?? part[2]} ${part[2]!.startsWith('Q') ? '' : 'of '}${part[1]}`;
  const decade = /^\d{3}$/.test(value);
  if (decade) return `${value}0s`;
  return value;
}

/** `3 quotes`, `1 quote`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}

/** What an article is called. */
export const articleTitle = (article: ArticleHead): string => article.title ?? article.id;

/** When it was published, with how that is known where the article itself does not tell. */
export function publishedWords({ published, basis }: ArticleHead): string {
  if (published === null) return 'no date';
  return `${dateWords(published)}${basis === 'inferred' ? ', inferred' : ''}`;
}

/** Text for comparing: lower case, without accents, white space as one space. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}
