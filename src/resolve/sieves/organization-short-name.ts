import { acronymKey, isAcronym } from '../names/acronym.ts';
import { withoutLegalForm } from '../names/legal-form.ts';
import type { Names } from '../names/names.ts';
import { WORDS } from '../word-classes.ts';
import type { Link, Sieve } from './sieve.ts';

const LONGEST_PART = 4;
/** Whose part a name may be: "its", "the bank's". */
const WHOSE = /(?:^|\P{L})its$|['’]s?$/u;
/** So many words may stand between that and the word for a part. */
const BETWEEN = 3;
const BETWEEN_WORD = /^[\p{L}-]{1,20}$/u;
/** So many characters before a name are looked at. */
const BEFORE = 80;
/** After one of these a name goes on to say which of several it is. */
const OPEN_END = new Set(['of', 'for', 'and', '&', 'the', 'de']);

/** "Lockheed" for "Lockheed Martin", "the Commission" for "the European Commission". */
export const organizationShortName: Sieve = {
  id: 'organization-short-name',
  joins:
    'the first or last words of the only organisation in the article whose name begins or ends with them',
  examples: [
    '[ORG 1 Lockheed Martin] lost. [ORG 1 Lockheed] complained.',
    'The [ORG 1 European Commission] agreed; the [ORG 1 Commission] then met.',
    'The [ORG 1 Supreme Court of India] ruled. The [ORG 1 Supreme Court] had gone far.',
    '[ORG 1 Goldman Sachs] cut its forecast, [ORG 1 Goldman] said.',
    'The bank sold its unit, [ORG 1 Tolk Invest]. [ORG 1 Tolk] rose.',
  ],
  counterExamples: [
    'The [ORG 1 European Commission] and the [ORG 2 Securities Commission] met. A [ORG 3 Commission] sat.',
    'The [ORG 1 United Nations] set up the [ORG 2 United Nations Interim Mission].',
    '[ORG 1 Airbus] closed a plant of [ORG 2 Airbus Germany].',
    'The [ORG 1 Supreme Court of India] wrote to the [ORG 2 Supreme Court of Kenya]. The [ORG 3 Supreme Court] met.',
    'The [ORG 1 Senate Conservatives Fund] wrote to the [ORG 2 Senate].',
    'The [ORG 1 Trinamool Congress] walked out. The [ORG 2 Congress] stayed.',
    'The [ORG 1 House] passed the bill, and the [ORG 2 White House] said no.',
    '[ORG 1 Tolk] wrote off its Brazilian unit, [ORG 2 Tolk Brasil]. [ORG 2 Tolk Brasil] lost money.',
    '[ORG 1 Nestle S.A.] sold [ORG 2 Nestle Foods].',
    'The [ORG 1 Labour Party] ([ORG 1 LP]) fought the [ORG 2 Labour Party Mainstream] ([ORG 2 LPM]).',
    'The [ORG 1 Bank of England] and the [ORG 2 Bank of Japan] acted.',
  ],
  find: function* (names): Generator<Link> {
    const { list, knowledge } = names;
    const parts = new Map<string, number | null>();
    const add = (part: string, index: number): void => {
      const other = parts.get(part);
      if (other === undefined) parts.set(part, index);
      else if (other !== null && !same(names, other, index)) parts.set(part, null);
    };
    const words = list.map((name) =>
      name.kind === 'organization' ? withoutLegalForm(name.words, knowledge.legalForms) : [],
    );
    /** Names that the article gives with a legal form: each is a whole one. */
    const whole = new Set<string>();
    /** By set, the name by which the article calls a thing a unit of a firm. */
    const unitAt = new Map<number, number>();
    for (const [index, name] of list.entries()) {
      const root = names.sets.find(index);
      if (name.kind === 'organization' && !unitAt.has(root) && isUnit(names, index)) unitAt.set(root, index);
    }
    const unitOf = list.map((_, index) => unitAt.get(names.sets.find(index)) ?? -1);
    const firstOf = new Map<string, number>();
    for (const [index, own] of words.entries()) {
      const key = own.join(' ');
      if (!firstOf.has(key)) firstOf.set(key, index);
    }
    /** The acronym of each set. */
    const acronyms = new Map<number, string>();
    for (const [index, own] of words.entries()) {
      if (own.length > 0 && own.length < list[index]!.words.length) whole.add(own.join(' '));
      if (own.length > 0 && isAcronym(list[index]!.text))
        acronyms.set(names.sets.find(index), acronymKey(list[index]!.text));
    }
    for (const [index, own] of words.entries()) {
      for (let size = 1; size <= LONGEST_PART && size < own.length; size++) {
        const rest = own[size]!;
        // "Airbus Germany" is not Airbus: what follows sets it apart.
        const isOther = knowledge.countries.byKey.has(own.slice(size).join(' ')) || OPEN_END.has(rest);
        // "The Supreme Court of India" is the Supreme Court, where no other country's is named.
        const isCountrys =
          size > 1 && rest === 'of' && knowledge.countries.byKey.has(own.slice(size + 1).join(' '));
        // "The Senate" is not the Senate Conservatives Fund.
        const isCommon = size === 1 && knowledge.commonOrganizationWords.has(own[0]!);
        if ((!isOther && !isCommon) || isCountrys) add(own.slice(0, size).join(' '), index);
        // "The Congress" is not the Trinamool Congress.
        const isOwn = size === 1 && WORDS['own-body'].has(own.at(-1)!);
        if (!isOwn && !OPEN_END.has(own[own.length - size - 1]!)) add(own.slice(-size).join(' '), index);
      }
    }
    for (const [index, own] of words.entries()) {
      if (own.length === 0 || own.length > LONGEST_PART || isAcronym(list[index]!.text)) continue;
      if (knowledge.countries.byKey.has(own.join(' '))) continue;
      const antecedent = parts.get(own.join(' '));
      if (antecedent === undefined || antecedent === null || whole.has(own.join(' '))) continue;
      // What was named before "its unit Tolk Brasil" is the firm that it is a unit of.
      if (firstOf.get(own.join(' '))! < unitOf[antecedent]!) continue;
      const acronym = acronyms.get(names.sets.find(index));
      const other = acronyms.get(names.sets.find(antecedent));
      if (acronym === undefined || other === undefined || acronym === other) yield [index, antecedent];
    }
  },
};

function isUnit({ document, list }: Names, index: number): boolean {
  const { start } = document.mentions[list[index]!.mention]!;
  return endsInUnit(document.text.slice(Math.max(0, start - BEFORE), start));
}

/**
 * Whether the name of a part of a firm may follow.
 *
 * @example
 * endsInUnit('The bank sold its Brazilian unit, ') // true
 */
function endsInUnit(before: string): boolean {
  const words = before.split(/\s/);
  if (words.pop() !== '') return false;
  if (words.at(-1) === 'the') words.pop();
  if (!WORDS['unit-of'].has(words.pop()?.replace(/,$/, '') ?? '')) return false;
  const nearest = words.reverse().slice(0, BETWEEN + 1);
  const whose = nearest.findIndex((word) => WHOSE.test(word));
  return whose !== -1 && nearest.slice(0, whose).every((word) => BETWEEN_WORD.test(word));
}

function same(names: Names, a: number, b: number): boolean {
  return names.sets.find(a) === names.sets.find(b);
}
