import { isBased, NOBODY, type Owner, ownerAmong } from './owners.ts';
import { isPlace } from './places.ts';
import { positionBefore } from './positions.ts';
import { ADJ, ADV, HYPHENS, isPossessive, NOUN, nameAt, PROPN, VERB, type View } from './view.ts';

/** A noun phrase, as tokens [from, to), its head noun, and the name whose it is: "the Kyrgyz president", "Apple's chief". */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly owner: number | null;
}

/** A phrase has at most so many words before its noun, and so many in each part after it. */
const WORDS = 10;
/** What may follow an office, and before what it is held for. */
const FOR: ReadonlySet<string> = new Set(['at', 'for', 'with']);

function isModifier(view: View, token: number): boolean {
  const tag = view.document.tags.upos[token];
  const { words } = view.knowledge;
  if (view.inDate[token] === 1 || words['no-part'].has(view.lower[token]!)) return false;
  if (words['for-a-time'].has(view.lower[token]!)) return true;
  return tag === ADJ || tag === NOUN || tag === PROPN;
}

/** "leading", "retired" before a noun. */
function isParticiple(view: View, token: number): boolean {
  return view.document.tags.upos[token] === VERB && /(?:ed|ing)$/.test(view.lower[token]!);
}

/** Backwards from a head noun over what describes it, no determiner. */
export function readBack(
  view: View,
  head: number,
  least: number,
): { readonly from: number; readonly owner: number | null } {
  const { lower, within, layout, document } = view;
  let owner = NOBODY;
  let from = head;
  const stop = Math.max(least, head - WORDS);
  for (let token = head - 1; token >= stop; ) {
    const mention = within[token]!;
    if (mention >= 0) {
      const first = layout.firstToken[mention]!;
      if (first < stop) break;
      // "Clinton press secretary", but not "told Clinton President …".
      if (
        document.mentions[mention]!.type === 'PERSON' &&
        !isPossessive(lower[from]) &&
        isCapital(view, head)
      )
        break;
      if (!isBased(view, mention)) owner = ownerAmong(view, mention, owner);
      from = first;
      token = first - 1;
      continue;
    }
    if (HYPHENS.has(lower[token]!) && token > stop && isGlued(view, token - 1) && isGlued(view, token)) {
      if (within[token - 1] === -1) {
        from = token - 1;
        token -= 2;
      } else token -= 1;
      continue;
    }
    // An apostrophe belongs to the phrase with the name before it alone.
    if (isPossessive(lower[token]) && within[token - 1]! >= 0) {
      from = token;
      token -= 1;
      continue;
    }
    const inCompound = isParticiple(view, token) && HYPHENS.has(lower[token - 1] ?? '');
    if (!inCompound && (!isModifier(view, token) || isStray(view, token, head))) break;
    from = token;
    token -= 1;
  }
  if (isPossessive(lower[from]) || HYPHENS.has(lower[from]!)) from += 1;
  return { from, owner: owner.entity };
}

const isCapital = (view: View, token: number): boolean => /^\p{Lu}/u.test(view.document.tokens.text[token]!);

/** A common noun before a title in capitals belongs to something else: "the dissent Justice Lee read". */
function isStray(view: View, token: number, head: number): boolean {
  return (
    isCapital(view, head) &&
    !isCapital(view, token) &&
    view.document.tags.upos[token] === NOUN &&
    !PART_OF_TITLE.has(view.lower[token]!)
  );
}
const PART_OF_TITLE: ReadonlySet<string> = new Set(['ex', 'vice']);

const isGlued = (view: View, token: number): boolean =>
  view.document.tokens.end[token] === view.document.tokens.start[token + 1];

/** Names and nouns forwards from a token: where they end, and what the last of them is. */
interface Gathered {
  readonly to: number;
  readonly owner: Owner;
  /** Index of the name that the phrase ends with; -1 where it ends with a noun. */
  readonly name: number;
}

function gather(view: View, from: number, limit: number): Gathered {
  const { lower, layout, document } = view;
  let owner = NOBODY;
  let to = from;
  let name = -1;
  const stop = Math.min(limit, from + WORDS);
  for (let token = from; token < stop; ) {
    const mention = nameAt(view, token);
    if (mention !== undefined) {
      const index = layout.mentionAt[token]!;
      if (!isBased(view, index)) owner = ownerAmong(view, index, owner);
      to = layout.endToken[index]!;
      name = index;
      token = to;
      continue;
    }
    if (token > from && (isPossessive(lower[token]) || HYPHENS.has(lower[token]!))) {
      token += 1;
      continue;
    }
    if (isModifier(view, token)) {
      to = token + 1;
      name = -1;
    } else if (!isParticiple(view, token) && !(document.tags.upos[token] === ADV && lower[token] === 'then'))
      break;
    token += 1;
  }
  return { to, owner, name };
}

/** A determiner or none. */
const afterDeterminer = (view: View, token: number): number =>
  view.knowledge.words.determiner.has(view.lower[token] ?? '') ? token + 1 : token;

/** A phrase that begins in a token and tells a position: "the Kyrgyz president", "chairman and chief executive of Boeing". */
export function readPosition(view: View, from: number, limit: number): Phrase | null {
  const first = gather(view, afterDeterminer(view, from), limit);
  let { to } = first;
  const head = first.name >= 0 ? -1 : positionBefore(view, to);
  if (head < 0) return null;
  let { owner } = first;
  if (view.lower[to] === 'and') {
    const second = gather(view, to + 1, limit);
    if (second.name < 0 && positionBefore(view, second.to) >= 0) to = second.to;
  }
  // "The architect of the plan" builds no houses.
  if (view.lower[head] === 'architect' && view.lower[to] === 'of') return null;
  const tail = readTail(view, to, limit, view.lower[head]!);
  if (isCutShort(view, tail.to)) return null;
  if (tail.owner.rank > 0) owner = tail.owner;
  return { from: afterDeterminer(view, from), to: tail.to, head, owner: owner.entity };
}

/** Whether words go on behind a phrase that a name or a sentence was found too short in: "A.F.L.-C" + ".I.O.", "Stardust" + "@ home". */
function isCutShort({ document: { text, tokens } }: View, to: number): boolean {
  const end = tokens.end[to - 1]!;
  return /^(?:[\p{L}\p{N}]|\.\p{L}| ?[@#])/u.test(text.slice(end, end + 3));
}

/** What a position is held of, after its noun: "of foreign affairs of Kyrgyzstan", "for Boeing". */
export function readTail(
  view: View,
  from: number,
  limit: number,
  noun: string,
): { readonly to: number; readonly owner: Owner } {
  const { lower } = view;
  const { words } = view.knowledge;
  let to = from;
  let owner = NOBODY;
  for (let part = 0; part < 2 && to < limit; part++) {
    const word = lower[to]!;
    const of = word === 'of';
    if (!of && !FOR.has(word) && !(word === 'to' && words['to-whom'].has(noun))) break;
    const start = afterDeterminer(view, to + 1);
    const phrase = gather(view, start, limit);
    if (phrase.to <= to + 1 || (lower[phrase.to] === 'and' && !of)) break;
    if (!of && phrase.name < 0 && !(word === 'for' && words['speaks-for'].has(noun))) break;
    if (isPossessive(lower[phrase.to])) break;
    to = phrase.to;
    if (phrase.name >= 0) {
      if (isWhole(view, start, phrase.name)) owner = ownerAmong(view, phrase.name, NOBODY);
      to = afterPlaceOf(view, to, limit);
      break;
    }
  }
  return { to, owner };
}

/** "The Southern District of New York": behind "of" and the place that goes on a name. */
function afterPlaceOf(view: View, to: number, limit: number): number {
  if (view.lower[to] !== 'of') return to;
  const start = afterDeterminer(view, to + 1);
  const place = view.layout.mentionAt[start] ?? -1;
  return start < limit && isPlace(view, place) ? view.layout.endToken[place]! : to;
}

/** Whether no other word in capitals stands before a name in its phrase, of which it may be a part: "Museu do Largo". */
function isWhole(view: View, from: number, mention: number): boolean {
  // "The University of Nevada-Las Vegas" is no town.
  const first = view.layout.firstToken[mention]!;
  if (first > from && HYPHENS.has(view.lower[first - 1]!) && isGlued(view, first - 1)) return false;
  for (let token = from; token < first; token++)
    if (view.within[token] === -1 && isCapital(view, token)) return false;
  return true;
}

/** Whether a phrase ends before a token: at a mark, a preposition, "who" or "and", the end of the sentence. */
export function endsAt(view: View, token: number, limit: number): boolean {
  if (token >= limit) return true;
  const word = view.lower[token]!;
  return /^[,.;:!?)\]—–…"”]$/.test(word) || CLOSERS.has(word);
}
const CLOSERS: ReadonlySet<string> = new Set([
  '--',
  'and',
  'at',
  'but',
  'from',
  'in',
  'on',
  'since',
  'who',
  'whose',
]);
