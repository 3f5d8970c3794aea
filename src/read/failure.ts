import { CopydeskError, type Place, readError } from '../errors.ts';

/** The same error with what is known of its place filled in; what the error says of its place stands. */
export function placed(error: CopydeskError, place: Place): CopydeskError {
  return new CopydeskError(error.code, error.message, { ...place, ...error.place }, error.hint, {
    cause: error,
  });
}

/** Any error met while reading, as one that says what is wrong with the input. */
export function asReadError(error: unknown, place: Place): CopydeskError {
  if (error instanceof CopydeskError) return placed(error, place);
  return readError(error, place);
}
