import { dirname } from 'node:path/posix';
import { expect, test } from 'vitest';
import { roomOf, sourceFiles, tableOfRooms } from './source-files.ts';

const ROOMS = tableOfRooms();

/** A library behind a door has exactly one room. */
const DOORS: Readonly<Record<string, string>> = {
  'appcfg:third-party-notices': 'cli/commands',
  'js-yaml': 'document',
  ajv: 'schema',
  '@kubernetes-models/prometheus-operator': 'manifests',
  'kubernetes-models': 'manifests',
  handlebars: 'templates',
  '@grpc/grpc-js': 'mads',
  protobufjs: 'mads',
  re2js: 'prometheus',
  'prom-client': 'discover',
  diff: 'output',
  '@codemirror/commands': 'playground',
  '@codemirror/lang-yaml': 'playground',
  '@codemirror/language': 'playground',
  '@codemirror/lint': 'playground',
  '@codemirror/search': 'playground',
  '@codemirror/state': 'playground',
  '@codemirror/view': 'playground',
  '@lezer/highlight': 'playground',
  yargs: 'cli/arguments',
  'yargs-parser': 'cli/arguments',
  'vscode-languageserver': 'lsp',
  'vscode-languageserver-textdocument': 'lsp',
};

test('every folder of src is in the table of CONTRIBUTING.md, and the table has no other', () => {
  const folders = new Set(sourceFiles.map(({ path }) => roomOf(path)).filter((room) => room !== ''));
  expect([...ROOMS.keys()].sort()).toEqual([...folders].sort());
});

test('nothing but index.ts is at the root of src', () => {
  expect(sourceFiles.filter(({ path }) => roomOf(path) === '').map(({ path }) => path)).toEqual(['index.ts']);
});

test.each([...ROOMS])('%s imports only the rooms that it may', (room, allowed) => {
  const foreign = sourceFiles
    .filter(({ path }) => roomOf(path) === room)
    .flatMap(({ path, imports }) => imports.map((one) => ({ path, ...one })))
    .filter(({ from, isFile, typesOnly }) => {
      const target = isFile && !from.startsWith('../') ? roomOf(from) : room;
      if (target === room || target === 'generated' || allowed.includes('everything')) return false;
      // A folder of a room can be allowed alone.
      if (allowed.includes(dirname(from))) return false;
      return !allowed.includes(target) && !(typesOnly && allowed.includes(`${target} (types)`));
    })
    .map(({ path, from }) => `${path} imports ${from}`);
  expect(foreign).toEqual([]);
});

test('no file imports itself by way of others, types included', () => {
  const importsOf = new Map(sourceFiles.map(({ path, imports }) => [path, imports.map(({ from }) => from)]));
  const done = new Set<string>();
  const circles: string[] = [];
  const follow = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' → '));
    if (way.includes(path) || done.has(path)) return;
    for (const from of importsOf.get(path) ?? []) follow(from, [...way, path]);
    done.add(path);
  };
  for (const path of importsOf.keys()) follow(path, []);
  expect(circles).toEqual([]);
});

const packages = sourceFiles.flatMap(({ path, imports }) =>
  imports
    .filter(({ from, isFile, typesOnly }) => !typesOnly && !isFile && !from.startsWith('node:'))
    .map(({ from }) => ({ path, library: /^(?:@[^/]+\/)?[^/]+/.exec(from)?.[0] as string })),
);

test('every library that src imports has a door', () => {
  const libraries = new Set(packages.map(({ library }) => library));
  expect([...libraries].filter((library) => DOORS[library] === undefined)).toEqual([]);
});

test.each(Object.entries(DOORS))('%s is imported in %s alone', (library, room) => {
  const elsewhere = packages.filter((one) => one.library === library && roomOf(one.path) !== room);
  expect(elsewhere).toEqual([]);
});

test('only the command line prints, exits or reads the environment', () => {
  const offenders = sourceFiles
    .filter(({ path }) => !path.startsWith('cli/'))
    .filter(({ text }) => /\bconsole\.|process\.(exit|env|exitCode|stdout|stderr|argv)\b/.test(text))
    .map(({ path }) => path);
  expect(offenders).toEqual([]);
});

test('the defaults of the schema are read in resolve alone', () => {
  const readers = sourceFiles
    .filter(({ imports }) => imports.some(({ from }) => from === 'generated/defaults.ts'))
    .map(({ path }) => roomOf(path));
  expect([...new Set(readers)]).toEqual(['resolve']);
});
