import type { Dated, NamedDate, Span, TimeExpression } from '../document.ts';
import type { Direction, Expression } from './expression.ts';
import { createDispatch, findExpressions } from './finding/find.ts';
import { insideName } from './finding/names.ts';
import { createOwnDates } from './finding/own-dates.ts';
import { referenceOf } from './index.ts';
import { type Clue, createInference } from './publication/index.ts';
import { type Atoms, readAtoms } from './reading/atoms.ts';
import { DIGITS } from './reading/classes.ts';
import { loadLexicon } from './reading/lexicon.ts';
import { dayValue } from './resolving/calendar.ts';
import { createResolver } from './resolving/index.ts';
import type { Memory, Reference } from './resolving/memory.ts';
import { styleOf } from './resolving/style.ts';

/** What the value of a date was worked out from, and where that stands in the text. */
export interface Anchor extends Partial<Span> {
  /** `self`: the words say it all; `open`: they need an anchor and there is none. */
  readonly kind: 'published' | 'inferred' | 'text' | 'self' | 'open';
  readonly value: string | null;
}

/** Why a date lies behind or ahead of its anchor. */
export interface DirectionEvidence extends Partial<Span> {
  readonly direction: Direction;
  /** The date's own words (`last Friday`), a word around it, whose span is given, or nothing: the default. */
  readonly by: 'own' | 'cue' | 'default';
}

/** Why a date has its value. */
export interface DateExplained {
  readonly rule: string;
  readonly anchor: Anchor;
  /** Null where no direction was needed. */
  readonly direction: DirectionEvidence | null;
}

/** Why the dates of a document have their values. */
export interface DatesExplained {
  /** Parallel to the document's dates. */
  readonly dates: readonly DateExplained[];
  /** What an inferred day of publication was inferred from, in the order of the text; else empty. */
  readonly clues: readonly Clue[];
}

/** How many dates back the place of an anchor is looked for. */
const EARLIER = 50;

/** Whether the words alone name a time: a full date, a year, a duration. */
function standsAlone(e: Expression): boolean {
  if (e.kind === 'fixed') return true;
  return e.kind === 'calendar' && typeof e.year === 'number';
}

/** The date of the text that a later one was counted from: the last that names what the memory holds. */
function placeOf(memory: Memory, e: Expression, earlier: readonly TimeExpression[]): TimeExpression | null {
  const period = (e.kind === 'shift' && e.from === 'period') || (e.kind === 'again' && /[QP]/.test(e.unit));
  const length: Readonly<Record<string, number>> = { D: 10, M: 7, Y: 4 };
  const day = memory.day === null ? null : dayValue(memory.day).slice(0, length[memory.grain] ?? 4);
  const wanted = [period ? memory.period : null, day].filter((value) => value !== null);
  for (const value of wanted) {
    const found = earlier.findLast((date) => date.value?.startsWith(value));
    if (found !== undefined) return found;
  }
  return null;
}

/**
 * What tells, for each date of a document, the rule, the anchor and the direction evidence. The dates are found and
 * resolved once more and watched while that is done, so that the stage itself keeps nothing for it.
 */
export function createDateExplainer(
  namedDates: readonly NamedDate[] = [],
): (document: Dated) => DatesExplained {
  const own = createOwnDates(namedDates);
  const lexicon = loadLexicon(own.firstWords);
  const classes = new Set([DIGITS, ...[...lexicon.words.values()].map((w) => w.classes)]);
  const dispatch = createDispatch(classes, [own.rule]);
  const inference = createInference((atoms) => findExpressions(atoms, dispatch));
  return (document) => {
    const atoms = readAtoms(document, lexicon);
    const names = document.mentions.filter(({ form }) => form === 'name');
    const found = insideName(atoms, findExpressions(atoms, dispatch), names);
    const { published } = document;
    const edge = published.from ?? published.value;
    const reference = edge === null ? null : referenceOf({ value: edge, basis: published.basis });
    let memory: Memory | null = null;
    let direction: DirectionEvidence | null = null;
    const resolve = createResolver(atoms, reference, styleOf(atoms, found, published), {
      before: (named) => {
        memory = { ...named };
      },
      around: (says, cue) => {
        direction = { direction: says, ...cueOf(atoms, cue) };
      },
    });
    const bySpan = new Map<string, DateExplained>();
    const dates = new Map(document.dates.map((date, index) => [`${date.start}-${date.end}`, index]));
    for (const item of found) {
      direction = null;
      resolve(item);
      const key = `${atoms.start[item.start]!}-${atoms.end[item.end - 1]!}`;
      const index = dates.get(key);
      if (index === undefined) continue;
      const date = document.dates[index]!;
      const earlier = document.dates.slice(Math.max(0, index - EARLIER), index);
      const e = item.expression;
      bySpan.set(key, {
        rule: item.rule,
        anchor: anchorOf(date, e, memory!, reference, document, earlier),
        direction: direction ?? ownDirection(e),
      });
    }
    const unknown = { kind: 'open', value: null } as const;
    return {
      dates: document.dates.map(
        (date) =>
          bySpan.get(`${date.start}-${date.end}`) ?? { rule: date.rule, anchor: unknown, direction: null },
      ),
      clues: published.basis === 'inferred' ? inOrder(inference.clues(document, atoms, found)) : [],
    };
  };
}

function cueOf(atoms: Atoms, cue: number): Omit<DirectionEvidence, 'direction'> {
  return cue < 0 ? { by: 'default' } : { by: 'cue', start: atoms.start[cue]!, end: atoms.end[cue]! };
}

/** The direction that the words of the date have themselves: `last Friday`, `three days ago`. */
function ownDirection(e: Expression): DirectionEvidence | null {
  if (e.kind === 'calendar' && e.direction !== undefined) return { direction: e.direction, by: 'own' };
  if (e.kind === 'shift') return { direction: Math.sign(e.by) as Direction, by: 'own' };
  return null;
}

function anchorOf(
  date: TimeExpression,
  e: Expression,
  memory: Memory,
  reference: Reference | null,
  document: Dated,
  earlier: readonly TimeExpression[],
): Anchor {
  if (standsAlone(e)) return { kind: 'self', value: null };
  if (date.basis === 'text') {
    const place = placeOf(memory, e, earlier);
    return place === null
      ? { kind: 'self', value: null }
      : { kind: 'text', value: place.value, start: place.start, end: place.end };
  }
  if (date.basis === 'none' || reference === null) return { kind: 'open', value: null };
  return { kind: date.basis === 'inferred' ? 'inferred' : 'published', value: document.published.value };
}

/** Each stretch of the text once. */
function inOrder(clues: readonly Clue[]): readonly Clue[] {
  const byStart = new Map(clues.map((clue) => [clue.start, clue]));
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}
