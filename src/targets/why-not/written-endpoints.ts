import { type Diagnostic, errorAt } from '../../diagnostics/diagnostic.ts';
import type { Service } from '../cluster/cluster.ts';
import { SERVICE_NAME } from '../cluster/endpoints.ts';
import type { Role } from '../discovery/discovery.ts';
import { listAt, textAt } from '../fields.ts';
import { type KubernetesObject, nameOf } from '../kubernetes-object.ts';
import type { Candidates } from './evidence.ts';

/** What a monitor asks of a Service without a selector. */
export interface AskedOfService {
  readonly service: Service;
  /** The name of a port; empty for all. */
  readonly port: string;
  readonly role: Role;
  /** The monitor, as a message calls it. */
  readonly monitor: string;
}

/**
 * What is wrong with endpoints that somebody wrote for a Service without a selector: their name, the label of a slice, the
 * role that is asked for, or the name of a port. Undefined if nobody wrote any.
 */
export function writtenEndpoints(
  { service, port, role, monitor }: AskedOfService,
  { objects }: Candidates,
): Diagnostic | undefined {
  const { namespace, name, origin } = service;
  const own = (kind: string): readonly KubernetesObject[] =>
    objects.filter((one) => one.kind === kind && one.namespace === namespace);
  const named = own('Endpoints').find((one) => one.name === name);
  const slices = own('EndpointSlice');
  const labelled = slices.filter(({ labels }) => labels.get(SERVICE_NAME) === name);
  if (named !== undefined)
    return portMistake(port, monitor, named, listAt(named.fields, 'subsets'), ['subsets']);
  const [slice] = labelled;
  if (slice !== undefined && role === 'endpoints') {
    const message = `${monitor} asks for Endpoints, and of ${nameOf(origin)} there is only ${nameOf(slice)}`;
    return errorAt(slice.place.at('metadata', 'name'), 'selects-nothing', message, {
      notes: ['a cluster makes EndpointSlices of Endpoints, and no Endpoints of EndpointSlices'],
      hint: 'write serviceDiscoveryRole: EndpointSlice in the monitor, or Endpoints of the same name',
    });
  }
  if (slice !== undefined) return portMistake(port, monitor, slice, [slice.fields], []);
  const services = new Set(own('Service').map((one) => one.name));
  const unlabelled = slices.find(({ labels }) => !services.has(labels.get(SERVICE_NAME) ?? ''));
  if (unlabelled !== undefined) {
    const label = unlabelled.labels.get(SERVICE_NAME);
    const has = label === undefined ? `no label ${SERVICE_NAME}` : `${SERVICE_NAME}: ${label}`;
    const message = `${nameOf(origin)} has no selector, and ${nameOf(unlabelled)} has ${has}`;
    return errorAt(unlabelled.place.at('metadata'), 'selects-nothing', message, {
      notes: ['an EndpointSlice belongs to the Service that this label names'],
      hint: label === undefined ? `add the label ${SERVICE_NAME}: ${name}` : `write ${SERVICE_NAME}: ${name}`,
    });
  }
  const stray = own('Endpoints').find((one) => !services.has(one.name));
  if (stray === undefined) return undefined;
  const message = `${nameOf(origin)} has no selector, and ${nameOf(stray)} is not of its name`;
  return errorAt(stray.place.at('metadata', 'name'), 'selects-nothing', message, {
    notes: ['Endpoints belong to the Service of their own name'],
    hint: `name the Endpoints ${name}`,
  });
}

/** @param path where the lists of ports are below, one by one */
function portMistake(
  port: string,
  monitor: string,
  object: KubernetesObject,
  holders: readonly unknown[],
  path: readonly string[],
): Diagnostic | undefined {
  if (port === '') return undefined;
  for (const [index, holder] of holders.entries()) {
    const [first] = listAt(holder, 'ports');
    if (first === undefined) continue;
    const written = textAt(first, 'name');
    const has = written === '' ? 'has no name' : `has the name ${written}`;
    const message = `${monitor} asks for the port ${port}, and the port of ${nameOf(object)} ${has}`;
    const place = object.place.at(...path, ...(path.length === 0 ? [] : [index]), 'ports', 0);
    return errorAt(written === '' ? place : place.at('name'), 'unnamed-service-port', message, {
      hint: `write name: ${port}`,
    });
  }
  return undefined;
}
