import type { Attribution } from '../attribution.ts';
import type { Reading } from '../reading.ts';
import { accordingSaid } from './according-said.ts';
import { allQuestions } from './all-questions.ts';
import { apposedSpeaker } from './apposed-speaker.ts';
import { asReported } from './as-reported.ts';
import { behindPreposition } from './behind-preposition.ts';
import { behindSemicolon } from './behind-semicolon.ts';
import { beyondRelative } from './beyond-relative.ts';
import { byOccasion } from './by-occasion.ts';
import { goesOn } from './goes-on.ts';
import { kindOfWarning } from './kind-of-warning.ts';
import { listedCompany } from './listed-company.ts';
import type { Mend } from './mend.ts';
import { nearerSubject } from './nearer-subject.ts';
import { noWords } from './no-words.ts';
import { please } from './please.ts';
import { quotedSaying } from './quoted-saying.ts';
import { reportsReceived } from './reports-received.ts';
import { saidByPaper } from './said-by-paper.ts';
import { saidCiting } from './said-citing.ts';
import { saidThrough } from './said-through.ts';
import { saysBehind } from './says-behind.ts';
import { sourceAlone } from './source-alone.ts';
import { starred } from './starred.ts';
import { teamReports } from './team-reports.ts';
import { textAbout } from './text-about.ts';
import { thatBehind } from './that-behind.ts';
import { titleWritten } from './title-written.ts';
import { toldBy } from './told-by.ts';
import { toldInHeadline } from './told-in-headline.ts';
import { toldWhom } from './told-whom.ts';
import { usedTo } from './used-to.ts';
import { warnedOf } from './warned-of.ts';
import { whenAsked } from './when-asked.ts';
import { whenClause } from './when-clause.ts';
import { whoOfSource } from './who-of-source.ts';
import { wholePerson } from './whole-person.ts';
import { wholeRelative } from './whole-relative.ts';
import { withoutVerb } from './without-verb.ts';

/** All mends, in the order in which they are tried; each takes what the one before it leaves. */
export const MENDS: readonly Mend[] = [
  saysBehind,
  beyondRelative,
  teamReports,
  noWords,
  kindOfWarning,
  whenAsked,
  nearerSubject,
  behindSemicolon,
  usedTo,
  withoutVerb,
  saidByPaper,
  quotedSaying,
  saidCiting,
  toldBy,
  toldInHeadline,
  listedCompany,
  wholePerson,
  apposedSpeaker,
  sourceAlone,
  wholeRelative,
  thatBehind,
  warnedOf,
  toldWhom,
  goesOn,
  byOccasion,
  whenClause,
  titleWritten,
  allQuestions,
  whoOfSource,
  accordingSaid,
  behindPreposition,
  saidThrough,
  please,
  starred,
  textAbout,
  reportsReceived,
  asReported,
];

/** The attributions that the taggers found, with what a word tells of them made good. */
export function mended(reading: Reading, attributions: readonly Attribution[]): readonly Attribution[] {
  return attributions.flatMap((one) => {
    let now: Attribution | null = one;
    for (const { mend } of MENDS) if (now !== null) now = mend(reading, now);
    return now === null ? [] : [now];
  });
}
