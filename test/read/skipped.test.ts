import { expect, test } from 'vitest';
import { adviceFor } from '../../src/read/index.ts';

test.each([
  ['a/Report.DOCX', 'save its text as .txt'],
  ['alert.eml', 'save the text of the mail as .txt'],
  ['rows.xlsx', expect.stringContaining('.csv')],
  ['all.tar', 'unpack it; only .gz is read'],
  ['news.srt', expect.stringContaining('without numbers and times')],
  ['Zotero.ris', expect.stringContaining('.csv')],
  ['all.tar.bz2', 'unpack it; only .gz is read'],
  ['linked/', expect.stringContaining('link')],
  ['notes', 'a name without an end such as .txt'],
  ['a.b/notes', 'a name without an end such as .txt'],
])('of %s it is told what to do', (path, advice) => {
  expect(adviceFor(path)).toEqual(advice);
});

test.each(['photo.jpg', 'x.constructor', 'broken.txt'])('of %s nothing is known to do', (path) => {
  expect(adviceFor(path)).toBe(null);
});
