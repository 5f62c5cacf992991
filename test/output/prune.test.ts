import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { inputNaming } from '../../src/output/input-path.ts';
import type { OutputFile } from '../../src/output/output-file.ts';
import { writeOutputFolder } from '../../src/output/write.ts';
import { temporaryFolder, temporaryFolderInMemory } from '../temporary-folder.ts';

interface Run {
  /** `apps/shop.yaml` → the files that it makes. */
  readonly inputs: Readonly<Record<string, readonly string[]>>;
  readonly paths?: readonly string[];
  readonly prune?: boolean;
  readonly force?: boolean;
  readonly kustomization?: boolean;
}

/** A run in a folder that holds `out` beside the inputs: `shop/a` is `out/shop/a.role.yaml`. */
function run(
  root: string,
  { inputs, paths = ['apps'], prune = true, force = false, kustomization = false }: Run,
) {
  const out = join(root, 'out');
  const named = inputNaming(out);
  const files: OutputFile[] = Object.entries(inputs).flatMap(([input, names]) =>
    names.map((name) => ({
      path: `${name}.role.yaml`,
      bytes: Buffer.from(name),
      input: named(input === '-' ? input : join(root, input)),
      application: dirname(name),
    })),
  );
  const absolute = paths.map((path) => (path === '-' ? path : join(root, path)));
  return writeOutputFolder(out, files, { paths: absolute, prune, force, kustomization });
}

/** What is taken over is reported in a note. */
const mistakes = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.filter(({ severity, code }) => severity !== 'note' || code !== 'taken-over');

const left = (root: string) =>
  readdirSync(join(root, 'out'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path !== '.appcfg')
    .sort();

describe('what an earlier run wrote is removed when', () => {
  test.each<[what: string, before: Run, after: Run, left: readonly string[]]>([
    [
      'an object is gone',
      { inputs: { 'apps/shop.yaml': ['shop/a', 'shop/b'] } },
      { inputs: { 'apps/shop.yaml': ['shop/a'] } },
      ['shop', 'shop/a.role.yaml'],
    ],
    [
      'an application is gone, with its folder',
      { inputs: { 'apps/all.yaml': ['shop/a', 'cart/a'] } },
      { inputs: { 'apps/all.yaml': ['shop/a'] } },
      ['shop', 'shop/a.role.yaml'],
    ],
    [
      'an input is gone',
      { inputs: { 'apps/shop.yaml': ['shop/a'], 'apps/deep/cart.yaml': ['cart/a'] } },
      { inputs: { 'apps/shop.yaml': ['shop/a'] } },
      ['shop', 'shop/a.role.yaml'],
    ],
    [
      'an application has another name',
      { inputs: { 'apps/shop.yaml': ['shop/a'] } },
      { inputs: { 'apps/shop.yaml': ['store/a'] } },
      ['store', 'store/a.role.yaml'],
    ],
    ['all is gone', { inputs: { 'apps/shop.yaml': ['shop/a'] } }, { inputs: {} }, []],
    [
      'the file itself was named',
      { inputs: { 'apps/shop.yaml': ['shop/a', 'shop/b'] }, paths: ['apps/shop.yaml'] },
      { inputs: { 'apps/shop.yaml': ['shop/a'] }, paths: ['apps/shop.yaml'] },
      ['shop', 'shop/a.role.yaml'],
    ],
    [
      'it came from standard input, and its application still does',
      { inputs: { '-': ['shop/a', 'shop/b'] }, paths: ['-'] },
      { inputs: { '-': ['shop/a'] }, paths: ['-'] },
      ['shop', 'shop/a.role.yaml'],
    ],
  ])('%s', async (_what, before, after, expected) => {
    const root = temporaryFolder();
    await run(root, before);
    const { value, diagnostics } = await run(root, after);
    expect(diagnostics).toEqual([]);
    expect(value?.removed.length).toBeGreaterThan(0);
    expect(left(root)).toEqual(expected);
    expect((await run(root, after)).value).toMatchObject({ written: 0, removed: [] });
  });
});

describe('it stays when', () => {
  test.each<[what: string, before: Run, after: Run]>([
    [
      '--prune is not there',
      { inputs: { 'apps/shop.yaml': ['shop/a', 'shop/b'] } },
      { inputs: { 'apps/shop.yaml': ['shop/a'] }, prune: false },
    ],
    [
      'its input lies under no path of the run',
      { inputs: { 'apps/shop.yaml': ['shop/a'], 'team/cart.yaml': ['cart/a'] }, paths: ['apps', 'team'] },
      { inputs: { 'apps/shop.yaml': ['shop/a'] } },
    ],
    [
      'a path of the run is the beginning of a name only',
      { inputs: { 'apps/shop.yaml': ['shop/a'], 'apps-old/cart.yaml': ['cart/a'] }, paths: ['.'] },
      { inputs: { 'apps/shop.yaml': ['shop/a'] } },
    ],
    [
      'the same application is made from another place now',
      { inputs: { 'old/shop.yaml': ['shop/a', 'shop/b'] }, paths: ['old'] },
      { inputs: { 'apps/shop.yaml': ['shop/a'] } },
    ],
    [
      'it came from standard input, and its application does not: another pipe may make it',
      { inputs: { '-': ['cart/a'] }, paths: ['-'] },
      { inputs: { '-': ['shop/a'] }, paths: ['-'] },
    ],
    [
      'it came from standard input, and this run reads files',
      { inputs: { '-': ['shop/a', 'shop/b'] }, paths: ['-'] },
      { inputs: { 'apps/shop.yaml': ['shop/a'] } },
    ],
  ])('%s', async (_what, before, after) => {
    const root = temporaryFolder();
    await run(root, before);
    const files = left(root);
    const { value, diagnostics } = await run(root, after);
    expect(mistakes(diagnostics)).toEqual([]);
    expect(value?.removed).toEqual([]);
    expect(left(root)).toEqual(expect.arrayContaining(files));
  });

  test('somebody else wrote it, and its folder stays with it', async () => {
    const root = temporaryFolder();
    await run(root, { inputs: { 'apps/all.yaml': ['shop/a', 'cart/a'] } });
    writeFileSync(join(root, 'out/cart/mine.txt'), '');
    mkdirSync(join(root, 'out/other'));
    await run(root, { inputs: { 'apps/all.yaml': ['shop/a'] } });
    expect(left(root)).toEqual(['cart', 'cart/mine.txt', 'other', 'shop', 'shop/a.role.yaml']);
  });

  test('it was edited, unless it is forced; nothing else is touched then', async () => {
    const root = temporaryFolder();
    await run(root, { inputs: { 'apps/shop.yaml': ['shop/a', 'shop/b'], 'apps/cart.yaml': ['cart/a'] } });
    writeFileSync(join(root, 'out/cart/a.role.yaml'), 'mine');
    const files = left(root);
    const after = { inputs: { 'apps/shop.yaml': ['shop/a', 'shop/c'] } };
    expect((await run(root, after)).diagnostics).toMatchObject([
      {
        code: 'edited-by-hand',
        message: expect.stringContaining('out/cart/a.role.yaml is no longer generated'),
      },
    ]);
    expect(left(root)).toEqual(files);
    expect((await run(root, { ...after, force: true })).diagnostics).toEqual([]);
    expect(left(root)).toEqual(['shop', 'shop/a.role.yaml', 'shop/c.role.yaml']);
  });

  test('a symbolic link or a folder is in its place', async () => {
    for (const put of [(path: string) => symlinkSync('nowhere', path), (path: string) => mkdirSync(path)]) {
      const root = temporaryFolder();
      await run(root, { inputs: { 'apps/shop.yaml': ['shop/a', 'shop/b'] } });
      rmSync(join(root, 'out/shop/b.role.yaml'));
      put(join(root, 'out/shop/b.role.yaml'));
      const { diagnostics } = await run(root, { inputs: { 'apps/shop.yaml': ['shop/a'] }, force: true });
      expect(diagnostics).toMatchObject([{ code: 'file-in-the-way' }]);
    }
  });
});

test('an empty folder that a killed run left is removed', async () => {
  const root = temporaryFolder();
  await run(root, { inputs: { 'apps/shop.yaml': ['shop/a'], 'apps/cart.yaml': ['cart/a'] } });
  rmSync(join(root, 'out/cart/a.role.yaml'));
  await run(root, { inputs: { 'apps/shop.yaml': ['shop/a'] } });
  expect(existsSync(join(root, 'out/cart'))).toBe(false);
});

test('a recorded path cannot lead out of the folder', async () => {
  const root = temporaryFolder();
  await run(root, { inputs: { 'apps/shop.yaml': ['shop/a'] } });
  writeFileSync(join(root, 'victim.yaml'), '');
  const record = join(root, 'out/.appcfg');
  writeFileSync(
    record,
    `${readFileSync(record, 'utf8')}../victim.yaml\t${'0'.repeat(64)}\t../apps/x.yaml\tx\n`,
  );
  await run(root, { inputs: { 'apps/shop.yaml': ['shop/a'] }, force: true });
  expect(existsSync(join(root, 'victim.yaml'))).toBe(true);
});

const input = fc.constantFrom(
  'apps/a.yaml',
  'apps/b.yaml',
  'apps/deep/c.yaml',
  'team/a.yaml',
  'apps.yaml',
  '-',
);
const made = fc.dictionary(
  input,
  fc.uniqueArray(fc.constantFrom('shop/a', 'shop/b', 'cart/a', 'cart/b', 'stock/a'), { maxLength: 3 }),
  { maxKeys: 4 },
);
const paths = fc.uniqueArray(fc.constantFrom('apps', 'apps/deep', 'team', 'apps.yaml', 'apps/a.yaml', '-'), {
  minLength: 1,
});

test('whatever ran before, only what is recorded from below the paths of the run, and is not made, is removed', async () => {
  await fc.assert(
    fc.asyncProperty(made, made, paths, fc.boolean(), async (before, after, named, kustomization) => {
      const root = temporaryFolderInMemory();
      const all = ['apps', 'team', 'apps.yaml', '-'];
      const first = await run(root, { inputs: unique(before), paths: all, prune: false, kustomization });
      expect(first.diagnostics).toEqual([]);
      if (!existsSync(join(root, 'out'))) mkdirSync(join(root, 'out'));
      const byFile = new Map(
        Object.entries(unique(before)).flatMap(([from, names]) => names.map((name) => [name, from] as const)),
      );
      const inputs = unique(
        Object.fromEntries(
          Object.entries(after).filter(([from]) => named.some((path) => isBelow(from, path))),
        ),
      );
      const { diagnostics } = await run(root, { inputs, paths: named, kustomization });
      expect(mistakes(diagnostics)).toEqual([]);
      const now = new Set(Object.values(inputs).flat());
      const applications = new Set([...now].map((name) => dirname(name)));
      const kept = [...byFile].filter(([name, from]) => {
        if (now.has(name)) return false;
        if (from === '-') return !(named.includes('-') && applications.has(dirname(name)));
        return !named.some((path) => isBelow(from, path));
      });
      const expected = [...now, ...kept.map(([name]) => name)].map((name) => `${name}.role.yaml`).sort();
      expect(left(root).filter((path) => path.endsWith('.role.yaml'))).toEqual(expected);
      const folders = left(root).filter((path) => !path.includes('.'));
      expect(folders).toEqual([...new Set(expected.map((path) => dirname(path)))].sort());
      if (kustomization) {
        const listed = readFileSync(join(root, 'out/kustomization.yaml'), 'utf8').match(/(?<=^- ).*/gm);
        expect(listed ?? []).toEqual(expected);
      }
      rmSync(root, { recursive: true });
    }),
    { numRuns: 300 },
  );
});

/** Each file from one input only. */
function unique(inputs: Readonly<Record<string, readonly string[]>>): Record<string, string[]> {
  const seen = new Set<string>();
  const once = (name: string) => !seen.has(name) && seen.add(name) !== undefined;
  return Object.fromEntries(Object.entries(inputs).map(([from, names]) => [from, names.filter(once)]));
}

function isBelow(from: string, path: string): boolean {
  return from === path || from.startsWith(`${path}/`);
}
