import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { program, programArguments, programInShell, runProgram } from '../program.mjs';
import { temporaryFolder, temporaryFolderInMemory } from '../temporary-folder.ts';
import { withTools } from '../with-tools.ts';

const env = { ...process.env, NO_COLOR: '1' };

const application = (name: string, image: string) =>
  `name: ${name}\nworkload:\n  containers: {web: {image: "${image}", ports: [{name: http, port: 8080}]}}\n` +
  '  ports: [{port: 80, targetPort: 8080}]\nmonitoring: {operatorMode: true}\n';

function render(folder: string, ...args: string[]) {
  return runProgram(['render', ...args], { cwd: folder, env });
}

/** Path → text of every file below a folder. */
function filesOf(folder: string): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
}

describe('a run with --prune and --kustomization that is killed', () => {
  /** Two versions of the same applications: some change, some go, some come. */
  function versions(root: string): readonly string[] {
    return [0, 1].map((version) => {
      const folder = join(root, `version-${version}`);
      mkdirSync(folder);
      for (let index = 0; index < 120; index++) {
        if (index % 3 === version) continue;
        writeFileSync(join(folder, `app-${index}.yaml`), application(`app-${index}`, `nginx:${version}`));
      }
      return folder;
    });
  }

  test('leaves each file old or new at any moment, and the next run mends the folder', async () => {
    const root = temporaryFolderInMemory();
    const flags = ['apps', '-o', 'out', '--prune', '--kustomization'];
    const folders = versions(root);
    const wanted = folders.map((folder) => {
      rmSync(join(root, 'apps'), { recursive: true, force: true });
      cpSync(folder, join(root, 'apps'), { recursive: true });
      expect(render(root, ...flags)).toMatchObject({ status: 0 });
      return filesOf(join(root, 'out'));
    });
    const moments = momentsBetween(wanted);
    let interrupted = 0;
    // A busy machine may not let us see a moment before it has passed: then there are more of them.
    for (let index = 0; index < moments.length || (interrupted === 0 && index < 40); index++) {
      const moment = moments[index % moments.length] ?? (() => '');
      const [old, young] = index % 2 === 0 ? [1, 0] : [0, 1];
      rmSync(join(root, 'apps'), { recursive: true });
      cpSync(folders[young] ?? '', join(root, 'apps'), { recursive: true });
      const child = spawn(program, [...programArguments, 'render', ...flags], {
        cwd: root,
        env,
        stdio: 'ignore',
      });
      const closed = once(child, 'close');
      await reached(child, join(root, 'out', moment(young)), wanted[young]?.get(moment(young)));
      child.kill('SIGKILL');
      await closed;

      const left = filesOf(join(root, 'out'));
      const differs = (version: number) =>
        [...left].some(([path, text]) => path.endsWith('.yaml') && wanted[version]?.get(path) !== text);
      if (differs(old) && differs(young)) interrupted += 1;
      for (const [path, text] of left) {
        if (/(^|\/)\.appcfg/.test(path)) continue;
        expect([wanted[old]?.get(path), wanted[young]?.get(path)], path).toContain(text);
      }
      expect(render(root, ...flags)).toMatchObject({ status: 0 });
      expect(filesOf(join(root, 'out'))).toEqual(wanted[young]);
      expect(render(root, ...flags, '--check')).toMatchObject({ status: 0, stdout: '' });
    }
    expect(interrupted).toBeGreaterThan(0);
  }, 300_000);

  /** Files whose new text, or whose going, is a moment of a run from one version to the other: from first to last. */
  function momentsBetween([first, second]: readonly ReadonlyMap<string, string>[]) {
    const both = [...(first?.keys() ?? [])].filter((path) => second?.has(path) && /app-/.test(path));
    const goneIn = (version: number) => {
      const [from, to] = version === 0 ? [second, first] : [first, second];
      return [...(from?.keys() ?? [])].filter((path) => !to?.has(path) && path.endsWith('.yaml'));
    };
    const at = (paths: readonly string[], part: number) => paths[Math.floor((paths.length - 1) * part)] ?? '';
    return [
      () => '.appcfg',
      () => at(both, 0),
      () => at(both, 0.5),
      () => at(both, 1),
      () => 'kustomization.yaml',
      (version: number) => at(goneIn(version), 0.2),
      (version: number) => at(goneIn(version), 1),
    ];
  }

  /** Looks all the time until a file is as it is to be, absent if that is nothing, or the run has ended. */
  async function reached(child: ChildProcess, path: string, text: string | undefined): Promise<void> {
    const isThere = () =>
      text === undefined ? !existsSync(path) : existsSync(path) && readFileSync(path, 'utf8') === text;
    while (child.exitCode === null && !isThere()) await wait(1);
  }
});

test('runs over . in two folders do not prune what the other one made', () => {
  const root = temporaryFolder();
  for (const team of ['one', 'two']) {
    mkdirSync(join(root, team));
    writeFileSync(join(root, team, 'app.yaml'), application(team, 'nginx:1'));
  }
  for (let round = 0; round < 2; round++) {
    for (const team of ['one', 'two']) {
      expect(render(join(root, team), '.', '-o', '../out', '--prune')).toMatchObject({
        status: 0,
        stderr: '',
      });
    }
  }
  expect(readdirSync(join(root, 'out')).sort()).toEqual(['.appcfg', 'one', 'two']);
});

test('what is recorded does not depend on the folder that a run is started in', () => {
  const root = temporaryFolder();
  mkdirSync(join(root, 'apps'));
  writeFileSync(join(root, 'apps/a.yaml'), application('a', 'nginx:1'));
  writeFileSync(join(root, 'apps/b.yaml'), application('b', 'nginx:1'));
  expect(render(root, 'apps', '-o', 'out')).toMatchObject({ status: 0 });
  rmSync(join(root, 'apps/b.yaml'));
  expect(render(join(root, 'apps'), '.', '-o', '../out', '--check')).toMatchObject({ status: 1 });
  expect(render(join(root, 'apps'), root, '-o', join(root, 'out'), '--prune')).toMatchObject({ status: 0 });
  expect(readdirSync(join(root, 'out')).sort()).toEqual(['.appcfg', 'a']);
  expect(render(root, './apps/', '-o', './out/', '--check')).toMatchObject({ status: 0 });
});

withTools(['kubectl'], () => {
  const objects = (text: string) => text.split(/^---$/m).map((document) => load(document));

  test('kustomize builds the folder of --kustomization, which gives what render prints', () => {
    const root = temporaryFolder();
    mkdirSync(join(root, 'apps'));
    for (const name of ['shop', 'cart', 'stock'])
      writeFileSync(join(root, 'apps', `${name}.yaml`), application(name, 'nginx:1'));
    for (const format of ['yaml', 'json']) {
      const out = `out-${format}`;
      expect(render(root, 'apps', '-o', out, '--kustomization', '--format', format)).toMatchObject({
        status: 0,
      });
      const built = spawnSync('kubectl', ['kustomize', out], { cwd: root, encoding: 'utf8' });
      expect(built.stderr).toBe('');
      const printed = objects(render(root, 'apps').stdout);
      expect(objects(built.stdout)).toEqual(expect.arrayContaining(printed));
      expect(objects(built.stdout)).toHaveLength(printed.length);
    }
  });
});

withTools(['script'], () => {
  test('who waits at a terminal is told what was written, and no one else', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'app.yaml'), application('shop', 'nginx'));
    const atTerminal = () => {
      const line = `${programInShell} render app.yaml -o out`;
      return spawnSync('script', ['-qec', line, '/dev/null'], { cwd: folder, env, encoding: 'utf8' }).stdout;
    };
    expect(atTerminal()).toBe('out: 3 files written, 0 unchanged\r\n');
    expect(atTerminal()).toBe('out: 0 files written, 3 unchanged\r\n');
    expect(render(folder, 'app.yaml', '-o', 'out').stderr).toBe('');
  });
});
