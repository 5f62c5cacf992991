import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { withAppcfg } from '../program-folder.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(join(root, 'docs/ci.md'), 'utf8');
const blocks = (language: string) =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 'gs'))].map(([, text]) => text ?? '');
const read = (path: string) => load(readFileSync(join(root, path), 'utf8')) as never;

interface Step {
  readonly uses: string;
  readonly with?: Readonly<Record<string, string>>;
}

describe('docs/ci.md', () => {
  test('shows commands that run, one after the other', () => {
    const folder = temporaryFolder();
    const env = withAppcfg();
    mkdirSync(join(folder, 'apps'));
    writeFileSync(
      join(folder, 'apps/shop.yaml'),
      'name: shop\nnamespace: shop\nworkload: {containers: {web: {image: nginx:1.27}}}\n',
    );
    const lines = blocks('sh').flatMap((block) => block.trim().split('\n'));
    expect(lines.length).toBeGreaterThan(8);
    for (const line of lines.filter((one) => !one.includes('--watch'))) {
      const { status, stderr } = spawnSync('bash', ['-c', line], { cwd: folder, encoding: 'utf8', env });
      // With another layout, --prune removes the files of the first one, which is a note.
      expect([line, status, stderr.replaceAll(/^note\[pruned-file\].*\n/gm, '')]).toEqual([line, 0, '']);
    }
  });

  test('shows what a check prints', () => {
    const [, path, shown] = /<!-- (\S+) -->\n```\n(.*?)```/s.exec(page) ?? [];
    expect(readFileSync(join(root, path ?? ''), 'utf8')).toContain(shown);
  });

  test('names the inputs and outputs of the action, all of them, and no others', () => {
    const { inputs, outputs } = read('action.yml') as { inputs: object; outputs: object };
    const { jobs } = load(blocks('yaml')[0] ?? '') as { jobs: { appcfg: { steps: Step[] } } };
    const step = jobs.appcfg.steps.find(({ uses }) => uses.startsWith('OWNER/appcfg@'));
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
