import { CopydeskError, type ErrorCode, type Place } from '../errors.ts';

/** The code for an error of the file system. */
export function failureCode(error: unknown): ErrorCode {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ENOENT' ? 'not-found' : 'unreadable';
}

/** What an error of the file system means, without the path and the system call that Node writes into it. */
export function describeFailure(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such file or folder';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read';
  if (code === 'EISDIR') return 'is a folder';
  return `can't be read: ${code ?? message}`;
}

/** The same error with what is known of its place filled in; what the error says of its place stands. */
export function placed(error: CopydeskError, place: Place): CopydeskError {
  return new CopydeskError(error.code, error.message, { ...place, ...error.place }, error.hint, {
    cause: error,
  });
}

/** Any error met while reading, as one that says what is wrong with the input. */
export function asReadError(error: unknown, place: Place): CopydeskError {
  if (error instanceof CopydeskError) return placed(error, place);
  return new CopydeskError(failureCode(error), describeFailure(error), place, null, { cause: error });
}
