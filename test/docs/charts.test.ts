import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { withAppcfg } from '../program-folder.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { withTools } from '../with-tools.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const page = read('docs/charts.md');

test.each(
  [...page.matchAll(/^<!-- (examples\/\S+) -->\n```\w*\n(.*?)^```/gms)].map(
    ([, path = '', shown = '']) => [path, shown] as const,
  ),
)('docs/charts.md shows %s', (path, shown) => {
  expect(shown).toBe(read(path));
});

test('the matrix of docs/charts.md is the files of values of the chart', () => {
  const [, block = ''] = /```yaml\n(on:.*?)```/s.exec(page) ?? [];
  const { jobs } = load(block) as { jobs: { monitors: { strategy: { matrix: { values: string[] } } } } };
  const files = jobs.monitors.strategy.matrix.values.map((name) => read(`examples/chart/ci/${name}.yaml`));
  expect(files).toHaveLength(3);
});

withTools(['helm'], () => {
  const options = (cwd: string) => ({ cwd, encoding: 'utf8' as const, env: withAppcfg() });

  test('the loop finds the one file of values that breaks the monitor of examples/chart', () => {
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['test-monitors.sh'],
      options(join(root, 'examples/chart')),
    );
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toBe(read('examples/chart/test-monitors.txt'));
  });

  test('with the cure of the page, it passes for all of them', () => {
    const folder = temporaryFolder();
    cpSync(join(root, 'examples/chart'), folder, { recursive: true });
    const [cure = ''] = /port: \{\{ .Values.metrics.portName \}\}/.exec(page) ?? [];
    const monitor = join(folder, 'templates/service-monitor.yaml');
    writeFileSync(monitor, readFileSync(monitor, 'utf8').replace('port: http-metrics', cure));
    const { status, stdout } = spawnSync('bash', ['test-monitors.sh'], options(folder));
    expect([status, stdout]).toEqual([0, '== ci/default.yaml\n== ci/monitored.yaml\n== ci/port-name.yaml\n']);
  });

  test('the first command of the page runs over a chart', () => {
    const folder = temporaryFolder();
    cpSync(join(root, 'examples/chart'), join(folder, 'chart'), { recursive: true });
    cpSync(join(root, 'examples/chart/ci'), join(folder, 'ci'), { recursive: true });
    const [, line = ''] = /^ {4}(helm template .*)$/m.exec(page) ?? [];
    const { status, stdout, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', line], options(folder));
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('2 targets, 0 errors, 0 warnings');
  });
});
