/** A container that an admission webhook adds to pods, so that no manifest has it. */
export interface InjectedContainer {
  readonly container: string;
  /** What adds it, as a message names it. */
  readonly by: string;
  /** The ports of its metrics. */
  readonly portNames: readonly string[];
  readonly portNumbers: readonly number[];
}

// Ports that other programs use as well (Dapr's 9090) are left to their names.
const INJECTED: readonly InjectedContainer[] = [
  {
    container: 'istio-proxy',
    by: "Istio's injector",
    portNames: ['http-envoy-prom'],
    portNumbers: [15020, 15090],
  },
  { container: 'linkerd-proxy', by: "Linkerd's injector", portNames: ['linkerd-admin'], portNumbers: [4191] },
  { container: 'kuma-sidecar', by: "Kuma's injector", portNames: [], portNumbers: [5670] },
  { container: 'daprd', by: "Dapr's injector", portNames: ['dapr-metrics'], portNumbers: [] },
  { container: 'consul-dataplane', by: "Consul's injector", portNames: [], portNumbers: [20200] },
];

/** The injected container that has a port of this name or number. */
export function injectedPort(port: string | number): InjectedContainer | undefined {
  return INJECTED.find(({ portNames, portNumbers }) =>
    typeof port === 'number' ? portNumbers.includes(port) : portNames.includes(port),
  );
}

/** The injected container that has a name for which a test holds. */
export function injectedContainer(isMeant: (name: string) => boolean): InjectedContainer | undefined {
  return INJECTED.find(({ container }) => isMeant(container));
}

/** Where Istio's agent answers the scrapes of all containers of a pod (istio.io, Prometheus integration). */
export const ISTIO_AGENT_PORT = 15020;

/** Whether Istio's injector is asked to add its container, by the labels of the pod or of its namespace. */
export function isInjectedByIstio(
  pod: ReadonlyMap<string, string>,
  annotations: ReadonlyMap<string, string>,
  namespace: ReadonlyMap<string, string> | undefined,
): boolean {
  const own = pod.get('sidecar.istio.io/inject') ?? annotations.get('sidecar.istio.io/inject');
  if (own !== undefined) return own === 'true';
  return (
    namespace?.get('istio-injection') === 'enabled' ||
    namespace?.has('istio.io/rev') === true ||
    pod.has('istio.io/rev')
  );
}
