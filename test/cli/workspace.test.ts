import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runProgram } from '../program.mjs';
import { temporaryFolder } from '../temporary-folder.ts';

/** A folder with two projects and the workspaces of two clusters. */
function folderOfProjects(): string {
  const folder = temporaryFolder();
  for (const project of ['cart', 'shop']) {
    mkdirSync(join(folder, 'apps', project, 'prod'), { recursive: true });
    writeFileSync(join(folder, 'apps', project, 'project.yaml'), `name: ${project}-project\n`);
    writeFileSync(
      join(folder, 'apps', project, 'prod', 'app.yaml'),
      `name: ${project}\nworkload: {containers: {web: {image: nginx}}}\nmonitoring: {}\n`,
    );
  }
  for (const cluster of ['staging', 'prod']) {
    writeFileSync(
      join(folder, `${cluster}.yaml`),
      `modules: {monitoring: {default: {operatorMode: true, monitorLabels: {cluster: ${cluster}}}, often: {interval: 10s, projectSelector: [shop-project]}}}\n`,
    );
  }
  return folder;
}

function run(folder: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const { APPCFG_WORKSPACE: _, ...env } = process.env;
  return runProgram(args, { cwd: folder, env: { ...env, ...environment } });
}

test('APPCFG_WORKSPACE names the workspace, and --workspace wins over it', () => {
  const folder = folderOfProjects();
  const environment = { APPCFG_WORKSPACE: 'staging.yaml' };
  expect(run(folder, ['render', 'apps/shop'], environment).stdout).toContain('cluster: staging');
  const { stdout } = run(folder, ['render', 'apps/shop', '--workspace', 'prod.yaml'], environment);
  expect(stdout).toContain('cluster: prod');
  expect(run(folder, ['render', 'apps/shop'], { APPCFG_WORKSPACE: '' }).stdout).not.toContain('PodMonitor');
});

test('each application of a folder is of the project above it', () => {
  const { stderr } = run(folderOfProjects(), ['render', 'apps', '-w', 'prod.yaml', '--trace']);
  expect(stderr).toMatch(/cart: monitoring\n(?: .*\n)*? {2}interval +15s/);
  expect(stderr).toMatch(/shop: monitoring\n(?: .*\n)*? {2}interval +10s/);
});

test('--project wins over project.yaml', () => {
  const folder = folderOfProjects();
  const { stderr } = run(folder, [
    'render',
    'apps/cart',
    '-w',
    'prod.yaml',
    '--project',
    'shop-project',
    '--trace',
  ]);
  expect(stderr).toMatch(/interval +10s/);
});

test('a mistake in project.yaml is reported once, at its place', () => {
  const folder = folderOfProjects();
  writeFileSync(join(folder, 'apps', 'shop', 'project.yaml'), 'name: "shop\n');
  const { status, stderr } = run(folder, ['render', 'apps/shop', '-w', 'prod.yaml']);
  expect(status).toBe(2);
  expect(stderr.match(/error\[/g)).toHaveLength(1);
  expect(stderr).toContain('project.yaml:1:7');
});

test('validate judges under the workspace too', () => {
  const folder = folderOfProjects();
  writeFileSync(
    join(folder, 'strict.yaml'),
    'modules: {monitoring: {default: {operatorMode: true, istio: {mtls: strict}}}}\n',
  );
  const { status, stdout } = run(folder, ['validate', 'apps', '--workspace', 'strict.yaml']);
  expect(status).toBe(1);
  expect(stdout).toContain('error[istio-strict]');
});
