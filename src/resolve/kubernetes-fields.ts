import type { KubernetesFields } from '../application/model/application.ts';

/** The same fields with `name` first and the others by code unit at every depth, so that their order has no meaning. */
export function inKeyOrder(fields: KubernetesFields): KubernetesFields {
  return ordered(fields) as KubernetesFields;
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => compareKeys(a, b));
  return Object.fromEntries(entries.map(([key, held]) => [key, ordered(held)]));
}

function compareKeys(a: string, b: string): number {
  if (a === 'name' || b === 'name') return a === 'name' ? -1 : 1;
  return a < b ? -1 : 1;
}

/** The same of what has a type, which Kubernetes writes first. */
export function withTypeFirst(fields: KubernetesFields): KubernetesFields {
  const { type, ...others } = inKeyOrder(fields);
  return type === undefined ? others : { type, ...others };
}
