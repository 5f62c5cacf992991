import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { afterAll, describe, expect, test } from 'vitest';
import type { KumaTarget } from '../../src/file-sd/convert.ts';
import { countTargets } from '../../src/file-sd/count-targets.ts';
import { guardSnapshot } from '../../src/file-sd/guard.ts';
import { type FileFormat, renderGroups } from '../../src/file-sd/render.ts';
import { shardOf, shardPaths } from '../../src/file-sd/shard.ts';
import { TargetGroups } from '../../src/file-sd/target-groups.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { withTools } from '../with-tools.ts';

const target = (address: string, labels: Record<string, string>): KumaTarget => ({
  address,
  names: Object.keys(labels),
  values: Object.values(labels),
});

function render(targets: readonly KumaTarget[], format: FileFormat = 'json'): Buffer {
  const groups = new TargetGroups();
  for (const each of targets) groups.add(each);
  return Buffer.concat([...renderGroups(groups.groups(), format)]);
}

const value = fc.string({ unit: 'binary', maxLength: 8 });
const targets = fc.array(
  fc
    .record({ address: fc.constantFrom('a:1', 'b:1', 'c:1'), a: fc.constantFrom('1', '2'), b: value })
    .map(({ address, a, b }) => target(address, { a, b })),
  { maxLength: 12 },
);

describe('the same targets', () => {
  test('give the same bytes in any order', () => {
    fc.assert(
      fc.property(
        targets.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          for (const format of ['json', 'yaml'] as const)
            expect(render(shuffled, format)).toEqual(render(all, format));
        },
      ),
    );
  });

  test('are read back from JSON and YAML as what they were, each once', () => {
    fc.assert(
      fc.property(targets, (all) => {
        const wanted = new Set(all.map(({ address, values }) => JSON.stringify([address, values])));
        const json = JSON.parse(render(all).toString());
        expect(load(render(all, 'yaml').toString())).toEqual(json);
        const read = json.flatMap(({ targets, labels }: { targets: string[]; labels: object }) =>
          targets.map((address) => JSON.stringify([address, Object.values(labels)])),
        );
        expect(read.toSorted()).toEqual([...wanted].sort());
      }),
    );
  });
});

test('targets share a group where all their labels are equal', () => {
  const text = render([
    target('b:1', { x: '1' }),
    target('a:1', { x: '2' }),
    target('a:1', { x: '1' }),
    target('b:1', { x: '1' }),
  ]).toString();
  expect(text).toBe(
    '[\n{"targets":["a:1","b:1"],"labels":{"x":"1"}},\n{"targets":["a:1"],"labels":{"x":"2"}}\n]\n',
  );
});

test('equal targets are counted once', () => {
  const groups = new TargetGroups();
  for (const address of ['a:1', 'b:1', 'a:1']) groups.add(target(address, { x: '1' }));
  expect(groups.targets).toBe(2);
});

const hostile = { y: 'on', null: '~', n: '0777', true: '1e3', x: '12:30', z: '\u0085\u2028\ufeff' };

test('labels that other parsers take for something else stay text in YAML', () => {
  expect(load(render([target('a:1', hostile)], 'yaml').toString())).toEqual([
    { targets: ['a:1'], labels: hostile },
  ]);
});

withTools(['promtool'], () => {
  test('Prometheus takes them as text, too', () => {
    const folder = temporaryFolder();
    writeFileSync(`${folder}/sd.yml`, render([target('a:1', hostile)], 'yaml'));
    const config = {
      scrape_configs: [{ job_name: 'a', file_sd_configs: [{ files: [`${folder}/sd.yml`] }] }],
    };
    writeFileSync(`${folder}/prometheus.yml`, JSON.stringify(config));
    // promtool reads the files of file_sd as Prometheus does: strictly, and with the YAML library of Go.
    expect(
      execFileSync('promtool', ['check', 'config', `${folder}/prometheus.yml`], { encoding: 'utf8' }),
    ).toContain('SUCCESS');
  });
});

describe('a shard', () => {
  test.each([
    ['10.0.0.1:5670', 2],
    ['192.168.0.4:5670', 2],
    ['[fd00::1]:5670', 3],
    ['backend.local:80', 1000],
  ])('%s of %i is the remainder of the last 8 bytes of its MD5', (address, shards) => {
    const digest = execFileSync('sh', ['-c', `printf %s '${address}' | md5sum`], { encoding: 'utf8' }).slice(
      16,
      32,
    );
    expect(shardOf(address, shards)).toBe(Number(BigInt(`0x${digest}`) % BigInt(shards)));
  });

  test.each([
    ['kuma.file_sd.json', 2, ['kuma.file_sd.0.json', 'kuma.file_sd.1.json']],
    ['/etc/prometheus.d/kuma', 2, ['/etc/prometheus.d/kuma.0', '/etc/prometheus.d/kuma.1']],
    ['a.yml', 1, ['a.yml']],
  ])('of %s has its number before the ending', (path, shards, paths) => {
    expect(shardPaths(path, shards)).toEqual(paths);
  });
});

describe('a guard', () => {
  test.each([
    [0, undefined, {}, true],
    [0, 10, {}, true],
    [5, 10, { maxDrop: 50 }, true],
    [4, 10, { maxDrop: 50 }, false],
    [0, undefined, { maxDrop: 0 }, true],
    [0, 0, { maxDrop: 0 }, true],
    [20, 10, { maxDrop: 0 }, true],
    [2, undefined, { minTargets: 2 }, true],
    [1, undefined, { minTargets: 2 }, false],
  ])('%i targets after %s with %j', (after, before, guards, passes) => {
    expect(guardSnapshot(after, before, guards) === undefined).toBe(passes);
  });
});

describe('targets of a file on disk', () => {
  const folder = temporaryFolder(undefined, afterAll);
  const all = [target('a:1', { x: '["1"]' }), target('b:1', { x: '["1"]' }), target('c:1', { x: '\\"{[' })];

  test.each(['json', 'yaml'] as const)('are counted in %s', async (format) => {
    writeFileSync(`${folder}/own`, render(all, format));
    expect(await countTargets(`${folder}/own`, format)).toBe(3);
  });

  test('are counted in the layout of the old adapter, its empty groups too', async () => {
    const groups = [
      { targets: [], labels: {} },
      { targets: ['a:1', 'b:1'], labels: { a: '[', b: '1' } },
    ];
    writeFileSync(`${folder}/adapter.json`, JSON.stringify(groups, null, 4));
    expect(await countTargets(`${folder}/adapter.json`, 'json')).toBe(2);
  });

  test('of no file are unknown', async () => {
    expect(await countTargets(`${folder}/none`, 'json')).toBeUndefined();
  });
});
