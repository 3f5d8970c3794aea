import { z } from 'zod';
import { CUE_CLASSES, type CueVerb, type NamedDate } from '../document.ts';
import { readText } from './settings.ts';
import { parseYaml } from './yaml.ts';

const DATE =
  /^(?:\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?|(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))$/;
const word = z
  .string()
  .regex(/^\p{Ll}[\p{Ll}-]*$/u, 'a verb is one word in small letters, as in a dictionary: trumpet');
const cueClass = z.enum(CUE_CLASSES);

/** A file of rules of the user's own. */
export const RULES = z
  .strictObject({
    dates: z
      .record(
        z.string().regex(/^\p{L}/u, 'a name begins with a letter'),
        z.union([z.string().regex(DATE).refine(isOfCalendar), z.int().min(1000).max(9999)]),
      )
      .describe(
        'Names of days and periods: 05-14 is a day of each year, 1992-09-16 a day, 1992-09 a month, 1992 a year. A name with a capital is found with a capital only.',
      ),
    'cue-verbs': z
      .record(word, z.union([cueClass, z.strictObject({ class: cueClass, forms: z.array(word).min(1) })]))
      .describe(
        'Verbs that say that something is said, and how they behave: like "say", "tell", "ask", "think", "show", "address" (criticize), "act" (demand) or "write". Irregular forms are listed; regular ones are known.',
      ),
  })
  .partial();

const CLASS = `one of ${CUE_CLASSES.join(', ')}`;
const EXPECTS: Readonly<Record<string, string>> = {
  dates: 'a list of "name: date" lines',
  'dates.*': 'a day of each year such as 05-14, a day 1992-09-16, a month 1992-09 or a year 1992',
  'cue-verbs': 'a list of "verb: class" lines',
  'cue-verbs.*': `${CLASS}, or {class: say, forms: [rapped, rapping]}`,
};

/** Whether a month has the day; of a date without a year, in a leap year. */
function isOfCalendar(date: string): boolean {
  const parts = date.split('-').map(Number);
  const [month, day] = parts.length === 2 && date.length === 5 ? parts : parts.slice(1);
  if (month === undefined || day === undefined) return true;
  const year = parts.length === 3 ? parts[0]! : 2000;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day <= [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
}

/** Named dates and cue verbs of the user's own. */
export interface OwnRules {
  readonly namedDates: readonly NamedDate[];
  readonly cueVerbs: readonly CueVerb[];
}

/**
 * Reads a file of rules.
 *
 * @throws CopydeskError `not-found` or `unreadable` where it can't be read, `bad-config` with the lines of all that is wrong
 */
export function readRules(file: string): OwnRules {
  const rules = parseYaml(readText(file), file, RULES, EXPECTS);
  return {
    namedDates: Object.entries(rules.dates ?? {}).map(([name, value]) => ({ name, value: String(value) })),
    cueVerbs: Object.entries(rules['cue-verbs'] ?? {}).map(([verb, value]) =>
      typeof value === 'string' ? { verb, class: value } : { verb, ...value },
    ),
  };
}
