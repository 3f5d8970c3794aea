import type { Listed, Mention, Named, Stage, Tagged } from '../document.ts';
import { createGazetteer } from './gazetteer/index.ts';
import { createNameTagger } from './tagger/index.ts';
import { typeNames } from './typing/index.ts';
import type { TypedName } from './typing/typed-name.ts';
import { createUserLists, type UserName } from './user-lists.ts';

/** What the entities stage is told. */
export interface EntitiesOptions {
  /** Paths of CSV files of names of the user's own (see `createUserLists`). Of two lists the earlier wins. */
  readonly gazetteers?: readonly string[];
  /** Names that their finder is less sure of are left out, 0 to 1. */
  readonly minScore?: number;
}

/** No name has more characters than this; hostile text without spaces may be tagged as one. */
const LONGEST_NAME = 200;
const SPACE = /\s/u;

const isTooLong = ({ tokens }: Tagged, start: number, end: number): boolean =>
  tokens.end[end - 1]! - tokens.start[start]! > LONGEST_NAME;

/**
 * The user's names without those of one word that stand within a longer name: "London" does not cut "London School of
 * Economics". Both lists are in order and without overlaps.
 */
function withoutCuts(
  { text, tokens }: Tagged,
  own: readonly UserName[],
  found: readonly TypedName[],
): readonly UserName[] {
  let next = 0;
  return own.filter(({ start, end }) => {
    while (next < found.length && found[next]!.end <= start) next++;
    const longer = found[next];
    if (longer === undefined || longer.start > start || longer.end < end) return true;
    if (longer.end - longer.start === end - start) return true;
    return SPACE.test(text.slice(tokens.start[start]!, tokens.end[end - 1]!));
  });
}

/**
 * The entities stage: names with one of ten types. The tagger finds names of four types with the gazetteer's help, the
 * typing rules tell the ten apart, the user's own lists win over both, but for a name of one word within a longer one. Names in
 * boilerplate are left out.
 *
 * @throws CopydeskError `bad-gazetteer` for a wrong row of a user's list, `bad-model` for a damaged file of the package
 *
 * @example
 * const entities = createEntities({ gazetteers: ['ministers.csv'], minScore: 0.5 });
 * const { mentions } = entities(tagged);
 */
export function createEntities(options: EntitiesOptions = {}): Stage<Tagged, Named> {
  const { minScore = 0 } = options;
  const gazetteer = createGazetteer();
  const findNames = createNameTagger();
  const findUserNames = createUserLists(options.gazetteers ?? []);
  return (document) => {
    const { tokens, sentences } = document;
    const matches = gazetteer.match(document);
    const typed = typeNames(document, matches, findNames(document, matches)).filter(
      ({ start, end, score }) => score >= minScore && !isTooLong(document, start, end),
    );
    const own = withoutCuts(document, findUserNames(document), typed).filter(
      ({ start, end }) => !isTooLong(document, start, end),
    );
    const mentions: Mention[] = [];
    const add = (
      start: number,
      end: number,
      rest: Pick<Mention, 'type' | 'rule' | 'score'> & { id?: string; listed?: Listed },
    ) => {
      const sentence = tokens.sentence[start]!;
      if (sentences[sentence]!.kind === 'boilerplate') return;
      mentions.push({
        start: tokens.start[start]!,
        end: tokens.end[end - 1]!,
        form: 'name',
        sentence,
        ...rest,
      });
    };
    let next = 0;
    for (const { start, end, type, rule, score } of typed) {
      for (; next < own.length && own[next]!.start < end; next++) {
        const { start: from, end: to, ...rest } = own[next]!;
        add(from, to, rest);
      }
      const last = own[next - 1];
      if (last !== undefined && last.end > start) continue;
      add(start, end, { type, rule, score });
    }
    for (; next < own.length; next++) {
      const { start, end, ...rest } = own[next]!;
      add(start, end, rest);
    }
    return { ...document, mentions };
  };
}
