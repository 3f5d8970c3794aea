import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Package {
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly hasInstallScript?: boolean;
  readonly integrity?: string;
}

const read = (path: string) => JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'));
const packages = Object.entries(
  read('package-lock.json').packages as Readonly<Record<string, Package>>,
).filter(([path]) => path !== '');
const shipped = packages.filter(([, { dev, devOptional }]) => dev !== true && devOptional !== true);

/** Licences that ask for no more than to be named. */
const PERMISSIVE = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'Unlicense'];
/** Those of tools that are not shipped. */
const TOOLS = [
  ...PERMISSIVE,
  'MIT OR Apache-2.0',
  '(MIT OR CC0-1.0)',
  '(MIT AND Zlib)',
  'MPL-2.0',
  'BlueOak-1.0.0',
  'CC-BY-4.0',
];

const namesOf = (found: typeof packages): readonly string[] =>
  found.map(([path, { license }]) => `${path}: ${license}`);

describe('the packages that copydesk needs', () => {
  it('are many, and all under permissive licences', () => {
    expect(shipped.length).toBeGreaterThan(50);
    expect(namesOf(shipped.filter(([, { license }]) => !PERMISSIVE.includes(license!)))).toEqual([]);
  });

  it('run no script when they are installed', () => {
    expect(namesOf(shipped.filter(([, { hasInstallScript }]) => hasInstallScript === true))).toEqual([]);
    const { scripts } = read('package.json');
    for (const name of ['preinstall', 'install', 'postinstall', 'prepare'])
      expect(scripts[name]).toBeUndefined();
  });

  it('are pinned by version and checksum', () => {
    expect(namesOf(packages.filter(([, { integrity }]) => integrity === undefined))).toEqual([]);
  });
});

describe('the packages that only help to make it', () => {
  it('are under licences that are known', () => {
    expect(namesOf(packages.filter(([, { license }]) => !TOOLS.includes(license!)))).toEqual([]);
  });
});
