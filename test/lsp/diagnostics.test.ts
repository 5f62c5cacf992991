import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { editorOfTests, startEditor, writeBelow } from './editor.ts';

const { folder, editor } = await editorOfTests();

const file = (name: string, text: string): string => writeBelow(folder, name, text);

const range = (line: number, start: number, end: number) => ({
  start: { line, character: start },
  end: { line, character: end },
});

const APPLICATION = `name: shop
workload:
  containers:
    web: {image: nginx, ports: [{name: http, port: 8080}]}
monitoring:
  port: http
`;

test('a mistake is underlined where it is, and no longer when it is mended', async () => {
  const path = file('mended/app.yaml', APPLICATION.replace('port: http', 'prot: http'));
  const first = await editor.open(path);
  expect(first.diagnostics).toMatchObject([
    { code: 'unknown-field', severity: 1, source: 'appcfg', range: range(5, 2, 6) },
  ]);
  const second = await editor.change(path, [{ range: range(5, 2, 6), newText: 'port' }]);
  expect(second.diagnostics).toEqual([]);
});

test('characters are counted in UTF-16', async () => {
  const path = file(
    'wide/app.yaml',
    APPLICATION.replace('port: http', '{"🐙 é": "", prot: http}').replace('monitoring:\n ', 'monitoring:'),
  );
  const { diagnostics } = await editor.open(path);
  expect(diagnostics.at(-1)?.range).toEqual(range(4, 25, 29));
});

test('the other half of a conflict is a related place', async () => {
  const path = file(
    'related/app.yaml',
    `${APPLICATION}  interval: 10s\n  timeout: 20s\n  operatorMode: true\n`,
  );
  const { diagnostics } = await editor.open(path);
  expect(diagnostics).toMatchObject([
    {
      code: 'timeout-exceeds-interval',
      range: range(7, 11, 14),
      relatedInformation: [{ location: { uri: pathToFileURL(path).href, range: range(6, 12, 15) } }],
    },
  ]);
});

test('warnings and notes are less than errors', async () => {
  const path = file(
    'severities/app.yaml',
    `${APPLICATION}  operatorMode: true\n  interval: 15s\n`.replace('port: http', 'port: 9090'),
  );
  const { diagnostics } = await editor.open(path);
  expect(diagnostics).toMatchObject([{ code: 'undeclared-number', severity: 2 }]);
  const map = 'My_Shop:\n  workload: {containers: {web: {image: nginx}}}\n';
  expect((await editor.open(file('severities/kusion.yaml', map))).diagnostics).toMatchObject([
    { code: 'renamed', severity: 3 },
  ]);
});

test('a secret is in no message', async () => {
  const secret = 'hunter2-Zq81kk';
  const path = file(
    'secret/app.yaml',
    `${APPLICATION}  operatorMode: true\n  basicAuth: {username: me, password: ${secret}, pasword: ${secret}}\n`,
  );
  const { diagnostics } = await editor.open(path);
  expect(diagnostics.length).toBeGreaterThan(0);
  expect(JSON.stringify(diagnostics)).not.toContain(secret);
});

test('a workspace is checked by its own rules, and what is wrong in it is told where it is used', async () => {
  const text = 'modules:\n  monitoring:\n    default:\n      monitorLabel: {release: kps}\n';
  const path = file('platform/workspace.yaml', text);
  const { diagnostics } = await editor.open(path);
  expect(diagnostics).toMatchObject([{ code: 'unknown-field', range: range(3, 6, 18) }]);

  const other = await startEditor(folder, ['--workspace', 'platform/workspace.yaml']);
  const app = file('platform/app.yaml', APPLICATION);
  expect((await other.open(app)).diagnostics).toMatchObject([
    {
      code: 'unknown-field',
      range: range(0, 0, 0),
      relatedInformation: [{ location: { uri: pathToFileURL(path).href, range: range(3, 6, 18) } }],
    },
  ]);
  // What is typed into the workspace counts before it is saved.
  const mended = other.next(app);
  await other.open(path, text.replace('monitorLabel:', 'monitorLabels:'));
  expect((await mended).diagnostics).toEqual([]);
  await other.close();
});

test('an application is judged with the defaults of its workspace', async () => {
  const workspace = file(
    'defaults/workspace.yaml',
    'modules: {monitoring: {default: {operatorMode: true, interval: 5s}}}\n',
  );
  const other = await startEditor(folder, ['-w', workspace]);
  const path = file('defaults/app.yaml', `${APPLICATION}  timeout: 10s\n`);
  expect((await other.open(path)).diagnostics).toMatchObject([
    {
      code: 'timeout-exceeds-interval',
      relatedInformation: [{ location: { uri: pathToFileURL(workspace).href } }],
    },
  ]);
  await other.close();
});

test('an overlay is applied to the application beside it', async () => {
  file('stacks/base.yaml', APPLICATION);
  const stack = file('stacks/prod/app.yaml', 'workload: {replicas: 3}\nmonitoring: {port: https}\n');
  expect((await editor.open(stack)).diagnostics).toMatchObject([
    { code: 'undeclared-port', range: range(1, 19, 24) },
  ]);
  const mended = await editor.change(stack, [{ range: range(1, 19, 24), newText: 'http' }]);
  expect(mended.diagnostics).toEqual([]);

  file('overlays/app.yaml', APPLICATION);
  const overlay = file('overlays/prod.yaml', 'monitoring: {intervall: 10s}\n');
  expect((await editor.open(overlay)).diagnostics).toMatchObject([
    { code: 'unknown-field', range: range(0, 13, 22) },
  ]);
});

test('KCL is checked, the base of a project together with a stack', async () => {
  const path = file(
    'kcl/main.k',
    'shop: ac.AppConfiguration {\n    workload: service.Service {\n        replica: 2\n        containers: {web: c.Container {image: "nginx"}}\n    }\n}\n',
  );
  expect((await editor.open(path)).diagnostics).toMatchObject([
    { code: 'unknown-field', range: range(2, 8, 15) },
  ]);
  file(
    'project/prod/main.k',
    'shop: ac.AppConfiguration {\n    workload: service.Service {replicas: 2}\n}\n',
  );
  const base = file(
    'project/base/base.k',
    'shop: ac.AppConfiguration {\n    workload: service.Service {containers: {web: c.Container {image: "nginx"}}}\n}\n',
  );
  expect((await editor.open(base)).diagnostics).toEqual([]);
  const model = file('project/models/model.k', 'schema Model:\n    a: str\n    b = a + 1\n');
  expect((await editor.open(model)).diagnostics).toEqual([]);
});

const MONITOR = `apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: {name: shop}
spec:
  selector: {matchLabels: {app: shop}}
  endpoints:
  - port: metrics
`;
const SERVICE = `apiVersion: v1
kind: Service
metadata: {name: shop, labels: {app: shop}}
spec: {selector: {app: shop}, ports: [{name: http, port: 80}]}
`;
const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata: {name: shop}
spec:
  selector: {matchLabels: {app: shop}}
  template:
    metadata: {labels: {app: shop}}
    spec: {containers: [{name: web, image: nginx, ports: [{name: http, containerPort: 80}]}]}
`;

test('a monitor alone in its folder is no mistake', async () => {
  expect((await editor.open(file('alone/monitor.yaml', MONITOR))).diagnostics).toEqual([]);
});

test('a monitor is judged by the manifests beside it, as the editor has them', async () => {
  const monitor = file('beside/monitor.yaml', MONITOR);
  const service = file('beside/service.yaml', SERVICE);
  file('beside/deployment.yaml', DEPLOYMENT);
  expect((await editor.open(monitor)).diagnostics).toMatchObject([
    {
      code: 'undeclared-port',
      severity: 1,
      range: range(6, 10, 17),
      relatedInformation: [{ location: { uri: pathToFileURL(service).href } }],
    },
  ]);
  const mended = editor.next(monitor);
  await editor.open(service, SERVICE.replace('name: http', 'name: metrics'));
  expect((await mended).diagnostics).toEqual([]);
});

test.each([
  ['VMPodScrape', 'operator.victoriametrics.com/v1beta1', 'podMetricsEndpoints: [{port: metrics}]'],
  ['PodMonitoring', 'monitoring.googleapis.com/v1', 'endpoints: [{port: metrics, interval: 15s}]'],
])('a %s is judged as its own collector reads it', async (kind, apiVersion, endpoints) => {
  const spec = `spec:\n  selector: {matchLabels: {app: shop}}\n  ${endpoints}\n`;
  file(`${kind}/deployment.yaml`, DEPLOYMENT);
  const path = file(
    `${kind}/monitor.yaml`,
    `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: shop}\n${spec}`,
  );
  expect((await editor.open(path)).diagnostics).toMatchObject([{ code: 'undeclared-port', severity: 1 }]);
});

test('a NetworkPolicy that shuts out the Prometheus of the folder is underlined', async () => {
  const denied = readFileSync('fixtures/targets/network-policy/denied/manifests.yaml', 'utf8');
  const { diagnostics } = await editor.open(file('denied/manifests.yaml', denied));
  expect(diagnostics).toMatchObject([
    { code: 'network-policy-blocks', severity: 1, range: range(54, 4, 28) },
  ]);
});

test('the same object in two files is for two places', async () => {
  file('places/dev.yaml', SERVICE);
  expect((await editor.open(file('places/prod.yaml', SERVICE))).diagnostics).toEqual([]);
});

test('a patch of a kustomization is no object', async () => {
  file('tree/kustomization.yaml', 'resources: [deployment.yaml]\npatches: [{path: patches/replicas.yaml}]\n');
  file('tree/deployment.yaml', DEPLOYMENT);
  const patch = 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: shop}\nspec: {replicas: 3}\n';
  expect((await editor.open(file('tree/patches/replicas.yaml', patch))).diagnostics).toEqual([]);
});

test.each([
  ['values of a chart', 'values.yaml', 'replicaCount: 1\nmonitoring: {enabled: true}\n'],
  ['a workflow', '.github/workflows/ci.yaml', 'name: ci\non: [push]\njobs: {test: {runs-on: ubuntu}}\n'],
  ['compose', 'compose.yaml', 'services: {web: {image: nginx}}\n'],
  ['modules of something else', 'modules.yaml', 'modules: {core: {source: ./core}}\n'],
  [
    'a template of a chart',
    'chart/templates/app.yaml',
    'apiVersion: v1\nkind: Service\n{{- if .Values.x }}\nspec: {}\n{{- end }}\n',
  ],
  ['JSON with comments', 'tsconfig.json', '{\n// options\n"compilerOptions": {}}\n'],
  ['what cannot be read', 'broken.yaml', 'a: [1\nb: }\n'],
])('%s is none of ours', async (_what, name, text) => {
  expect((await editor.open(file(`others/${name}`, text))).diagnostics).toEqual([]);
});

test('what is known is not told', async () => {
  file('known/.appcfg-ignore', 'undeclared-number\n');
  const path = file(
    'known/app.yaml',
    `${APPLICATION}  operatorMode: true\n`.replace('port: http', 'port: 9090'),
  );
  expect((await editor.open(path)).diagnostics).toEqual([]);
});
