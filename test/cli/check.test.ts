import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundleProgram } from '../child.ts';
import { readFixtures } from '../fixtures/read-fixtures.mjs';
import { programInShell, runProgram } from '../program.mjs';
import { temporaryFolder, temporaryFolderInMemory } from '../temporary-folder.ts';

interface Checked {
  readonly name: string;
  readonly files: number;
  /** What went otherwise than it should. */
  readonly wrong: readonly string[];
}

/**
 * Renders each fixture into a new folder, checks it, and checks it again after each of the changes; all in one process,
 * whose standard output is not read.
 */
const program = `
  import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
  import { join } from 'node:path';
  import { readArguments } from '../src/cli/arguments/read-arguments.ts';
  import { renderCommand } from '../src/cli/arguments/table/render.ts';
  import { render } from '../src/cli/commands/render.ts';

  const [work, list, answer] = process.argv.slice(2);
  const rendered = (args, more) => render({ ...args, ...more });

  async function check({ name, folder, args: argv, stdin }, index) {
    process.chdir(folder);
    const line = argv.filter((word) => word !== '--check').map((word) => (word === '-' ? stdin : word));
    const called = readArguments(renderCommand, line.slice(1));
    if (called.args === undefined) return undefined;
    const output = join(work, String(index));
    const args = { ...called.args, output, prune: false };
    const wrong = [];
    const code = await rendered(args, {});
    if (code !== 0) return { name, files: 0, wrong: ['it ends with ' + code] };
    const look = () => rendered(args, { check: true });
    const snapshot = () => JSON.stringify(filesBelow(output).map((path) => [path, statSync(path).mtimeMs]));
    const before = snapshot();
    if ((await look()) !== 0) wrong.push('it is checked at once');
    const files = filesBelow(output);
    for (const [serial, path] of files.entries()) {
      const bytes = readFileSync(path);
      const [change, changed] = changedByOne(bytes, index + serial);
      if (changed === undefined) rmSync(path);
      else writeFileSync(path, changed);
      if ((await look()) !== 1) wrong.push(path + ': ' + change);
      writeFileSync(path, bytes);
    }
    if ((await look()) !== 0) wrong.push('it is put back');
    if (JSON.stringify(filesBelow(output)) !== JSON.stringify(files)) wrong.push('a check writes');
    if (before === '[]') wrong.push('nothing is written');
    rmSync(output, { recursive: true });
    return { name, files: files.length, wrong };
  }

  /** One byte changed, added or taken away, somewhere, or all of them gone. */
  function changedByOne(bytes, seed) {
    const at = (seed * 2654435761) % bytes.length;
    const flipped = Buffer.from(bytes);
    flipped[at] ^= 1 << seed % 8;
    return [
      ['byte ' + at + ' flipped', flipped],
      ['a byte added at ' + at, Buffer.concat([bytes.subarray(0, at), Buffer.from(' '), bytes.subarray(at)])],
      ['byte ' + at + ' taken away', Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)])],
      ['removed', undefined],
    ][seed % 4];
  }

  function filesBelow(folder) {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  }

  async function all() {
    const answers = [];
    for (const [index, fixture] of JSON.parse(readFileSync(list, 'utf8')).entries())
      answers.push(await check(fixture, index));
    writeFileSync(answer, JSON.stringify(answers.filter((one) => one !== undefined)));
  }
  all();
`;

test('a check right after writing is right for every fixture, and after any change of one byte it is not', () => {
  const work = temporaryFolderInMemory();
  const [list, answer] = [join(work, 'list.json'), join(work, 'answer.json')];
  const fixtures = readFixtures().filter(
    ({ name, exit, args }) => exit === 0 && name.startsWith('render/') && !args.includes('--allow-empty'),
  );
  writeFileSync(list, JSON.stringify(fixtures));
  const child = spawnSync(process.execPath, [bundleProgram(program), work, list, answer], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, NO_COLOR: '1' },
  });
  expect(child.status, child.stderr.slice(-2000)).toBe(0);
  const checked: Checked[] = JSON.parse(readFileSync(answer, 'utf8'));
  const wrong = checked.filter((one) => one.wrong.length > 0);
  // Two applications of one name would share a folder, which is refused.
  expect(Object.fromEntries(wrong.map((one) => [one.name, one.wrong]))).toEqual({
    'render/monitoring/two-applications-in-two-namespaces': ['it ends with 2'],
    'render/output/same-name-in-two-namespaces': ['it ends with 2'],
  });
  expect(checked.length).toBeGreaterThan(fixtures.length * 0.95);
  expect(checked.filter(({ files }) => files < 2)).toEqual(wrong);
});

test('the diff of a check is what git applies', () => {
  const folder = temporaryFolder();
  const example = readFileSync(new URL('../../examples/sample-app/app.yaml', import.meta.url));
  writeFileSync(join(folder, 'app.yaml'), example);
  const env = { ...process.env, NO_COLOR: '1' };
  const render = (...args: string[]) =>
    runProgram(['render', 'app.yaml', '-o', 'my out', ...args], { cwd: folder, env });
  render('--namespace', 'prod', '--kustomization');
  const [service, deployment] = ['service', 'deployment'].map((kind) =>
    join(folder, `my out/sample-app/sample-app.${kind}.yaml`),
  );
  writeFileSync(
    service as string,
    readFileSync(service as string, 'utf8')
      .replace('port: 80', 'port: 81')
      .trimEnd(),
  );
  rmSync(deployment as string);
  const { status, stdout, stderr } = render('--check', '--namespace', 'prod', '--kustomization');
  expect(status).toBe(1);
  expect(stderr).toContain(
    "appcfg render app.yaml -o 'my out' --namespace prod --kustomization --force overwrites what was made here\n",
  );
  writeFileSync(join(folder, 'drift.patch'), stdout);
  expect(spawnSync('git', ['apply', '-p1', 'drift.patch'], { cwd: folder })).toMatchObject({ status: 0 });
  expect(render('--check', '--namespace', 'prod')).toMatchObject({ status: 0, stdout: '', stderr: '' });
});

test('the command that a check suggests brings the folder up to date when it is typed', () => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'app.yaml'), 'name: shop\nworkload: {containers: {web: {image: nginx}}}\n');
  writeFileSync(join(cwd, "it's one.yaml"), 'labels: {tier: web}\n');
  writeFileSync(join(cwd, 'two.yaml'), 'workload: {replicas: 2}\n');
  const layers = ['--overlay', "it's one.yaml", '--overlay', 'two.yaml'];
  const settings = ['--set', 'workload.replicas=4', '--set', 'workload={type: Deployment, replicas: 4}'];
  const checking = ['render', 'app.yaml', '-o', 'out', ...layers, ...settings, '--check'];
  const { stderr, status } = runProgram(checking, { cwd });
  expect(status).toBe(1);
  const [, typed = ''] = /hint: appcfg (.*) brings it up to date/.exec(stderr) ?? [];
  const ended = spawnSync('bash', ['-c', `${programInShell} ${typed}`], { cwd, encoding: 'utf8' });
  expect(ended.status).toBe(0);
  expect(runProgram(checking, { cwd }).status).toBe(0);
});
