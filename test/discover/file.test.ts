import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { programInShell } from '../program.mjs';
import { withTools } from '../with-tools.ts';
import { assignmentsFor } from './assignments.ts';
import { addressesIn, runDiscover, scratch, startDiscover, until } from './client.ts';
import { type ControlPlane, startControlPlane } from './control-plane.ts';

const two = ['10.0.0.1:5670', '10.0.0.2:5670'];

let plane: ControlPlane;
let once: string[];

beforeAll(async () => {
  plane = await startControlPlane('http', assignmentsFor('http', two));
  once = ['--once', '--log-level', 'off', '--cp-address', plane.address, '-o'];
});

afterAll(() => plane.close());

/** The tests run as root, who can give a link to anybody. */
const NOBODY = 65534;

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

describe('the file', () => {
  test('is 0644 when new, whatever the umask', async () => {
    const file = `${scratch()}/kuma.file_sd.json`;
    const command = `umask 077; exec ${programInShell} discover ${once.join(' ')} "${file}"`;
    const client = spawn('sh', ['-c', command]);
    await new Promise((resolve) => client.on('close', resolve));
    expect(modeOf(file)).toBe('644');
  });

  test('keeps the mode of the one it replaces, unless --file-mode sets another', async () => {
    const file = `${scratch()}/kuma.file_sd.json`;
    writeFileSync(file, '[]');
    chmodSync(file, 0o640);
    await runDiscover([...once, file]);
    expect(modeOf(file)).toBe('640');
    writeFileSync(file, '[]');
    await runDiscover([...once, file, '--file-mode', '0600']);
    expect(modeOf(file)).toBe('600');
  });

  test('is written through a symbolic link, which stays', async () => {
    const folder = scratch();
    writeFileSync(`${folder}/real.json`, '[]');
    symlinkSync('real.json', `${folder}/link.json`);
    await runDiscover([...once, `${folder}/link.json`]);
    expect(addressesIn(`${folder}/real.json`)).toEqual(two);
    expect(readdirSync(folder).sort()).toEqual(['link.json', 'real.json']);
  });

  test('is the only thing left in its folder', async () => {
    const folder = scratch();
    await runDiscover([...once, `${folder}/kuma.file_sd.json`]);
    expect(readdirSync(folder)).toEqual(['kuma.file_sd.json']);
  });

  test('has one group on a line, sorted, and ends in a newline', async () => {
    const { out } = await runDiscover([...once, '-']);
    const labels = (index: number) =>
      `"labels":{"__metrics_path__":"/metrics","__scheme__":"http","dataplane":"backend-${index}",` +
      `"instance":"backend-${index}","job":"backend","mesh":"default","service":"backend","version":"1.0"}`;
    expect(out).toBe(
      `[\n{"targets":["10.0.0.1:5670"],${labels(0)}},\n{"targets":["10.0.0.2:5670"],${labels(1)}}\n]\n`,
    );
  });

  test('an empty snapshot is a list without groups', async () => {
    for (const format of ['json', 'yaml']) {
      const { out } = await runDiscover([...once, '-', '--mesh', 'other', '--format', format]);
      expect(out).toBe('[]\n');
    }
  });

  test('temporary files of a killed run go at the start, and nothing else does', async () => {
    const folder = scratch();
    for (const name of ['.a.json.123-4.tmp', '.b.json.123-4.tmp', '.a.json.swp', 'a.json.tmp']) {
      writeFileSync(join(folder, name), '');
    }
    await runDiscover([...once, `${folder}/a.json`]);
    expect(readdirSync(folder).sort()).toEqual(['.a.json.swp', '.b.json.123-4.tmp', 'a.json', 'a.json.tmp']);
  });
});

describe('while it runs, the folder of the file', () => {
  test('holds the file and one hidden folder, which goes at the end', async () => {
    const folder = scratch();
    const client = await startDiscover(['--cp-address', plane.address, '-o', `${folder}/kuma.file_sd.json`]);
    await until(() => existsSync(`${folder}/kuma.file_sd.json`));
    expect(readdirSync(folder).sort()).toEqual(['.kuma.file_sd.json.appcfg', 'kuma.file_sd.json']);
    expect(modeOf(`${folder}/.kuma.file_sd.json.appcfg`)).toBe('700');
    expect(await client.stop()).toBe(0);
    expect(readdirSync(folder)).toEqual(['kuma.file_sd.json']);
  });

  test('is free of what killed runs left in it, of version 0.1.0 too', async () => {
    const folder = scratch();
    mkdirSync(`${folder}/.a.json.appcfg`);
    for (const name of ['.a.json.appcfg/a.json.123-4.tmp', '.a.json.appcfg/lock', '.a.json.124-4.tmp'])
      writeFileSync(join(folder, name), name.endsWith('lock') ? '1999999999 1\n' : '');
    expect((await runDiscover([...once, `${folder}/a.json`])).code).toBe(0);
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  test('may have a hidden folder of another user, as of a run with sudo', async () => {
    const folder = scratch();
    mkdirSync(`${folder}/.a.json.appcfg`);
    lchownSync(`${folder}/.a.json.appcfg`, NOBODY, NOBODY);
    expect((await runDiscover([...once, `${folder}/a.json`])).code).toBe(0);
    mkdirSync(`${folder}/.b.json.appcfg`);
    writeFileSync(`${folder}/.b.json.appcfg/planted`, '');
    lchownSync(`${folder}/.b.json.appcfg`, NOBODY, NOBODY);
    const run = await runDiscover([...once, `${folder}/b.json`]);
    expect(run.code).toBe(3);
    expect(run.err).toContain(`cannot write ${folder}/b.json`);
  });
});

describe('a path through a link in a folder where everybody can make one', () => {
  test.each([
    ['the file itself', 'kuma.json', '/kuma.json'],
    ['a folder on the way', 'folder', '/folder/kuma.json'],
  ])('%s: is written through if the link is one of the user, and else refused', async (_what, link, path) => {
    const folder = scratch();
    mkdirSync(`${folder}/tmp`);
    chmodSync(`${folder}/tmp`, 0o1777);
    mkdirSync(`${folder}/home`);
    writeFileSync(`${folder}/home/kuma.json`, 'precious');
    symlinkSync(link === 'folder' ? '../home' : '../home/kuma.json', `${folder}/tmp/${link}`);
    lchownSync(`${folder}/tmp/${link}`, NOBODY, NOBODY);
    const refused = await runDiscover([...once, `${folder}/tmp${path}`]);
    expect(refused.code).toBe(3);
    expect(refused.err).toContain(`${folder}/tmp/${link} is a link of another user`);
    expect(readFileSync(`${folder}/home/kuma.json`, 'utf8')).toBe('precious');
    expect(readdirSync(`${folder}/home`)).toEqual(['kuma.json']);
    lchownSync(`${folder}/tmp/${link}`, process.getuid?.() ?? 0, NOBODY);
    expect((await runDiscover([...once, `${folder}/tmp${path}`])).code).toBe(0);
    expect(addressesIn(`${folder}/home/kuma.json`)).toEqual(two);
  });
});

describe('a second writer of the same file', () => {
  test('is told, and changes nothing', async () => {
    const file = `${scratch()}/kuma.file_sd.json`;
    const first = await startDiscover(['--cp-address', plane.address, '-o', file]);
    await until(() => existsSync(file));
    const second = await runDiscover([...once, file]);
    expect(second.code).toBe(3);
    expect(second.err).toContain(`${file} is written by another process`);
    expect(second.err).toContain(`process ${first.process.pid}`);
    expect(await first.stop()).toBe(0);
    expect((await runDiscover([...once, file])).code).toBe(0);
  });

  test('takes over from one that was killed', async () => {
    const file = `${scratch()}/kuma.file_sd.json`;
    const first = await startDiscover(['--cp-address', plane.address, '-o', file]);
    await until(() => existsSync(file));
    expect(await first.stop('SIGKILL')).toBe('SIGKILL');
    expect((await runDiscover([...once, file])).code).toBe(0);
  });
});

/** Runs a script as root of a mount namespace of its own. */
function inNamespace(script: string): Promise<{ out: string; err: string }> {
  const child = spawn('unshare', ['--map-root-user', '--mount', 'sh', '-ec', script]);
  let out = '';
  let err = '';
  child.stdout.on('data', (text) => {
    out += text;
  });
  child.stderr.on('data', (text) => {
    err += text;
  });
  return new Promise((resolve) => child.on('close', () => resolve({ out, err })));
}

withTools(['unshare'], () => {
  test.each([
    [
      'a read-only file system',
      'mount -t tmpfs none .; mount -o remount,ro .',
      /the file system is read-only/,
    ],
    [
      'a full disk',
      'mount -t tmpfs -o size=8k none .; cd "$PWD"; head -c 8192 /dev/zero >full || true',
      /the disk is full/,
    ],
    ['a file mounted by itself', 'echo [] >kuma.json; mount --bind kuma.json kuma.json', /mount the folder/],
  ])('%s', async (_what, prepare, reason) => {
    const run = inNamespace(
      `cd ${scratch()}; ${prepare}; cd "$PWD"; ${programInShell} discover ${once.join(' ')} kuma.json || echo "exit $?"; ls -A`,
    );
    const { out, err } = await run;
    expect(out, err).toContain('exit 3');
    expect(err).toMatch(reason);
    expect(out).not.toContain('.tmp');
  });
});

describe('a place that cannot be written', () => {
  test.each([
    ['a folder that is not there', 'no/such/folder/kuma.json', /there is no such file or folder/],
    ['a file for a folder', 'file/kuma.json', /a part of the path is a file/],
    ['a folder for the file', 'folder', /it is a folder/],
  ])('%s', async (_what, name, reason) => {
    const folder = scratch();
    writeFileSync(`${folder}/file`, '');
    mkdirSync(`${folder}/folder`);
    const { code, err } = await runDiscover([...once, `${folder}/${name}`]);
    expect(code).toBe(3);
    expect(err).toMatch(reason);
    expect(err).toContain(`cannot write ${folder}/${name}`);
    expect(readdirSync(folder).sort()).toEqual(['file', 'folder']);
  });

  test('is tried again until it can be written', async () => {
    const folder = scratch();
    mkdirSync(`${folder}/kuma.json`);
    const client = await startDiscover(['--cp-address', plane.address, '-o', `${folder}/kuma.json`]);
    await until(() => client.said.err.includes('write-failed'));
    spawnSync('rmdir', [`${folder}/kuma.json`]);
    await until(() => existsSync(`${folder}/kuma.json`));
    expect(addressesIn(`${folder}/kuma.json`)).toEqual(two);
    expect(await client.stop()).toBe(0);
  });
});

describe('shards', () => {
  test('share the targets out as hashmod does, in files of their own', async () => {
    const folder = scratch();
    const many = Array.from({ length: 40 }, (_, index) => `10.0.1.${index}:5670`);
    const large = await startControlPlane('http', assignmentsFor('http', many));
    await runDiscover([
      '--once',
      '--cp-address',
      large.address,
      '-o',
      `${folder}/kuma.file_sd.json`,
      '--shards',
      '3',
    ]);
    large.close();
    expect(readdirSync(folder).sort()).toEqual([0, 1, 2].map((index) => `kuma.file_sd.${index}.json`));
    const shards = [0, 1, 2].map((index) => addressesIn(`${folder}/kuma.file_sd.${index}.json`) ?? []);
    expect(shards.flat().sort()).toEqual(many.toSorted());
    for (const shard of shards) expect(shard.length).toBeGreaterThan(0);
  });

  test('are replaced all or not at all', async () => {
    const folder = scratch();
    mkdirSync(`${folder}/kuma.1.json`);
    const { code } = await runDiscover([...once, `${folder}/kuma.json`, '--shards', '2']);
    expect(code).toBe(3);
    expect(readdirSync(folder)).toEqual(['kuma.1.json']);
  });
});

describe('guards', () => {
  test('a snapshot of too few targets is exit 4, and the old file stays', async () => {
    const file = `${scratch()}/kuma.file_sd.json`;
    writeFileSync(file, '[{"targets":["a:1","b:1","c:1","d:1"],"labels":{}}]');
    const before = readFileSync(file, 'utf8');
    const fewer = await runDiscover([...once, file, '--min-targets', '3']);
    expect(fewer.code).toBe(4);
    expect(fewer.err).toContain('a snapshot of 2 targets, where --min-targets asks for 3');
    const dropped = await runDiscover([...once, file, '--max-drop', '49']);
    expect(dropped.code).toBe(4);
    expect(dropped.err).toContain('2 targets after 4, 50.0 % fewer');
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect((await runDiscover([...once, file, '--max-drop', '50', '--min-targets', '2'])).code).toBe(0);
  });
});
