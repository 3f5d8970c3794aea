import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GOOD } from './good.ts';
import type { Random } from './random.ts';

/** Something in a folder of articles that is no plain file, or does not stay what it is. */
interface Trap {
  /** Puts it into the folder; `name` is free there, and comes late in the order of names. */
  readonly set: (folder: string, name: string, random: Random) => void;
  /** What happens when the run is under way. */
  readonly spring?: (folder: string, name: string) => void;
}

const text = GOOD[0]!;
const write = (folder: string, name: string): void => writeFileSync(join(folder, name), text);
const named =
  (...endings: readonly string[]): Trap['set'] =>
  (folder, name, random) =>
    write(folder, `${name}${random.pick(endings)}.txt`);

/** The traps of each kind. */
export const TRAPS: Readonly<Record<string, Trap>> = {
  'symbolic link to itself': {
    set: (folder, name) => symlinkSync(`${name}.txt`, join(folder, `${name}.txt`)),
  },
  'symbolic links in a ring': {
    set(folder, name) {
      symlinkSync(`${name}-b.txt`, join(folder, `${name}-a.txt`));
      symlinkSync(`${name}-a.txt`, join(folder, `${name}-b.txt`));
    },
  },
  'symbolic link to its own folder': { set: (folder, name) => symlinkSync('.', join(folder, name)) },
  'symbolic link to nothing': { set: (folder, name) => symlinkSync('nowhere', join(folder, `${name}.txt`)) },
  'symbolic link to a device': {
    set: (folder, name, random) =>
      symlinkSync(random.pick(['/dev/zero', '/dev/urandom', '/dev/null']), join(folder, `${name}.txt`)),
  },
  'named pipe': { set: (folder, name) => execFileSync('mkfifo', [join(folder, `${name}.txt`)]) },
  'folder by the name of a file': { set: (folder, name) => mkdirSync(join(folder, `${name}.txt`)) },
  'folders in folders': {
    set(folder, name) {
      const deep = join(folder, name, 'd/'.repeat(300));
      mkdirSync(deep, { recursive: true });
      write(deep, 'x.txt');
    },
  },
  'file that may not be read': {
    set(folder, name) {
      write(folder, `${name}.txt`);
      chmodSync(join(folder, `${name}.txt`), 0);
    },
  },
  'name that is not UTF-8': {
    set: (folder, name) =>
      writeFileSync(
        Buffer.concat([Buffer.from(join(folder, name)), Buffer.from([0xff, 0xfe]), Buffer.from('.txt')]),
        text,
      ),
  },
  'name with line breaks and quotes': {
    set: named('\n', '\r\n', '"', "'", '","', ' ', '\t', '\u001b[2J', '\\'),
  },
  'name with meaning elsewhere': {
    set: named(
      '#',
      '%',
      '%2e%2e',
      '$(id)',
      '`id`',
      ';id',
      '&',
      '|',
      '*',
      '?',
      '<b>',
      '=1+1',
      '..',
      ':1',
      '\u202e',
    ),
  },
  'name of what objects inherit': {
    set(folder, name, random) {
      mkdirSync(join(folder, name));
      write(
        join(folder, name),
        `${random.pick(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])}.txt`,
      );
    },
  },
  'name as long as can be': {
    set: (folder, name, random) =>
      write(folder, `${name}${'n'.repeat(251 - name.length)}${random.pick(['.txt', '.TXT'])}`),
  },
  'name like an archive': {
    set: (folder, name, random) =>
      write(
        folder,
        `${name}${random.pick(['.zip', '.tar.gz', '.txt.zip', '.gz', '.txt.gz.gz', '.json.bz2'])}`,
      ),
  },
  'file that vanishes': { set: named(''), spring: (folder, name) => rmSync(join(folder, `${name}.txt`)) },
  'file that shrinks': {
    set: named(''),
    spring: (folder, name) => truncateSync(join(folder, `${name}.txt`), 10),
  },
  'file that becomes a folder': {
    set: named(''),
    spring(folder, name) {
      rmSync(join(folder, `${name}.txt`));
      mkdirSync(join(folder, `${name}.txt`));
    },
  },
  'file that becomes a pipe': {
    set: named(''),
    spring(folder, name) {
      rmSync(join(folder, `${name}.txt`));
      execFileSync('mkfifo', [join(folder, `${name}.txt`)]);
    },
  },
};
