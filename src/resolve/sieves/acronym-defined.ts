import { abbreviates, acronymKey, definingWords, initialsOf, isAcronym } from '../names/acronym.ts';
import type { Name, Names } from '../names/names.ts';
import type { Link, Sieve } from './sieve.ts';

/** How often an acronym stands alone and in brackets. */
interface Uses {
  readonly alone: number;
  readonly bracketed: number;
}

/** Behind an acronym in brackets: the sentence goes on, so that this is no credit behind a caption. */
const GOES_ON = /^\),? \p{Ll}/u;

/** The end of what stands before a name in brackets. */
const BRACKET = /[([] ?["'“‘]?(?:or |the )?$/u;

/** Whether a name stands right behind a bracket. */
const isBracketed = ({ document }: Names, name: Name): boolean => {
  const { start } = document.mentions[name.mention]!;
  return BRACKET.test(document.text.slice(Math.max(0, start - 10), start));
};

/** How often each acronym stands alone and in brackets. What is in brackets again and again may be the credit of a picture. */
function uses(names: Names): ReadonlyMap<string, Uses> {
  const found = new Map<string, { alone: number; bracketed: number }>();
  for (const name of names.list) {
    if (!isAcronym(name.text)) continue;
    const key = acronymKey(name.text);
    const use = found.get(key) ?? { alone: 0, bracketed: 0 };
    use[isBracketed(names, name) ? 'bracketed' : 'alone']++;
    found.set(key, use);
  }
  return found;
}

/** The initials of all organizations that are named in full. */
const initials = ({ list }: Names): ReadonlySet<string> => new Set(list.flatMap(initialsOfOne));

const initialsOfOne = ({ kind, words }: Name): readonly string[] =>
  kind === 'organization' ? initialsOf(words) : [];

const WORD = /^\p{Lu}\p{Ll}{3,9}$/u;

/** Whether a body's name in brackets is a word of letters of the longer one: "Tembo Water and Sanitation Authority (Tewasa)". */
const isWordFor = (short: Name, long: Name): boolean =>
  short.kind === 'organization' &&
  long.kind === 'organization' &&
  long.words.length > 2 &&
  WORD.test(short.text) &&
  !long.words.includes(short.key) &&
  abbreviates(short.key, long.words);

/**
 * "International Criminal Court (ICC)": the definition of an acronym (Schwartz and Hearst 2003), and all later uses. What a longer name
 * says to be a party, a committee or the like may bring its letters from another language: "State Committee for National
 * Security (GKNB)". That needs more: a list has both, or no list has the acronym, no other name in the article these initials,
 * and the sentence goes on behind it or the article uses it alone later.
 */
export const acronymDefined: Sieve = {
  id: 'acronym-defined',
  joins:
    'a name and the acronym in brackets or behind "known as" after it, or an acronym and the name in brackets after it',
  examples: [
    'The [ORG 1 European Aeronautic Defence and Space Company] ([ORG 1 EADS]) won.',
    'The [ORG 1 Zarok Commission], known as [ORG 1 ZARCOM], met.',
    'The [ORG 1 Orom Mining Board] (also known as the [ORG 1 OMB]) met.',
    'The [ORG 1 BVT] ([ORG 1 Bureau voor Toerisme]) was shut.',
    'The [ORG 1 State Committee for National Security] ([ORG 1 GKNB]) spoke. The [ORG 1 GKNB] said so.',
    'The [ORG 1 Federal Security Service] ([ORG 1 FSB]) spoke.',
    'The [ORG 1 Tembo Water and Sanitation Authority] ([ORG 1 Tewasa]) spoke. [ORG 1 Tewasa] paid.',
    'He left the [ORG 1 Public Order Service] ([ORG 1 ZKP]). The [ORG 1 ZKP] said so.',
    'The [ORG 1 Public Order Service] ([ORG 1 ZKP]) spoke.',
    'The [ORG 1 Law and Justice] party ([ORG 1 PiS]) lost.',
    'The [ORG 1 National Hope] party ([ORG 1 ZKR]) lost. The [ORG 1 ZKR] left.',
  ],
  counterExamples: [
    'The museum of the [ORG 1 Orom Trust], known as [ORG 2 TROT], is shut.',
    'The wing of [ORG 1 Oromat], known as [ORG 2 ORT], is shut.',
    'The [ORG 1 Orom Trust], known to the [ORG 2 ORTRU], is shut.',
    'The [ORG 1 Labour Party] ([GPE 2 UK]) lost.',
    'The [ORG 1 National Hope] party ([ORG 2 AFP]) lost. It told [ORG 2 AFP] so.',
    'He left the [ORG 1 National Hope] party ([ORG 2 ZKR]).',
    'The [ORG 1 National Hope] voters ([ORG 2 ZKR]) lost. The [ORG 2 ZKR] left.',
    'The [ORG 1 Tembo Water and Sanitation Authority] ([ORG 2 Reuters]) spoke.',
    '[PERSON 1 Ann Lee] ([ORG 2 AFP]) wrote this.',
    'The [ORG 2 TASS] news agency left. The [ORG 1 Party of Labour and Hope] ([ORG 2 TASS]) lost.',
    'The [ORG 1 Party of Labour and Hope] ([ORG 2 TASS], Monday) lost.',
    'The [ORG 1 Ministry of Foreign Affairs] ([ORG 2 AFP]) spoke. It told [ORG 2 AFP] so.',
    'The [ORG 1 State Bank of Pakistan] ([ORG 2 IMF]) spoke. The [ORG 2 IMF] paid.',
    'The [ORG 1 Federal Security Service] ([ORG 2 TASS]) spoke. It told [ORG 2 TASS] so.',
    'The [ORG 1 Central Bank of Russia] ([ORG 2 EPA]) was shut. It told [ORG 2 EPA] so.',
    'He waits at the [ORG 1 Public Order Service] ([ORG 2 ZKP]).',
    'The [ORG 1 Public Order Service] ([ORG 2 ZKP]) spoke. The [ORG 3 State Bank of Oro] ([ORG 2 ZKP]) was shut.',
    'The [ORG 2 Zonal Kelp Panel] left. The [ORG 1 Public Order Service] ([ORG 2 ZKP]) spoke.',
  ],
  find: function* (names): Generator<Link> {
    const { list, document, knowledge } = names;
    const used = uses(names);
    const others = initials(names);
    const seen = new Set<string>();
    for (let index = 1; index < list.length; index++) {
      const name = list[index]!;
      const before = list[index - 1]!;
      seen.add(before.text);
      if (
        name.kind === 'person' ||
        before.kind === 'person' ||
        name.kind === 'group' ||
        before.kind === 'group'
      )
        continue;
      const from = document.mentions[before.mention]!.end;
      const to = document.mentions[name.mention]!.start;
      const defining = definingWords(document.text, from, to);
      if (defining === null) continue;
      if (defining === 'bracket' && isWordFor(name, before)) {
        yield [index, index - 1];
        continue;
      }
      const [short, long] = isAcronym(name.text) ? [name, before] : [before, name];
      if (!isAcronym(short.text) || isAcronym(long.text)) continue;
      const key = acronymKey(short.text);
      // "Law and Justice party (PiS)"
      const kind = /^\s(\p{L}+)/u.exec(document.text.slice(from, to))?.[1];
      const words = kind === undefined || defining !== 'bracket' ? long.words : [...long.words, kind];
      const behind = document.mentions[name.mention]!.end;
      const known = knowledge.acronyms.get(key);
      // "The army of Orom, known as ZKA": by words it is the name only where its first letter is, and no
      // single word: "the wing of Oromat, known as ORT".
      if (defining === 'known-as') {
        const isFirst = short === name && long.words.length > 1 && long.words[0]!.startsWith(key[0]!);
        if (isFirst && abbreviates(key, long.words)) yield [index, index - 1];
        continue;
      }
      if (abbreviates(key, long.words)) yield [index, index - 1];
      else if (
        short === name &&
        words.length > 2 &&
        document.text[behind] === ')' &&
        !seen.has(name.text) &&
        short.kind === long.kind &&
        (known === undefined
          ? used.get(key)!.bracketed === 1 &&
            (used.get(key)!.alone > 0 || GOES_ON.test(document.text.slice(behind, behind + 5))) &&
            !others.has(key) &&
            words.some(
              (word) =>
                knowledge.organizationNouns.has(word) || knowledge.words['organization-too'].has(word),
            )
          : known.has(long.key) || known.has(words.join(' ')))
      )
        yield [index, index - 1];
    }
  },
};
