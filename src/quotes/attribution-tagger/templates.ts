/** The templates of the attribution tagger, and the cells that they look at. */
import { type Cell, compileTemplates, someOf, type Template } from '../../learn/features/templates.ts';

/** What is known of a token, by cell. LEFT and RIGHT are the tokens beside it. */
export const CELL = {
  AFTER: 0,
  /** Before or after the cue, and how many sentences away. */
  SIDE: 1,
  /** In no quotation, in that of the cue, in another. */
  STRETCH: 2,
  SIDE_STRETCH: 3,
  DISTANCE: 4,
  /** The distance where it is small. */
  NEAR: 5,
  /** The same for a smaller one. */
  NEARER: 6,
  WORD: 7,
  WORD_LEFT: 8,
  WORD_RIGHT: 9,
  TAG: 10,
  TAG_LEFT: 11,
  TAG_RIGHT: 12,
  TAG_LEFT_2: 13,
  TAG_RIGHT_2: 14,
  UPOS: 15,
  SHAPE: 16,
  NAME: 17,
  NAME_RIGHT: 18,
  MARK: 19,
  MARK_LEFT: 20,
  MARK_RIGHT: 21,
  PLACE: 22,
  /** Counts between the token and the cue, from here …. */
  COMMAS: 23,
  VERBS: 24,
  EDGES: 25,
  SUBORDINATORS: 26,
  CONJUNCTIONS: 27,
  SIGNS: 28,
  /** … to here. */
  CUES: 29,
  LIKELY: 30,
  LIKELY_LEFT: 31,
  LIKELY_RIGHT: 32,
  ADVICE: 33,
  ADVICE_LEFT: 34,
  ADVICE_RIGHT: 35,
  /** What any pattern takes for content and source. */
  CONTENT: 36,
  CONTENT_LEFT: 37,
  CONTENT_RIGHT: 38,
  SOURCE: 39,
  /** What the cue tagger takes for content and source of any cue. */
  LABEL: 40,
  LABEL_LEFT: 41,
  LABEL_RIGHT: 42,
  CUE_LEMMA: 43,
  CUE_TAG: 44,
  CUE_INSIDE: 45,
  CUE_LENGTH: 46,
  CONFIDENCE: 47,
  CUE_FRAME: 48,
  CUE_PRIOR: 49,
  NEXT: 50,
  NEXT_TAG: 51,
  PREVIOUS: 52,
  HAS_PATTERN: 53,
  /** Whether in the subject of the cue's verb: 0, else as CLASSES of a source; more where the verb shares it. */
  SUBJECT: 54,
  SUBJECT_LEFT: 55,
  SUBJECT_RIGHT: 56,
  /** Where the cue's verb has its complement: 0 before it, 1 at its start, 2 after. */
  COMPLEMENT: 57,
  /** Clauses with a subject of their own that begin between the token and the cue. */
  CLAUSES: 58,
  /** Whether such a clause begins here, and on the right. */
  CLAUSE: 59,
  CLAUSE_RIGHT: 60,
  /** Form of the verb group whose main verb this is. */
  FORM: 61,
  CUE_FORM: 62,
  CUE_SUBJECT: 63,
} as const;
const C = CELL;

const ZONE: Cell = [C.SIDE_STRETCH, C.CUE_INSIDE];
const STRUCTURE: Cell = [
  [C.COMMAS, C.VERBS],
  [C.EDGES, C.SUBORDINATORS],
];
const AROUND: Cell = [[C.ADVICE_LEFT, C.ADVICE], C.ADVICE_RIGHT];

const ALL: readonly Template[] = [
  [1, C.SIDE],
  [2, ZONE],
  [3, ZONE, C.DISTANCE],
  [4, C.WORD, C.SIDE],
  [5, C.TAG, ZONE],
  [6, C.TAG, [C.SIDE, C.DISTANCE]],
  [7, C.WORD_LEFT, C.SIDE],
  [8, C.WORD_RIGHT, C.SIDE],
  [9, [C.WORD_LEFT, C.WORD], C.AFTER],
  [10, [C.WORD, C.WORD_RIGHT], C.AFTER],
  [11, C.TAG_LEFT, C.TAG, C.SIDE],
  [12, C.TAG, C.TAG_RIGHT, C.SIDE],
  [13, [C.TAG_LEFT, C.TAG], C.TAG_RIGHT, C.AFTER],
  [14, [C.TAG_LEFT_2, C.TAG_LEFT], C.TAG, C.AFTER],
  [15, [C.TAG, C.TAG_RIGHT], C.TAG_RIGHT_2, C.AFTER],
  [16, C.MARK, C.MARK_LEFT, C.SIDE],
  [17, C.MARK, C.MARK_RIGHT, C.SIDE],
  [18, [C.MARK, C.MARK_RIGHT], C.MARK_LEFT, C.TAG],
  [19, C.PLACE, ZONE],
  [20, C.PLACE, C.TAG, C.AFTER],
  [21, C.NAME, C.SIDE],
  [22, C.NAME, C.NAME_RIGHT, [C.SIDE, C.DISTANCE]],
  [23, C.SHAPE, C.AFTER],
  // Between the token and the cue.
  [30, STRUCTURE, ZONE],
  [31, C.COMMAS, C.TAG, ZONE],
  [32, C.VERBS, C.TAG, ZONE],
  [33, C.EDGES, C.MARK, ZONE],
  [34, C.SUBORDINATORS, C.TAG, ZONE],
  [35, C.CONJUNCTIONS, C.TAG, ZONE],
  [36, C.CUES, C.SIDE, C.STRETCH],
  [37, C.CUES, C.TAG, C.SIDE],
  [38, C.SIGNS, C.TAG, C.SIDE],
  [39, [C.COMMAS, C.VERBS], [C.EDGES, C.CUES], [C.TAG, C.SIDE]],
  [40, C.LIKELY, C.SIDE, C.STRETCH],
  [41, C.LIKELY_LEFT, C.TAG, C.SIDE],
  [42, C.LIKELY_RIGHT, C.TAG, C.SIDE],
  // The cue itself.
  [50, C.CUE_LEMMA, ZONE],
  [51, C.CUE_LEMMA, C.DISTANCE, C.AFTER],
  [52, C.CUE_LEMMA, C.TAG, [C.SIDE, C.NEAR]],
  [53, C.CUE_TAG, ZONE],
  [54, C.CUE_TAG, C.TAG, [C.SIDE, C.DISTANCE]],
  [55, C.CUE_FRAME, ZONE, C.DISTANCE],
  [56, C.CUE_FRAME, C.TAG, [C.SIDE, C.NEAR]],
  [57, C.CONFIDENCE, C.CUE_PRIOR, ZONE],
  [58, C.CUE_LENGTH, C.CUE_TAG, C.SIDE],
  [59, C.NEXT, ZONE, C.NEARER],
  [60, C.NEXT_TAG, STRUCTURE, C.SIDE],
  [61, C.PREVIOUS, ZONE, C.NEARER],
  [62, C.CUE_LEMMA, STRUCTURE, ZONE],
  [63, C.CUE_LEMMA, C.WORD, C.AFTER],
  [64, [C.CUE_LEMMA, C.NEXT], C.SIDE, C.STRETCH],
  [65, C.CUE_LEMMA, C.PLACE, ZONE],
  [66, C.CUE_LEMMA, C.MARK, C.SIDE],
  // The cue's own clause, and those around it.
  [86, [C.SUBJECT_LEFT, C.SUBJECT], C.SUBJECT_RIGHT, C.SIDE],
  [87, C.SUBJECT, C.CUE_FORM, C.CUE_LEMMA],
  [88, C.SUBJECT, [C.SUBJECT_RIGHT, C.ADVICE], C.TAG],
  [89, C.COMPLEMENT, C.CUE_FRAME, C.AFTER],
  [90, C.COMPLEMENT, C.TAG, C.SIDE],
  [91, C.COMPLEMENT, C.WORD, C.HAS_PATTERN],
  [92, [C.CLAUSES, C.COMMAS], C.TAG, ZONE],
  [93, C.CLAUSES, [C.CLAUSE, C.CLAUSE_RIGHT], [C.TAG, C.SIDE]],
  [94, [C.CLAUSE, C.CLAUSE_RIGHT], [C.WORD, C.SIDE]],
  [95, [C.CLAUSES, C.FORM], C.SIDE, C.CUE_FRAME],
  [96, C.CUE_SUBJECT, C.CUE_LEMMA],
  [97, C.CUE_SUBJECT, ZONE, C.CUE_FORM],
  // What the patterns say.
  [70, AROUND],
  [71, C.ADVICE, ZONE],
  [72, C.ADVICE, C.CUE_LEMMA, C.SIDE],
  [73, AROUND, C.TAG],
  [74, AROUND, C.WORD],
  [75, AROUND, C.HAS_PATTERN, C.CONFIDENCE],
  [76, [C.ADVICE, C.CONTENT], C.SOURCE, C.SIDE],
  [77, C.CONTENT_LEFT, C.CONTENT, [C.SIDE, C.ADVICE]],
  [78, C.CONTENT, C.CONTENT_RIGHT, [C.SIDE, C.ADVICE]],
  // What the cue tagger takes for content and source of any cue.
  [80, C.LABEL, ZONE, C.CUES],
  [81, C.LABEL, C.LABEL_RIGHT, C.SIDE],
  [82, C.LABEL_LEFT, C.LABEL, C.SIDE],
  [83, C.LABEL, C.ADVICE, C.SIDE],
  [84, C.LABEL, [STRUCTURE, C.CUES], C.AFTER],
  [85, C.LABEL, C.LABEL_RIGHT, [C.TAG, C.DISTANCE]],
  [79, C.UPOS, [C.HAS_PATTERN, C.SIDE]],
];

export const TEMPLATES = compileTemplates(Object.keys(CELL).length, ALL);

/** Cells that many tokens in a row have alike: where they lie to the cue. */
const OF_PLACE: readonly number[] = [
  C.AFTER,
  C.SIDE,
  C.STRETCH,
  C.SIDE_STRETCH,
  C.DISTANCE,
  C.NEAR,
  C.NEARER,
  C.COMMAS,
  C.VERBS,
  C.EDGES,
  C.SUBORDINATORS,
  C.CUES,
  C.COMPLEMENT,
];
/** Cells that all tokens around a cue have alike. */
const OF_CUE: readonly number[] = [
  C.CUE_LEMMA,
  C.CUE_TAG,
  C.CUE_INSIDE,
  C.CUE_LENGTH,
  C.CONFIDENCE,
  C.CUE_FRAME,
  C.CUE_PRIOR,
  C.NEXT,
  C.NEXT_TAG,
  C.PREVIOUS,
  C.HAS_PATTERN,
  C.CUE_FORM,
  C.CUE_SUBJECT,
];
/** Cells that also stay as they are where the taggers and the patterns see one and the same thing go on. */
const OF_COURSE: readonly number[] = [
  C.ADVICE,
  C.ADVICE_LEFT,
  C.ADVICE_RIGHT,
  C.CONTENT,
  C.CONTENT_LEFT,
  C.CONTENT_RIGHT,
  C.SOURCE,
  C.LABEL,
  C.LABEL_LEFT,
  C.LABEL_RIGHT,
  C.SUBJECT,
  C.SUBJECT_LEFT,
  C.SUBJECT_RIGHT,
];

const cellsOf = (cell: Cell): readonly number[] =>
  typeof cell === 'number' ? [cell] : cell.flatMap(cellsOf);
/** Numbers of the templates that look at no others than these. */
const within = (cells: ReadonlySet<number>): ReadonlySet<number> =>
  new Set(
    ALL.filter(([, ...looked]) => looked.flatMap(cellsOf).every((cell) => cells.has(cell))).map(([id]) => id),
  );
const ofPlace = within(new Set([...OF_CUE, ...OF_PLACE]));
const ofCourse = within(new Set([...OF_CUE, ...OF_PLACE, ...OF_COURSE]));

/**
 * The templates in parts. While a token has the cells of the one before it, what those of the first part come to need not be
 * looked up again: these are 33 of 81 templates, and a fifth of all lookups.
 */
export const PARTS = {
  place: { cells: Int32Array.from(OF_PLACE), templates: someOf(TEMPLATES, (id) => ofPlace.has(id)) },
  course: {
    cells: Int32Array.from(OF_COURSE),
    templates: someOf(TEMPLATES, (id) => ofCourse.has(id) && !ofPlace.has(id)),
  },
  token: { cells: new Int32Array(0), templates: someOf(TEMPLATES, (id) => !ofCourse.has(id)) },
} as const;
