import { selects } from '../../kubernetes/label-selector.ts';
import { booleanAt, fieldsAt, listAt, textAt, valueAt } from '../fields.ts';
import type { KubernetesObject } from '../kubernetes-object.ts';
import { readSelector } from '../operator/label-selector.ts';
import type { Controller } from './cluster.ts';
import { hasAddress, isPod, statusOf, uidOf } from './observed.ts';
import { makesPods } from './pod-template.ts';

/** Finds the object of the input that controls another one. */
export type FindOwner = (object: KubernetesObject) => KubernetesObject | undefined;

interface Reference {
  readonly kind: string;
  readonly name: string;
  readonly uid: string;
}

function referenceOf({ fields }: KubernetesObject): Reference | undefined {
  const reference = listAt(fields, 'metadata', 'ownerReferences').find(
    (owner) => booleanAt(owner, 'controller') === true,
  );
  return reference === undefined
    ? undefined
    : { kind: textAt(reference, 'kind'), name: textAt(reference, 'name'), uid: textAt(reference, 'uid') };
}

/** What an object says made it, and what made that one, if it is in the input. */
export function controllerOf(object: KubernetesObject, findOwner: FindOwner): Controller | undefined {
  const reference = referenceOf(object);
  if (reference === undefined) return undefined;
  const { kind, name } = reference;
  const owner = findOwner(object);
  const above = owner === undefined || owner.kind !== kind ? undefined : referenceOf(owner);
  return above === undefined ? { kind, name } : { kind, name, owner: { kind: above.kind, name: above.name } };
}

/** By uid, or by kind, namespace and name if the owner has no uid. A ReplicaSet or Job that is absent is seen through. */
export function ownerFinder(objects: readonly KubernetesObject[]): FindOwner {
  const byUid = new Map<string, KubernetesObject>();
  const byName = new Map<string, KubernetesObject>();
  for (const object of objects) {
    const uid = uidOf(object);
    if (uid !== '') byUid.set(uid, object);
    byName.set(`${object.kind}/${object.namespace}/${object.name}`, object);
  }
  return (object) => {
    const reference = referenceOf(object);
    if (reference === undefined) return undefined;
    const found = byUid.get(reference.uid);
    if (found !== undefined) return found;
    const find = (kind: string, name: string): KubernetesObject | undefined => {
      const owner = byName.get(`${kind}/${object.namespace}/${name}`);
      return owner === object ? undefined : owner;
    };
    const owner = find(reference.kind, reference.name);
    if (owner !== undefined && uidOf(owner) === '') return owner;
    const base = reference.name.slice(0, Math.max(reference.name.lastIndexOf('-'), 0));
    if (reference.kind === 'Job') return find('CronJob', base);
    const deployment = reference.kind === 'ReplicaSet' ? find('Deployment', base) : undefined;
    if (deployment === undefined) return undefined;
    const { selector } = readSelector(valueAt(deployment.fields, 'spec', 'selector'));
    return selects(selector, object.labels) ? deployment : undefined;
  };
}

/** The workload that an object comes from, the first on the way of its owners; undefined if none is in the input. */
export function workloadOf(object: KubernetesObject, findOwner: FindOwner): KubernetesObject | undefined {
  const seen = new Set<KubernetesObject>();
  let workload: KubernetesObject | undefined;
  for (let owner = findOwner(object); owner !== undefined && !seen.has(owner); owner = findOwner(owner)) {
    seen.add(owner);
    if (makesPods(owner)) workload = owner;
  }
  return workload;
}

/**
 * The workloads whose pods are not made up: those with a pod of theirs in the input, those that another workload of the
 * input made and, if a pod of the input has an address, those that a cluster has seen.
 */
export function idleWorkloads(
  objects: readonly KubernetesObject[],
  findOwner: FindOwner,
): ReadonlySet<KubernetesObject> {
  const idle = new Set<KubernetesObject>();
  const isLive = objects.some((object) => isPod(object) && hasAddress(object));
  for (const object of objects) {
    if (isPod(object)) {
      let owner = findOwner(object);
      while (owner !== undefined && !idle.has(owner)) {
        idle.add(owner);
        owner = findOwner(owner);
      }
      continue;
    }
    if (isLive && (statusOf(object) !== undefined || uidOf(object) !== '')) idle.add(object);
    if (listAt(fieldsAt(object.fields, 'metadata'), 'ownerReferences').length === 0) continue;
    const owner = findOwner(object);
    if (owner !== undefined && makesPods(owner)) idle.add(object);
  }
  return idle;
}
