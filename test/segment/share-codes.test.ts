import { describe, expect, it } from 'vitest';
import { createSegment } from '../../src/segment/index.ts';
import { withoutCodeStops } from '../../src/segment/share-codes.ts';
import { articleOf } from '../helpers/article.ts';

const segment = createSegment();

/** The words of the sentences of an article. */
function sentencesOf(text: string): readonly string[] {
  const { sentences } = segment(articleOf(text));
  return sentences.map(({ start, end }) => text.slice(start, end));
}

describe('the code of a share', () => {
  it.each([
    'Vale SA <VALE3.SA> expects output to rise.',
    'Shares in Vale VALE3.SA were up.',
    'Toyota Motor Corp 7203.T said so.',
    'Siemens (SIEGn.DE) fell 2%.',
    'Tencent 0700.HK rose after Samsung 005930.KS did.',
    'TotalEnergies TTEF.PA, Eni ENI.MI and Equinor EQNR.OL left.',
    'Apple AAPL.O will cut prices.',
  ])('ends no sentence within: %s', (text) => {
    expect(sentencesOf(text)).toEqual([text]);
  });

  it('may be the last word of a sentence', () => {
    expect(sentencesOf('It held talks with Mitsui 8031.T. Mitsui left. Shell SHEL.L. It fell.')).toEqual([
      'It held talks with Mitsui 8031.T.',
      'Mitsui left.',
      'Shell SHEL.L.',
      'It fell.',
    ]);
  });

  it.each([
    'He lives in the U.S. He left.',
    'It was in 2022.US officials left.',
    'She works for NASA.I know her.',
    'He left the FBI.A spokesman agreed.',
    'The vote was 5100.A recount is due.',
    'He left in 1998. T. Smith went.',
    'He was at BBC.CO.UK then.',
    'They met in Washington, D.C. T. Smith went.',
    'The price is 4500. A man paid.',
    'It fell to 1234.5 points.',
    'Visit AMAZON.COM for more.',
    'The bill is H.R. 1234. S. Lee wrote it.',
    'He plays for A.C. Milan.',
    'The 2.0T. engine sold.',
    'Room B.A is shut.',
    'The FBI.US agents left.',
    'Flight KL1234.K was late.',
  ])('is not in: %s', (text) => {
    expect(withoutCodeStops(text)).toBe(text);
  });
});
