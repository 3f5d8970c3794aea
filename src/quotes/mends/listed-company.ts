import { indexAt } from '../../text/spans.ts';
import { AUX, NUM, PROPN, PUNCT, type Reading, sentenceOf, type Tokens, VERB } from '../reading.ts';
import { WORDS } from '../word-classes.ts';
import type { Mend } from './mend.ts';

/** Most tokens of a company's name, and of all that stands in brackets behind it. */
const LONGEST_NAME = 10;
const LONGEST_BRACKETS = 40;

const OPEN = new Set(['(', '[']);
const CLOSE = new Set([')', ']']);

/** The token behind the brackets that follow one upon the other from `at` on; `at` where none does. */
function behindBrackets({ lower }: Reading, at: number, last: number): number {
  let end = at;
  for (let t = at; t < last && OPEN.has(lower[t]!); t++) {
    while (t < last && t < at + LONGEST_BRACKETS && !CLOSE.has(lower[t]!)) t++;
    if (!CLOSE.has(lower[t] ?? '')) break;
    end = t + 1;
  }
  return end;
}

/** The company with which a sentence begins and where it is listed, in brackets: "Acme, Inc. (NYSE: ACM) (“Acme”)"; null for none. */
function listedAt(reading: Reading, first: number, last: number): Tokens | null {
  const { lower, upos } = reading;
  let at = first;
  while (at < last && at < first + LONGEST_NAME && !OPEN.has(lower[at]!)) {
    const isName = upos[at] === PROPN || upos[at] === NUM || upos[at] === PUNCT;
    if (!isName && lower[at] !== 'the' && lower[at] !== '&' && lower[at] !== 'and') return null;
    at++;
  }
  if (at === first || !OPEN.has(lower[at] ?? '')) return null;
  // «NYSE: ACM», «NYSE American: ACM»
  const colon = lower[at + 2] === ':' ? at + 2 : at + 3;
  if (!WORDS.exchange.has(lower[at + 1] ?? '') || lower[colon] !== ':') return null;
  return { from: first, to: behindBrackets(reading, at, last) };
}

export const listedCompany: Mend = {
  id: 'listed-company',
  about:
    'Who announces is the company, not the end of what stands in brackets behind its name: «Acme Corp. (NYSE: ACM) (the “Company”) today announced».',
  examples: [
    '{Orom Inc. (NASDAQ: ORM) ("Orom" or the "Company")} today <announced> [results for the third quarter].',
    '{Orom Corp. (NYSE: ORM), a maker of nails}, today <announced> [a new plant].',
  ],
  counterExamples: [
    '{Orom plc (LSE: ORM)} <said> [it would cut jobs].',
    '[Orom Corp. (NYSE: ORM)], {Ann Lee} <said>, [would close].',
    'Orom Corp. (NYSE: ORM), {Ann Lee} <told> investors, [was too slow].',
    'Orom Corp. (NYSE: ORM) rose 2% after {the ministry} <said> [it would pay].',
  ],
  mend(reading, one) {
    const { source, cue } = one;
    const { lower, upos } = reading;
    if (source === null || source.from >= cue[0]!.from) return one;
    const { from: first, to: last } = sentenceOf(reading, cue[0]!.from);
    if (source.from <= first) return one;
    // «Acme Corp. (NYSE: ACM), she said, would close»
    if (one.content.some(({ start }) => start < reading.document.tokens.start[source.from]!)) return one;
    const company = listedAt(reading, first, last);
    if (company === null) return one;
    if (source.from < company.to) return { ...one, source: company };
    // «Acme Corp. (NYSE: ACM), a maker of nails, today announced»
    if (lower[company.to] !== ',' && source.from !== company.to) return one;
    const { dates, tokens } = reading.document;
    const isDate = dates[indexAt(dates, tokens.start[source.from]!)]?.start === tokens.start[source.from];
    const isApposed =
      source.from === company.to + 1 && (lower[source.to] === ',' || lower[source.to - 1] === ',');
    if (!isDate && !isApposed) return one;
    for (let t = company.to; t < source.from; t++) if (upos[t] === VERB || upos[t] === AUX) return one;
    const to = isApposed && !isDate ? source.to : source.from;
    return { ...one, source: { from: first, to: lower[to - 1] === ',' ? to - 1 : to } };
  },
};
