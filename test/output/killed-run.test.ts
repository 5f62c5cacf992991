import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { OutputFile } from '../../src/output/output-file.ts';
import { writeOutputFolder } from '../../src/output/write.ts';
import { bundleProgram } from '../child.ts';
import { temporaryFolderInMemory } from '../temporary-folder.ts';

const applications = 150;
/** How often a run is killed; more with KILLS=200. */
const kills = Number(process.env.KILLS ?? 12);
const plainly = { force: false, paths: [], prune: false, kustomization: false };

/** All files of one version: long enough that half a file would be seen. */
function version(number: number): readonly OutputFile[] {
  return Array.from({ length: applications }, (_, index) => index).flatMap((index) =>
    ['a', 'b', 'c', 'd'].map((name) => ({
      path: `app-${index}/${name}.role.yaml`,
      bytes: Buffer.from(`${number} ${name} ${index}\n`.repeat(200)),
      input: `app-${index}.yaml`,
      application: `app-${index}`,
    })),
  );
}

const program = `
  import { writeOutputFolder } from '../src/output/write.ts';
  const applications = ${applications};
  const plainly = ${JSON.stringify(plainly)};
  ${version.toString()}
  const [folder, number] = process.argv.slice(2);
  const files = version(Number(number));
  process.stdout.write('begin');
  const { diagnostics } = await writeOutputFolder(folder, files, plainly);
  process.stdout.write(JSON.stringify(diagnostics));
`;

/** How many files of a folder are of each version; throws at one that is of none. */
function versionsIn(folder: string, versions: readonly number[]): readonly number[] {
  const expected = versions.map((number) => version(number));
  const counts = versions.map(() => 0);
  for (const [index, { path }] of version(0).entries()) {
    let text: Buffer;
    try {
      text = readFileSync(join(folder, path));
    } catch {
      counts[0] = (counts[0] ?? 0) + 1;
      continue;
    }
    const which = expected.findIndex((files) => text.equals(files[index]?.bytes ?? Buffer.alloc(0)));
    if (which === -1) throw new Error(`${path} is neither old nor new: ${text.subarray(0, 40)}`);
    counts[which] = (counts[which] ?? 0) + 1;
  }
  return counts;
}

test(
  'a run killed at any moment leaves each file old or new, and the next run mends the folder',
  async () => {
    const bundled = bundleProgram(program);
    const folder = join(temporaryFolderInMemory(), 'out');
    await writeOutputFolder(folder, version(0), plainly);
    const paths = version(0)
      .map(({ path }) => join(folder, path))
      .sort();
    let interrupted = 0;
    for (let number = 1; number <= kills; number++) {
      const child = spawn(process.execPath, [bundled, folder, String(number)]);
      await once(child.stdout, 'data');
      const closed = once(child, 'close');
      const reached = paths[Math.floor((paths.length * (number - 1)) / kills)] ?? '';
      while (child.exitCode === null && !readFileSync(reached, 'utf8').startsWith(`${number} `))
        await wait(1);
      child.kill('SIGKILL');
      await closed;
      const [old = 0, young = 0] = versionsIn(folder, [number - 1, number]);
      if (old > 0 && young > 0) interrupted += 1;

      // What follows may want another version or the same: neither the old nor the new files are foreign to it.
      const next = version(number % 2 === 0 ? number : number + 10_000);
      expect((await writeOutputFolder(folder, next, plainly)).diagnostics).toEqual([]);
      if (number % 2 === 1)
        expect((await writeOutputFolder(folder, version(number), plainly)).diagnostics).toEqual([]);
      expect(versionsIn(folder, [number])).toEqual([applications * 4]);
      const hidden = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
        /(^|\/)\./.test(path),
      );
      expect(hidden).toEqual(['.appcfg']);
      expect(readFileSync(join(folder, '.appcfg'), 'utf8').split('\n')).toHaveLength(applications * 4 + 2);
    }
    expect(interrupted).toBeGreaterThan(0);
  },
  60_000 + kills * 10_000,
);

test('runs into one folder at the same time keep what each of them wrote', async () => {
  const bundled = bundleProgram(`
    import { writeOutputFolder } from '../src/output/write.ts';
    const [folder, application] = process.argv.slice(2);
    const files = Array.from({ length: 50 }, (_, index) => ({
      path: application + '/x' + index + '.role.yaml',
      bytes: Buffer.from(application),
      input: '-',
      application,
    }));
    const plainly = ${JSON.stringify(plainly)};
    const { diagnostics } = await writeOutputFolder(folder, files, plainly);
    if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  `);
  const folder = join(temporaryFolderInMemory(), 'out');
  const children = ['a', 'b', 'c', 'd', 'e'].map((name) => spawn(process.execPath, [bundled, folder, name]));
  const codes = await Promise.all(children.map(async (child) => (await once(child, 'exit'))[0]));
  expect(codes).toEqual([0, 0, 0, 0, 0]);
  expect(readFileSync(join(folder, '.appcfg'), 'utf8').split('\n')).toHaveLength(5 * 50 + 2);
});
