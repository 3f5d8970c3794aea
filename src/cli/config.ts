import type { Command } from 'commander';
import { findConfig } from '../config/find.ts';
import type { Settings } from '../config/index.ts';

/** What a command is told: its flags, and the folder that is its argument. */
export interface Told<Flags> {
  readonly folder: string;
  readonly flags: Flags;
  /** The configuration that was read; null for none. */
  readonly config: string | null;
}

/** Which setting is the folder of a command that is not told one, and what it is where that says nothing. */
const FOLDERS = { corpus: 'corpus', output: 'output' } as const;

/**
 * What a command is told by its flags, else by the configuration (`--config`, or copydesk.yaml where the command runs), else
 * by the defaults. Of the configuration it takes what it has flags for. What reads configurations is loaded where there is
 * one: it takes longer than all else that a command loads before its models.
 *
 * @throws CopydeskError for a configuration that can't be read or is wrong
 */
export async function told<Flags>(command: Command, folder: keyof typeof FOLDERS): Promise<Told<Flags>> {
  const given: Record<string, unknown> = command.opts();
  const config =
    given.config === false ? null : typeof given.config === 'string' ? given.config : findConfig('.');
  const settings = config === null ? {} : (await import('../config/index.ts')).readSettings(config);
  const known = new Set(command.options.map((option) => option.attributeName()));
  const flags = { ...given };
  for (const [name, value] of Object.entries(flagsOf(settings))) {
    if (known.has(name) && command.getOptionValueSource(name) !== 'cli') flags[name] = value;
  }
  return {
    folder: command.args[0] ?? settings[folder] ?? FOLDERS[folder],
    flags: flags as Flags,
    config,
  };
}

/** Settings under the names of the flags that say the same. */
function flagsOf({ corpus: _, output, formats, gazetteers, ...settings }: Settings): Record<string, unknown> {
  return {
    ...settings,
    ...(output === undefined ? {} : { out: output }),
    ...(formats === undefined ? {} : { format: formats }),
    ...(gazetteers === undefined ? {} : { gazetteer: gazetteers }),
  };
}
