import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const schema = JSON.parse(readFileSync(join(root, 'test/published/github-action.json'), 'utf8'));

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: {
    readonly steps: readonly {
      readonly run: string;
      readonly env: Readonly<Record<string, string>>;
      readonly 'working-directory': string;
    }[];
  };
}

const action = load(readFileSync(join(root, 'action.yml'), 'utf8')) as Action;

test('action.yml is what GitHub reads as the metadata of an action', () => {
  const isAction = new Ajv({ strict: false, validateFormats: false }).compile(schema);
  isAction(action);
  expect(isAction.errors).toBeNull();
  expect(isAction({ ...action, runs: { using: 'composite' } })).toBe(false);
});

/** A repository that has appcfg among its packages, as npm installs a folder. */
function repository(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'node_modules/@appcfg'), { recursive: true });
  mkdirSync(join(folder, 'node_modules/.bin'));
  symlinkSync(root, join(folder, 'node_modules/@appcfg/cli'));
  symlinkSync('../@appcfg/cli/dist/appcfg.cjs', join(folder, 'node_modules/.bin/appcfg'));
  writeFileSync(join(folder, 'package.json'), '{"devDependencies": {"@appcfg/cli": "*"}}');
  mkdirSync(join(folder, 'deploy/my apps'), { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, 'deploy', path), text);
  return folder;
}

/** Runs the action's steps as a runner does: `bash --noprofile --norc -eo pipefail {0}`, inputs put in. */
function act(
  folder: string,
  given: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>> = {},
) {
  const inputs = Object.entries(action.inputs).map(([name, { default: value }]) => [
    name,
    given[name] ?? value,
  ]);
  const filled = (text: string) =>
    inputs
      .reduce((all, [name, value]) => all.replaceAll(`\${{ inputs.${name} }}`, value ?? ''), text)
      .replaceAll(`\${{ github.action_path }}`, root)
      .replaceAll(`\${{ github.token }}`, 'token');
  let [status, stdout, stderr]: [number | null, string, string] = [0, '', ''];
  for (const step of action.runs.steps) {
    if (status !== 0) break;
    const script = join(folder, 'step.sh');
    writeFileSync(script, step.run);
    const env = Object.fromEntries(Object.entries(step.env).map(([name, text]) => [name, filled(text)]));
    const ended = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
      cwd: join(folder, filled(step['working-directory'])),
      encoding: 'utf8',
      env: {
        ...process.env,
        ...more,
        ...env,
        GITHUB_WORKSPACE: folder,
        GITHUB_OUTPUT: join(folder, 'outputs'),
      },
    });
    status = ended.status;
    stdout += ended.stdout;
    stderr += ended.stderr;
  }
  return { status, stdout, stderr };
}

const application = (image: string) => `name: shop\nworkload: {containers: {web: {image: "${image}"}}}\n`;
const inputs = { 'working-directory': 'deploy', paths: 'my apps\n' };

describe('the action', () => {
  test('passes if nothing is wrong, and reports what it has seen', () => {
    const folder = repository({ 'my apps/a.yaml': application('nginx:1.27') });
    expect(act(folder, inputs)).toMatchObject({ status: 0, stdout: 'no errors in 1 file (1 application)\n' });
  });

  test('fails with an annotation at the line, from the root of the repository, and writes SARIF', () => {
    const folder = repository({ 'my apps/a.yaml': application('no image') });
    const { status, stdout } = act(folder, { ...inputs, sarif: 'found.sarif' });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error title=bad-image,file=deploy\/my apps\/a.yaml,line=2,/);
    const { runs } = JSON.parse(readFileSync(join(folder, 'deploy/found.sarif'), 'utf8'));
    expect(runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(
      'deploy/my%20apps/a.yaml',
    );
    expect(readFileSync(join(folder, 'outputs'), 'utf8')).toBe('sarif=deploy/found.sarif\n');
  });

  test('fails with a diff if the folder is not what the applications render to', () => {
    const folder = repository({ 'my apps/a.yaml': application('nginx:1.27') });
    const { status, stdout, stderr } = act(folder, { ...inputs, output: 'manifests' });
    expect(status).toBe(1);
    expect(stdout).toContain('+++ b/manifests/shop/shop.deployment.yaml\n');
    expect(stderr).toContain('error[drift]: manifests is not what my apps renders to: 1 missing\n');
  });

  test('takes a workspace, and warnings for errors', () => {
    const folder = repository({
      'my apps/a.yaml': `${application('nginx:1.27')}monitoring: {}\n`,
      'prod.yaml': 'modules: {monitoring: {default: {operatorMode: true, interval: 1s, timeout: 2s}}}\n',
    });
    expect(act(folder, inputs)).toMatchObject({ status: 0 });
    expect(act(folder, { ...inputs, workspace: 'prod.yaml' }).stdout).toContain('timeout-exceeds-interval');
  });

  test('runs its own version where the repository has none and names none, and never the newest', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'deploy'));
    writeFileSync(join(folder, 'package.json'), '{}');
    // The registry is not asked: this prints what would be.
    writeFileSync(join(folder, 'npx'), '#!/bin/sh\necho "$@"\n', { mode: 0o755 });
    const path = { PATH: `${folder}:${process.env.PATH}` };
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(act(folder, inputs, path).stdout).toMatch(`--yes @appcfg/cli@${version} validate `);
    expect(act(folder, { ...inputs, version: '9.9.9' }, path).stdout).toMatch('@appcfg/cli@9.9.9 validate ');
  });
});
