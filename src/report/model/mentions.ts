import { type MentionForm, NAME_TYPES } from '../../document.ts';
import type { MentionMark } from './payload.ts';

/** How many numbers stand for a mention. */
const WIDTH = 7;

const FORMS: readonly MentionForm[] = ['name', 'nominal', 'pronoun'];

/**
 * Mentions as one array of small numbers, by far the smallest form once it is deflated: an article has hundreds. Starts
 * are counted from the start of the mention before.
 */
export function packMentions(mentions: readonly MentionMark[]): readonly number[] {
  let before = 0;
  return mentions.flatMap(({ start, end, type, form, entity, rule, score }) => {
    const step = start - before;
    before = start;
    const known = entity === null ? 0 : entity + 1;
    return [step, end - start, NAME_TYPES.indexOf(type), FORMS.indexOf(form), known, rule, score];
  });
}

/** What `packMentions` was given. */
export function unpackMentions(packed: readonly number[]): readonly MentionMark[] {
  const mentions: MentionMark[] = [];
  let start = 0;
  for (let at = 0; at < packed.length; at += WIDTH) {
    const [step, length, type, form, known, rule, score] = packed.slice(at, at + WIDTH) as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    start += step;
    mentions.push({
      start,
      end: start + length,
      type: NAME_TYPES[type]!,
      form: FORMS[form]!,
      entity: known === 0 ? null : known - 1,
      rule,
      score,
    });
  }
  return mentions;
}
