import { NAME_TYPES } from '../../../document.ts';
import { type Context, entityLink, heading } from '../context.ts';
import { announce, h } from '../dom.ts';
import { filterForm } from '../filters.ts';
import { counted, folded, typeWords } from '../format.ts';
import { fillPaged } from '../paged.ts';
import { dataRow, dataTable } from '../table.ts';

const COLUMNS = ['Name', 'Type', 'Mentions', 'Articles'];
/** Other forms of a name that a row shows. */
const FORMS = 4;

/** Everything that is named, the most mentioned first. */
export async function entitiesView({ store, route, root }: Context): Promise<string> {
  const { entities } = store.index;
  const texts = entities.map(({ name, aliases }) =>
    folded([name, ...aliases.map(([form]) => form)].join(' | ')),
  );
  const order = entities
    .map((_, number) => number)
    .sort((a, b) => entities[b]!.mentions - entities[a]!.mentions);
  const { table, body } = dataTable('Names', COLUMNS);
  const count = h('p', { class: 'count' });
  const types = NAME_TYPES.map((type) => [type, `${type}: ${typeWords(type)}`] as const);
  const filters = filterForm(
    route,
    [
      { name: 'q', label: 'Name or other form', kind: 'text' },
      { name: 'type', label: 'Type', kind: 'select', options: [['', 'all'], ...types] },
    ],
    [],
    () => void show(),
  );
  function show(): Promise<void> {
    const words = folded(filters.value('q'));
    const type = filters.value('type');
    const found = order.filter(
      (number) => texts[number]!.includes(words) && (type === '' || entities[number]!.type === type),
    );
    count.textContent = counted(found.length, 'entity', 'entities');
    announce(counted(found.length, 'entity', 'entities'));
    return fillPaged(body, found, (number) => {
      const { type: own, aliases, mentions, documents } = entities[number]!;
      const forms = aliases
        .slice(0, FORMS)
        .map(([form]) => form)
        .join(' · ');
      return dataRow(COLUMNS, [
        [entityLink(store, number), h('span', { class: 'muted foreign said-as' }, forms)],
        typeWords(own),
        mentions.toLocaleString('en-US'),
        documents.toLocaleString('en-US'),
      ]);
    });
  }
  root.append(heading('Names'), filters.form, count, table);
  table.classList.add('numbers-from-3');
  await show();
  return 'Names';
}
