import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { bundleCommandLine, filesOfModules } from '../../build/command-line.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

let files: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
  files = filesOfModules(await bundleCommandLine());
});

/** What is counted on to be there once: a variable, a cache that is written, a class that `instanceof` asks for. */
const ONCE = [
  /^(?:export )?(?:let|var) /m,
  /^export (?:abstract )?class /m,
  /^(?:export )?const \w+(?:: (?!Readonly)[^=]+)? = new (?:Map|Set|WeakMap|WeakSet)(?:<.*>)?\(\)/m,
];

test('a module with state, or with a class that it exports, is in one built file', () => {
  const stateful = [...files].filter(([module]) => {
    const text = readFileSync(join(root, module), 'utf8');
    return ONCE.some((pattern) => pattern.test(text));
  });
  expect(stateful.map(([module]) => module)).toContain('src/document/node.ts');
  expect(stateful.filter(([, built]) => built.length > 1)).toEqual([]);
});

test('each import() of the command line is a built file of its own', () => {
  const built = new Set([...files.values()].flat());
  const named = [...files.keys()].flatMap((module) => {
    const text = readFileSync(join(root, module), 'utf8');
    return [...text.matchAll(/\bimport\('(\.[^']+)\.ts'\)/g)].map(([, path]) =>
      join(module, '..', String(path)),
    );
  });
  expect(named.length).toBeGreaterThan(30);
  for (const path of named) {
    expect(built).toContain(`dist/${path.replace(/^src\//, '').replaceAll('/', '-')}.cjs`);
  }
});

test('the files of dist are those that the sources ask for', () => {
  const written = readdirSync(join(root, 'dist')).filter((name) => name.endsWith('.cjs'));
  const asked = [...new Set([...files.values()].flat()), 'dist/third-party-notices.cjs'];
  expect(written.map((name) => `dist/${name}`).sort()).toEqual(asked.sort());
});
