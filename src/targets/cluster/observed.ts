import { type Fields, fieldsAt, textAt } from '../fields.ts';
import type { KubernetesObject } from '../kubernetes-object.ts';

/** The UID that an API server gave; `''` for an object that is yet to be created. */
export function uidOf({ fields }: KubernetesObject): string {
  return textAt(fields, 'metadata', 'uid');
}

/** What a cluster reports about an object; undefined if it reports nothing. */
export function statusOf({ fields }: KubernetesObject): Fields | undefined {
  const status = fieldsAt(fields, 'status');
  for (const _ in status) return status;
  return undefined;
}

/** Whether a pod has an address, as only one of a cluster has. */
export function hasAddress(object: KubernetesObject): boolean {
  const status = statusOf(object);
  return status !== undefined && podIpOf(status) !== '';
}

/** The first address of a pod's status. */
export function podIpOf(status: Fields): string {
  const ip = textAt(status, 'podIP');
  if (ip !== '' || !Array.isArray(status.podIPs)) return ip;
  return textAt(status.podIPs[0], 'ip');
}

export function isPod({ kind, group }: KubernetesObject): boolean {
  return kind === 'Pod' && group === '';
}
