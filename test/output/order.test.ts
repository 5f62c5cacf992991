import { expect, test } from 'vitest';
import { outputFileName } from '../../src/output/file-name.ts';
import { compareManifests } from '../../src/output/order.ts';

function manifest(text: string) {
  const [kind = '', namespace = '', name = '', apiVersion = 'v1'] = text.split(' ');
  return { apiVersion, kind, metadata: { name, ...(namespace === '-' ? undefined : { namespace }) } };
}

/** As `kustomize build` printed them with `sortOptions: {order: legacy}`. */
const kinds = [
  'Namespace ServiceAccount Role RoleBinding ConfigMap Secret Service PersistentVolumeClaim Deployment StatefulSet',
  'CronJob PodDisruptionBudget CollaSet DaemonSet Ingress Job PodMonitor Probe ServiceMonitor',
  'MutatingWebhookConfiguration ValidatingWebhookConfiguration',
].flatMap((line) => line.split(' '));

test.each([
  { rule: 'kinds as kustomize, others by name between them', want: kinds.map((kind) => `${kind} a a`) },
  { rule: 'then the namespace, none first', want: ['Service - z', 'Service a z', 'Service b a'] },
  {
    rule: 'then the name, by code unit',
    want: ['Service a B', 'Service a a', 'Service a a-b', 'Service a ab'],
  },
  { rule: 'then the version', want: ['Probe a a a/v1', 'Probe a a b/v1'] },
  { rule: 'the kind before the namespace', want: ['ConfigMap z z', 'Service a a'] },
])('$rule', ({ want }) => {
  const shuffled = [...want].reverse().map((text) => ({ text, ...manifest(text) }));
  expect(shuffled.sort(compareManifests).map(({ text }) => text)).toEqual(want);
});

test.each([
  {
    application: 'shop',
    manifest: 'PodMonitor - shop-pod-monitor',
    want: 'shop/shop-pod-monitor.podmonitor.yaml',
  },
  { application: 'shop', manifest: 'ClusterRole - system:auth', want: 'shop/system%3Aauth.clusterrole.yaml' },
  { application: 'shop', manifest: 'Role - Admin', want: 'shop/%41dmin.role.yaml' },
  { application: '..', manifest: 'Role - ../../x', want: '%2E./%2E.%2F..%2Fx.role.yaml' },
])('$application, $manifest -> $want', ({ application, manifest: text, want }) => {
  expect(outputFileName(application, manifest(text))).toBe(want);
});
