/**
 * Sets of what a platform and its teams write, drawn by a seed: Namespaces, monitors in other namespaces, Services with and
 * without selectors, endpoints by hand, pods of a live cluster, Secrets, ScrapeConfigs. Each choice may be right or wrong;
 * the oracle says which. `NS:x` stands for a namespace of the set.
 */

/** The same numbers for the same seed (mulberry32). */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const labels = { app: 'shop', tier: 'front' };

function workload(kind, live, number) {
  const spec = {
    containers: [
      {
        name: 'shop',
        image: 'shop:1',
        ports: [
          { name: 'http', containerPort: 8080 },
          { name: 'metrics', containerPort: 9090 },
        ],
      },
    ],
  };
  const ip = `10.9.${number >> 7}.${(number & 127) + 1}`;
  const pod = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: 'shop-x',
      namespace: 'web',
      labels,
      ...(live === 'owned'
        ? {
            ownerReferences: [
              { apiVersion: 'apps/v1', kind, name: 'shop', uid: `u${number}`, controller: true },
            ],
          }
        : {}),
    },
    spec: { ...spec, nodeName: 'node-a' },
    status: {
      phase: 'Running',
      podIP: ip,
      podIPs: [{ ip }],
      conditions: [{ type: 'Ready', status: 'True' }],
    },
  };
  if (live === 'alone') return [pod];
  const owner = {
    apiVersion: 'apps/v1',
    kind,
    metadata: { name: 'shop', namespace: 'web', ...(live === 'owned' ? { uid: `u${number}` } : {}) },
    spec: {
      ...(kind === 'DaemonSet' ? {} : { replicas: 1 + (number % 2) }),
      ...(kind === 'StatefulSet' ? { serviceName: 'shop' } : {}),
      selector: { matchLabels: labels },
      template: { metadata: { labels }, spec },
    },
  };
  return live === 'owned' ? [owner, pod] : [owner];
}

function endpoints(how, number) {
  const ip = `192.0.${2 + (number >> 8)}.${number & 255}`;
  const name = how === 'of another name' ? 'shopp' : 'shop';
  const port = how === 'of another port' ? 'web' : 'metrics';
  if (how.startsWith('slice')) {
    const marks = how === 'slice without its label' ? {} : { 'kubernetes.io/service-name': 'shop' };
    return {
      apiVersion: 'discovery.k8s.io/v1',
      kind: 'EndpointSlice',
      metadata: { name: 'shop-1', namespace: 'web', labels: marks },
      addressType: 'IPv4',
      ports: [{ name: port, port: 9090, protocol: 'TCP' }],
      endpoints: [{ addresses: [ip], conditions: { ready: how !== 'slice that is not ready' } }],
    };
  }
  const side = how === 'not ready' ? 'notReadyAddresses' : 'addresses';
  return {
    apiVersion: 'v1',
    kind: 'Endpoints',
    metadata: { name, namespace: 'web' },
    subsets: [{ [side]: [{ ip }], ports: [{ name: port, port: 9090 }] }],
  };
}

function setOf(number) {
  const next = random(number + 1);
  /** The first of the choices is the right one, and is taken half of the time. */
  const pick = (...choices) => (next() < 0.5 ? choices[0] : choices[Math.floor(next() * choices.length)]);
  const objects = [];
  const add = (...more) => objects.push(...more);
  for (const name of ['web', 'other'])
    if (next() < 0.6)
      add({
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: { name: `NS:${name}`, labels: { team: pick('a', 'b') } },
      });
  const isByHand = next() < 0.25;
  if (!isByHand)
    add(...workload(pick('Deployment', 'StatefulSet', 'DaemonSet'), pick('none', 'owned', 'alone'), number));
  const how = pick(
    'right',
    'slice',
    'of another name',
    'of another port',
    'not ready',
    'slice without its label',
    'slice that is not ready',
  );
  if (isByHand) add(endpoints(how, number));
  const isOfPods = !isByHand && next() < 0.4;
  if (!isOfPods)
    add({
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'shop', namespace: 'web', labels: pick(labels, { app: 'shop' }, { app: 'shopp' }) },
      spec: {
        ...(isByHand ? {} : { selector: pick({ app: 'shop' }, labels, { app: 'cart' }) }),
        ports: [
          {
            name: pick('metrics', 'metrics', 'http'),
            port: 9090,
            targetPort: pick(9090, 'metrics', 'none', 80),
          },
        ],
      },
    });
  const elsewhere = next() < 0.3;
  const selector = elsewhere
    ? pick({ matchNames: ['NS:web'] }, { any: true }, {}, { matchNames: ['NS:wbe'] })
    : pick({}, { matchNames: ['NS:web'] }, { matchNames: ['NS:other'] });
  const secret = pick('none', 'right', 'other key', 'other namespace');
  const needsSecret = next() < 0.3;
  if (needsSecret && secret !== 'none')
    add({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: {
        name: 'login',
        namespace: secret === 'other namespace' ? 'third' : elsewhere ? 'other' : 'web',
      },
      data: { [secret === 'other key' ? 'Token' : 'token']: 'c2hvcA==' },
    });
  add({
    apiVersion: 'monitoring.coreos.com/v1',
    kind: isOfPods ? 'PodMonitor' : 'ServiceMonitor',
    metadata: {
      name: 'shop',
      namespace: elsewhere ? 'other' : 'web',
      labels: pick({ release: 'stack', team: 'a' }, { release: 'stack', team: 'b' }, {}),
    },
    spec: {
      // Two sets must not scrape each other's pods.
      selector: { matchLabels: { app: 'shop' } },
      namespaceSelector: selector.any === true ? { matchNames: ['NS:web', 'NS:other'] } : selector,
      [isOfPods ? 'podMetricsEndpoints' : 'endpoints']: [
        {
          port: pick('metrics', 'http', 'metricz'),
          ...(needsSecret ? { authorization: { credentials: { name: 'login', key: 'token' } } } : {}),
          ...(next() < 0.2
            ? {
                relabelings: [
                  pick(
                    { sourceLabels: ['__meta_kubernetes_namespace'], targetLabel: 'where' },
                    { action: 'keep', sourceLabels: ['__meta_kubernetes_pod_label_tier'], regex: 'front' },
                    { action: 'drop', sourceLabels: ['__meta_kubernetes_pod_label_app'], regex: 'shop' },
                  ),
                ],
              }
            : {}),
        },
      ],
    },
  });
  if (next() < 0.15)
    add({
      apiVersion: 'monitoring.coreos.com/v1alpha1',
      kind: 'ScrapeConfig',
      metadata: { name: 'own', namespace: 'web', labels: { team: 'a' } },
      spec: {
        staticConfigs: [{ targets: [`static${number}:1`] }],
        kubernetesSDConfigs: [{ role: pick('Service', 'Pod', 'pod'), namespaces: { names: ['NS:web'] } }],
        ...pick({}, { scrapeInterval: '5' }, { jobname: 'x' }, { metricsPath: '/own' }),
      },
    });
  return { cause: 'platform', number, objects, any: true };
}

export function platformSets(count) {
  return Array.from({ length: count }, (_, number) => setOf(number));
}

const main = (name, spec) => ({
  apiVersion: 'monitoring.coreos.com/v1',
  kind: 'Prometheus',
  metadata: { name, namespace: 'monitoring' },
  spec,
});
const each = (end, selector) =>
  Object.fromEntries(
    ['podMonitor', 'serviceMonitor', 'probe', 'scrapeConfig'].map((kind) => [`${kind}${end}`, selector]),
  );
const everywhere = { ...each('Selector', {}), ...each('NamespaceSelector', {}) };

/** Prometheus resources, one or several at once. */
export const platforms = {
  'a team by its namespaces': [
    main('a', { ...everywhere, ...each('NamespaceSelector', { matchLabels: { team: 'a' } }) }),
  ],
  'two teams by their labels': ['a', 'b'].map((team) =>
    main(team, { ...everywhere, ...each('Selector', { matchLabels: { team } }) }),
  ),
  'one that ignores namespace selectors beside one that does not': [
    main('own', { ...everywhere, ignoreNamespaceSelectors: true }),
    main('all', { ...everywhere, ...each('Selector', { matchLabels: { team: 'a' } }) }),
  ],
};
