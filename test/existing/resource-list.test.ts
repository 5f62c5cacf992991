import { expect, test } from 'vitest';
import { compileDocument } from '../../src/compiler/compile-document.ts';
import { readDocuments } from '../../src/document/read.ts';

/** What a KRM function is handed: the application as its configuration, the objects as items of one document. */
const LIST = `apiVersion: config.kubernetes.io/v1
kind: ResourceList
functionConfig:
  apiVersion: appcfg.dev/v1
  kind: AppConfiguration
  metadata: {name: web, namespace: shop}
  spec:
    workload: {manifest: {kind: Deployment, name: web}}
    monitoring: {operatorMode: true, port: 8080}
items:
- apiVersion: appcfg.dev/v1
  kind: AppConfiguration
  metadata: {name: another}
  spec: {workload: {containers: {web: {image: nginx:1.27}}}}
- apiVersion: apps/v1
  kind: Deployment
  metadata: {name: web} # by hand
  spec:
    selector: {matchLabels: {app: web}}
    template:
      metadata: {labels: {app: web}}
      spec:
        containers:
        - name: web
          image: nginx:1.27
          ports:
          - containerPort: 8080 # http
`;

test('an object of a resource list is edited in its text, and nothing is read from files', async () => {
  const [list] = readDocuments({ name: '<stdin>', text: LIST });
  const config = list?.value?.at('functionConfig');
  if (config === undefined) throw new Error('unreadable');
  const { compiled, diagnostics } = await compileDocument(config, 'resource', {});
  expect(diagnostics).toEqual([]);
  expect(compiled[0]?.manifests.map(({ kind }) => kind)).toEqual(['PodMonitor']);
  expect(compiled[0]?.existing?.documents.map(({ text }) => text)).toEqual([
    LIST.replace('{name: web} # by hand', '{name: web, namespace: shop} # by hand').replace(
      '8080 # http\n',
      '8080 # http\n            name: tcp-8080\n',
    ),
  ]);
});

test('a path is refused where there are no files', async () => {
  const text = 'name: web\nworkload: {manifest: web.yaml}\n';
  const [document] = readDocuments({ name: '<stdin>', text });
  if (document?.value === undefined) throw new Error('unreadable');
  const { diagnostics } = await compileDocument(document.value, 'flat', {});
  expect(diagnostics.map(({ code, hint }) => [code, hint])).toEqual([
    ['no-such-path', 'write manifest: {kind: <kind>, name: <name>}, an object that is handed in'],
  ]);
});
