import type { CueClass, CueVerb } from '../document.ts';
import { readLexicon, readTable } from '../text/lexicon.ts';

/** What follows a verb group. */
export type Frame = string;

/** How often a verb or noun with its frame was the cue of an attribution, and seen at all; keys are `lemma\tframe`. */
export type FrameCounts = ReadonlyMap<string, readonly [cues: number, uses: number]>;

/** What is seen less often says nothing. */
export const LEAST_USES = 3;

export interface CueLexicon {
  /** The lemma of a verb form, lower case; null for a verb that is no cue. */
  readonly lemmaOf: (form: string) => string | null;
  readonly classOf: (lemma: string) => CueClass | null;
  /** Forms that are hardly ever anything but a verb of speech: "said", "told". */
  readonly isSure: (form: string) => boolean;
  readonly isParticiple: (form: string) => boolean;
  /** Whether verb and particle are one cue: "point out", "call for". */
  readonly isParticle: (lemma: string, particle: string) => boolean;
  /** Share of a verb's uses in a frame that are cues of an attribution, 0 to 1. */
  readonly prior: (lemma: string, frame: Frame) => number;
}

const VOWEL = /[aeiou]/;
/** Regular forms of a verb: third person, past, -ing. */
export function inflect(lemma: string): readonly string[] {
  const last = lemma.at(-1)!;
  const before = lemma.at(-2) ?? '';
  if (last === 'e') return [`${lemma}s`, `${lemma}d`, `${lemma.slice(0, -1)}ing`];
  if (last === 'y' && !VOWEL.test(before))
    return [`${lemma.slice(0, -1)}ies`, `${lemma.slice(0, -1)}ied`, `${lemma}ing`];
  if (/(?:s|x|z|ch|sh)$/.test(lemma)) return [`${lemma}es`, `${lemma}ed`, `${lemma}ing`];
  return [`${lemma}s`, `${lemma}ed`, `${lemma}ing`];
}

const data = (name: string): URL => new URL(`./data/${name}`, import.meta.url);

/** The counts of PolNeAR's training articles. */
const frameCounts = (): FrameCounts =>
  new Map(
    readTable(data('cue-frames.txt')).map(([lemma, frame, cues, uses]) => [
      `${lemma}\t${frame}`,
      [Number(cues), Number(uses)],
    ]),
  );

/**
 * Loads the lists of this folder; verbs of the user's own win over them.
 *
 * @param counts how often verbs are cues; other ones than those of this folder for training
 */
export function createCueLexicon(own: readonly CueVerb[] = [], counts = frameCounts()): CueLexicon {
  const classes = new Map<string, CueClass>();
  const lemmas = new Map<string, string>();
  const participles = new Set<string>();
  const add = (form: string, lemma: string) => {
    if (!lemmas.has(form)) lemmas.set(form, lemma);
  };
  const irregular = new Map(
    readTable(data('irregular-verbs.txt')).map(([lemma, ...forms]) => [lemma!, forms]),
  );
  const learned = new Map<string, Map<Frame, readonly [number, number]>>();
  for (const [key, count] of counts) {
    if (count[1] < LEAST_USES) continue;
    const [lemma, frame] = key.split('\t');
    if (!learned.has(lemma!)) learned.set(lemma!, new Map());
    learned.get(lemma!)!.set(frame!, count);
  }
  for (const [lemma, name] of readTable(data('cue-verbs.txt'))) classes.set(lemma!, name as CueClass);
  for (const { verb, class: name } of own) classes.set(verb, name);
  for (const lemma of [...classes.keys(), ...learned.keys()]) {
    add(lemma, lemma);
    for (const form of inflect(lemma)) add(form, lemma);
  }
  for (const { verb, forms = [] } of own) irregular.set(verb, [...(irregular.get(verb) ?? []), ...forms]);
  for (const [lemma, forms] of irregular) {
    for (const form of forms) {
      lemmas.set(form, lemma);
      participles.add(form);
    }
  }
  const sure = new Set(readLexicon(data('sure-forms.txt')));
  const particles = new Set(readLexicon(data('particle-verbs.txt')));
  return {
    lemmaOf: (form) => lemmas.get(form) ?? null,
    classOf: (lemma) => classes.get(lemma) ?? null,
    isSure: (form) => sure.has(form),
    isParticiple: (form) => form.endsWith('ed') || participles.has(form),
    isParticle: (lemma, particle) => particles.has(`${lemma} ${particle}`),
    prior: (lemma, frame) => prior(learned.get(lemma), classes.get(lemma), frame),
  };
}

/** What a class of verbs is worth before any count: clauses, quotes, other complements. */
const BY_CLASS: Readonly<Record<CueClass, readonly [clause: number, quote: number, other: number]>> = {
  say: [0.9, 0.95, 0.4],
  tell: [0.8, 0.9, 0.2],
  ask: [0.7, 0.85, 0.3],
  write: [0.7, 0.85, 0.1],
  think: [0.7, 0.5, 0.2],
  show: [0.5, 0.3, 0.15],
  address: [0.5, 0.5, 0.35],
  act: [0.4, 0.3, 0.2],
};
const NO_CLASS = [0.25, 0.2, 0.08] as const;
/** What a passive is worth before any count. */
const PASSIVE = 0.2;
/** The same with an agent, of a verb of the lexicon. */
const AGENT = 0.6;
/** Uses that the guess by class weighs as much as. */
const WEIGHT = 3;

/** The share of cues among a verb's uses in a frame, drawn to what its class and its other frames suggest. */
function prior(
  frames: ReadonlyMap<Frame, readonly [number, number]> | undefined,
  name: CueClass | undefined,
  frame: Frame,
): number {
  const [clause, quote, other] = name === undefined ? NO_CLASS : BY_CLASS[name];
  const guess = frame.startsWith('passive')
    ? frame === 'passive p:by' && name !== undefined
      ? AGENT
      : PASSIVE
    : frame === 'quote' || frame === 'end'
      ? quote
      : frame === 'that' || frame === 'clause' || frame === 'wh'
        ? clause
        : other;
  const [cues, uses] = frames?.get(frame) ?? [0, 0];
  return (cues + WEIGHT * guess) / (uses + WEIGHT);
}
