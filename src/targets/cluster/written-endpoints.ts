import { booleanAt, integerAt, isFields, listAt, textAt, textsAt, valueAt } from '../fields.ts';
import type { KubernetesObject } from '../kubernetes-object.ts';
import type { EndpointAddress, EndpointPort, EndpointSlice, Endpoints, Pod, Service } from './cluster.ts';
import { SERVICE_NAME } from './endpoints.ts';

/** How pods and Services are found by name. */
export interface NamedObjects {
  readonly pod: (namespace: string, name: string) => Pod | undefined;
  readonly service: (namespace: string, name: string) => Service | undefined;
}

/** An Endpoints object of the input. */
export function readEndpoints(object: KubernetesObject, directory: NamedObjects): Endpoints {
  const { namespace, name, labels, annotations, fields } = object;
  const addresses = listAt(fields, 'subsets').flatMap((subset) => {
    const ports = listAt(subset, 'ports').map(readPort);
    const read = (list: string, ready: boolean) =>
      listAt(subset, list).map((address) => ({
        ...readAddress(address, textAt(address, 'ip'), ports, directory),
        ready,
      }));
    return [...read('addresses', true), ...read('notReadyAddresses', false)];
  });
  const service = directory.service(namespace, name);
  return { namespace, name, labels, annotations, service, addresses, origin: object };
}

/** An EndpointSlice of the input. */
export function readSlice(object: KubernetesObject, directory: NamedObjects): EndpointSlice {
  const { namespace, name, labels, annotations, fields } = object;
  const ports = listAt(fields, 'ports').map(readSlicePort);
  const addresses = listAt(fields, 'endpoints').flatMap((endpoint) =>
    textsAt(endpoint, 'addresses').map((ip) => ({
      ...readAddress(endpoint, ip, ports, directory),
      ready: booleanAt(endpoint, 'conditions', 'ready'),
      serving: booleanAt(endpoint, 'conditions', 'serving'),
      isTerminating: booleanAt(endpoint, 'conditions', 'terminating'),
    })),
  );
  const owner = labels.get(SERVICE_NAME);
  const service = owner === undefined ? undefined : directory.service(namespace, owner);
  const addressType = textAt(fields, 'addressType');
  return { namespace, name, labels, annotations, service, addresses, addressType, origin: object };
}

function readPort(port: unknown): EndpointPort {
  const number = integerAt(port, 'port');
  const protocol = textAt(port, 'protocol');
  return {
    name: textAt(port, 'name'),
    number: number === undefined ? 0 : number,
    protocol: protocol === '' ? 'TCP' : protocol,
    appProtocol: textAt(port, 'appProtocol'),
  };
}

/** Kubernetes' defaults for a slice's port: an empty name, and TCP; a port without a number stands for all. */
function readSlicePort(port: unknown): EndpointPort {
  return { ...readPort(port), number: integerAt(port, 'port') };
}

function readAddress(
  address: unknown,
  ip: string,
  ports: readonly EndpointPort[],
  { pod }: NamedObjects,
): EndpointAddress {
  const reference = valueAt(address, 'targetRef');
  const target = isFields(reference)
    ? {
        kind: textAt(reference, 'kind'),
        name: textAt(reference, 'name'),
        namespace: textAt(reference, 'namespace'),
      }
    : undefined;
  return {
    ip,
    hostname: textAt(address, 'hostname'),
    nodeName: textAt(address, 'nodeName'),
    zone: textAt(address, 'zone'),
    ready: undefined,
    serving: undefined,
    isTerminating: undefined,
    target,
    pod: target?.kind === 'Pod' ? pod(target.namespace, target.name) : undefined,
    ports,
  };
}
