import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFiles } from '../../../src/run/output/litter.ts';
import { openOutputFolder } from '../../../src/run/output/output-folder.ts';
import { fill, temporaryFolder } from '../corpus.ts';

const RUN = JSON.stringify({ tool: 'copydesk', files: ['dates.csv', 'run.json'] });

describe('what is in the output folder already', () => {
  it.each([
    '.DS_Store',
    '._dates.csv',
    'Thumbs.db',
    'desktop.ini',
    '.~lock.dates.csv#',
    '~$dates.xlsx',
    '.ipynb_checkpoints/dates-checkpoint.csv',
    '.Rhistory',
  ])('does not stand in the way where nobody wrote it himself: %s', async (litter) => {
    const output = join(temporaryFolder(), 'output');
    fill(output, { 'dates.csv': 'old', 'run.json': RUN, [litter]: '' });
    const folder = await openOutputFolder(output);
    fill(folder.path, { 'dates.csv': 'new', 'run.json': RUN });
    await folder.commit();
    const kept = litter === '.Rhistory' ? [litter] : [];
    expect(readdirSync(output).sort()).toEqual([...kept, 'dates.csv', 'run.json']);
  });

  it('does not stand in the way of an export either', async () => {
    const output = join(temporaryFolder(), 'output');
    fill(output, { '.DS_Store': '' });
    const folder = await openOutputFolder(output, { replace: false });
    await folder.discard();
    expect(readdirSync(output)).toEqual(['.DS_Store']);
  });

  it.each(['notes.xlsx', '.Rprofile', 'lock.dates.csv#', 'Thumbs.db.txt', '.~lock.dates.csv'])(
    "is refused where it may be somebody's work: %s",
    async (file) => {
      const output = join(temporaryFolder(), 'output');
      fill(output, { 'dates.csv': 'old', 'run.json': RUN, [file]: 'mine' });
      await expect(openOutputFolder(output)).rejects.toMatchObject({
        code: 'bad-usage',
        message: expect.stringContaining(`"${file}"`),
      });
    },
  );

  it('is known to be open where a spreadsheet has left its lock file', async () => {
    const output = join(temporaryFolder(), 'output');
    fill(output, { 'dates.csv': 'old', 'run.json': RUN, '.~lock.dates.csv#': 'Ana' });
    const folder = await openOutputFolder(output);
    await folder.discard();
    expect(folder.inUse).toEqual(['dates.csv']);
    expect(openFiles(['~$tes.csv', 'dates.csv', 'quotes.csv', '~$quotes.csv'])).toEqual([
      'dates.csv',
      'quotes.csv',
    ]);
  });
});
