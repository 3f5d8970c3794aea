import type { Span } from '../../document.ts';
import { indexAt } from '../../text/spans.ts';
import type { Attribution } from '../attribution.ts';
import { type Reading, spanOf, type Tokens, tokenAt } from '../reading.ts';

/** The end of a paragraph is looked at so far for a signature. */
const LONGEST = 160;
/** The name of an account and what parts it from the day. */
const ACCOUNT = /^\(@\w{1,30}\)[ \u00a0,·|]{1,3}(?=\S)/u;
/** The dash before who posted, with the blank behind it. */
const DASH = /(?:^|\s)(?:—|–|--?)[ \u00a0]?(?=[^\s—–-])/gu;

/** What no name has: «— the deputy followed, then Ann Lee». */
const CLAUSE = /,\s\p{Ll}/u;
/** Pictures behind a name, and the blank before the account: «Ann Lee 🇭🇷 ». */
const TAIL = /[\s\p{So}\p{M}\u200d]{1,12}$/u;
/** How words end that are signed behind a hyphen: with a stop, or a link. */
const ENDS = /(?:[.!?…]["”’)]?|\s(?:pic\.|https?:|t\.co\/)\S+)$/u;
/** Links with which a post ends; they are none of its words. */
const LINK = /^(?:pic\.(?:twitter|x)\.com\/\S+|https?:\/\/\S+|t\.co\/\S+)$/u;

/** Where the words of a post end that stand between two offsets: before its links. */
function withoutLinks(text: string, start: number, end: number): number {
  let last = end;
  for (;;) {
    while (last > start && /\s/u.test(text[last - 1]!)) last--;
    let word = last;
    while (word > start && !/\s/u.test(text[word - 1]!)) word--;
    if (word === last || !LINK.test(text.slice(word, last))) return last;
    last = word;
  }
}

/** Whether a date reaches from one offset to the end of what is signed. */
function isDate({ document: { dates } }: Reading, start: number, end: number): boolean {
  const date = dates[indexAt(dates, start)];
  return date?.start === start && date.end >= end;
}

/** Where the parts of a signature stand, in characters: the dash, who posted, and the day. */
interface Signature {
  readonly dash: number;
  readonly name: Span;
  readonly date: number;
}

/** «— Ann Lee (@annlee) May 3, 2026» at the end of a paragraph; null where there is none. */
function signatureOf({ text }: Reading, start: number, end: number): Signature | null {
  const from = Math.max(start, end - LONGEST);
  const tail = text.slice(from, end);
  const account = tail.lastIndexOf('(@');
  const found = account > 0 ? ACCOUNT.exec(tail.slice(account)) : null;
  if (found === null) return null;
  const before = tail.slice(0, account);
  const dash = [...before.matchAll(DASH)].at(-1);
  if (dash === undefined) return null;
  const name = before.slice(dash.index + dash[0].length);
  const named = name.replace(TAIL, '');
  if (named === name || named === '' || /[()@]/u.test(named) || CLAUSE.test(named)) return null;
  // «Photo from the scene - Ann Lee (@annlee) May 3»: a hyphen signs whole sentences only.
  const isHyphen = /^\s-[^-]?$/u.test(dash[0]);
  if (isHyphen && !ENDS.test(before.slice(0, dash.index).trimEnd())) return null;
  const begin = from + dash.index + dash[0].length;
  return {
    dash: from + dash.index + (/^\s/u.test(dash[0]) ? 1 : 0),
    name: { start: begin, end: begin + named.length },
    date: from + account + found[0].length,
  };
}

/** The words that a signature signs: those before it in its paragraph, else the paragraph before. */
function signedBy(reading: Reading, paragraph: number, dash: number): Tokens | null {
  const { paragraphs, tokens } = reading.document;
  const own = paragraphs[paragraph]!;
  const before = paragraphs[paragraph - 1];
  const { start, end } = dash > own.start ? { start: own.start, end: dash } : (before ?? own);
  if (dash === own.start && (before === undefined || before.kind === 'boilerplate')) return null;
  const last = withoutLinks(reading.text, start, end);
  const from = tokenAt(tokens, start);
  const to = last > start ? tokenAt(tokens, last - 1) + 1 : from;
  // A word alone is a label: «Watch — Ann Lee (@annlee) May 3, 2026».
  return to > from + 2 ? { from, to } : null;
}

/**
 * Posts of a network as pages print them: the words, then behind a dash who posted them, the account and the day, in their paragraph
 * or in the one below: «The toll stays. — Ann Lee (@annlee) May 3, 2026». They are the account's own words, marks or not. `signed`
 * holds the quotations that are signed already.
 */
export function findPosts(reading: Reading, signed: readonly Attribution[]): readonly Attribution[] {
  const { document } = reading;
  const taken = new Set(signed.map(({ cue: [dash] }) => dash!.from));
  return document.paragraphs.flatMap(({ start, end, kind }, paragraph): Attribution | readonly [] => {
    const signature = kind === 'boilerplate' ? null : signatureOf(reading, start, end);
    if (signature === null || !isDate(reading, signature.date, end)) return [];
    const { name } = signature;
    const dash = tokenAt(document.tokens, signature.dash);
    const words = taken.has(dash) ? null : signedBy(reading, paragraph, signature.dash);
    const source = {
      from: tokenAt(document.tokens, name.start),
      to: tokenAt(document.tokens, name.end - 1) + 1,
    };
    if (words === null || source.from <= dash) return [];
    return {
      rule: 'post',
      content: [spanOf(reading, words)],
      cue: [{ from: dash, to: dash + 1 }],
      source,
      reporter: null,
      nests: true,
      contentEnd: words.to,
      quoted: [],
      sentence: document.tokens.sentence[words.from]!,
      score: 0.9,
    };
  });
}
