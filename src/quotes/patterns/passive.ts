import type { Attribution } from '../attribution.ts';
import { clauseFrom, phraseFrom } from '../grammar/contents.ts';
import { phraseEnd } from '../grammar/phrases.ts';
import { sourceAfter } from '../grammar/subjects.ts';
import { sentenceOf, spanOf } from '../reading.ts';
import { WORDS } from '../word-classes.ts';
import type { Pattern, Situation } from './pattern.ts';

const LEAST = 0.47;
/** Passives: the agent after "by" is the source; what stands on both sides of the verb is the content. */
export const passive: Pattern = {
  id: 'passive',
  about: 'Passive verbs: the plan was criticized by the union; they were concerned that ….',
  examples: [
    '[The plan] <was criticized> by {the union}.',
    '{Voters} <were concerned> [that taxes would rise].',
  ],
  counterExamples: ['The bridge was built in 1950.'],
  find({ reading, lexicon, group, complement, subject, own }: Situation): Attribution | null {
    if (
      group.form !== 'passive' ||
      group.lemma === 'quote' ||
      subject === null ||
      !own ||
      reading.inside[group.head]! >= 0
    )
      return null;
    const { frame, at } = complement;
    const { to: last } = sentenceOf(reading, group.head);
    const score = lexicon.prior(group.lemma, `passive ${frame}`);
    const base = { rule: 'passive', nests: false, reporter: null, quoted: [], sentence: group.sentence };
    if (WORDS.experienced.has(group.lemma)) {
      if (score < LEAST || frame === 'end' || frame === 'quote' || at >= last) return null;
      const to =
        frame === 'that' || frame === 'clause' || frame === 'wh'
          ? clauseFrom(reading, at)
          : phraseFrom(reading, at);
      const preposition = frame.startsWith('p:');
      return {
        ...base,
        content: [spanOf(reading, { from: at, to })],
        cue: [{ from: group.from, to: preposition ? at : complement.cueEnd }],
        source: subject,
        score,
      };
    }
    if (reading.lower[group.to] === 'by' && phraseEnd(reading, group.to + 1, last) > group.to + 1) {
      const agent = sourceAfter(reading, group.to + 1, last);
      if (agent === null || score < LEAST) return null;
      const content = [spanOf(reading, subject)];
      const further = agent.to;
      if (
        further < last &&
        (reading.lower[further] === 'of' ||
          reading.lower[further] === 'as' ||
          reading.lower[further] === 'to' ||
          reading.lower[further] === 'that')
      )
        content.push(spanOf(reading, { from: further, to: phraseFrom(reading, further) }));
      return { ...base, content, cue: [{ from: group.from, to: group.to }], source: agent, score };
    }
    if (score < LEAST) return null;
    if (frame === 'inf' || frame === 'p:as' || frame === 'that' || frame === 'clause') {
      const from = frame === 'p:as' ? at - 1 : at;
      const to = frame === 'that' || frame === 'clause' ? clauseFrom(reading, at) : phraseFrom(reading, at);
      // Nobody is named: the source stays empty.
      return {
        ...base,
        content: [spanOf(reading, subject), spanOf(reading, { from, to })],
        cue: [{ from: group.from, to: group.to }],
        source: null,
        score,
      };
    }
    return null;
  },
};
