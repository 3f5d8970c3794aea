import { GOOD } from './good.ts';
import type { Random } from './random.ts';

const PIECES = [
  '1 of 500 DOCUMENTS',
  '                    12 of 500 DOCUMENTS',
  '\f999999 of 1 DOCUMENTS',
  'The Oban Herald',
  'March 3, 2024 Sunday',
  'February 31, 2024',
  'LENGTH: 612 words',
  'LENGTH:',
  'BODY:',
  'HEADLINE: a\u0000\ud800b',
  'DATELINE: OBAN',
  'LOAD-DATE: March 3, 2024',
  'Copyright 2024 a',
  'Length: 612 words',
  'Body',
  'Graphic',
  'End of Document',
  'HD\tBoats stay in',
  'HD',
  'WC 5 words',
  'PD 3 March 2024',
  'SN Oban News',
  'LP\tThe boats',
  'TD',
  'CO x : y',
  'AN\tDocument LBA0000020240303ek330012x',
  'Document LBA0000020240303ek330012x',
  '5 words',
  '3 March 2024',
  'LBA',
  'English',
  '_'.repeat(60),
  'Document 1 of 2',
  'Full text: The boats stay in.',
  'Publication date: Mar 3, 2024',
  'Publication title: a; b',
  'ProQuest document ID: 12',
];
/** Each is an export, so that what follows it is read as one. */
const BEGINNINGS = [
  '1 of 2 DOCUMENTS\n\nThe Oban Herald\n\nMarch 3, 2024 Sunday\n\nBoats Stay In\n\nLENGTH: 5 words\n\nThe boats stay in.\n\n',
  'Boats Stay In\nThe Oban Herald\nMarch 3, 2024\nLength: 5 words\nBody\n\nThe boats stay in.\nEnd of Document\n',
  'HD\tBoats\nWC\t5 words\nPD\t3 March 2024\nSN\tOban News\nLP\tThe boats stay in.\n\nAN\tDocument LBA0000020240303ek330011x\n',
  'Boats stay in\n5 words\n3 March 2024\nOban News\nLBA\n\nThe boats stay in.\n\nDocument LBA0000020240303ek330011x\n',
  `${'_'.repeat(60)}\n\nBoats\n\nFull text: They stay in.\n\nPublication title: a; b\n\nPublication date: Mar 3, 2024\n\nProQuest document ID: 11\n\n${'_'.repeat(60)}\n`,
];

/** An export of a news database, and pieces of such exports in any order. */
export function brokenExport(random: Random): string {
  const pieces = Array.from({ length: random.below(60) }, () =>
    random.chance(0.2) ? random.pick(GOOD) : random.pick(PIECES),
  );
  const beginning = random.chance(0.8) ? random.pick(BEGINNINGS) : '';
  return beginning + pieces.map((piece) => piece + random.pick(['\n', '\n\n', '\r\n', ' '])).join('');
}
