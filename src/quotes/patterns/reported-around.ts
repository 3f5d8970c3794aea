import type { Span } from '../../document.ts';
import type { Attribution } from '../attribution.ts';
import { reporterOf } from '../chain/outlets.ts';
import { clauseBefore, clauseFrom } from '../grammar/contents.ts';
import { subjectAfter } from '../grammar/subjects.ts';
import { sentenceOf, spanOf } from '../reading.ts';
import type { Pattern, Situation } from './pattern.ts';

/** «…, the ministry was quoted as saying by Reuters»: what was said stands before, and who quotes it after. */
function quotedBySomebody({
  reading,
  group,
  subject,
  reporter,
  own,
}: Pick<Situation, 'reading' | 'group' | 'subject' | 'reporter' | 'own'>): Attribution | null {
  const { lower } = reading;
  if (group.lemma !== 'quote' || subject === null || reporter === null || !own) return null;
  const { from: first, to: last } = sentenceOf(reading, group.head);
  const comma = subject.from - 1;
  if (comma - first < 2 || lower[comma] !== ',' || reading.inside[comma - 1]! >= 0) return null;
  // "was quoted by Reuters as saying that …": what was said comes after.
  if (reporter.from < group.to + 3 || (reporter.to < last && lower[reporter.to] === 'that')) return null;
  const before = clauseBefore(reading, first, comma);
  if (before === null) return null;
  return {
    rule: 'reported-around',
    nests: true,
    content: [before],
    cue: [{ from: group.from, to: reporter.from - 1 }],
    source: subject,
    reporter,
    quoted: [],
    sentence: group.sentence,
    score: 0.9,
  };
}

/** C, S V and C, V S and C, S V, C: the attribution after or within what was said. */
export const reportedAround: Pattern = {
  id: 'reported-around',
  about:
    'Words reported before or around their verb: Taxes would rise, she said; the tax, he said, would rise.',
  examples: [
    '[Taxes would rise next year], {she} <said>.',
    '[The tax], {the minister} <said>, [would rise next year].',
    '[Taxes would rise next year], <said> {Ann Lee}.',
    'As {the minister} <noted>, [taxes would rise].',
    '[The tax], as {the minister} <noted>, [would rise].',
    '[Two men were killed], {the ministry} <was quoted as saying> by {Reuters}.',
  ],
  counterExamples: ['On Monday, she spoke.'],
  find({ reading, lexicon, group, complement, subject, reporter, own }: Situation): Attribution | null {
    if (reading.inside[group.head]! >= 0) return null;
    if (group.form === 'passive') return quotedBySomebody({ reading, group, subject, reporter, own });
    if (group.form !== 'finite') return null;
    const score = lexicon.prior(group.lemma, 'end');
    if (score < 0.4) return null;
    const { from: first, to: last } = sentenceOf(reading, group.head);
    const { lower } = reading;
    const make = (content: readonly Span[], source: Attribution['source'], cueEnd: number): Attribution => ({
      rule: 'reported-around',
      nests: true,
      content,
      cue: [{ from: group.from, to: cueEnd }],
      source,
      reporter: reporter ?? reporterOf(reading, complement),
      quoted: [],
      sentence: group.sentence,
      score,
    });
    if (!own && group.from - 1 > first && lower[group.from - 1] === ',' && group.from === group.head) {
      const after = subjectAfter(reading, group.to, last);
      const before = clauseBefore(reading, first, group.from - 1);
      if (
        after !== null &&
        before !== null &&
        after.to - group.to < last - first &&
        (after.to >= last - 1 || lower[after.to] === ',')
      )
        return make([before], after, group.to);
    }
    if (complement.frame !== 'end' || subject === null || !own) return null;
    const lead = subject.from - 1;
    if (lower[lead] === 'as' && lead >= first && lower[complement.at] === ',' && complement.at + 1 < last) {
      // "As the senator noted, …" and "…, as the senator noted, …".
      const rest = complement.at + 1;
      const after = spanOf(reading, { from: rest, to: clauseFrom(reading, rest) });
      const head =
        lead - 1 > first && lower[lead - 1] === ',' ? clauseBefore(reading, first, lead - 1) : null;
      if (head !== null || lead <= first + 2)
        return make(head === null ? [after] : [head, after], subject, complement.cueEnd);
    }
    if (lower[lead] === 'as' && lead - 1 > first && lower[lead - 1] === ',') {
      const before = clauseBefore(reading, first, lead - 1);
      if (before !== null) return make([before], subject, complement.cueEnd);
    }
    const comma = subject.from - 1;
    if (comma <= first || lower[comma] !== ',') return null;
    if (comma - first < 2) return null;
    const before = clauseBefore(reading, first, comma);
    if (before === null) return null;
    const after = complement.at;
    if (lower[after] === ',' && after + 1 < last) {
      const to = clauseFrom(reading, after + 1);
      const next = lower[after + 1]!;
      if (to > after + 2 && !next.endsWith('ing') && next !== 'but' && next !== 'according')
        return make([before, spanOf(reading, { from: after + 1, to })], subject, complement.cueEnd);
    }
    return make([before], subject, complement.cueEnd);
  },
};
