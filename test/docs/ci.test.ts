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
    const { repos } = load(blocks('yaml').find((block) => block.startsWith('repos:')) ?? '') as {
      repos: { hooks: { id: string }[] }[];
    };
    expect(hooks).toEqual(expect.arrayContaining(repos.flatMap((repo) => repo.hooks.map(({ id }) => id))));
    for (const id of hooks) expect(page).toContain(id);
  });
});

describe('the job of GitLab in docs/ci.md', () => {
  const { targets } = load(blocks('yaml').find((block) => block.startsWith('targets:')) ?? '') as {
    targets: { script: string[] };
  };

  test.each([
    ['[{"id": 3, "body": "hello"}]', 'POST', '/projects/5/merge_requests/7/notes'],
    ['[{"id": 4, "body": "<!-- appcfg -->\\nold"}]', 'PUT', '/projects/5/merge_requests/7/notes/4'],
  ])('has one note: where there is %s, %s', (notes, method, path) => {
    const folder = temporaryFolder();
    const env = withAppcfg();
    const [bin = ''] = (env.PATH ?? '').split(':');
    // npx, its two words and then appcfg's; curl, which says what it is asked.
    writeFileSync(join(bin, 'npx'), '#!/bin/sh\nshift 2\nexec appcfg "$@"\n', { mode: 0o755 });
    const curl = `#!/bin/sh\ncase "$*" in *--form*) echo "$@" > asked;; *) printf '%s\\n' '${notes}';; esac\n`;
    writeFileSync(join(bin, 'curl'), curl, { mode: 0o755 });
    const git = (...args: string[]) =>
      spawnSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
        cwd: folder,
        encoding: 'utf8',
      }).stdout.trim();
    git('init', '--quiet');
    mkdirSync(join(folder, 'manifests'));
    const manifest = readFileSync(join(root, 'fixtures/targets/diff-table/old.yaml'), 'utf8');
    writeFileSync(join(folder, 'manifests/shop.yaml'), manifest);
    git('add', '-A');
    git('commit', '--quiet', '-m', 'base');
    writeFileSync(join(folder, 'manifests/shop.yaml'), manifest.replace('name: metrics', 'name: other'));
    const { status, stderr } = spawnSync('bash', ['-eo', 'pipefail', '-c', targets.script.join('\n')], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...env,
        CI_API_V4_URL: '',
        CI_PROJECT_ID: '5',
        CI_MERGE_REQUEST_IID: '7',
        CI_MERGE_REQUEST_DIFF_BASE_SHA: git('rev-parse', 'HEAD'),
        NOTES_TOKEN: 'x',
      },
    });
    expect([status, stderr]).toEqual([0, '']);
    expect(readFileSync(join(folder, 'asked'), 'utf8')).toMatch(
      new RegExp(`--request ${method} ${path}\\n$`),
    );
    expect(readFileSync(join(folder, 'targets.md'), 'utf8')).toMatch(
      /^<!-- appcfg -->\n\*\*1 workload loses its metrics/,
    );
  });
});

withTools(['kubectl'], () => {
  test('docs/ci.md shows commands that run, those of kubectl too', () => {
    runAll(commandLines);
  });
});
