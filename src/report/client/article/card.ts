import type { ArticleBody, Range } from '../../model/payload.ts';
import { entityLink } from '../context.ts';
import { type Child, h } from '../dom.ts';
import { dateWords, typeColor, typeWords } from '../format.ts';
import type { Meaning } from '../marks.ts';
import { routeHash } from '../route.ts';
import type { Store } from '../store.ts';

type Fact = readonly [name: string, value: readonly Child[]];

const BASIS: Readonly<Record<string, string>> = {
  published: 'from the day of publication',
  text: 'from another date of the text',
  inferred: 'from an inferred day',
  none: 'from its own words',
};

/** What a mark says, for the card: a title and facts. */
export function meaningCard(store: Store, body: ArticleBody, meaning: Meaning): HTMLElement {
  const rule = (number: number): Fact => ['rule', [h('code', {}, store.index.rules[number] ?? '')]];
  if ('mention' in meaning) {
    const { type, entity, rule: by, score, form } = meaning.mention;
    return card(`${typeWords(type)}${form === 'name' ? '' : `, ${form}`}`, typeColor(type), [
      ['type', [type]],
      ['entity', entity === null ? ['not known'] : [entityLink(store, entity)]],
      ['sure', [`${score} %`]],
      rule(by),
    ]);
  }
  if ('date' in meaning) {
    const { type, value, mod, begin, until, basis, rule: by } = meaning.date;
    const days: readonly Fact[] =
      begin === undefined ? [] : [['days', [`${begin}${until === undefined ? '' : ` until ${until}`}`]]];
    return card(value === null ? 'time' : dateWords(value), 'date', [
      ['type', [type]],
      ['value', [h('code', {}, value ?? 'not known'), mod === undefined ? null : ` ${mod}`]],
      ...days,
      ['worked out', [BASIS[basis] ?? basis]],
      rule(by),
    ]);
  }
  return quoteCard(store, body, meaning, rule);
}

const PARTS = {
  content: 'quote',
  cue: 'words that tell of the quote',
  speaker: 'speaker',
  reporter: 'reporter',
};

function quoteCard(
  store: Store,
  body: ArticleBody,
  { kind, quote }: Extract<Meaning, { kind: 'content' | 'cue' | 'speaker' | 'reporter' }>,
  rule: (number: number) => Fact,
): HTMLElement {
  const words = ([start, end]: Range): string => body.text.slice(start, end).replace(/\s+/g, ' ');
  const sources = quote.sources.map((source): Fact => {
    const text = words(source.at);
    if (source.entity === null) return [source.role, [text]];
    const link = entityLink(store, source.entity);
    return [source.role, link.textContent === text ? [link] : [link, ` «${text}»`]];
  });
  return card(`${quote.kind} ${PARTS[kind]}`, 'speech', [
    ...(sources.some(([role]) => role === 'speaker') ? [] : [['speaker', ['not known']] as Fact]),
    ...sources,
    ...(quote.cue.length === 0 ? [] : [['cue', [quote.cue.map(words).join(' … ')]] as Fact]),
    ...(quote.parent === null ? [] : [['within', [`quote ${quote.parent + 1}`]] as Fact]),
    ['sure', [`${quote.score} %`]],
    rule(quote.rule),
  ]);
}

function card(title: string, color: string, facts: readonly Fact[]): HTMLElement {
  return h(
    'div',
    { class: `meaning ${color}` },
    h('p', { class: 'meaning-title' }, title),
    h(
      'dl',
      {},
      facts.flatMap(([name, value]) => [h('dt', {}, name), h('dd', { class: 'foreign' }, ...value)]),
    ),
  );
}

/** The address of what a mark leads to: the page of its entity, or the quotes of its speaker; null where there is none. */
export function leadsTo(store: Store, meaning: Meaning): string | null {
  const entity =
    'mention' in meaning
      ? meaning.mention.entity
      : 'quote' in meaning
        ? (meaning.quote.sources.find(({ role }) => role === 'speaker')?.entity ?? null)
        : null;
  return entity === null ? null : routeHash('entity', store.index.entities[entity]!.id);
}
