import { append } from '../../diagnostics/append.ts';
import { groupBy } from '../group-by.ts';
import type { EndpointAddress, EndpointSlice, Endpoints, Service } from './cluster.ts';
import {
  addressType,
  distinctPorts,
  endpointsOf,
  type FindPods,
  isSelecting,
  MANAGED_BY,
  SERVICE_NAME,
  SLICE_CONTROLLER,
} from './endpoints.ts';
import { uidOf } from './observed.ts';

const MIRROR_CONTROLLER = 'endpointslicemirroring-controller.k8s.io';
const SKIP_MIRROR = 'endpointslice.kubernetes.io/skip-mirror';
const LEADER = 'control-plane.alpha.kubernetes.io/leader';

/** Endpoints and EndpointSlices: of the input, and of every Service. */
export interface Connections {
  readonly endpoints: readonly Endpoints[];
  readonly slices: readonly EndpointSlice[];
}

/**
 * The endpoints of every Service. Those of a cluster are the truth. What somebody wrote for a Service without a selector
 * is mirrored from Endpoints into slices; for one with a selector, the controller overwrites Endpoints and leaves slices
 * alone.
 *
 * @param isLive whether the input has pods with an address, as only a cluster gives one
 */
export function connectServices(
  services: readonly Service[],
  written: Connections,
  findPods: FindPods,
  isLive: boolean,
): Connections {
  const endpoints: Endpoints[] = [];
  const slices: EndpointSlice[] = [...written.slices];
  const byService = new Map(written.endpoints.map((one) => [`${one.namespace}/${one.name}`, one]));
  const slicesOf = groupBy(
    written.slices,
    ({ namespace, labels }) => `${namespace}/${labels.get(SERVICE_NAME) ?? ''}`,
  );
  for (const service of services) {
    const key = `${service.namespace}/${service.name}`;
    const own = byService.get(key);
    const parts = slicesOf.get(key) ?? [];
    byService.delete(key);
    const selects = isSelecting(service);
    if (selects && !isObserved(own, parts, isLive)) {
      const made = endpointsOf(service, findPods);
      endpoints.push(made.endpoints);
      append(slices, made.slices);
      continue;
    }
    if (own !== undefined) {
      endpoints.push(own);
      if (parts.length === 0) append(slices, mirrored(own));
    } else if (parts.length > 0 && (selects || parts[0]?.labels.get(MANAGED_BY) === MIRROR_CONTROLLER)) {
      endpoints.push(joined(service, parts));
    }
  }
  return { endpoints: [...endpoints, ...byService.values()], slices };
}

/** Whether endpoints come from a cluster and not from a hand: they name pods, have a mark of it, or are beside live pods. */
function isObserved(own: Endpoints | undefined, parts: readonly EndpointSlice[], isLive: boolean): boolean {
  const all = own === undefined ? parts : [own, ...parts];
  if (all.length === 0) return false;
  return (
    isLive ||
    all.some(
      ({ origin, addresses }) =>
        (origin !== undefined && uidOf(origin) !== '') ||
        addresses.some(({ target }) => target !== undefined),
    ) ||
    parts.some(({ labels }) => labels.get(MANAGED_BY) === SLICE_CONTROLLER)
  );
}

/** The slices of Endpoints that have none, as the mirroring controller makes them: one for each set of ports and family. */
function mirrored(own: Endpoints): readonly EndpointSlice[] {
  const leader = own.annotations.get(LEADER);
  if (own.labels.get(SKIP_MIRROR) === 'true' || (leader !== undefined && leader !== '')) return [];
  const labels = new Map([...own.labels, [SERVICE_NAME, own.name], [MANAGED_BY, MIRROR_CONTROLLER]] as [
    string,
    string,
  ][]);
  const groups = groupBy(own.addresses, ({ ip, ports }) => `${addressType(ip)}${JSON.stringify(ports)}`);
  return [...groups.values()].map((addresses, index) => ({
    ...own,
    name: `${own.name}-${index}`,
    labels,
    addresses,
    addressType: addressType(addresses[0]?.ip ?? ''),
  }));
}

/** The Endpoints that a cluster has beside slices. */
function joined(service: Service, parts: readonly EndpointSlice[]): Endpoints {
  const addresses = parts.flatMap((part) =>
    part.addresses
      .filter(({ isTerminating }) => isTerminating !== true)
      .map(
        (address): EndpointAddress => ({
          ...address,
          ready: address.ready !== false,
          ports: distinctPorts(address.ports),
        }),
      ),
  );
  const { namespace, name, labels } = service;
  const [first] = parts;
  return { namespace, name, labels, annotations: new Map(), service, addresses, origin: first?.origin };
}
