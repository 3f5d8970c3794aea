import type { NameView } from './name-view.ts';
import type { TypingRule } from './rule.ts';
import { EVENT_WORDS, endsInWord, LAW_WORDS } from './words.ts';

const ADJECTIVE =
  /^(?:(?:anti|neo|non|post|pre|pro|ultra)-\p{Lu}[\p{L}’']+|\p{Lu}[\p{L}'’]{2,}(?:an|ans|ian|ese|ish|ist|ists|ite|ites|ic|ni|nis))$/u;
const MODEL_NUMBER = /^(?=.*\p{N})(?=.*\p{Lu})[\p{L}\p{N}+/-]+$/u;
const YEAR = /^(?:1[89]\d\d|20\d\d|['’]\d\d)$/u;
const QUOTE = /^["“”'‘’«»`]+$/u;
const STORM_OR_OPERATION = new Set([
  'battle',
  'cyclone',
  'hurricane',
  'operation',
  'siege',
  'storm',
  'typhoon',
]);
const AFTER_INDEX = new Set([
  'average',
  'benchmark',
  'composite',
  'future',
  'futures',
  'index',
  'indices',
  'shares',
]);
const AFTER_CONTEST = new Set(
  'champion champions championship event final finals fixture group leg match medal medalist medallist playoff qualifier qualifiers qualifying race record round season semifinal semi-final standings title tour tournament trophy winner winners'.split(
    ' ',
  ),
);

const tokensOf = (name: NameView): readonly string[] => name.document.tokens.text.slice(name.start, name.end);

/** The rules for names that are neither a person's, a place's nor an organization's. */
export const MISC_RULES: readonly TypingRule[] = [
  {
    id: 'misc-people',
    from: 'MISC',
    to: 'NORP',
    when: (name) => name.listed('demonym', 'group'),
    examples: [
      'the [Kyrgyz] news agency',
      'a [South African] court',
      'two [Catholics] and a [Republican] senator',
    ],
    counterExamples: ['the [Rome Statute] entered into force'],
  },
  {
    id: 'misc-place',
    from: 'MISC',
    to: 'LOC',
    when: (name) =>
      name.listed('place') && !name.listed('country', 'region', 'event', 'product', 'work', 'law'),
    examples: ['compared to the [West]', 'the [Global South] wants a say'],
    counterExamples: ['the [Kyrgyz] epic'],
  },
  {
    id: 'misc-country',
    from: 'MISC',
    to: 'GPE',
    when: (name) => name.listed('country'),
    examples: ['the [Russian Federation] signed'],
    counterExamples: ['the [Kyrgyz] epic'],
  },
  {
    id: 'misc-law',
    from: 'MISC',
    to: 'LAW',
    when: (name) => name.listed('law'),
    examples: ['parties to the [Rome Statute] met', 'the [Oslo Accords] failed'],
    counterExamples: ['the [World Cup] final'],
  },
  {
    id: 'misc-event',
    from: 'MISC',
    to: 'EVENT',
    when: (name) => name.listed('event'),
    examples: ['the [World Cup] final', 'veterans of [World War II]'],
    counterExamples: ['the [Oslo Accords] failed'],
  },
  {
    id: 'misc-work',
    from: 'MISC',
    to: 'WORK',
    when: (name) => name.listed('work') && !name.listed('product'),
    examples: ['he read [War and Peace] twice'],
    counterExamples: ['a [Kyrgyz] epic'],
  },
  {
    id: 'misc-product',
    from: 'MISC',
    to: 'PRODUCT',
    when: (name) => name.listed('product'),
    examples: ['the [iPhone] sold well', 'the [Nikkei] fell', 'two [F-16] jets'],
    counterExamples: ['a [Kyrgyz] epic'],
  },
  {
    id: 'misc-law-word',
    from: 'MISC',
    to: 'LAW',
    when: (name) => endsInWord(tokensOf(name), 0, name.end - name.start, LAW_WORDS),
    examples: ['under the [Clean Rivers Act] of 1998', 'the [Almaty Protocol] says so'],
    counterExamples: ['the [Kazan Summit] ended'],
  },
  {
    id: 'misc-storm-or-operation',
    from: 'MISC',
    to: 'EVENT',
    when: (name) => name.end - name.start > 1 && STORM_OR_OPERATION.has(name.word(0).toLowerCase()),
    examples: ['after [Hurricane Olga] passed', '[Operation Quiet River] began'],
    counterExamples: ['the [Kyrgyz] epic'],
  },
  {
    id: 'misc-event-word',
    from: 'MISC',
    to: 'EVENT',
    when: (name) => endsInWord(tokensOf(name), 0, name.end - name.start, EVENT_WORDS),
    examples: ['at the [Kazan Summit] in May', 'the [Steppe Eagle Marathon] was won by a nurse'],
    counterExamples: ['the [Almaty Protocol] says so'],
  },
  {
    id: 'misc-edition',
    from: 'MISC',
    to: 'EVENT',
    when: (name) => YEAR.test(name.word(0)) || (name.end - name.start > 1 && YEAR.test(name.after(-1))),
    examples: ['since [Silk Road 2018] was held'],
    counterExamples: ['the [Kyrgyz] epic'],
  },
  {
    id: 'misc-quoted-work',
    from: 'MISC',
    to: 'WORK',
    when: (name) => QUOTE.test(name.word(-1)) && QUOTE.test(name.after(0)),
    examples: ['her novel "[The Salt Road]" won'],
    counterExamples: ['the [Salt Road] won'],
  },
  {
    id: 'misc-index',
    from: 'MISC',
    to: 'PRODUCT',
    when: (name) => AFTER_INDEX.has(name.after(0).toLowerCase()),
    examples: ['the [Bishkek 20] index rose'],
    counterExamples: ['the [Bishkek 20] runners'],
  },
  {
    id: 'misc-contest',
    from: 'MISC',
    to: 'EVENT',
    when: (name) => AFTER_CONTEST.has(name.after(0).toLowerCase()),
    examples: ['the [Golden Ring] race was stopped'],
    counterExamples: ['the [Golden Ring] towns'],
  },
  {
    id: 'misc-model-number',
    from: 'MISC',
    to: 'PRODUCT',
    when: (name) => tokensOf(name).some((word) => MODEL_NUMBER.test(word)),
    examples: ['a [Yak-52] crashed', 'the [QX70] goes on sale'],
    counterExamples: ['the [Golden Ring] towns'],
  },
  {
    id: 'misc-adjective',
    from: 'MISC',
    to: 'NORP',
    when: (name) => name.end - name.start === 1 && ADJECTIVE.test(name.word(0)),
    examples: ['the [Ruritanian] envoy', 'a [Bukharan] merchant', 'a [non-Muslim] village'],
    counterExamples: ['a [Zulfiya] engine'],
  },
  {
    id: 'misc-people-compound',
    from: 'MISC',
    to: 'NORP',
    when: (name) => name.beginsWith('demonym', 'group') || name.endsWith('demonym', 'group'),
    examples: ['the [Russian-Turkish] talks', 'the [Muslim-Croat] federation'],
    counterExamples: ['a [Zulfiya] engine'],
  },
  {
    id: 'misc-long',
    from: 'MISC',
    to: 'WORK',
    when: (name) => name.end - name.start > 3,
    examples: ['they sang [Song of the Long River] again'],
    counterExamples: ['a [Zulfiya] engine'],
  },
  {
    id: 'misc',
    from: 'MISC',
    to: 'PRODUCT',
    when: () => true,
    examples: ['a [Zulfiya] engine'],
    counterExamples: [],
  },
];
