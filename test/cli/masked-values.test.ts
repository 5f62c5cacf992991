import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runProgram } from '../program.mjs';
import { temporaryFolder } from '../temporary-folder.ts';

const planted = /hush|40217755/;

/** A document each, with something wrong on the line of the secret. */
const applications = [
  'name: a\nworkload: {containers: {web: {image: x, env: {JWT_SECRET: "hush\\q"}}}}',
  'name: b\nworkload: {containers: {web: {image: x, env: {DSN: {a: hush}}}}}',
  'name: c\nworkload:\n  containers: {web: {image: x}}\n  podSpec: {containers: [{name: side, image: y, env: [{name: DB_PASSWORD, value: 40217755}]}]}',
  'name: d\nworkload: {containers: {web: {image: x, files: {/etc/a: {content: {a: hush}}}}}}',
  'name: e\nworkload: {containers: {web: {image: x, livenessProbe: {httpGet: {port: 1, httpHeaders: [{name: A, value: [hush]}]}}}}}',
  'name: f\nworkload: {containers: {web: {image: x}}}\nmonitoring: {path: "/metrics?token=hush"}',
  'name: g\nannotations: {hook: [hush]}\nworkload: {containers: {web: {image: x}}}',
  'name: h\nworkload: {containers: {web: {image: x}}}\nmonitoring: {operatorMode: true, params: {key: hush}}',
  'name: i\nworkload:\n  containers:\n    web: {image: x, args: [--token hush, [hush]]}',
  'name: j\nAPP_PAT: hush\nworkload: {containers: {web: {image: x}}}',
  'name: k\nwebhook_url: https://hooks.example.com/hush\nworkload: {containers: {web: {image: x}}}',
];

const manifests = [
  'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a, annotations: {hook: [hush]}}\nspec:\n  selector: {matchLabels: {app: a}}\n  template:\n    metadata: {labels: {app: a}}\n    spec:\n      containers:\n      - name: web\n        env:\n        - name: DB_PASSWORD\n          value: "hush\\q"',
  'apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData:\n  a: "hush\\q"',
  'apiVersion: monitoring.coreos.com/v1\nkind: ServiceMonitor\nmetadata: {name: a}\nspec: {selector: {}, endpoints: [{port: web, params: {key: hush}}]}',
  'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  name: "hush\n',
];

const stream = (documents: readonly string[]) => documents.map((one) => `${one}\n---\n`).join('');

const commands: readonly (readonly string[])[] = [
  ...['pretty', 'json', 'github', 'sarif', 'junit'].map((format) => [
    'validate',
    'app.yaml',
    '--format',
    format,
  ]),
  ['render', 'app.yaml'],
  ['argocd', 'generate'],
  ['targets', 'manifests.yaml'],
  ['targets', 'manifests.yaml', '--format', 'json'],
  ['targets', 'manifests.yaml', '--trace', 'a'],
  ['render', 'good.yaml', '--set', 'workload.containers.web.env.PLAIN=[hush]'],
  ['render', 'good.yaml', '--set', 'annotations.hook=[hush]'],
  ['render', 'good.yaml', '--overlay', 'app.yaml'],
];

test.each(commands)('no value that may be a secret is printed by %s %s %s %s', (...args) => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, '.git'));
  writeFileSync(join(folder, 'app.yaml'), stream(applications));
  writeFileSync(join(folder, 'manifests.yaml'), stream(manifests));
  writeFileSync(join(folder, 'good.yaml'), 'name: good\nworkload: {containers: {web: {image: x}}}\n');
  const { status, stdout, stderr } = runProgram(args, { cwd: folder });
  expect([1, 2, 3]).toContain(status);
  expect(stdout + stderr).not.toMatch(planted);
});

test('nor by fn', () => {
  const items = [...manifests.slice(0, 1), ...applications]
    .map((text) => text.replace('"hush\\q"', '[hush]'))
    .map((text) => `- ${text.replaceAll('\n', '\n  ')}\n`);
  const functionConfig = applications[3]?.replace('name: d\nworkload', 'spec: {workload').concat('}');
  const input = `apiVersion: config.kubernetes.io/v1\nkind: ResourceList\nfunctionConfig:\n  apiVersion: appcfg.dev/v1\n  kind: AppConfiguration\n  metadata: {name: d}\n  ${functionConfig}\nitems:\n${items.join('')}`;
  const { stderr, stdout } = runProgram(['fn'], { input });
  expect(stderr).not.toMatch(planted);
  const results = stdout.slice(stdout.indexOf('results:'));
  expect(results).not.toMatch(planted);
});
