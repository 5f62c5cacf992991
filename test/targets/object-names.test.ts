import { expect, test } from 'vitest';
import { runProgram } from '../program.mjs';

const TEMPLATE = '{metadata: {labels: {a: b}}, spec: {containers: [{name: c, image: i}]}}';
const SPECS: Readonly<Record<string, string>> = {
  'apps/v1 Deployment': `{selector: {matchLabels: {a: b}}, template: ${TEMPLATE}}`,
  'v1 Service': '{selector: {a: b}, ports: [{port: 80}]}',
  'v1 Pod': '{containers: [{name: c, image: i}]}',
  'batch/v1 CronJob': `{schedule: "* * * * *", jobTemplate: {spec: {template: {spec: {restartPolicy: Never, containers: [{name: c, image: i}]}}}}}`,
  'monitoring.coreos.com/v1 PodMonitor':
    '{selector: {matchLabels: {a: c}}, podMetricsEndpoints: [{port: m}]}',
};

function refusals(
  what: string,
  name: string,
  namespace = 'web',
): readonly { message: string; hint?: string }[] {
  const [apiVersion, kind] = what.split(' ');
  const input = `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: ${JSON.stringify(name)}, namespace: ${JSON.stringify(namespace)}}\nspec: ${SPECS[what]}\n`;
  const { stdout } = runProgram(['targets', '-', '--format', 'json'], { input });
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { code: string; message: string; hint?: string }[];
  };
  return diagnostics.filter(({ code }) => code === 'refused-object');
}

test.each([
  ['apps/v1 Deployment', 'Shop_1', 'write shop-1'],
  ['apps/v1 Deployment', `a${'b'.repeat(253)}`, undefined],
  ['v1 Service', 'shop.web', undefined],
  ['v1 Pod', '-shop', 'write shop'],
  ['batch/v1 CronJob', 'a'.repeat(53), undefined],
  ['monitoring.coreos.com/v1 PodMonitor', 'shop metrics', 'write shop-metrics'],
])('a cluster refuses a %s named %s', (what, name, hint) => {
  expect(refusals(what, name).map((one) => one.hint)).toEqual([hint]);
  if (hint !== undefined) expect(refusals(what, hint.slice('write '.length))).toEqual([]);
});

test.each([
  ['apps/v1 Deployment', 'shop.web-1'],
  ['apps/v1 Deployment', '1shop'],
  ['v1 Service', 's-1'],
  ['v1 Service', '1shop'],
  ['v1 Pod', 'a'.repeat(253)],
  ['batch/v1 CronJob', 'a'.repeat(52)],
  ['monitoring.coreos.com/v1 PodMonitor', 'shop.web'],
])('a cluster takes a %s named %s', (what, name) => {
  expect(refusals(what, name)).toEqual([]);
});

test('a namespace is a label of DNS names', () => {
  expect(refusals('v1 Pod', 'shop', 'team.web').map(({ message }) => message)).toEqual([
    'Pod team.web/shop: "team.web" is not the name of a namespace',
  ]);
});
