import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '../../src/cli/arguments/commands.ts';
import { putAppcfg } from '../program-folder.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const root = new URL('../../', import.meta.url);
const page = readFileSync(new URL('docs/overlays.md', root), 'utf8');
const shown = [...page.matchAll(/<!-- (\S+) -->\n```\w+\n(.*?)```/gs)];

test.each(shown.map(([, path, block]) => [path as string, block as string]))(
  'the page shows %s, or a part of it, as it is',
  (path, block) => {
    expect(readFileSync(new URL(path, root), 'utf8')).toContain(block);
  },
);

const APPLICATION = `name: shop
workload:
  containers: {web: {image: nginx, ports: [{name: http, port: 8080}]}}
monitoring: {operatorMode: true}
`;
const FILES: Readonly<Record<string, string>> = {
  'app.yaml': APPLICATION,
  'main.k': '',
  'prod.yaml': 'workload: {replicas: 3}\n',
  'eu.yaml': 'workload: {containers: {web: {env: {REGION: eu}}}}\n',
  'apps/shop/base.yaml': APPLICATION,
  'apps/shop/prod/app.yaml': 'workload: {replicas: 3}\n',
};

/** Runs a line of a shell in a folder with everything that the page and the help speak of. */
function runLine(line: string, without: readonly string[] = []) {
  const folder = temporaryFolder();
  for (const [path, text] of Object.entries(FILES).filter(([name]) => !without.includes(name))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  putAppcfg(bin);
  writeFileSync(join(bin, 'kcl'), '#!/bin/sh\ncat app.yaml\n', { mode: 0o755 });
  const env = { ...process.env, PATH: `${bin}:${process.env.PATH}` };
  return spawnSync('sh', ['-c', line], { cwd: folder, encoding: 'utf8', env });
}

const onPage = [...page.matchAll(/```sh\n(.*?)```/gs)].flatMap(([, block]) =>
  (block as string).trim().split('\n'),
);
const inHelp = Object.values(commands)
  .flatMap(({ examples }) => examples.map(([example]) => example as string))
  .filter((example) => /--(stack|overlay|set)/.test(example));

test.each([...new Set([...onPage, ...inHelp])])('%s', (line) => {
  // A folder that is not a stack's project is read as it lies, a stack's part of an application included.
  const { status, stdout, stderr } = runLine(
    line,
    line.includes('--stack') ? [] : ['apps/shop/prod/app.yaml'],
  );
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(stdout).toMatch(line.includes('validate') ? /^no errors/ : /kind: PodMonitor/);
});
