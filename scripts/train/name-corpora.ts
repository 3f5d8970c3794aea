/**
 * The texts that the name tagger is trained on, with its four types.
 */
import type { NameType } from '../../src/document.ts';
import type { Gazetteer } from '../../src/entities/gazetteer/index.ts';
import { TAGGER_TYPES, type TaggedName } from '../../src/entities/tagger/index.ts';
import { createView, type View } from '../../src/entities/tagger/view.ts';
import { decodeSpans, OUTSIDE } from '../../src/learn/crf/bilou.ts';
import { readClusters } from '../../src/learn/features/clusters.ts';
import { createLabeller, type GoldText, readLines } from './corpora.ts';
import { readMarked } from './marked.ts';

/** A text with its labels, and with its copy in small letters or capitals where it has one. */
export interface NameText {
  /** The file it stands in, or `own`. */
  readonly set: string;
  readonly line: GoldText;
  readonly view: View;
  readonly gold: Uint8Array;
  readonly lost: number;
}

type Mark = GoldText['mentions'][number];

interface GumMention {
  readonly type: string;
  readonly named: boolean;
  /** Character offsets of the name, and of its head word. */
  readonly name: readonly [number, number] | null;
  readonly head: readonly [number, number];
}

interface GumText {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly {
    readonly tokens: readonly { readonly start: number; readonly xpos: string }[];
  }[];
  readonly mentions: readonly GumMention[];
}

/** The texts that copydesk brings. */
const OWN = new URL('../../training/names/', import.meta.url);

/** The tagger's types of the ten; those left out are MISC. */
const TYPE_OF: Readonly<Partial<Record<NameType, string>>> = {
  PERSON: 'PER',
  ORG: 'ORG',
  GPE: 'LOC',
  LOC: 'LOC',
  FAC: 'LOC',
};

export interface NameCorpora {
  /** Texts of a file of `folder`. */
  read(name: string): NameText[];
  /** The texts that copydesk brings. */
  readOwn(): NameText[];
  /** Texts of GUM; see `marksOfGum`. */
  readGum(name: string, find: (text: NameText) => readonly TaggedName[]): NameText[];
  /** The same text in small letters, or in capitals; null where it would not have the same length. */
  recase(text: NameText, capitals: boolean): NameText | null;
}

export function createNameCorpora(folder: string, gazetteer: Gazetteer): NameCorpora {
  const label = createLabeller(TAGGER_TYPES);
  const clusters = readClusters();
  const look = (set: string, line: GoldText): NameText => {
    const { document, gold, lost } = label(line);
    const view = createView(document, gazetteer.match(document), clusters);
    return { set, line, gold, view, lost: lost + clearOutside(view.stretches, gold) };
  };
  return {
    read: (name) => readLines<GoldText>(folder, name).map((line) => look(name, line)),
    readOwn: () =>
      readMarked(OWN).map(({ text, mentions }, index) => {
        const marks = mentions.map(({ start, end, type }) => ({ start, end, type: TYPE_OF[type] ?? 'MISC' }));
        return look('own', { id: `own-${index}`, text, mentions: marks });
      }),
    readGum: (name, find) =>
      readLines<GumText>(folder, name).map((text) => {
        const { id } = text;
        const bare = look(name, { id, text: text.text, mentions: [] });
        return look(name, { id, text: text.text, mentions: marksOfGum(text, bare, find(bare)) });
      }),
    recase(text, capitals) {
      const { line } = text;
      const recased = capitals ? line.text.toUpperCase() : line.text.toLowerCase();
      return recased.length === line.text.length ? look(text.set, { ...line, text: recased }) : null;
    },
  };
}

/** Takes away the names that do not lie within a stretch, which the tagger could not find; returns how many. */
function clearOutside(stretches: Uint32Array, gold: Uint8Array): number {
  let lost = 0;
  let i = 0;
  for (const { start, end } of decodeSpans(gold)) {
    while (i + 2 < stretches.length && stretches[i + 1]! <= start) i += 2;
    if (stretches.length > 0 && stretches[i]! <= start && end <= stretches[i + 1]!) continue;
    gold.fill(OUTSIDE, start, end);
    lost++;
  }
  return lost;
}

/**
 * GUM's names in the four types. GUM marks persons, places and organizations, but what it calls "abstract" or "object"
 * may be a name or not, and it has no adjectives of nationality: there another model's MISC is taken.
 */
function marksOfGum(text: GumText, { view }: NameText, found: readonly TaggedName[]): readonly Mark[] {
  const xpos = new Map(
    text.sentences.flatMap(({ tokens }) => tokens.map((token) => [token.start, token.xpos])),
  );
  const sure: Mark[] = [];
  const unsure: Mark[] = [];
  for (const { type, named, name, head } of text.mentions) {
    if (!named || name === null || !/\p{Lu}/u.test(text.text.slice(name[0], name[1]))) continue;
    const own = typeOfGum(type, xpos.get(head[0]) === 'NNPS');
    (own === null ? unsure : sure).push({ start: name[0], end: name[1], type: own ?? 'MISC' });
  }
  const marks: Mark[] = [];
  const touches = (a: Mark) => (b: Mark) => a.start < b.end && b.start < a.end;
  // Of names within names the longest is kept.
  for (const mark of sure.sort((a, b) => b.end - b.start - (a.end - a.start)))
    if (!marks.some(touches(mark))) marks.push(mark);
  const { tokens } = view.document;
  for (const { start, end, type } of found) {
    const mark = { start: tokens.start[start]!, end: tokens.end[end - 1]!, type: 'MISC' };
    if ((type === 'MISC' || unsure.some(touches(mark))) && !marks.some(touches(mark))) marks.push(mark);
  }
  return marks;
}

function typeOfGum(type: string, plural: boolean): string | null {
  if (type === 'person') return plural ? 'MISC' : 'PER';
  if (type === 'place') return 'LOC';
  if (type === 'organization') return 'ORG';
  return type === 'event' ? 'MISC' : null;
}
