import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { program, programArguments } from '../program.mjs';
import { temporaryFolder } from '../temporary-folder.ts';

const script = fileURLToPath(new URL('../../action/targets.mjs', import.meta.url));

const manifests = (port: string, name = 'shop') => `apiVersion: v1
kind: Pod
metadata: {name: ${name}, namespace: web, labels: {app: shop}}
spec: {containers: [{name: shop, image: shop, ports: [{name: ${port}, containerPort: 80}]}]}
---
apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata: {name: shop, namespace: web}
spec: {selector: {matchLabels: {app: shop}}, podMetricsEndpoints: [{port: metrics}]}
`;

interface Comment {
  readonly id: number;
  readonly user: { readonly login: string };
  body: string;
}

/** The part of GitHub's API that comments need, for pull request 7 of web/shop. */
async function github(comments: Comment[], { mayWrite = true } = {}) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { method = '', url = '' } = request;
    asked.push(`${method} ${url}`);
    let text = '';
    request.on('data', (chunk) => {
      text += chunk;
    });
    request.on('end', () => {
      const answer = (status: number, value: unknown) =>
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
      const { pathname, searchParams } = new URL(url, 'http://localhost');
      if (request.headers.authorization !== 'Bearer t0ken') answer(401, { message: 'Bad credentials' });
      else if (pathname === '/user') answer(403, { message: 'Resource not accessible by integration' });
      else if (method !== 'GET' && !mayWrite) answer(403, { message: 'Resource not accessible' });
      else if (method === 'GET') {
        const page = Number(searchParams.get('page'));
        answer(200, comments.slice((page - 1) * 100, page * 100));
      } else if (method === 'POST') {
        comments.push({
          id: 1000 + comments.length,
          user: { login: 'github-actions[bot]' },
          ...JSON.parse(text),
        });
        answer(201, comments.at(-1));
      } else {
        const comment = comments.find(({ id }) => pathname.endsWith(`/${id}`));
        if (comment !== undefined) comment.body = JSON.parse(text).body;
        answer(200, comment);
      }
    });
  }).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { api: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, comments };
}

/** A repository whose base has the port `metrics`, and what the pull request makes of it. */
function pullRequest(changed: string) {
  const folder = temporaryFolder();
  const git = (...args: string[]) =>
    spawnSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
      cwd: folder,
      encoding: 'utf8',
    }).stdout.trim();
  git('init', '--quiet');
  mkdirSync(join(folder, 'deploy'));
  writeFileSync(join(folder, 'deploy/shop.yaml'), manifests('metrics'));
  git('add', '-A');
  git('commit', '--quiet', '-m', 'base');
  const event = { pull_request: { number: 7, base: { sha: git('rev-parse', 'HEAD') } } };
  writeFileSync(join(folder, '.git/event.json'), JSON.stringify(event));
  writeFileSync(join(folder, 'deploy/shop.yaml'), changed);
  return folder;
}

function act(folder: string, api: string, more: Readonly<Record<string, string>> = {}) {
  const env = {
    ...process.env,
    ...{ GITHUB_API_URL: api, GITHUB_REPOSITORY: 'web/shop', TOKEN: 't0ken', AGAINST_BASE: 'true' },
    ...{ TARGETS_OF: 'deploy', GITHUB_EVENT_PATH: join(folder, '.git/event.json'), GITHUB_WORKSPACE: folder },
    ...{ GITHUB_STEP_SUMMARY: join(folder, '.git/summary.md'), RUNNER_TEMP: join(folder, '.git') },
    ...more,
  };
  return new Promise<{ status: number | null; stdout: string; stderr: string }>((resolve) => {
    const args = [script, program, ...programArguments];
    const child = execFile(process.execPath, args, { cwd: folder, env }, (_error, stdout, stderr) =>
      resolve({ status: child.exitCode, stdout, stderr }),
    );
  });
}

const LOST = /^<!-- appcfg-targets [0-9a-f]{12} -->\n\*\*1 workload loses its metrics \(1 target lost\)/u;

test('a pull request gets one comment, which is updated in place', async () => {
  const { api, asked, comments } = await github([]);
  const folder = pullRequest(manifests('metricz'));
  const first = await act(folder, api);
  expect(first.stdout).toMatch(/^::error title=undeclared-port,file=deploy\/shop.yaml,line=9,/u);
  expect([first.status, first.stdout.endsWith('commented\n')]).toEqual([1, true]);
  expect(comments.map(({ body }) => LOST.test(body))).toEqual([true]);
  expect(readFileSync(join(folder, '.git/summary.md'), 'utf8')).toMatch(/^\*\*1 workload loses/u);
  expect((await act(folder, api)).stdout).toMatch(/the comment is up to date\n$/u);
  writeFileSync(join(folder, 'deploy/shop.yaml'), manifests('metrics'));
  const mended = await act(folder, api);
  expect([mended.status, mended.stdout.endsWith('updated the comment\n')]).toEqual([0, true]);
  expect(comments.map(({ body }) => body.split('\n')[1])).toEqual([
    '**Nothing changes for the one target.**',
  ]);
  expect(asked.filter((line) => !line.startsWith('GET'))).toEqual([
    'POST /repos/web/shop/issues/7/comments',
    'PATCH /repos/web/shop/issues/comments/1000',
  ]);
});

test('nothing is commented where nothing changes, and without a pull request', async () => {
  const { api, comments } = await github([]);
  const same = pullRequest(manifests('metrics'));
  expect((await act(same, api)).stdout).toMatch(/nothing to comment\n$/u);
  expect((await act(pullRequest(manifests('metricz')), api, { GITHUB_EVENT_PATH: '' })).status).toBe(1);
  expect((await act(pullRequest(manifests('metricz')), api, { AGAINST_BASE: 'false' })).status).toBe(1);
  expect(comments).toEqual([]);
});

test('a new error is worth a comment where no target changes', async () => {
  const { api, comments } = await github([]);
  const more = manifests('metrics')
    .split('---\n')[1]
    ?.replace('name: shop', 'name: other')
    .replace('app: shop', 'app: shp');
  const { stdout } = await act(pullRequest(`${manifests('metrics')}---\n${more}`), api);
  expect(stdout).toMatch(/commented\n$/u);
  expect(comments[0]?.body).toContain('**Nothing changes for the one target; 1 error is new.**');
});

test('its own comment is found behind hundreds of others, and that of somebody else is left alone', async () => {
  const folder = pullRequest(manifests('metricz'));
  const probe = await github([]);
  await act(folder, probe.api);
  const [own] = probe.comments;
  const marker = own?.body.split('\n')[0] ?? '';
  const others = Array.from({ length: 230 }, (_, id) => ({
    id,
    user: { login: 'someone' },
    body: `${marker}\nmine`,
  }));
  const late = { id: 999, user: { login: 'github-actions[bot]' }, body: `${marker}\nold` };
  const { api, comments, asked } = await github([...others, late]);
  expect((await act(folder, api)).stdout).toMatch(/updated the comment\n$/u);
  expect(comments.filter(({ body }) => LOST.test(body)).map(({ id }) => id)).toEqual([999]);
  expect(asked.at(-1)).toBe('PATCH /repos/web/shop/issues/comments/999');
});

test('a token that may not comment is a warning; the summary has the text', async () => {
  const { api } = await github([], { mayWrite: false });
  const folder = pullRequest(manifests('metricz'));
  const { status, stdout } = await act(folder, api);
  expect(status).toBe(1);
  expect(stdout).toMatch(
    /\n::warning title=appcfg::the comment could not be written: POST issues\/7\/comments: 403 /u,
  );
  expect(stdout).not.toContain('t0ken');
  expect(readFileSync(join(folder, '.git/summary.md'), 'utf8')).toMatch(/^\*\*1 workload loses/u);
});

test('a command that prints manifests is run in both trees', async () => {
  const { api, comments } = await github([]);
  const folder = pullRequest(manifests('metricz'));
  const { status, stdout } = await act(folder, api, { TARGETS_OF: 'cat deploy/*.yaml | sed s/web/prod/' });
  expect([status, stdout.endsWith('commented\n')]).toEqual([1, true]);
  expect(comments[0]?.body).toContain('`prod/shop (Pod)`');
  const worktrees = spawnSync('git', ['worktree', 'list'], { cwd: folder, encoding: 'utf8' }).stdout;
  expect(worktrees.trim().split('\n')).toHaveLength(1);
});

test.each([
  ['', 0],
  ['changed', 0],
  ['changed lost', 1],
])('fail-on %j ends with %i where a target is lost and nothing is wrong', async (failOn, code) => {
  const { api } = await github([]);
  const [, monitor = ''] = manifests('metrics').split('---\n');
  const folder = pullRequest(`apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n`);
  expect(monitor).toContain('PodMonitor');
  expect((await act(folder, api, { FAIL_ON: failOn })).status).toBe(code);
});

test('names in manifests write no workflow command and no Markdown', async () => {
  const { api, comments } = await github([]);
  const name = '"x\\n::error::y @octocat <img src=x> `|[a](http://evil.example)"';
  const { stdout } = await act(pullRequest(manifests('metrics', name)), api);
  expect(stdout.split('\n').filter((line) => /^::error::/u.test(line))).toEqual([]);
  const outside = (comments[0]?.body ?? '').replaceAll(/(`+)[^`].*?[^`]?\1(?!`)/gu, '');
  expect(outside).not.toMatch(/@octocat|(?<!\\)<img|(?<!\\)\]\(/u);
});
