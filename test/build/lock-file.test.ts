import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface LockedPackage {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

const read = (name: string) => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));
const manifest = read('package.json') as Record<string, Record<string, string | boolean>>;
const lock = read('package-lock.json') as { readonly packages: Readonly<Record<string, LockedPackage>> };
const installed = Object.entries(lock.packages).filter(([path]) => path !== '');
const pathsOf = (isSo: (one: LockedPackage) => boolean) =>
  installed.filter(([, one]) => isSo(one)).map(([path]) => path);

test('every package has the checksum of its archive, and a version of the registry', () => {
  expect(installed.length).toBeGreaterThan(100);
  expect(pathsOf(({ integrity }) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''))).toEqual([]);
  expect(pathsOf(({ version }) => !/^\d+\.\d+\.\d+/.test(version ?? ''))).toEqual([]);
});

test('no package is from git, an address, a folder, or one registry alone', () => {
  expect(pathsOf(({ resolved, link }) => resolved !== undefined || link === true)).toEqual([]);
  const { dependencies = {}, devDependencies = {}, optionalDependencies = {} } = manifest;
  const ranges = Object.values({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(ranges.filter((range) => !/^[~^]?\d+\.\d+\.\d+$/.test(String(range)))).toEqual([]);
});

test('no package runs a script when it is installed', () => {
  const allowed = manifest.allowScripts ?? {};
  const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const withScripts = pathsOf(({ hasInstallScript }) => hasInstallScript === true).map(nameOf);
  // Each is looked at: named there, with whether its script runs.
  expect(withScripts.filter((name) => !Object.hasOwn(allowed, name))).toEqual([]);
  expect(Object.keys(allowed).filter((name) => allowed[name] !== false)).toEqual([]);
});
