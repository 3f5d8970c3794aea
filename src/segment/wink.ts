import model from 'wink-eng-lite-web-model';
import winkNLP, { type Document, type ItsHelpers, type WinkMethods } from 'wink-nlp';
import { type Core, createCore, type Vocabulary } from './wink-core.ts';

/** So many words new to wink-nlp are read before it is loaded anew: it keeps a record of each for good. */
const MOST_WORDS = 50_000;

/** wink-nlp's reading of texts, each as if it were the first. */
export interface Reader {
  readonly read: (text: string) => Document;
  readonly its: ItsHelpers;
}

/**
 * wink-nlp with its English model. It adds every word that it doesn't know to its vocabulary, cut as it first met it, so
 * that "Clinton's" is one token or two by what was read before, and its memory grows without end. Here it forgets these
 * words before each text: the same text gives the same tokens, whatever came before it.
 */
export function createReader(): Reader {
  let { nlp, core } = load();
  /** Where the words of the last text begin. */
  let last = core.features.lexeme.list.length;
  return {
    its: nlp.its,
    read(text) {
      const { prefix, suffix, shape, lexeme } = core.features;
      if (lexeme.list.length - lexeme.intrinsicSize > MOST_WORDS) ({ nlp, core } = load());
      else {
        for (const vocabulary of [prefix, suffix, shape]) {
          forget(vocabulary, vocabulary.intrinsicSize);
          vocabulary.list.length = vocabulary.intrinsicSize;
          vocabulary.index = vocabulary.intrinsicSize;
        }
        // What wink-nlp knows of a word stands at the word's place in this list, so the list must grow on.
        forget(lexeme, last);
      }
      last = core.features.lexeme.list.length;
      return nlp.readDoc(text);
    },
  };
}

/** Takes the words from a place of the list on out of the vocabulary. */
function forget({ list, hash, intrinsicSize }: Vocabulary, from: number): void {
  for (let index = Math.max(from, intrinsicSize); index < list.length; index++) {
    delete hash[list[index]!];
    // A long word is a slice that would keep its whole text in memory.
    list[index] = '';
  }
}

/**
 * What wink-nlp learns entities of the user's own with, which nobody does here. Its model puts it into JSON at each load, and
 * what it has put into JSON again at the next: it doubles, until after a dozen loads no string is long enough for it.
 */
const NO_ENTITIES = { machines: '[]', transformers: [] } as const;
/** Automata that find nothing, for what nobody asks for here either: names, negation, sentiment. */
const NOTHING = { machines: ['[0,0,{},{},{},{}]'], transformers: [null] } as const;

function load(): { readonly nlp: WinkMethods; readonly core: Core } {
  let core: Core | null = null;
  const watched = {
    ...(model as unknown as { core: () => Core }),
    metaCER: () => NO_ENTITIES,
    ner: () => NOTHING,
    negation: () => NOTHING,
    sa: () => NOTHING,
    core: () => {
      core = createCore() ?? (model as unknown as { core: () => Core }).core();
      return core;
    },
  };
  const nlp = winkNLP(watched as unknown as typeof model, ['sbd', 'pos']);
  return { nlp, core: core! };
}
