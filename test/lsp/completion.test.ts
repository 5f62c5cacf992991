import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CompletionItem } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import applicationSchema from '../../schemas/app-configuration.schema.json' with { type: 'json' };
import { editorOfTests, marked, writeBelow } from './editor.ts';

const { folder, editor } = await editorOfTests();

let count = 0;
async function completed(withCursor: string, name = 'app.yaml'): Promise<readonly CompletionItem[]> {
  const { text, position } = marked(withCursor);
  count += 1;
  const path = writeBelow(folder, `${count}/${name}`, text);
  await editor.open(path);
  return editor.complete(path, position);
}

async function labels(withCursor: string, name?: string): Promise<readonly string[]> {
  return (await completed(withCursor, name)).map(({ label }) => label);
}

/** The text with one of the items chosen. */
async function chosen(withCursor: string, label: string, name?: string): Promise<string> {
  const item = (await completed(withCursor, name)).find((one) => one.label === label);
  const { text } = marked(withCursor);
  return TextDocument.applyEdits(TextDocument.create('', '', 0, text), [item?.textEdit as never]);
}

const WEB = 'workload: {containers: {web: {image: nginx, ports: [{name: metrics, port: 80}]}}}\n';

const DIALECTS: Readonly<Record<string, string>> = {
  flat: `name: shop\n${WEB}monitoring:\n  |`,
  'a list of blocks': `name: shop\n${WEB}monitoring:\n- port: 80\n  |`,
  resource: `apiVersion: appcfg.dev/v1\nkind: AppConfiguration\nmetadata: {name: shop}\nspec:\n  ${WEB}  monitoring:\n    |`,
  Kusion: `shop:\n  ${WEB}  accessories:\n    monitoring:\n      |`,
  'a key as the mark': `name: shop\n${WEB}monitoring:\n  Prometheus.Scraping:\n    |`,
  'a tag as the mark': `name: shop\n${WEB}monitoring: !Prometheus.Scraping\n  |`,
  brackets: `name: shop\n${WEB}monitoring: {|}\n`,
  'a bracket that is not closed': `name: shop\n${WEB}monitoring: {interval: 5s, |`,
  JSON: `{"name": "shop", "workload": {"containers": {"web": {"image": "nginx"}}}, "monitoring": {"|"}}`,
  'mistakes below': `name: shop\n${WEB}monitoring:\n  |\nlabels: [a: {\n`,
};

describe.each(Object.entries(DIALECTS))('monitoring, %s', (_dialect, text) => {
  test('has its fields', async () => {
    const fields = await labels(text);
    expect(fields).toEqual(expect.arrayContaining(['monitorType', 'path', 'scheme']));
    expect(fields).not.toContain('containers');
  });

  test('has the values of a field', async () => {
    if (text.includes('"|"')) {
      expect(await labels(text.replace('"|"', '"monitorType": "|"'))).toEqual(['pod', 'service', 'ingress']);
      return;
    }
    expect(await labels(text.replace('|', 'monitorType: |'))).toEqual(['pod', 'service', 'ingress']);
  });
});

test('fields that are there already are left out, the required ones come first', async () => {
  const items = await completed('name: shop\n|');
  expect(items.map(({ label }) => label)).not.toContain('name');
  const [first] = [...items].sort((a, b) => (String(a.sortText) < String(b.sortText) ? -1 : 1));
  expect(first?.label).toBe('workload');
});

test('a field comes with its description, and with what is behind its key', async () => {
  const items = await completed(`name: shop\n${WEB}monitoring:\n  mon|`);
  const field = items.find(({ label }) => label === 'monitorType');
  expect(JSON.stringify(field?.documentation)).toContain(
    applicationSchema.$defs.Scraping.properties.monitorType.description,
  );
  expect(await chosen('name: shop\nworkl|', 'workload')).toBe('name: shop\nworkload:\n  ');
  expect(await chosen(`${WEB}name: shop\nmonitoring:\n  int|`, 'interval')).toContain('\n  interval: ');
  // The key that is there keeps its value.
  expect(await chosen(`name: shop\n${WEB}monitoring:\n  prot|: 80\n`, 'port')).toContain('\n  port: 80\n');
});

test('below a name of the author are the fields of what it names', async () => {
  const fields = await labels('name: shop\nworkload:\n  containers:\n    web:\n      image: nginx\n      |');
  expect(fields).toEqual(expect.arrayContaining(['ports', 'env', 'readinessProbe']));
  expect(await labels('name: shop\nworkload:\n  containers:\n    |')).toEqual([]);
  expect(await labels(`name: shop\nworkload:\n  containers:\n    web:\n      ports:\n      - |`)).toEqual(
    expect.arrayContaining(['name', 'port']),
  );
});

test('a port is one that is declared', async () => {
  expect(await labels(`name: shop\n${WEB}monitoring:\n  port: |\n`)).toContain('metrics');
  expect(await labels(`name: shop\n${WEB}monitoring: {port: m|}\n`)).toContain('metrics');
  const service = `name: shop\n${WEB.replace('workload: {', 'workload: {ports: [{name: front, port: 80}], ')}`;
  expect(await labels(`${service}monitoring: {monitorType: service, port: |}\n`)).toContain('front');
  expect(await labels(`${service}monitoring: {port: |}\n`)).not.toContain('front');
});

test('a secret is one that the application has, by its name and never by its value', async () => {
  const secrets = 'secrets: {database: {type: opaque, data: {password: hunter2-Zq81}}}';
  const text = `name: shop\nworkload:\n  ${secrets}\n  containers:\n    web:\n      image: nginx\n      env:\n        PASSWORD: sec|\n`;
  const items = await completed(text);
  expect(items.map(({ label }) => label)).toContain('secret://database/password');
  expect(JSON.stringify(items)).not.toContain('hunter2');
  expect(await chosen(text, 'secret://database/password')).toContain(
    'PASSWORD: secret://database/password\n',
  );
});

test('a manifest is one beside the application, and a workload one that is in it', async () => {
  const beside = join(folder, 'manifests');
  mkdirSync(beside, { recursive: true });
  writeFileSync(
    join(beside, 'all.yaml'),
    'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: cart}\nspec: {}\n',
  );
  const path = join(beside, 'app.yaml');
  const file = marked('name: shop\nworkload:\n  manifest:\n    file: |\n');
  await editor.open(path, file.text);
  expect((await editor.complete(path, file.position)).map(({ label }) => label)).toContain('all.yaml');
  const name = marked('name: shop\nworkload:\n  manifest:\n    file: all.yaml\n    name: |\n');
  const second = join(beside, 'second.yaml');
  await editor.open(second, name.text);
  expect((await editor.complete(second, name.position)).map(({ label }) => label)).toContain('cart');
});

test('a workspace has its own fields, a module also by its long name', async () => {
  for (const module of ['monitoring', 'kusionstack/monitoring@0.1.0']) {
    const text = `modules:\n  ${module}:\n    default:\n      |`;
    expect(await labels(text, 'workspace.yaml')).toEqual(
      expect.arrayContaining(['scrapeClass', 'monitorLabels']),
    );
  }
});

test('a monitor is completed with the ports and labels of what is beside it', async () => {
  const beside = join(folder, 'monitors');
  mkdirSync(beside, { recursive: true });
  writeFileSync(
    join(beside, 'service.yaml'),
    'apiVersion: v1\nkind: Service\nmetadata: {name: shop, labels: {app: shop}}\nspec: {selector: {pod: shop}, ports: [{name: front, port: 80}]}\n',
  );
  const text = (rest: string) =>
    `apiVersion: monitoring.coreos.com/v1\nkind: ServiceMonitor\nmetadata: {name: shop}\nspec:\n${rest}`;
  const offered = async (rest: string) => {
    const { text: written, position } = marked(text(rest));
    count += 1;
    const path = join(beside, `monitor-${count}.yaml`);
    await editor.open(path, written);
    return (await editor.complete(path, position)).map(({ label }) => label);
  };
  expect(await offered('  endpoints:\n  - port: |\n')).toEqual(['front']);
  expect(await offered('  selector:\n    matchLabels:\n      |\n')).toEqual(['app']);
  expect(await offered('  selector:\n    matchLabels:\n      app: |\n')).toEqual(['shop']);
});

test('KCL is completed as KCL', async () => {
  const text = (inside: string) =>
    `shop: ac.AppConfiguration {\n    workload: service.Service {\n        containers: {web: c.Container {image: "nginx"}}\n    }\n    monitoring: m.Prometheus {\n        ${inside}\n    }\n}\n`;
  expect(await labels(text('|'), 'main.k')).toContain('monitorType');
  expect(await chosen(text('monitorType = |'), 'service', 'main.k')).toContain('monitorType = "service"');
});

test.each([
  ['a comment', `name: shop\n${WEB}# monit|\n`, 'app.yaml'],
  ['the values of a chart', 'replicaCount: 1\nmonitoring:\n  |\n', 'values.yaml'],
  ['a manifest', 'apiVersion: v1\nkind: Service\nmetadata:\n  |\n', 'service.yaml'],
  ['a workflow', 'name: ci\non: push\n|\n', 'ci.yaml'],
])('in %s nothing is offered', async (_what, text, name) => {
  expect(await labels(text, name)).toEqual([]);
});
