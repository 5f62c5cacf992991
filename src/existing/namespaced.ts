import type { Mapping } from '../document/node.ts';
import { isOfTheCluster } from '../kubernetes/kinds.ts';
import { namespaceOf, textOf } from './kinds.ts';

/** Whether an object takes the application's namespace: it lives in one, as unknown kinds do, and names none. */
export function takesNamespace(object: Mapping): boolean {
  const apiVersion = textOf(object.get('apiVersion'));
  const kind = textOf(object.get('kind'));
  if (apiVersion === undefined || kind === undefined || isOfTheCluster(apiVersion, kind)) return false;
  return namespaceOf(object) === undefined;
}
