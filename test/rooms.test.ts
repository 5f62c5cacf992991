import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const src = join(dirname(fileURLToPath(import.meta.url)), '..', 'src');

/** The rooms of the architecture, and what each may import; `(types)` means `import type` alone. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  document: ['diagnostics'],
  schema: ['document', 'diagnostics'],
  application: ['document', 'schema', 'diagnostics'],
  workspace: ['application', 'schema', 'diagnostics'],
  manifests: ['application (types)', 'diagnostics'],
  targets: ['manifests (types)', 'document (types)', 'diagnostics'],
  output: ['document', 'manifests (types)', 'files', 'diagnostics'],
  files: ['diagnostics'],
  mads: ['diagnostics'],
  'file-sd': ['mads (types)', 'document', 'files', 'diagnostics'],
  templates: ['document', 'diagnostics'],
  diagnostics: [],
  functions: ['document', 'manifests (types)', 'diagnostics'],
  library: [
    'pipeline.ts',
    'source-pipeline.ts',
    'workspace-pipeline.ts',
    'existing-pipeline.ts',
    'render-existing.ts (types)',
    'manifest-source.ts',
    'document',
    'workspace (types)',
    'manifests',
    'targets',
    'output',
    'diagnostics',
  ],
};

/** A library behind a door has exactly one room. */
const DOORS: Readonly<Record<string, string>> = {
  'js-yaml': 'document',
  ajv: 'schema',
  '@kubernetes-models/prometheus-operator': 'manifests',
  'kubernetes-models': 'manifests',
  handlebars: 'templates',
  '@grpc/grpc-js': 'mads',
  diff: 'output',
  yargs: 'cli',
  'yargs-parser': 'cli',
};

interface Import {
  readonly file: string;
  readonly room: string;
  readonly from: string;
  readonly typesOnly: boolean;
}

const imports: Import[] = sources(src).flatMap((file) => {
  const room = relative(src, file).split(sep)[0] as string;
  const text = readFileSync(file, 'utf8');
  const statements = text.matchAll(
    /^(?:import|export)\s+(type\s)?[^'"]*?from\s+['"]([^'"]+)['"]|import\(['"]([^'"]+)['"]\)/gms,
  );
  return [...statements].map(([, types, from, dynamic]) => ({
    file: relative(src, file),
    room,
    from: (from === undefined ? dynamic : from) as string,
    typesOnly: types !== undefined,
  }));
});

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

test.each(Object.entries(ROOMS))('%s imports only the rooms that it may', (room, allowed) => {
  const foreign = imports
    .filter((one) => one.room === room && one.from.startsWith('.'))
    .filter((one) => {
      const target = relative(src, join(src, dirname(one.file), one.from)).split(sep)[0] as string;
      if (target === room || target === 'generated') return false;
      return !allowed.includes(target) && !(one.typesOnly && allowed.includes(`${target} (types)`));
    })
    .map((one) => `${one.file} imports ${one.from}`);
  expect(foreign).toEqual([]);
});

test.each(Object.entries(DOORS))('%s is imported in %s alone', (library, room) => {
  const elsewhere = imports
    .filter((one) => one.from === library || one.from.startsWith(`${library}/`))
    .filter((one) => !one.typesOnly && one.room !== room)
    .map((one) => `${one.file} imports ${one.from}`);
  expect(elsewhere).toEqual([]);
});

test('only the command line prints, exits or reads the environment', () => {
  const offenders = sources(src)
    .filter((file) => !relative(src, file).startsWith(`cli${sep}`))
    .filter((file) =>
      /\bconsole\.|process\.(exit|env|exitCode|stdout|stderr|argv)\b/.test(readFileSync(file, 'utf8')),
    )
    .map((file) => relative(src, file));
  expect(offenders).toEqual([]);
});

test('defaults of the configuration are resolved in the workspace room alone', () => {
  const rooms = ['application', 'manifests'];
  const offenders = sources(src)
    .filter((file) => rooms.includes(relative(src, file).split(sep)[0] as string))
    .filter((file) => readFileSync(file, 'utf8').includes('??'))
    .map((file) => relative(src, file));
  expect(offenders).toEqual([]);
});
