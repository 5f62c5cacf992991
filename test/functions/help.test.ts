import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { argocdCommand } from '../../src/cli/arguments/table/argocd.ts';
import { fnCommand } from '../../src/cli/arguments/table/fn.ts';
import { withAppcfg } from '../program-folder.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { withTools } from '../with-tools.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

function run(command: string, folder: string) {
  return spawnSync('sh', ['-c', command], { cwd: folder, env: withAppcfg(), encoding: 'utf8' });
}

function makesADeployment(command: string): void {
  const folder = join(temporaryFolder(), 'example');
  cpSync(join(root, 'examples/kustomize'), folder, { recursive: true });
  cpSync(join(root, 'fixtures/fn/generator/list.yaml'), join(folder, 'list.yaml'));
  const { status, stdout, stderr } = run(command, folder);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('kind: Deployment');
}

const calls = ([command]: readonly string[]) => command?.startsWith('kustomize ') === true;

test.each(fnCommand.examples.filter((one) => !calls(one)))(
  '%s, an example of the help, %s',
  makesADeployment,
);
withTools(['kustomize'], () => {
  test.each(fnCommand.examples.filter(calls))('%s, an example of the help, %s', makesADeployment);
});

test.each(argocdCommand.examples)('%s, an example of the help, %s', (command) => {
  const { status, stdout } = run(command, join(root, 'examples/sample-app'));
  expect(status).toBe(0);
  expect(stdout).not.toBe('');
});

test.each([
  ['argocd', 'argocd needs a task: discover, generate, parameters'],
  ['argocd generat', 'did you mean generate?'],
  ['argocd generate x', 'argocd takes one task; unexpected argument x'],
  ['fn list.yaml', 'fn takes options only; unexpected argument list.yaml'],
  ['fn --workspace', '--workspace needs a value'],
  ['fn -w a -w b', '--workspace is given twice'],
  ['fn --set a=b', 'unknown option --set, which is an option of render and validate'],
  ['argocd generate --stack prod', 'unknown option --stack, which is an option of render and validate'],
])('appcfg %s is a mistake: %s', (line, message) => {
  const { status, stdout, stderr } = run(`appcfg ${line}`, root);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(message);
});

test('the help of appcfg lists both', () => {
  const { stdout } = run('appcfg --help', root);
  expect(stdout).toMatch(/^ +fn +run as a KRM function/m);
  expect(stdout).toMatch(/^ +argocd +run as a config management plugin/m);
});
