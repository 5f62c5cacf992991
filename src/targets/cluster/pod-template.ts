import { isFields, valueAt } from '../fields.ts';
import type { KubernetesObject } from '../kubernetes-object.ts';

/** Where the pod template of an object is; undefined where it has none, and makes no pods. */
export function templateOf({ group, kind, fields }: KubernetesObject): readonly string[] | undefined {
  if (kind === 'Pod' && group === '') return [];
  if (kind === 'CronJob' && group === 'batch') return ['spec', 'jobTemplate', 'spec', 'template'];
  if (group === 'monitoring.coreos.com') return undefined;
  return isFields(valueAt(fields, 'spec', 'template', 'spec')) ? ['spec', 'template'] : undefined;
}

/** Whether a controller makes pods of an object. */
export function makesPods(object: KubernetesObject): boolean {
  const template = templateOf(object);
  return template !== undefined && template.length > 0;
}
