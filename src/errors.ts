/** Every way copydesk can refuse, with the code that stands in tables, in JSON and in the documentation. */
export type ErrorCode =
  | 'bad-usage'
  | 'not-found'
  | 'unreadable'
  | 'bad-encoding'
  | 'bad-gzip'
  | 'bad-json'
  | 'bad-line'
  | 'bad-front-matter'
  | 'bad-html'
  | 'bad-feed'
  | 'bad-csv'
  | 'bad-warc'
  | 'bad-metadata'
  | 'bad-date'
  | 'bad-gazetteer'
  | 'bad-config'
  | 'bad-model'
  | 'no-text'
  | 'duplicate-id'
  | 'too-long'
  | 'not-english'
  | 'locked'
  | 'unwritable'
  | 'worker-died'
  | 'internal';

/** Characters of a message; what it quotes of an input may be of any length, and it is to be read. */
const MOST_SAID = 500;

/** Where a problem lies. */
export interface Place {
  /** The file, as the user named it. */
  readonly file?: string;
  /** 1-based. */
  readonly line?: number;
}

/**
 * An error that concerns the input or the way copydesk was called, never a defect of copydesk itself.
 *
 * @example
 * throw new CopydeskError('bad-json', 'this line is not JSON', { file: 'a.jsonl', line: 3 }, 'put one JSON object on each line');
 */
export class CopydeskError extends Error {
  override readonly name = 'CopydeskError';
  readonly code: ErrorCode;
  readonly place: Place;
  /** What the user can do about it. */
  readonly hint: string | null;
  /** What else is wrong there, to be mended in one go. */
  readonly others: readonly CopydeskError[];

  constructor(
    code: ErrorCode,
    message: string,
    place: Place = {},
    hint: string | null = null,
    { others = [], ...options }: ErrorOptions & { readonly others?: readonly CopydeskError[] } = {},
  ) {
    super(message.length > MOST_SAID ? `${message.slice(0, MOST_SAID)}…` : message, options);
    this.code = code;
    this.place = place;
    this.hint = hint;
    this.others = others;
  }
}

/** What an error says, and what to do about it, without its place. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const hint = error instanceof CopydeskError ? error.hint : null;
  return hint === null ? error.message : `${error.message} (${hint})`;
}

/** One line for people: `corpus/a.jsonl:3: this line is not JSON (put one JSON object on each line)`. */
export function describeError(error: unknown): string {
  if (!(error instanceof CopydeskError)) return messageOf(error);
  const { file, line } = error.place;
  const where = file === undefined ? '' : `${file}${line === undefined ? '' : `:${line}`}: `;
  return where + messageOf(error);
}

/** An error and the others that it carries, a line each. */
export function describeErrors(error: unknown): readonly string[] {
  const others = error instanceof CopydeskError ? error.others : [];
  return [error, ...others].map(describeError);
}

/** What errors of the file system mean, by the codes that Node gives them. */
const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  EACCES: 'may not be read',
  EBUSY: 'is in use elsewhere',
  EIO: 'the disk fails',
  EISDIR: 'is a folder',
  ELOOP: 'is a link that leads to itself',
  EMFILE: "can't be read: too many files are open",
  ENAMETOOLONG: 'its name is too long',
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EPERM: 'may not be read',
};

/** An error met while reading a file as one that says what is wrong, without the system call that Node writes into it. */
export function readError(error: unknown, place: Place, hint: string | null = null): CopydeskError {
  const { code = '', message, syscall } = error as NodeJS.ErrnoException;
  // Of a system call Node repeats the path; what others say, a parser of tables above all, tells more than their codes.
  return new CopydeskError(
    code === 'ENOENT' ? 'not-found' : 'unreadable',
    SYSTEM_ERRORS[code] ?? `can't be read: ${syscall === undefined ? message : code}`,
    place,
    hint,
    { cause: error },
  );
}

/** The code of an error: `internal` for one that is not a CopydeskError. */
export function errorCode(error: unknown): ErrorCode {
  return error instanceof CopydeskError ? error.code : 'internal';
}

/** What became of a document: what a stage made of it, or what one threw over it. */
export type Attempt<Document> = { readonly document: Document } | { readonly error: unknown };

/** What a function makes of something, or what it throws over it. */
export function attempt<In, Out>(make: (given: In) => Out, given: In): Attempt<Out> {
  try {
    return { document: make(given) };
  } catch (error) {
    return { error };
  }
}
