import type { Resources } from '../application/model/application.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import type { AuthoredResources } from '../generated/app-configuration.ts';
import { parseQuantity } from '../kubernetes/quantity.ts';

// The - of an exponent, as in 1e-3, parts nothing.
const RANGE = /^([^-]+(?<!^[\d.+]+[eE]))-([^-]+)$/;

/**
 * Kubernetes' `{requests, limits}`, or Kusion's spelling: `500m` is request and limit, `250m-500m` the one and the other.
 * A request above its limit is refused by Kubernetes, so it is an error here.
 */
export function resolveResources(
  resources: AuthoredResources | undefined,
  at: Place,
  report: (diagnostic: Diagnostic) => void,
): Resources {
  const limits: [string, string][] = [];
  const requests: [string, string][] = [];
  for (const [name, value] of Object.entries(resources ?? {})) {
    if (name === 'limits' || name === 'requests') {
      const list = name === 'limits' ? limits : requests;
      for (const [resource, quantity] of Object.entries(value as object))
        list.push([resource, String(quantity)]);
      continue;
    }
    const range = RANGE.exec(String(value));
    requests.push([name, range === null ? String(value) : (range[1] as string)]);
    limits.push([name, range === null ? String(value) : (range[2] as string)]);
  }
  const ceiling = new Map(limits);
  for (const [name, quantity] of requests) {
    const limit = ceiling.get(name);
    if (limit !== undefined && above(quantity, limit)) {
      report({
        code: 'request-above-limit',
        severity: 'error',
        message: `${name} requests ${quantity}, more than its limit ${limit}`,
        hint: at.has(name)
          ? 'the request comes first, as in 250m-500m'
          : 'lower the request, or raise the limit',
        location: (at.has(name) ? at.at(name) : at.at('requests', name)).location,
      });
    }
  }
  return { limits: sorted(limits), requests: sorted(requests) };
}

function above(request: string, limit: string): boolean {
  const [low, high] = [parseQuantity(request), parseQuantity(limit)];
  return low !== undefined && high !== undefined && low > high;
}

function sorted(entries: [string, string][]): [string, string][] {
  return entries.sort(([a], [b]) => (a < b ? -1 : 1));
}
