import type { Mapping } from '../document/node.ts';
import { namespaceOf, textOf } from './kinds.ts';

/** Kubernetes' kinds that no namespace holds, beside those whose names begin with Cluster. */
const OF_THE_CLUSTER: ReadonlySet<string> = new Set([
  'APIService',
  'CSIDriver',
  'CSINode',
  'CertificateSigningRequest',
  'CustomResourceDefinition',
  'DeviceClass',
  'FlowSchema',
  'IngressClass',
  'GatewayClass',
  'MutatingAdmissionPolicy',
  'MutatingAdmissionPolicyBinding',
  'MutatingWebhookConfiguration',
  'Namespace',
  'Node',
  'PersistentVolume',
  'PodSecurityPolicy',
  'PriorityClass',
  'PriorityLevelConfiguration',
  'RuntimeClass',
  'StorageClass',
  'ValidatingAdmissionPolicy',
  'ValidatingAdmissionPolicyBinding',
  'ValidatingWebhookConfiguration',
  'VolumeAttachment',
  'VolumeAttributesClass',
]);

/** Whether an object takes the application's namespace: it lives in one, as unknown kinds do, and names none. */
export function takesNamespace(object: Mapping): boolean {
  const kind = textOf(object.get('kind'));
  if (kind === undefined || kind.startsWith('Cluster') || OF_THE_CLUSTER.has(kind)) return false;
  return namespaceOf(object) === undefined;
}
