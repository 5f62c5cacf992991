import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { editorOfTests, marked, startEditor, writeBelow } from './editor.ts';

const { folder, editor } = await editorOfTests();

const file = (name: string, text: string): string => writeBelow(folder, name, text);

/** Each place that the cursor at `|` leads to, as its file and the text that is there. */
async function places(name: string, withCursor: string, other = editor): Promise<readonly string[]> {
  const { text, position } = marked(withCursor);
  const path = file(name, text);
  await other.open(path);
  const found = await other.definition(path, position);
  const texts = new Map([[pathToFileURL(path).href, text], ...beside]);
  return found.map(({ uri, range }) => {
    const there = TextDocument.create(uri, '', 0, texts.get(uri) ?? '').getText(range);
    return `${uri.slice(pathToFileURL(folder).href.length + 1)}:${range.start.line + 1} ${there}`;
  });
}

const beside = new Map<string, string>();
function besideIt(name: string, text: string): void {
  beside.set(pathToFileURL(file(name, text)).href, text);
}

const WEB =
  'name: shop\nworkload:\n  containers:\n    web: {image: nginx, ports: [{name: metrics, port: 80}]}\n';

test('the port of the metrics leads to the port that is declared', async () => {
  expect(await places('port/app.yaml', `${WEB}monitoring: {port: met|rics}\n`)).toEqual([
    'port/app.yaml:4 metrics',
  ]);
});

test('a reference leads to the key of the secret', async () => {
  const text = `${WEB}  secrets:\n    db:\n      type: opaque\n      data:\n        password: ""\n`;
  const used = text.replace('image: nginx', 'image: nginx, env: {PASSWORD: "secret://db/pass|word"}');
  expect(await places('secret/app.yaml', used)).toEqual(['secret/app.yaml:9 password']);
});

test('the name of a manifest leads to it', async () => {
  besideIt('manifest/all.yaml', 'apiVersion: apps/v1\nkind: Deployment\n');
  expect(await places('manifest/app.yaml', 'name: shop\nworkload: {manifest: al|l.yaml}\n')).toEqual([
    'manifest/all.yaml:1 ',
  ]);
});

test('one half of a conflict leads to the other', async () => {
  const text = `${WEB}monitoring:\n  operatorMode: true\n  interval: 10s\n  timeout: 2|0s\n`;
  expect(await places('conflict/app.yaml', text)).toEqual(['conflict/app.yaml:7 10s']);
});

test('a conflict with the workspace leads into it', async () => {
  const workspace = 'modules:\n  monitoring:\n    default:\n      operatorMode: true\n      interval: 5s\n';
  besideIt('platform/workspace.yaml', workspace);
  const other = await startEditor(folder, ['--workspace', 'platform/workspace.yaml']);
  expect(await places('platform/app.yaml', `${WEB}monitoring: {timeout: 1|0s}\n`, other)).toEqual([
    'platform/workspace.yaml:5 5s',
  ]);
  await other.close();
});

test('a monitor leads to the Service that it selects, and a Service to its pods', async () => {
  besideIt(
    'cluster/deployment.yaml',
    `apiVersion: apps/v1
kind: Deployment
metadata: {name: shop}
spec:
  selector: {matchLabels: {app: shop}}
  template:
    metadata: {labels: {app: shop}}
    spec: {containers: [{name: web, image: nginx, ports: [{name: http, containerPort: 80}]}]}
`,
  );
  const service = (text = 'targetPort: http') =>
    `apiVersion: v1
kind: Service
metadata: {name: shop, labels: {team: a}}
spec: {selector: {app: shop}, ports: [{name: front, port: 80, ${text}}]}
`;
  besideIt('cluster/service.yaml', service());
  const monitor = `apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: {name: shop}
spec:
  selector: {matchLabels: {team: a}}
  endpoints: [{port: front}]
`;
  expect(await places('cluster/monitor.yaml', monitor.replace('front', 'fr|ont'))).toEqual([
    'cluster/service.yaml:4 front',
  ]);
  expect(await places('cluster/monitor.yaml', monitor.replace('team: a', 'team: a|'))).toEqual([
    'cluster/service.yaml:3 {team: a}',
  ]);
  expect(await places('cluster/service.yaml', service('targetPort: ht|tp'))).toEqual([
    'cluster/deployment.yaml:8 http',
  ]);
});

test('nothing leads nowhere', async () => {
  expect(await places('nowhere/app.yaml', WEB.replace('nginx', 'ngi|nx'))).toEqual([]);
});
