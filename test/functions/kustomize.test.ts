import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { withAppcfg } from '../program-folder.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { withTools } from '../with-tools.ts';

const example = fileURLToPath(new URL('../../examples/kustomize', import.meta.url));

function folderOfExample(): string {
  const folder = join(temporaryFolder(), 'kustomize');
  cpSync(example, folder, { recursive: true });
  return folder;
}

function change(folder: string, file: string, from: string, to: string): void {
  const text = readFileSync(join(folder, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(folder, file), text.replace(from, to));
}

/** The real kustomize, as people run it. */
function kustomizeBuild(folder: string) {
  const options = ['build', '--enable-alpha-plugins', '--enable-exec', folder];
  return spawnSync('kustomize', options, { env: withAppcfg(), encoding: 'utf8' });
}

withTools(['kustomize'], () => {
  test('an AppConfiguration generates, and another adds monitoring to a workload that is there', () => {
    const { status, stdout, stderr } = kustomizeBuild(folderOfExample());
    expect(stderr).toBe('');
    expect(stdout).toBe(readFileSync(join(example, 'manifests.yaml'), 'utf8'));
    expect(status).toBe(0);
  });

  test('what Prometheus will scrape of it is both', () => {
    const { stdout } = kustomizeBuild(folderOfExample());
    const predicted = spawnSync('appcfg', ['targets', '-', '--format', 'json'], {
      env: withAppcfg(),
      input: stdout,
      encoding: 'utf8',
    });
    const { targets, diagnostics } = JSON.parse(predicted.stdout);
    const mistakes = diagnostics.filter(({ severity }: { severity: string }) => severity !== 'note');
    expect(mistakes).toEqual([]);
    expect(new Set(targets.map(({ source }: { source: string }) => source))).toEqual(
      new Set(['podMonitor/shop/cart-pod-monitor/0', 'serviceMonitor/shop/shop-service-monitor/0']),
    );
  });

  test('annotations go to the pods of the workload that is there, and nothing else of it changes', () => {
    const folder = folderOfExample();
    change(folder, 'cart-monitoring.yaml', 'operatorMode: true', 'operatorMode: false');
    const { stdout } = kustomizeBuild(folder);
    const expected = readFileSync(join(example, 'manifests.yaml'), 'utf8');
    const annotations = [
      '      annotations:',
      '        prometheus.io.scheme: http',
      '        prometheus.io/path: /metrics',
      '        prometheus.io/port: "9090"',
      '        prometheus.io/scheme: http',
      '        prometheus.io/scrape: "true"',
    ].join('\n');
    const monitor = /---\napiVersion: [^\n]*\nkind: PodMonitor\n.*?(?=---\n)/s;
    expect(stdout).toBe(
      expected
        .replace(monitor, '')
        .replace(
          '    metadata:\n      labels:\n        app: cart\n    spec:',
          `    metadata:\n${annotations}\n      labels:\n        app: cart\n    spec:`,
        ),
    );
  });

  test('a mistake ends the build, and names which field of which object', () => {
    const folder = folderOfExample();
    change(folder, 'shop.yaml', 'port: 8080}\n', 'port: 8080, timeout: 1m}\n');
    const { status, stdout, stderr } = kustomizeBuild(folder);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('error[timeout-exceeds-interval]: timeout 1m is longer than interval 15s');
    expect(stderr).toContain('in AppConfiguration shop: spec.monitoring.timeout');
  });
});
