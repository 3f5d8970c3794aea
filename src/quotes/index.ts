import type { CueVerb, Dated, Quote, Quoted as QuotedDocument, Stage } from '../document.ts';
import { withoutAside } from './assembly/asides.ts';
import { cutShort } from './assembly/cut-short.ts';
import { type Joined, joinQuoted } from './assembly/joining.ts';
import { nest } from './assembly/nesting.ts';
import { toQuote } from './assembly/quote.ts';
import { spokenOn } from './assembly/spoken-on.ts';
import type { Attribution } from './attribution.ts';
import { createAttributionTagger, readAttributionModel } from './attribution-tagger/index.ts';
import { withCarrier } from './chain/carried-by.ts';
import { withoutReporter, withReporterBehind } from './chain/handed-on.ts';
import { withConfirmedTo, withTold } from './chain/told-outlet.ts';
import { createCueTagger, readCueModel } from './cue-tagger/index.ts';
import { createCueLexicon } from './cues.ts';
import { findHeaded } from './patterns/headed.ts';
import { type Findings, findByPatterns } from './patterns/index.ts';
import { findInterview } from './patterns/interview.ts';
import { findIssued } from './patterns/issued.ts';
import { findLabelled } from './patterns/labelled.ts';
import { findMailed } from './patterns/mailed.ts';
import { findPosts } from './patterns/post.ts';
import { findSigned, withoutSigned } from './patterns/signed.ts';
import { findTurns, withinTurns } from './patterns/turn.ts';
import { findWritten } from './patterns/written.ts';
import { choose } from './ranking/choose.ts';
import { createRanking, isWorthwhile, type Ranked, readRanking } from './ranking/index.ts';
import { read } from './reading.ts';
import { refined } from './refiners/index.ts';
import { isDoer, isOtherVerb } from './refiners/not-said.ts';
import { isNounForVerb } from './refiners/noun-for-verb.ts';
import { wholeFound } from './refiners/whole-clauses.ts';
import { createView, type View } from './view.ts';

/** What the quotes stage is told. */
export interface QuotesOptions {
  /** Cue verbs of the user's own, over those of data/cue-verbs.txt. */
  readonly cueVerbs?: readonly CueVerb[];
}

/**
 * The quotes stage: direct, mixed and indirect quotes with their cue and chain of sources. Patterns over quotation marks,
 * verbs and parts of speech propose; two taggers trained on PolNeAR (Newell, Margolin and Ruths 2018) find the cues and,
 * around each, content and source; the patterns find the links of the chain and what is said within a quote. Content and
 * cue follow PolNeAR's guideline: content holds its quotation marks and its "that", a cue is a whole verb group. Linear
 * in the length of the text.
 */
export function createQuotes({ cueVerbs }: QuotesOptions = {}): Stage<Dated, QuotedDocument> {
  const lexicon = createCueLexicon(cueVerbs);
  const findCues = createCueTagger(readCueModel());
  const tagAround = createAttributionTagger(readAttributionModel(), isWorthwhile);
  const rank = createRanking(readRanking());
  return (document) => {
    const reading = read(document);
    const findings = findByPatterns(reading, lexicon);
    const view = createView(reading, lexicon, findings);
    const labelling = findCues(view);
    const ranked = rank(view, tagAround(view, findings.outside, labelling), findings.outside, labelling);
    return { ...document, quotes: quotesOf(view, findings, ranked) };
  };
}

/**
 * The quotes of a document from the attributions that the taggers propose.
 *
 * @param least the score from which a proposal stands, 0 to 1; that of the ranking where not given
 */
export function quotesOf(
  view: View,
  { outside, within }: Findings,
  ranked: readonly Ranked[],
  least?: number,
): readonly Quote[] {
  const { reading } = view;
  const turns = findTurns(reading);
  const issued = turns.length > 0 ? [] : findIssued(reading);
  const signed = turns.length > 0 ? [] : [...findSigned(reading), ...findLabelled(reading), ...issued];
  const letters = turns.length > 0 ? [] : [...findMailed(reading), ...findWritten(reading)];
  const posts = [...findPosts(reading, signed), ...letters];
  const headed = turns.length > 0 ? [] : [...findHeaded(reading), ...findInterview(reading)];
  const tagged = refined(reading, choose(view, ranked, outside, least));
  const attributions = withinTurns(reading, withoutSigned(reading, tagged, [...signed, ...headed]), turns);
  const labels = startsOf([...turns, ...posts, ...issued]);
  const chosen = [...turns, ...posts, ...signed, ...attributions.filter(({ cue }) => isFree(cue, labels))];
  // What the patterns alone find is no rival of these: it stands where it lies within the words of another.
  const claimed = startsOf(chosen);
  const others = outside
    .filter(
      ({ attribution }) =>
        isFree(attribution.cue, claimed) &&
        !isDoer(reading, attribution) &&
        !isOtherVerb(reading, attribution) &&
        !isNounForVerb(reading, attribution),
    )
    .map((one) => ({ ...one, attribution: withoutAside(reading, one.attribution, claimed) }))
    .map((one) => wholeFound(reading, one));
  const withReporter = (one: Joined, own: boolean): Joined =>
    REPORTERS.reduce(
      (now, find) => find(reading, now),
      withReporterBehind(reading, withoutReporter(reading, one), own),
    );
  const inMarks = within.filter(({ attribution }) => !isNounForVerb(reading, attribution));
  const below = headed.map((attribution) => ({ attribution, content: attribution.content }));
  const joined = joinQuoted(reading, chosen);
  const placed = nest(
    [...joined.map((one) => withReporter(one, true)), ...below, ...spokenOn(reading, [...joined, ...below])],
    [...cutShort(reading, joined, others).map((one) => withReporter(one, false)), ...inMarks],
  );
  return placed.map((item) => toQuote(reading, item, placed));
}

/** What finds whom words were told, or who carried them. */
const REPORTERS = [withCarrier, withConfirmedTo, withTold];

/** The tokens that cues begin with. */
function startsOf(attributions: readonly Attribution[]): ReadonlySet<number> {
  return new Set(attributions.flatMap(({ cue }) => cue.map(({ from }) => from)));
}

/** Whether a cue holds none of these tokens. */
function isFree(cue: Attribution['cue'], starts: ReadonlySet<number>): boolean {
  for (const { from, to } of cue) for (let t = from; t < to; t++) if (starts.has(t)) return false;
  return true;
}
