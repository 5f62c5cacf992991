import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { startEditor } from './editor.ts';

const folder = temporaryFolder(undefined, afterAll);
const repository = join(folder, 'repo');
const deployment = (name: string) =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: ${name}}\nspec: {selector: {matchLabels: {app: ${name}}}, template: {metadata: {labels: {app: ${name}}}, spec: {containers: [{name: web, image: x, ports: [{name: web, containerPort: 80}]}]}}}\n`;
const application = (file: string) =>
  `name: plum\nworkload:\n  manifest: {file: ${file}, kind: Deployment, name: plu}\nmonitoring: {}\n`;

for (const [path, text] of Object.entries({
  'repo/.git/HEAD': '',
  'repo/inside.yaml': deployment('plum'),
  'outside/other.yaml': deployment('hush77'),
  'outside/broken': 'hush77: "\\q"\n',
  'repo/own/monitor.yaml':
    'apiVersion: monitoring.coreos.com/v1\nkind: PodMonitor\nmetadata: {name: plum}\nspec: {selector: {matchLabels: {app: hush7}}, podMetricsEndpoints: [{port: web}]}\n',
})) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
symlinkSync('../outside', join(repository, 'folder'));
symlinkSync('../outside/broken', join(repository, 'link.yaml'));
symlinkSync('../../outside/other.yaml', join(repository, 'own/pods.yaml'));
symlinkSync('/dev/zero', join(repository, 'device.yaml'));
execFileSync('mkfifo', [join(repository, 'pipe.yaml')]);

test.each([
  ['beside the repository', '../outside/other.yaml'],
  ['by its whole path', join(folder, 'outside/other.yaml')],
  ['in a folder that is a link', 'folder/other.yaml'],
  ['that is a link', 'link.yaml'],
  ['with the passwords', '/etc/shadow'],
  ['that is a pipe which nobody writes', 'pipe.yaml'],
  ['that is a device without an end', 'device.yaml'],
])('an application in an editor cannot have a file read %s', async (_what, file) => {
  const editor = await startEditor(repository);
  const path = join(repository, 'app.yaml');
  const { diagnostics } = await editor.open(path, application(file));
  expect(diagnostics).toMatchObject([{ code: 'unreadable-path' }]);
  expect(String(diagnostics[0]?.message)).toMatch(/is not in the repository|is a device, a pipe or a socket/);
  expect(String(diagnostics[0]?.message)).not.toMatch(/hush77|root:/);
  const position = { line: 2, character: application(file).split('\n')[2]?.indexOf('plu}') ?? 0 };
  expect(JSON.stringify(await editor.complete(path, position))).not.toContain('hush77');
  expect(await editor.definition(path, { line: 2, character: '  manifest: {file: ..'.length })).toEqual([]);
  // It still answers.
  await editor.change(path, [
    {
      range: { start: { line: 0, character: 0 }, end: { line: 4, character: 0 } },
      newText: application('inside.yaml'),
    },
  ]);
  expect(editor.log).toEqual([]);
  expect(await editor.close()).toBe(0);
});

test('a manifest in an editor is not judged by a file that a link beside it leads to', async () => {
  const editor = await startEditor(repository);
  const { diagnostics } = await editor.open(join(repository, 'own/monitor.yaml'));
  expect(JSON.stringify(diagnostics)).not.toContain('hush77');
  expect(await editor.close()).toBe(0);
});
