/** Kubernetes' own kinds that live in no namespace, by their group (`kubectl api-resources --namespaced=false`). */
const OF_THE_CLUSTER: Readonly<Record<string, readonly string[]>> = {
  '': ['Namespace', 'Node', 'PersistentVolume'],
  'admissionregistration.k8s.io': [
    'MutatingAdmissionPolicy',
    'MutatingAdmissionPolicyBinding',
    'MutatingWebhookConfiguration',
    'ValidatingAdmissionPolicy',
    'ValidatingAdmissionPolicyBinding',
    'ValidatingWebhookConfiguration',
  ],
  'apiextensions.k8s.io': ['CustomResourceDefinition'],
  'apiregistration.k8s.io': ['APIService'],
  'certificates.k8s.io': ['CertificateSigningRequest', 'ClusterTrustBundle'],
  'flowcontrol.apiserver.k8s.io': ['FlowSchema', 'PriorityLevelConfiguration'],
  'gateway.networking.k8s.io': ['GatewayClass'],
  'internal.apiserver.k8s.io': ['StorageVersion'],
  'networking.k8s.io': ['IPAddress', 'IngressClass', 'ServiceCIDR'],
  'node.k8s.io': ['RuntimeClass'],
  policy: ['PodSecurityPolicy'],
  'rbac.authorization.k8s.io': ['ClusterRole', 'ClusterRoleBinding'],
  'resource.k8s.io': ['DeviceClass', 'DeviceTaintRule', 'ResourceSlice'],
  'scheduling.k8s.io': ['PriorityClass'],
  'storage.k8s.io': ['CSIDriver', 'CSINode', 'StorageClass', 'VolumeAttachment', 'VolumeAttributesClass'],
  'storagemigration.k8s.io': ['StorageVersionMigration'],
};

/** Custom kinds that are named like one of the cluster and live in a namespace: those of Cluster API and OLM. */
const IN_A_NAMESPACE = [
  'ClusterClass',
  'ClusterResourceSet',
  'ClusterResourceSetBinding',
  'ClusterServiceVersion',
];

/** What is before the slash of an apiVersion; `''` for Kubernetes' first kinds. */
export function groupOf(apiVersion: string): string {
  return apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
}

/** Where objects of a kind live; undefined of a custom kind, whose own definition alone says so. */
export function scopeOf(apiVersion: string, kind: string): 'cluster' | 'namespace' | undefined {
  const group = groupOf(apiVersion);
  const ofTheCluster = OF_THE_CLUSTER[group];
  if (ofTheCluster?.includes(kind) === true) return 'cluster';
  return ofTheCluster === undefined && group.includes('.') ? undefined : 'namespace';
}

/**
 * Whether objects of a kind live in no namespace. Of a custom kind this goes by the convention that its name begins
 * with Cluster if there is one for namespaces as well (Issuer and ClusterIssuer).
 */
export function isOfTheCluster(apiVersion: string, kind: string): boolean {
  const scope = scopeOf(apiVersion, kind);
  if (scope !== undefined) return scope === 'cluster';
  return /^Cluster[A-Z]/.test(kind) && !IN_A_NAMESPACE.includes(kind);
}

const BELOW_SPEC = ['spec', 'template'];
const BELOW_JOB_TEMPLATE = ['spec', 'jobTemplate', 'spec', 'template'];

/** Where the pod template is in an object of a kind that may make pods, a custom kind included; a Pod is one itself. */
export function podTemplatePath(group: string, kind: string): readonly string[] {
  if (group === '' && kind === 'Pod') return [];
  return group === 'batch' && kind === 'CronJob' ? BELOW_JOB_TEMPLATE : BELOW_SPEC;
}
