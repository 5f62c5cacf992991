import { expect, test } from 'vitest';
import { isOfTheCluster, podTemplatePath, scopeOf } from '../../src/kubernetes/kinds.ts';

test.each([
  ['v1', 'Node'],
  ['v1', 'PersistentVolume'],
  ['storage.k8s.io/v1', 'StorageClass'],
  ['resource.k8s.io/v1', 'DeviceClass'],
  ['rbac.authorization.k8s.io/v1', 'ClusterRoleBinding'],
  ['networking.k8s.io/v1', 'IngressClass'],
  // Beside Issuer, which lives in a namespace.
  ['cert-manager.io/v1', 'ClusterIssuer'],
])('no namespace holds a %s %s', (apiVersion, kind) => {
  expect(isOfTheCluster(apiVersion, kind)).toBe(true);
});

test.each([
  ['v1', 'PersistentVolumeClaim'],
  ['policy/v1', 'PodDisruptionBudget'],
  ['networking.k8s.io/v1', 'Ingress'],
  ['apps/v1', 'Deployment'],
  // A custom kind with the name of one of Kubernetes' own.
  ['longhorn.io/v1beta2', 'Node'],
  ['postgresql.cnpg.io/v1', 'Cluster'],
  ['operators.coreos.com/v1alpha1', 'ClusterServiceVersion'],
])('a namespace holds a %s %s', (apiVersion, kind) => {
  expect(isOfTheCluster(apiVersion, kind)).toBe(false);
});

test('the scope of a custom kind is not known for certain', () => {
  expect(scopeOf('cert-manager.io/v1', 'ClusterIssuer')).toBeUndefined();
  expect(scopeOf('batch/v1', 'Job')).toBe('namespace');
});

test('the pods of a CronJob are made from its job template, and a Pod is one itself', () => {
  expect(podTemplatePath('batch', 'CronJob').join('.')).toBe('spec.jobTemplate.spec.template');
  expect(podTemplatePath('example.com', 'CronJob').join('.')).toBe('spec.template');
  expect(podTemplatePath('', 'Pod')).toEqual([]);
});
