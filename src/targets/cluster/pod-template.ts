import { podTemplatePath } from '../../kubernetes/kinds.ts';
import { isFields, valueAt } from '../fields.ts';
import type { KubernetesObject } from '../kubernetes-object.ts';

/** Where the pod template of an object is; undefined if it has none, and makes no pods. */
export function templateOf({ group, kind, fields }: KubernetesObject): readonly string[] | undefined {
  if (group === 'monitoring.coreos.com') return undefined;
  const path = podTemplatePath(group, kind);
  const isKnown = path.length === 0 || (kind === 'CronJob' && group === 'batch');
  return isKnown || isFields(valueAt(fields, ...path, 'spec')) ? path : undefined;
}

/** Whether a controller makes pods of an object. */
export function makesPods(object: KubernetesObject): boolean {
  const template = templateOf(object);
  return template !== undefined && template.length > 0;
}
