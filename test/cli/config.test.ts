import { join, relative } from 'node:path';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { told } from '../../src/cli/config.ts';
import type { ExtractFlags } from '../../src/cli/extract.ts';
import { createProgram } from '../../src/cli/program.ts';
import { fill, temporaryFolder } from '../run/corpus.ts';
import { run } from './run.ts';

/** The command as it stands after its arguments are parsed, without being run. */
function parsed(name: string, args: readonly string[]): Command {
  const command = createProgram(() => undefined).commands.find((own) => own.name() === name)!;
  command.action(() => undefined).parse([...args], { from: 'user' });
  return command;
}

function configOf(content: string): string {
  const folder = temporaryFolder();
  fill(folder, { 'c.yaml': content });
  return join(folder, 'c.yaml');
}

describe('the configuration of a command', () => {
  it('stands where no flag does, over the defaults', async () => {
    const config = configOf(
      'corpus: news\noutput: tables\njobs: 3\nreport: true\nformats: [csv]\nkb: a.csv\ncache: false',
    );
    const { folder, flags } = await told<ExtractFlags>(parsed('extract', ['-c', config]), 'corpus');
    expect(folder).toBe(join(config, '..', 'news'));
    expect(flags).toMatchObject({
      out: join(config, '..', 'tables'),
      jobs: 3,
      report: true,
      format: ['csv'],
      kb: [join(config, '..', 'a.csv')],
      cache: false,
      offsets: 'codepoint',
      maxChars: 5_000_000,
    });
  });

  it('gives way to flags, also to those that say what is the default', async () => {
    const config = configOf(
      'corpus: a\noutput: b\noffsets: utf16\nreport: true\nexcel: true\nany-language: true\ninfer-date: false\ncache: false\ntypes: [ORG]',
    );
    const args = [
      'mine',
      '-o',
      'output',
      '--offsets',
      'codepoint',
      '--no-report',
      '--no-excel',
      '--types',
      'PERSON',
    ];
    const command = parsed('extract', [
      ...args,
      '--no-any-language',
      '--infer-date',
      '--cache',
      '-c',
      config,
    ]);
    const { folder, flags } = await told<ExtractFlags>(command, 'corpus');
    expect(folder).toBe('mine');
    expect(flags).toMatchObject({
      out: 'output',
      offsets: 'codepoint',
      report: false,
      excel: false,
      anyLanguage: false,
      inferDate: true,
      cache: true,
      types: ['PERSON'],
    });
  });

  it('tells a command only what it has flags for', async () => {
    const config = configOf('corpus: news\noutput: tables\njobs: 3\noffsets: utf16');
    expect((await told(parsed('check', ['-c', config]), 'corpus')).flags).not.toHaveProperty('jobs');
    expect((await told(parsed('report', ['-c', config]), 'output')).folder).toBe(
      join(config, '..', 'tables'),
    );
    const flags = ['--as', 'brat', '-o', 'for-brat'];
    expect(await told(parsed('export', [...flags, '-c', config]), 'output')).toMatchObject({
      folder: join(config, '..', 'tables'),
      flags: { as: 'brat', out: 'for-brat' },
    });
    expect((await told(parsed('show', ['a.txt', '-c', config]), 'corpus')).flags).toMatchObject({
      offsets: 'utf16',
    });
  });

  it('is none with --no-config, nor where there is no file', async () => {
    expect(await told(parsed('extract', ['--no-config']), 'corpus')).toMatchObject({
      config: null,
      folder: 'corpus',
    });
    expect(await told(parsed('extract', []), 'corpus')).toMatchObject({ config: null, folder: 'corpus' });
  });

  it('makes a run from end to end, with types and rules of its own', async () => {
    const folder = temporaryFolder();
    fill(folder, {
      'copydesk.yaml': 'types: [PERSON]\nrules: rules.yaml\noffsets: utf16',
      'rules.yaml': 'dates: {Lake Day: 05-14}\ncue-verbs: {harrumph: say}',
    });
    const text = 'Otto Brand harrumphed that Berlin would miss Lake Day.';
    const input = JSON.stringify({ id: 'a', text, published: '2023-06-01' });
    const args = ['pipe', '--config', relative(process.cwd(), join(folder, 'copydesk.yaml'))];
    const { code, stdout } = await run(args, input);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      mentions: [{ text: 'Otto Brand' }],
      dates: [{ text: 'Lake Day', value: '2023-05-14', rule: 'own-date' }],
      quotes: [{ sources: [{ text: 'Otto Brand', entity: 'e1' }] }],
    });
  });

  it('ends a command with 2 where it is wrong, and names the line of all that is', async () => {
    const config = configOf('corpus: a\njobs: many\nreport: maybe');
    const { code, stderr } = await run(['extract', '-c', config]);
    expect(code).toBe(2);
    expect(stderr).toContain(
      `copydesk: ${config}:2: "jobs" must be a whole number of 1 or more, not "many"\ncopydesk: ${config}:3: "report" must be`,
    );
  });
});
