import { createRequire } from 'node:module';

/** A part of wink-nlp's vocabulary: what is known from the start, and behind it what texts have added. */
export interface Vocabulary {
  readonly list: string[];
  readonly hash: Record<string, number>;
  readonly intrinsicSize: number;
  index: number;
}

/** wink-nlp's model of English, as far as it is looked at here; wink-nlp's types don't tell. */
export interface Core {
  readonly features: Readonly<Record<'prefix' | 'suffix' | 'shape' | 'lexeme', Vocabulary>>;
}

/** What the package of the model holds. */
interface Packed {
  readonly packing: { readonly layout: Readonly<Record<string, readonly number[]>> };
  readonly features: Readonly<Record<string, { readonly list: readonly string[] }>>;
  readonly pos: { readonly hash: Readonly<Record<string, number>> };
  /** Numbers of 32 bits, in base 64. */
  readonly lexicon: string;
  readonly xpansions: string;
}

const FILE = 'wink-eng-lite-web-model/dist/languages/cur/models/eng-core-web-model.json';

/**
 * The model of English anew, as `core()` of its package gives it, or null where the package does not hold it as expected.
 * `core()` puts three megabytes into JSON and reads them again, so as to share nothing between two; here only what wink-nlp
 * writes into is copied. That takes a tenth of the time of `copydesk show` less.
 *
 * @param read gives what the package holds
 */
export function createCore(read: () => unknown = readPacked): Core | null {
  try {
    const core = unpack(read() as Packed);
    return isWhole(core) ? core : null;
  } catch {
    // The file is not there, or is packed in another way.
    return null;
  }
}

const readPacked = (): unknown => createRequire(import.meta.url)(FILE);

/** Whether there is what wink.ts takes words out of. */
const isWhole = ({ features }: Core): boolean =>
  [features.prefix, features.suffix, features.shape, features.lexeme].every(
    ({ list, hash, intrinsicSize }) => list.length === intrinsicSize && typeof hash === 'object',
  );

function unpack(packed: Packed): Core {
  const { layout } = packed.packing;
  const vocabularies = Object.keys(layout).filter((name) => layout[name]![3] === 0);
  const features = Object.fromEntries(
    Object.entries(packed.features).map(([name, { list, ...rest }]) => {
      const copy = { ...rest, list: [...list] };
      if (name === 'posClusters') return [name, { ...copy, list: list.map((tags) => tagsOf(tags, packed)) }];
      if (name !== 'lexeme' && !vocabularies.includes(name)) return [name, copy];
      const vocabulary = { ...copy, hash: placesOf(list), intrinsicSize: list.length, index: list.length };
      return [name, name === 'lexeme' ? vocabulary : { ...vocabulary, maxIndex: mostOf(layout[name]!) }];
    }),
  );
  const efList = Object.keys(layout).filter((name) => layout[name]![4] === 1);
  return {
    ...packed,
    packing: { ...packed.packing, efList },
    features: features as unknown as Core['features'],
    lexicon: numbersOf(packed.lexicon),
    xpansions: numbersOf(packed.xpansions),
  } as Core;
}

const mostOf = ([, mask, shift]: readonly number[]): number => mask! >>> shift!;

const tagsOf = (tags: string, { pos }: Packed): ReadonlySet<number> =>
  new Set(tags.split('_').map((tag) => pos.hash[tag] ?? 0));

const numbersOf = (base64: string): Uint32Array =>
  new Uint32Array(new Uint8Array(Buffer.from(base64, 'base64')).buffer);

function placesOf(list: readonly string[]): Record<string, number> {
  const places: Record<string, number> = Object.create(null);
  for (let place = 0; place < list.length; place++) places[list[place]!] = place;
  return places;
}
