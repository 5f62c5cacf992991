/**
 * Sets of what a live cluster and a platform give: pods with a status, endpoints that somebody wrote, Secrets that
 * monitors refer to, monitors in other namespaces. Of a whole one nothing is an error; of the others targets are compared.
 */
const labels = { app: 'shop' };

function pod(name, status) {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace: 'web', labels },
    spec: {
      nodeName: 'node-a',
      containers: [{ name: 'shop', image: 'shop:1', ports: [{ name: 'metrics', containerPort: 9090 }] }],
    },
    status,
  };
}

function service(spec) {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'shop', namespace: 'web', labels },
    spec: { ports: [{ name: 'metrics', port: 9090 }], ...spec },
  };
}

function monitor(kind, endpoint, namespace = 'web') {
  const field = kind === 'PodMonitor' ? 'podMetricsEndpoints' : 'endpoints';
  return {
    apiVersion: 'monitoring.coreos.com/v1',
    kind,
    metadata: { name: 'shop', namespace },
    spec: {
      selector: { matchLabels: labels },
      ...(namespace === 'web' ? {} : { namespaceSelector: { any: true } }),
      [field]: [{ port: 'metrics', ...endpoint }],
    },
  };
}

function slice(port, addresses) {
  return {
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: { name: 'shop-1', namespace: 'web', labels: { 'kubernetes.io/service-name': 'shop' } },
    addressType: 'IPv4',
    ports: [{ name: port, port: 9090, protocol: 'TCP' }],
    endpoints: addresses.map((address) => ({ addresses: [address], conditions: { ready: true } })),
  };
}

function endpoints(port, addresses) {
  return {
    apiVersion: 'v1',
    kind: 'Endpoints',
    metadata: { name: 'shop', namespace: 'web' },
    subsets: [{ addresses: addresses.map((ip) => ({ ip })), ports: [{ name: port, port: 9090 }] }],
  };
}

function secret(key, namespace = 'web') {
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 'login', namespace },
    data: { [key]: 'c2hvcA==' },
  };
}

export function liveSets() {
  const sets = [];
  const add = (cause, objects, isWhole) =>
    sets.push({ cause, number: sets.length, objects, ...(isWhole ? {} : { any: true }) });
  for (const phase of ['Running', 'Pending', 'Succeeded', 'Failed', 'Unknown'])
    for (const podIP of ['10.7.0.1', ''])
      for (const kind of ['PodMonitor', 'ServiceMonitor']) {
        const ip = podIP.replace(/1$/u, String(sets.length + 1));
        const status = { phase, ...(ip === '' ? {} : { podIP: ip, podIPs: [{ ip }] }) };
        const objects = [pod('shop-0', status), service({ selector: labels }), monitor(kind, {})];
        add(`${phase} ${podIP}`, objects, phase === 'Running' && podIP !== '');
      }
  for (const port of ['metrics', 'metric'])
    for (const addresses of [['192.0.2.1'], ['192.0.2.1', '192.0.2.2']])
      for (const [kind, write] of Object.entries({ slice, endpoints })) {
        const asked = monitor('ServiceMonitor', {});
        // A cluster makes slices of Endpoints, and not the reverse.
        if (kind === 'slice') asked.spec.serviceDiscoveryRole = 'EndpointSlice';
        const objects = [service({}), write(port, addresses), asked];
        add(`${kind} of ${port}`, objects, port === 'metrics');
      }
  for (const key of ['token', 'Token'])
    for (const namespace of ['web', 'other']) {
      const authorization = { credentials: { name: 'login', key: 'token' } };
      const objects = [
        pod('shop-0', { phase: 'Running', podIP: `10.7.0.${sets.length + 1}` }),
        secret(key, namespace),
        monitor('PodMonitor', { authorization }),
      ];
      add(`Secret with ${key} in ${namespace}`, objects, key === 'token' && namespace === 'web');
    }
  return sets;
}
