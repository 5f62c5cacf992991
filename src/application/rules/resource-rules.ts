import { append } from '../../diagnostics/append.ts';
import { type Diagnostic, errorAt, type Place, warningAt } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/did-you-mean.ts';
import { parseQuantity } from '../../kubernetes/quantity.ts';
import type { Container, Resources, TextMap } from '../model/application.ts';

const STANDARD = ['cpu', 'memory', 'ephemeral-storage'];
const HUGE_PAGES = 'hugepages-';
/** What people write for the two objects around the names of resources. */
const AROUND: Readonly<Record<string, string>> = {
  request: 'requests',
  limit: 'limits',
  Requests: 'requests',
  Limits: 'limits',
};

/** What Kubernetes asks of the resources of a container beyond their form (core/v1's ValidateResourceRequirements). */
export function resourceRules(containers: readonly Container[]): Diagnostic[] {
  return containers.flatMap(({ resources, at }) =>
    resources.requests.length === 0 && resources.limits.length === 0
      ? []
      : rulesOf(resources, at.at('resources')),
  );
}

function rulesOf({ requests, limits }: Resources, at: Place): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const names = new Set([...limits, ...requests].map(([name]) => name));
  for (const name of names) {
    const place = keyOf(name, at);
    if (!isResource(name)) diagnostics.push(unknownResource(name, place));
    else if (isExtended(name) || name.startsWith(HUGE_PAGES)) {
      append(diagnostics, wholeRules(name, requests, limits, at));
    }
    if (name.startsWith(HUGE_PAGES) && !names.has('cpu') && !names.has('memory')) {
      const hint = { hint: 'write cpu or memory beside it' };
      diagnostics.push(errorAt(place, 'bad-resource', `${name} needs cpu or memory beside it`, hint));
    }
  }
  return [...diagnostics, ...partsOfBytes(limits, requests, at)];
}

function isResource(name: string): boolean {
  if (STANDARD.includes(name)) return true;
  if (name.startsWith(HUGE_PAGES)) return pageSize(name) > 0;
  return name.includes('/') && !name.startsWith('requests.');
}

/** The resource of a device plugin; Kubernetes' own domain is free of their rules. */
function isExtended(name: string): boolean {
  return name.includes('/') && !name.includes('kubernetes.io/');
}

function pageSize(name: string): number {
  const size = parseQuantity(name.slice(HUGE_PAGES.length));
  return size === undefined ? 0 : size;
}

function unknownResource(name: string, place: Place): Diagnostic {
  const around = AROUND[name];
  if (around !== undefined) {
    const hint = { hint: `write ${around}: {cpu: 500m}` };
    return errorAt(place, 'bad-resource', `${name} is not a resource; did you mean ${around}?`, hint);
  }
  const guess = nearest(name, STANDARD);
  const meant = guess === undefined && name.toLowerCase() === 'storage' ? 'ephemeral-storage' : guess;
  const message = `${name} is not a resource of a container${meant === undefined ? '' : `; did you mean ${meant}?`}`;
  const notes = [
    'they are cpu, memory, ephemeral-storage, hugepages-<size>, or one with a domain, such as nvidia.com/gpu',
  ];
  return errorAt(place, 'bad-resource', message, { notes });
}

/** Devices and huge pages are whole, and are had for as long as the container runs: the request is the limit. */
function wholeRules(name: string, requests: TextMap, limits: TextMap, at: Place): Diagnostic[] {
  const limit = quantityOf(limits, name);
  const request = quantityOf(requests, name);
  if (limit === undefined) {
    const hint = { hint: `write limits: {${name}: ${request}}` };
    return [errorAt(keyOf(name, at), 'bad-resource', `${name} needs a limit`, hint)];
  }
  const amount = parseQuantity(limit);
  const unit = isExtended(name) ? 1 : pageSize(name);
  const place = at.has(name) ? at.at(name) : at.at('limits', name);
  if (amount !== undefined && !Number.isInteger(amount / unit)) {
    const message = `${name} is ${limit}, and must be ${unit === 1 ? 'a whole number' : 'a multiple of its page'}`;
    return [errorAt(place, 'bad-resource', message)];
  }
  if (request === undefined || parseQuantity(request) === amount) return [];
  const message = `${name} requests ${request}, and must request its limit ${limit}`;
  const requested = at.has(name) ? at.at(name) : at.at('requests', name);
  return [errorAt(requested, 'bad-resource', message, { hint: `write ${name}: ${limit}` })];
}

/** `512m` of memory is half a byte: meant were mebibytes. */
function partsOfBytes(limits: TextMap, requests: TextMap, at: Place): Diagnostic[] {
  return ['memory', 'ephemeral-storage'].flatMap((name) => {
    const lists = at.has(name) ? [limits] : [limits, requests];
    return lists.flatMap((list) => {
      const text = quantityOf(list, name);
      const amount = text === undefined ? undefined : parseQuantity(text);
      if (text === undefined || amount === undefined || Number.isInteger(amount) || amount >= 1024) return [];
      const side = list === limits ? 'limits' : 'requests';
      const place = at.has(name) ? at.at(name) : at.at(side, name);
      const message = `${name} ${text} is ${amount < 1 ? 'less than a byte' : 'not a whole number of bytes'}`;
      const requested = quantityOf(requests, name);
      const written = at.has(name) && requested !== text ? `${requested}-${text}` : text;
      const hint = /m$/.test(text) ? { hint: `write ${written.replaceAll('m', 'Mi')} for mebibytes` } : {};
      return [warningAt(place, 'part-of-a-byte', message, hint)];
    });
  });
}

function keyOf(name: string, at: Place): Place {
  if (at.has(name)) return at.keyAt(name);
  return at.has('limits', name) ? at.keyAt('limits', name) : at.keyAt('requests', name);
}

function quantityOf(list: TextMap, name: string): string | undefined {
  return list.find(([other]) => other === name)?.[1];
}
