import { join } from 'node:path';
import { expect, test } from 'vitest';
import applicationSchema from '../../schemas/app-configuration.schema.json' with { type: 'json' };
import workspaceSchema from '../../schemas/workspace.schema.json' with { type: 'json' };
import { editorOfTests, marked } from './editor.ts';

const { folder, editor } = await editorOfTests();

let count = 0;
async function hover(withCursor: string, name = 'app.yaml'): Promise<string> {
  const { text, position } = marked(withCursor);
  count += 1;
  const path = join(folder, `${count}-${name}`);
  await editor.open(path, text);
  return editor.hover(path, position);
}

const { properties } = applicationSchema.$defs.Scraping;
const APP = 'name: shop\nworkload: {containers: {web: {image: nginx}}}\n';

test.each([
  ['a key', `${APP}monitoring: {monitor|Type: service}\n`],
  ['a value', `${APP}monitoring: {monitorType: serv|ice}\n`],
  ['a list of blocks', `${APP}monitoring:\n- monitor|Type: service\n`],
  ['Kusion', 'shop:\n  workload: {containers: {web: {image: nginx}}}\n  monitoring: {monitorTy|pe: pod}\n'],
])('%s is explained', async (_what, text) => {
  const shown = await hover(text);
  expect(shown).toContain('**monitoring.monitorType**');
  expect(shown).toContain(properties.monitorType.description);
  expect(shown).toContain('- type: pod, service, ingress');
  expect(shown).toContain('- default: `pod`');
  expect(shown).toContain('- rule: no-ingress');
});

test('KCL and workspaces are explained', async () => {
  const kcl =
    'shop: ac.AppConfiguration {\n    workload: service.Service {repl|icas: 2, containers: {web: c.Container {image: "nginx"}}}\n}\n';
  expect(await hover(kcl, 'main.k')).toContain('**workload.replicas**');
  const workspace = 'modules:\n  monitoring:\n    default:\n      scrape|Class: mesh\n';
  expect(await hover(workspace, 'workspace.yaml')).toContain(
    workspaceSchema.$defs.MonitoringBlock.properties.scrapeClass.description,
  );
});

test('a name of the author, a field that nobody knows and a file of somebody else are not', async () => {
  expect(await hover(`${APP}monitoring: {nonsen|se: 1}\n`)).toBe('');
  expect(await hover('replicaCount: 1\nmonitor|ing: {enabled: true}\n', 'values.yaml')).toBe('');
});
