import type { Article } from '../../document.ts';
import { CopydeskError } from '../../errors.ts';
import { createLanguageDetector, readLanguageNames } from '../../language/index.ts';
import { MAX_CHARS } from './limits.ts';

/** Which articles are processed. */
export interface AdmitOptions {
  /** Articles of more characters are refused; 5,000,000 where not given. */
  readonly maxChars?: number;
  /** Whether articles that are not in English are processed too; false where not given. */
  readonly anyLanguage?: boolean;
}

/** Whether an article is, and its language. */
export interface Admitted {
  /** As of `ArticleFacts`. */
  readonly language: string | null;
  /** Why the article is skipped; null where it is to be processed. */
  readonly refused: string | null;
}

/** Whether an article is to be processed. Throws CopydeskError `too-long` for one that can't be. */
export type Admit = (article: Article) => Admitted;

/** What lets articles into the pipeline: those of a length that it can take, in English where no other is wanted. */
export function createAdmit({ maxChars = MAX_CHARS, anyLanguage = false }: AdmitOptions = {}): Admit {
  const languageOf = createLanguageDetector();
  const names = readLanguageNames();
  return ({ text }) => {
    if (text.length > maxChars) {
      const [has, most] = [text.length, maxChars].map((count) => count.toLocaleString('en-US'));
      throw new CopydeskError('too-long', `has ${has} characters, more than the ${most} of --max-chars`);
    }
    const { code, foreign } = languageOf(text);
    if (!foreign || anyLanguage) return { language: code, refused: null };
    const name = names.get(code!);
    const what = name === undefined ? 'is not in English' : `is in ${name}, not in English`;
    return { language: code, refused: `${what}; --any-language reads it all the same` };
  };
}
