import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../src/document.ts';
import { joinQuoted } from '../../src/quotes/assembly/joining.ts';
import type { Attribution } from '../../src/quotes/attribution.ts';
import { cited } from '../../src/quotes/chain/citing.ts';
import { handedOn, withoutReporter } from '../../src/quotes/chain/handed-on.ts';
import { withApposedName } from '../../src/quotes/grammar/apposed-name.ts';
import { MENDS } from '../../src/quotes/mends/index.ts';
import { type Reading, spanOf, type Tokens, tokenAt } from '../../src/quotes/reading.ts';
import { withoutLeftover } from '../../src/quotes/refiners/leftovers.ts';
import { isNotSaid } from '../../src/quotes/refiners/not-said.ts';
import { overSources } from '../../src/quotes/refiners/over-sources.ts';
import { wholeClauses } from '../../src/quotes/refiners/whole-clauses.ts';
import { wholeSources } from '../../src/quotes/refiners/whole-sources.ts';
import { mark, plain, readingOf } from './markup.ts';

type MakeGood = (reading: Reading, all: readonly Attribution[]) => readonly (Attribution | null)[];

const MENDING: Readonly<Record<string, MakeGood>> = Object.fromEntries(
  MENDS.map(({ id, mend }) => [id, (reading, all) => all.map((one) => mend(reading, one))]),
);

/** What is done to attributions, by the headings of made-good.txt. */
const WAYS: Readonly<Record<string, MakeGood>> = {
  ...MENDING,
  'apposed-name': (reading, all) =>
    all.map((one) => ({ ...one, source: withApposedName(reading, one.source!) })),
  cited: (reading, all) =>
    all.map((one) => {
      const behind = cited(reading, one);
      return behind === null
        ? one
        : { ...one, cue: [...one.cue, behind.cue], source: behind.source, reporter: one.source };
    }),
  'handed-on': (reading, all) =>
    all.map((one) => {
      const handed = handedOn(reading, one);
      return handed === null ? one : { ...one, source: handed.speaker, reporter: handed.reporter };
    }),
  joined: (reading, all) =>
    joinQuoted(reading, all).map(({ attribution, content }) => ({ ...attribution, content })),
  leftovers: (reading, all) => all.map((one) => withoutLeftover(reading, one)),
  'not-said': (reading, all) => all.map((one) => (isNotSaid(reading, one) ? null : one)),
  'over-sources': overSources,
  'whole-clauses': wholeClauses,
  'without-reporter': (reading, all) =>
    all.map((one) => {
      const { attribution, content } = withoutReporter(reading, { attribution: one, content: one.content });
      return { ...attribution, content };
    }),
  'whole-sources': wholeSources,
};

const SIGNS = { '[': ']', '<': '>', '{': '}', '⟪': '⟫' } as const;

/** The stretches of the text that a marked one marks, by the sign that opens them; "{{" is "⟪" here. */
function stretchesOf(marked: string): Readonly<Record<keyof typeof SIGNS, readonly Span[]>> {
  const found: Record<keyof typeof SIGNS, Span[]> = { '[': [], '<': [], '{': [], '⟪': [] };
  const open = new Map<string, number>();
  let at = 0;
  for (const char of marked.replaceAll('{{', '⟪').replaceAll('}}', '⟫')) {
    const close = SIGNS[char as keyof typeof SIGNS];
    const opened = Object.entries(SIGNS).find(([, end]) => end === char)?.[0] as
      | keyof typeof SIGNS
      | undefined;
    if (close !== undefined) open.set(close, at);
    else if (opened !== undefined) found[opened].push({ start: open.get(char)!, end: at });
    else at += char.length;
  }
  return found;
}

function attributionOf(reading: Reading, marked: string): Attribution {
  const { tokens } = reading.document;
  const stretches = stretchesOf(marked);
  const tokensOf = ({ start, end }: Span): Tokens => ({
    from: tokenAt(tokens, start),
    to: tokenAt(tokens, end - 1) + 1,
  });
  const cue = stretches['<'].map(tokensOf);
  const content = stretches['['];
  const attribution = {
    rule: 'attribution-tagger',
    content,
    cue,
    source: stretches['{'].map(tokensOf)[0] ?? null,
    reporter: stretches['⟪'].map(tokensOf)[0] ?? null,
    nests: true,
    quoted: reading.quoted.flatMap(({ start, end: last }, index) =>
      content.some((piece) => piece.start <= start && last <= piece.end) ? [index] : [],
    ),
    sentence: tokens.sentence[cue[0]!.from]!,
    score: 0.9,
  };
  return { ...attribution, contentEnd: endOf(reading, attribution) };
}

/** The token after content that ends behind its cue; -1 where it ends before. */
function endOf(reading: Reading, { content, cue }: Attribution): number {
  const end = tokenAt(reading.document.tokens, content.at(-1)!.end - 1) + 1;
  return end > cue[0]!.to ? end : -1;
}

function told(reading: Reading, { content, cue, source, reporter }: Attribution): string {
  const span = (tokens: Tokens | null): Span | undefined =>
    tokens === null ? undefined : spanOf(reading, tokens);
  return mark(reading.text, {
    content,
    cue: cue.map((tokens) => spanOf(reading, tokens)),
    speaker: span(source),
    reporter: span(reporter),
  });
}

/** An attribution as it is found and as it is made good; null where it is left out. */
interface Case {
  readonly found: string;
  readonly made: string | null;
  readonly isKept: boolean;
}

/** The texts below each heading, with their attributions. */
function* sections(): Generator<readonly [heading: string, texts: ReadonlyMap<string, readonly Case[]>]> {
  const file = readFileSync(new URL('./made-good.txt', import.meta.url), 'utf8');
  for (const section of file.split(/\n\n# /u).slice(1)) {
    const [heading, ...lines] = section.trimEnd().split('\n');
    const texts = new Map<string, Case[]>();
    for (const [index, found] of lines.entries()) {
      if (found.startsWith('→ ')) continue;
      const isKept = !lines[index + 1]?.startsWith('→ ');
      const made = isKept ? found : lines[index + 1]!.slice(2);
      const text = plain(found);
      texts.set(text, [
        ...(texts.get(text) ?? []),
        { found, made: made === 'nothing' ? null : made, isKept },
      ]);
    }
    yield [heading!, texts];
  }
}

for (const [heading, texts] of sections())
  describe(`what ${heading} makes of`, () => {
    it.each([...texts])('%s', (text, cases) => {
      const reading = readingOf(text.replaceAll(' ¶ ', '\n\n'));
      const all = cases.map(({ found }) => attributionOf(reading, found.replaceAll(' ¶ ', '\n\n')));
      const made = WAYS[heading]!(reading, all);
      expect(made.flatMap((one) => (one === null ? [] : [told(reading, one)]))).toEqual(
        cases.flatMap((one) => one.made ?? []),
      );
      for (const [index, one] of made.entries()) {
        if (one === null || !(heading in MENDING)) continue;
        if (cases[index]!.isKept) expect(one).toBe(all[index]);
        expect(one.contentEnd).toBe(endOf(reading, one));
      }
    });
  });
