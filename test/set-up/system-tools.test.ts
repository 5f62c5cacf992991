import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { systemTools } from '../system-tools.mjs';
import { temporaryFolder } from '../temporary-folder.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const commands = new Set<string>(Object.values(systemTools).map(({ command }) => command));

/** A PATH with all that this machine has, less the tools that some tests call. */
function pathWithoutTools(): string {
  const folder = temporaryFolder();
  for (const one of (process.env.PATH ?? '').split(delimiter).filter((each) => existsSync(each)))
    for (const name of readdirSync(one))
      if (!commands.has(name) && !existsSync(join(folder, name)))
        symlinkSync(join(one, name), join(folder, name));
  return folder;
}

function runNode(args: readonly string[], more: NodeJS.ProcessEnv) {
  const { CI: _, GITHUB_ACTIONS: __, ...env } = process.env;
  const options = { cwd: root, env: { ...env, ...more, NO_COLOR: '1' }, encoding: 'utf8' } as const;
  return spawnSync(process.execPath, args, options);
}

const vitest = (files: readonly string[], more: NodeJS.ProcessEnv) =>
  runNode(['node_modules/vitest/vitest.mjs', 'run', '-t', 'with tools', ...files], {
    PATH: pathWithoutTools(),
    ...more,
  });

const read = (name: string) => readFileSync(join(root, name), 'utf8');
const testFiles = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.startsWith('set-up'))
  .map((name) => join('test', name));
const withGroups = testFiles.filter((name) => /^withTools\(/m.test(read(name)));

const groups = withGroups.flatMap((name) =>
  [...read(name).matchAll(/^withTools\(\[(.*?)\]/gm)].map(([, list = '']) => list),
);
const tools = [...new Set(groups.join(', ').replaceAll("'", '').split(', '))].sort();

test('without the tools, the tests pass, and the groups that were not run are counted and named', {
  timeout: 300_000,
}, () => {
  const { status, stdout, stderr } = vitest(withGroups, {});
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain(
    `${groups.length} groups not run: ${tools.join(', ')}; npm run setup:tests installs them\n`,
  );
});

test('a test file that calls a tool, itself or by a module of test/, has a group for it', () => {
  const call = new RegExp(`(?:spawn|exec)\\w*\\(\\s*'(?:${[...commands].join('|')})'`);
  const modules = testFiles.filter((name) => !name.endsWith('.test.ts') && call.test(read(name)));
  const importsOne = (name: string) =>
    [...read(name).matchAll(/from '(\.[^']*)'/g)].some(([, path = '']) =>
      modules.includes(join(name, '..', path)),
    );
  expect(modules.length).toBeGreaterThan(0);
  const calling = testFiles.filter(
    (name) => name.endsWith('.test.ts') && (call.test(read(name)) || importsOne(name)),
  );
  expect(calling.filter((name) => !withGroups.includes(name))).toEqual([]);
});

test('in CI, a missing tool is a failure that names it', () => {
  const { status, stdout, stderr } = vitest(['test/functions/kustomize.test.ts'], { CI: 'true' });
  expect(status).toBe(1);
  expect(stdout + stderr).toContain('not installed: kustomize; npm run setup:tests installs what is missing');
});

test('what installs the tools prints a command for each', () => {
  const printed = runNode(['test/setup-tests.mjs', '--print'], { PATH: pathWithoutTools() });
  expect(printed.status).toBe(0);
  expect(printed.stdout).toContain(`missing: ${Object.keys(systemTools).join(', ')}\n`);
  const ends = printed.stdout.split('\n').filter((line) => line.startsWith('+ '));
  for (const { ways } of Object.values(systemTools)) {
    const names = ways.map((way) => Object.values(way)[0]);
    expect(ends.filter((line) => names.some((name) => line.endsWith(` ${name}`)))).not.toEqual([]);
  }
});
