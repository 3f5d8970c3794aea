import { readClasses } from '../text/lexicon.ts';

/** Words in small letters by their class; data/word-classes.txt says what each is. */
export const WORDS = readClasses(new URL('./data/word-classes.txt', import.meta.url), [
  'about',
  'annual-kind',
  'annual-result',
  'before-count',
  'between-count',
  'child',
  'done-with-minutes',
  'gives-so-long',
  'has-minutes',
  'holiday-other',
  'hours',
  'in-an-hour',
  'in-tens',
  'measured',
  'minutes-say',
  'of-sunday',
  'of-the-present',
  'own-year',
  'season-name',
  'september-11',
  'takes-so-long',
  'today-name',
  'weekly',
  'weekly-kind',
]);
