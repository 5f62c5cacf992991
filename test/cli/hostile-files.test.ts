import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runProgram } from '../program.mjs';
import { temporaryFolder } from '../temporary-folder.ts';

const application = 'name: fig\nworkload: {containers: {web: {image: "green:1"}}}\n';

function folderWith(files: Readonly<Record<string, string>>): string {
  const root = temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

describe('a lock that is not a file is refused, and stays', () => {
  test.each<[what: string, put: (path: string) => void]>([
    ['a link to nothing', (path) => symlinkSync('/nonexistent/lock', path)],
    ['a link to a file', (path) => symlinkSync('../app.yaml', path)],
    ['a link to a device', (path) => symlinkSync('/dev/zero', path)],
    ['a pipe', (path) => execFileSync('mkfifo', [path])],
  ])('%s', (_what, put) => {
    const cwd = folderWith({ 'app.yaml': application, 'out/mine.txt': '' });
    put(join(cwd, 'out/.appcfg.lock'));
    const { status, stderr, signal } = runProgram(['render', 'app.yaml', '-o', 'out'], {
      cwd,
      timeout: 30_000,
    });
    expect([status, signal]).toEqual([3, null]);
    expect(stderr).toContain('out/.appcfg.lock is in the way');
    expect(readFileSync(join(cwd, 'app.yaml'), 'utf8')).toBe(application);
    expect(existsSync(join(cwd, 'out/fig'))).toBe(false);
  });
});

test('a record that is a pipe is not waited for', () => {
  const cwd = folderWith({ 'app.yaml': application, 'out/mine.txt': '' });
  execFileSync('mkfifo', [join(cwd, 'out/.appcfg')]);
  const { status, signal } = runProgram(['render', 'app.yaml', '-o', 'out'], { cwd, timeout: 30_000 });
  expect([status, signal]).toEqual([3, null]);
});

test('links to a device or a pipe among the inputs are skipped with a note', () => {
  const cwd = folderWith({ 'apps/app.yaml': application });
  execFileSync('mkfifo', [join(cwd, 'pipe')]);
  symlinkSync('/dev/zero', join(cwd, 'apps/y.yaml'));
  symlinkSync('../pipe', join(cwd, 'apps/z.yaml'));
  const { status, stderr } = runProgram(['render', 'apps'], { cwd, timeout: 30_000 });
  expect(status).toBe(0);
  expect(stderr).toContain('note[skipped]: apps/y.yaml');
  expect(stderr).toContain('note[skipped]: apps/z.yaml');
});

describe('argocd generate reads nothing outside the repository', () => {
  const env = {
    ...process.env,
    ARGOCD_APP_SOURCE_PATH: 'apps/fig',
    ARGOCD_APP_NAME: 'fig',
    ARGOCD_ENV_APPCFG_WORKSPACE: 'ws.yaml',
  };
  const repository = () =>
    folderWith({
      'repo/apps/fig/app.yaml': application,
      'repo/apps/fig/ws.yaml': 'modules: {monitoring: {default: {operatorMode: true}}}\n',
      'outside/other-team/price-list.yaml': application.replace('fig', 'plum'),
      'outside/keys': 'secret_key hush\n',
    });
  const generate = (root: string) =>
    runProgram(['argocd', 'generate'], { cwd: join(root, 'repo/apps/fig'), env });

  test('a folder that is a link: no name behind it is repeated', () => {
    const root = repository();
    symlinkSync('../../../outside', join(root, 'repo/apps/fig/more'));
    const { status, stdout, stderr } = generate(root);
    expect(status).toBe(3);
    expect(stdout + stderr).not.toMatch(/price-list|other-team|plum/);
    expect(stderr).toContain('more is a link');
  });

  test('project.yaml that is a link', () => {
    const root = repository();
    symlinkSync('../../../outside/keys', join(root, 'repo/apps/fig/project.yaml'));
    const { status, stdout, stderr } = generate(root);
    expect(status).toBe(3);
    expect(stdout + stderr).not.toMatch(/hush|secret_key/);
  });

  test('a project.yaml above the repository is not looked for', () => {
    const root = repository();
    writeFileSync(join(root, 'project.yaml'), 'name: "hush\n');
    const { status, stderr } = generate(root);
    expect(status).toBe(0);
    expect(stderr).not.toMatch(/project|hush/);
  });
});
