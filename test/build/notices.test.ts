import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { bundleCommandLine } from '../../build/command-line.mjs';
import { bundledPackages, noticesOf } from '../../build/notices.mjs';
import { runProgram } from '../program.mjs';

let packages: ReturnType<typeof bundledPackages>;
let licenses: string;

beforeAll(async () => {
  packages = bundledPackages((await bundleCommandLine()).flatMap(({ metafile = [] }) => metafile));
  licenses = runProgram(['licenses']).stdout;
});

test('every package in the built files has the text of its license there', () => {
  const names = packages.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining(['js-yaml', 'handlebars', '@grpc/grpc-js', 'ajv', 'yargs-parser']),
  );
  expect(names).not.toContain('vitest');
  for (const { name, version, license, texts } of packages) {
    expect([name, texts.length > 0]).toEqual([name, true]);
    expect(licenses).toContain(`\n${name} ${version} (${license})\n`);
    for (const text of texts) expect(licenses).toContain(text);
  }
});

test('licenses begins with that of appcfg, and lists what the executables hold besides', () => {
  const own = readFileSync(new URL('../../LICENSE', import.meta.url), 'utf8');
  expect(licenses.startsWith(own)).toBe(true);
  expect(licenses).toContain('The executables, not the npm package, hold Bun ');
});

test('a license that several packages have in the same words is printed once', () => {
  const one = {
    folder: 'a',
    name: 'a',
    version: '1.0.0',
    license: 'MIT',
    author: 'A',
    homepage: undefined,
    texts: ['MIT text'],
  };
  const text = noticesOf([one, { ...one, name: 'b' }]);
  expect(text).toContain('a 1.0.0 (MIT)\nb 1.0.0 (MIT)\n\nMIT text\n');
  expect(text.split('MIT text')).toHaveLength(2);
});
