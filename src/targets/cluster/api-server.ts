import type { Place } from '../../diagnostics/diagnostic.ts';
import { NO_TEXTS } from '../fields.ts';
import type { KubernetesObject } from '../kubernetes-object.ts';
import type { EndpointAddress, Service } from './cluster.ts';
import type { Connections } from './connect-services.ts';
import { SERVICE_NAME } from './endpoints.ts';

const NAMESPACE = 'default';
const NAME = 'kubernetes';
/** Where the API server listens, on the first node. */
const ADDRESS = '192.168.0.1';
const PORT = { name: 'https', number: 6443, protocol: 'TCP', appProtocol: '' } as const;

/** No input has it, so a message about it points nowhere. */
const NOWHERE: Place = {
  location: { document: { name: '<every cluster>', text: '' }, span: { start: 0, end: 0 } },
  at: () => NOWHERE,
  keyAt: () => NOWHERE,
  has: () => false,
};

const ORIGIN: KubernetesObject = {
  apiVersion: 'v1',
  group: '',
  kind: 'Service',
  namespace: NAMESPACE,
  name: NAME,
  labels: NO_TEXTS,
  annotations: NO_TEXTS,
  fields: {},
  place: NOWHERE,
};

/** The Service that every API server makes for itself, unless the input has it. */
export function apiServerService(services: readonly Service[]): Service | undefined {
  if (services.some(isApiServer)) return undefined;
  return {
    namespace: NAMESPACE,
    name: NAME,
    labels: new Map([
      ['component', 'apiserver'],
      ['provider', 'kubernetes'],
    ]),
    annotations: NO_TEXTS,
    type: 'ClusterIP',
    clusterIp: '10.95.0.1',
    externalName: '',
    loadBalancerIp: '',
    selector: NO_TEXTS,
    publishesNotReady: false,
    ports: [{ name: 'https', number: 443, protocol: 'TCP', appProtocol: '', target: PORT.number }],
    origin: ORIGIN,
  };
}

function isApiServer({ namespace, name }: { readonly namespace: string; readonly name: string }): boolean {
  return namespace === NAMESPACE && name === NAME;
}

/** Its endpoints, unless the input has Endpoints or EndpointSlices of that Service. */
export function apiServerEndpoints(service: Service, { endpoints, slices }: Connections): Connections {
  const isKnown =
    endpoints.some(isApiServer) ||
    slices.some(({ namespace, labels }) => namespace === NAMESPACE && labels.get(SERVICE_NAME) === NAME);
  if (isKnown) return { endpoints: [], slices: [] };
  const address: EndpointAddress = {
    ip: ADDRESS,
    hostname: '',
    nodeName: '',
    zone: '',
    ready: true,
    serving: undefined,
    isTerminating: undefined,
    target: undefined,
    pod: undefined,
    ports: [PORT],
  };
  const shared = {
    namespace: NAMESPACE,
    name: NAME,
    annotations: NO_TEXTS,
    service,
    addresses: [address],
    origin: undefined,
  };
  return {
    endpoints: [{ ...shared, labels: new Map([['endpointslice.kubernetes.io/skip-mirror', 'true']]) }],
    slices: [{ ...shared, labels: new Map([[SERVICE_NAME, NAME]]), addressType: 'IPv4' }],
  };
}
