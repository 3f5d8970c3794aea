import { indexAt } from '../../text/spans.ts';
import type { Attribution } from '../attribution.ts';
import { hasFinite, isCapital, type Reading, type Tokens } from '../reading.ts';
import { quotationsApart } from './set-apart.ts';
import { signerIn } from './signed.ts';
import { tokensOfParagraph, wholeParagraphs } from './whole-paragraphs.ts';

/** A line that names somebody has so many tokens at most. */
const LONGEST = 24;
/** Fewest lines with quotations below: one alone may be a subheading. */
const FEWEST = 2;
/** What a line that names somebody does not end with. */
const STOPS: ReadonlySet<string> = new Set(['.', '!', '?', '…', '...', '"', '”', "'", '’']);

/** A line that names who speaks, and the quotations below it. */
interface Headed {
  readonly source: Tokens;
  readonly quoted: readonly number[];
}

/** Whether a person's name opens a stretch, behind words in capitals at most: "Finance Minister John Kibe". */
function opensWithPerson(reading: Reading, { from, to }: Tokens): boolean {
  const { mentions, tokens } = reading.document;
  for (let t = from; t < to && isCapital(reading, t); t++) {
    const name = mentions[indexAt(mentions, tokens.start[t]!)];
    if (name?.type === 'PERSON' && name.start === tokens.start[t]) return true;
  }
  return false;
}

/** Whether a verb stands in a line: «Ann Lee, 67, dies in Rome»; but for what she is, behind a comma: «Ann Lee, 67, retired». */
function isClause(reading: Reading, { from, to }: Tokens): boolean {
  for (let t = from; t < to; t++) {
    const isState = reading.lower[t - 1] === ',' && reading.lower[t]!.endsWith('ed');
    if (!isState && hasFinite(reading, { from: t, to: t + 1 })) return true;
  }
  return false;
}

/** Who a line names and nothing else: «Ann Lee, 67, retired», «JANE WANJIKU, ECONOMIST», «Mick Hayes, butcher:»; null for other lines. */
function namedIn(reading: Reading, paragraph: number): Tokens | null {
  const line = tokensOfParagraph(reading, paragraph);
  if (line === null || line.to - line.from > LONGEST || STOPS.has(reading.lower[line.to - 1]!)) return null;
  const to = reading.lower[line.to - 1] === ':' ? line.to - 1 : line.to;
  for (let t = line.from; t < to; t++) if (reading.inside[t]! >= 0 || reading.lower[t] === ':') return null;
  const named = { from: line.from, to };
  return to === line.from || !opensWithPerson(reading, named) || isClause(reading, named)
    ? null
    : signerIn(reading, named);
}

/**
 * Quotations below a line that names who speaks, as a round-up of reactions and of voices from the street has them, two persons or more.
 * Neither a verb nor a mark joins them, so no tagger finds them. Linear in the length of the text.
 */
export function findHeaded(reading: Reading): readonly Attribution[] {
  const { document } = reading;
  const whole = wholeParagraphs(reading);
  const all: Headed[] = [];
  for (let p = 0; p + 1 < document.paragraphs.length; p++) {
    if (!whole.has(p + 1) || whole.has(p)) continue;
    const source = namedIn(reading, p);
    if (source === null) continue;
    const quoted: number[] = [];
    while (whole.has(p + 1)) quoted.push(whole.get(++p)!);
    all.push({ source, quoted });
  }
  return all.length < FEWEST
    ? []
    : all.map(({ source, quoted }) =>
        quotationsApart(reading, { rule: 'headed', source, cue: null, score: 0.9 }, quoted),
      );
}
