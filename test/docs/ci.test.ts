import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { owner } from '../../build/release/address.mjs';
import { withAppcfg } from '../program-folder.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { withTools } from '../with-tools.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(join(root, 'docs/ci.md'), 'utf8');
const blocks = (language: string) =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 'gs'))].map(([, text]) => text ?? '');
const read = (path: string) => load(readFileSync(join(root, path), 'utf8')) as never;

interface Step {
  readonly uses: string;
  readonly with?: Readonly<Record<string, string>>;
}

/** Runs them one after the other in one folder; each ends well, and prints nothing on standard error. */
function runAll(lines: readonly string[]): void {
  const folder = temporaryFolder();
  const env = withAppcfg();
  mkdirSync(join(folder, 'apps'));
  writeFileSync(
    join(folder, 'apps/shop.yaml'),
    'name: shop\nnamespace: shop\nworkload: {containers: {web: {image: nginx:1.27}}}\n',
  );
  for (const line of lines) {
    const { status, stderr } = spawnSync('bash', ['-c', line], { cwd: folder, encoding: 'utf8', env });
    expect([line, status, stderr]).toEqual([line, 0, '']);
  }
}

const commandLines = blocks('sh')
  .flatMap((block) => block.trim().split('\n'))
  .filter((line) => !line.includes('--watch'));

describe('docs/ci.md', () => {
  test('shows commands that run, one after the other', () => {
    expect(commandLines.length).toBeGreaterThan(8);
    runAll(commandLines.filter((line) => !line.startsWith('kubectl ')));
  });

  test('shows what a check prints', () => {
    const [, path, shown] = /<!-- (\S+) -->\n```\n(.*?)```/s.exec(page) ?? [];
    expect(readFileSync(join(root, path ?? ''), 'utf8')).toContain(shown);
  });

  test('names the inputs and outputs of the action, all of them, and no others', () => {
    const { inputs, outputs } = read('action.yml') as { inputs: object; outputs: object };
    const { jobs } = load(blocks('yaml')[0] ?? '') as { jobs: { appcfg: { steps: Step[] } } };
    const step = jobs.appcfg.steps.find(({ uses }) => uses.startsWith(`${owner}/appcfg@`));
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(step?.with ?? {})));
    const rows = [...page.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name);
    expect(rows).toEqual(Object.keys(inputs));
    for (const [, name] of page.matchAll(/steps\.appcfg\.outputs\.(\w+)/g))
      expect(outputs).toHaveProperty(name ?? '');
  });

  test('names hooks that there are', () => {
    const hooks = (read('.pre-commit-hooks.yaml') as { id: string }[]).map(({ id }) => id);
    const { repos } = load(blocks('yaml')[1] ?? '') as { repos: { hooks: { id: string }[] }[] };
    expect(hooks).toEqual(expect.arrayContaining(repos.flatMap((repo) => repo.hooks.map(({ id }) => id))));
    for (const id of hooks) expect(page).toContain(id);
  });
});

withTools(['kubectl'], () => {
  test('docs/ci.md shows commands that run, those of kubectl too', () => {
    runAll(commandLines);
  });
});
