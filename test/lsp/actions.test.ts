import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { editorOfTests, writeBelow } from './editor.ts';

const { folder, editor } = await editorOfTests();

let count = 0;
function file(name: string, text: string): string {
  count += 1;
  return writeBelow(folder, `${count}/${name}`, text);
}

const WEB = 'workload:\n  containers:\n    web: {image: nginx, ports: [{name: metrics, port: 8080}]}\n';
const APP = `name: shop\n${WEB}`;
const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata: {name: shop}
spec:
  selector: {matchLabels: {app: shop}}
  template:
    metadata: {labels: {app: shop}}
    spec: {containers: [{name: web, image: nginx, ports: [{name: metrics, containerPort: 80}]}]}
`;
const POD_MONITOR = (endpoint: string) =>
  `${DEPLOYMENT}---
apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata: {name: shop}
spec:
  selector: {matchLabels: {app: shop}}
  podMetricsEndpoints:
  - ${endpoint}
`;
const KCL = (inside: string) =>
  `shop: ac.AppConfiguration {\n    workload: service.Service {\n        ${inside}\n        containers: {web: c.Container {image: "nginx"}}\n    }\n}\n`;

const CASES: Readonly<Record<string, readonly [name: string, text: string, title: string, mended: string]>> =
  {
    'a misspelt key': [
      'app.yaml',
      `${APP}monitoring:\n  prot: metrics # the port\n`,
      'replace it with port',
      `${APP}monitoring:\n  port: metrics # the port\n`,
    ],
    'a misspelt value': [
      'app.yaml',
      `${APP}monitoring: {operatorMode: true, monitorType: pods}\n`,
      'replace it with pod',
      `${APP}monitoring: {operatorMode: true, monitorType: pod}\n`,
    ],
    'a value in quotes keeps them': [
      'app.yaml',
      `${APP}monitoring: {operatorMode: true, monitorType: 'pods'}\n`,
      'replace it with pod',
      `${APP}monitoring: {operatorMode: true, monitorType: 'pod'}\n`,
    ],
    'a key of JSON': [
      'app.json',
      '{"name": "shop", "workload": {"containers": {"web": {"image": "nginx"}}}, "monitoring": {"pth": "/m"}}\n',
      'replace it with path',
      '{"name": "shop", "workload": {"containers": {"web": {"image": "nginx"}}}, "monitoring": {"path": "/m"}}\n',
    ],
    'a duration without a unit': [
      'app.yaml',
      `${APP}monitoring: {operatorMode: true, interval: 5}\n`,
      'replace it with 5s',
      `${APP}monitoring: {operatorMode: true, interval: 5s}\n`,
    ],
    'a field that is missing at the top': [
      'app.yaml',
      WEB,
      'write name: sample-app',
      `name: sample-app\n${WEB}`,
    ],
    'a field that is missing below': [
      'app.yaml',
      'name: shop\nworkload:\n  containers:\n    web:\n      env: {A: b}\n',
      'write image: nginx:1.27',
      'name: shop\nworkload:\n  containers:\n    web:\n      env: {A: b}\n      image: nginx:1.27\n',
    ],
    'a name that is no name': [
      'app.yaml',
      `name: My_Shop\n${WEB}`,
      'replace it with my-shop',
      `name: my-shop\n${WEB}`,
    ],
    'a conflict, by the one': [
      'app.yaml',
      `${APP}monitoring:\n  operatorMode: true\n  interval: 10s\n  timeout: 20s\n`,
      'write interval: 20s',
      `${APP}monitoring:\n  operatorMode: true\n  interval: 20s\n  timeout: 20s\n`,
    ],
    'a conflict, by the other': [
      'app.yaml',
      `${APP}monitoring:\n  operatorMode: true\n  interval: 10s\n  timeout: 20s\n`,
      'write timeout: 10s',
      `${APP}monitoring:\n  operatorMode: true\n  interval: 10s\n  timeout: 10s\n`,
    ],
    'a field that has no effect, by what it needs': [
      'app.yaml',
      `${APP}monitoring:\n  interval: 10s\n`,
      'write operatorMode: true',
      `${APP}monitoring:\n  interval: 10s\n  operatorMode: true\n`,
    ],
    'a field that has no effect, taken away': [
      'app.yaml',
      `${APP}monitoring:\n  port: metrics\n  interval: 10s # too often\n`,
      'remove interval',
      `${APP}monitoring:\n  port: metrics\n`,
    ],
    'a port that no container declares': [
      'app.yaml',
      `${APP}monitoring: {port: metric}\n`,
      'replace it with metrics',
      `${APP}monitoring: {port: metrics}\n`,
    ],
    'an overlay': [
      'overlay/prod/app.yaml',
      'monitoring: {intervall: 10s, operatorMode: true}\n',
      'replace it with interval',
      'monitoring: {interval: 10s, operatorMode: true}\n',
    ],
    'a workspace': [
      'workspace.yaml',
      'modules:\n  monitoring:\n    default:\n      scrapeClas: mesh\n',
      'replace it with scrapeClass',
      'modules:\n  monitoring:\n    default:\n      scrapeClass: mesh\n',
    ],
    'the name of a manifest': [
      'app.yaml',
      'name: shop\nworkload: {manifest: deploymnet.yaml}\n',
      'replace it with deployment.yaml',
      'name: shop\nworkload: {manifest: deployment.yaml}\n',
    ],
    KCL: ['main.k', KCL('replica = 2'), 'replace it with replicas', KCL('replicas = 2')],
    'a port of a monitor': [
      'shop.yaml',
      POD_MONITOR('port: metricz'),
      'replace it with metrics',
      POD_MONITOR('port: metrics'),
    ],
    'a selector of a monitor': [
      'shop.yaml',
      POD_MONITOR('port: metrics').replace(/(PodMonitor[\s\S]*)app: shop/, '$1app: shopp'),
      'write app: shop',
      POD_MONITOR('port: metrics'),
    ],
  };

test.each(Object.entries(CASES))(
  '%s is mended, and the text is clean then',
  async (_what, [name, text, title, mended]) => {
    const path = file(name, text);
    if (text.includes('manifest: ')) writeFileSync(join(dirname(path), 'deployment.yaml'), DEPLOYMENT);
    if (name.startsWith('overlay/')) writeFileSync(join(dirname(path), '..', 'base.yaml'), APP);
    const { diagnostics } = await editor.open(path);
    const told = diagnostics.at(-1);
    if (told === undefined) throw new Error('nothing is wrong');
    const actions = await editor.actions(path, told.range, [told]);
    expect(actions.map((action) => action.title)).toContain(title);
    const action = actions.find((one) => one.title === title);
    expect(action).toMatchObject({ kind: 'quickfix', diagnostics: [{ code: told.code, range: told.range }] });
    const after = await editor.change(path, action?.edit?.changes?.[pathToFileURL(path).href] ?? []);
    expect(editor.textOf(path)).toBe(mended);
    expect(after.diagnostics).toEqual([]);
  },
);

test('what a person has to think about is not proposed', async () => {
  const path = file('app.yaml', `${APP}monitoring: {nonsense: 1}\n`);
  const { diagnostics } = await editor.open(path);
  expect(await editor.actions(path, diagnostics[0]?.range as never)).toEqual([]);
});

test('no proposal repeats a secret', async () => {
  const secret = 'hunter2-Zq81kk';
  const path = file(
    'app.yaml',
    `${APP}monitoring:\n  operatorMode: true\n  basicAuth: {username: secret://a/b, password: ${secret}}\n`,
  );
  const { diagnostics } = await editor.open(path);
  const actions = await editor.actions(path, diagnostics[0]?.range as never);
  expect(JSON.stringify([diagnostics, actions])).not.toContain(secret);
});
