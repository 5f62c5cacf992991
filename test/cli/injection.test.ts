import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runProgram } from '../program.mjs';
import { temporaryFolder } from '../temporary-folder.ts';

const evil = '\\e]0;x\\a\\n::error::mine\\n##[error]mine\\u2066\\u202e';
const manifests = [
  `apiVersion: monitoring.coreos.com/v1\nkind: PodMonitor\nmetadata: {name: a, namespace: web}\nspec:\n  selector: {matchLabels: {app: a}}\n  podMetricsEndpoints:\n  - port: web\n    relabelings: [{targetLabel: evil, replacement: "${evil}"}]`,
  `apiVersion: v1\nkind: Pod\nmetadata: {name: a, namespace: web, labels: {app: a}}\nspec: {containers: [{name: web, image: x, ports: [{name: web, containerPort: 80}]}]}`,
].join('\n---\n');

test.each([[[]], [['--format', 'json']], [['--trace', 'a']]])(
  'targets %j prints no character that a terminal obeys and no line that CI obeys',
  (options) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'in.yaml'), manifests);
    const { stdout, stderr } = runProgram(['targets', 'in.yaml', ...options], { cwd: folder });
    expect(stdout).toContain('web/a');
    expect((stdout + stderr).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u2066\u202e]/u);
    expect(stdout + stderr).not.toMatch(/^\s*(?:::|##\[)/m);
  },
);

test.each([
  [['render', '--\u001b[31mx', 'app.yaml']],
  [['\u001b[31m\n::error::mine']],
  [['explain', '\u001b[31m\n::error::mine']],
  [['targets', '--format', '\u001b[31m\n::error::mine', 'app.yaml']],
])('a mistake in the command line %j is printed as a terminal can only show it', (line) => {
  const { status, stderr } = runProgram(line, { cwd: temporaryFolder() });
  expect(status).toBe(2);
  expect(stderr.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  expect(stderr).not.toMatch(/^::/m);
});
