/**
 * Applications of the flat dialect, most of them right: what the property tests and the oracle run over.
 * A `Map` is used where the order is the author's (containers, env); a plain object would move integer-like keys.
 */
import fc from 'fast-check';

const IMAGES = ['nginx:1.27', 'registry.example.com:5000/shop/web:1.4.2', 'busybox'];
/** Texts that YAML bends, that must be quoted, or that mean something to Kubernetes. */
const TEXTS = [
  ...['', 'info', '0777', '1e3', '12:30', 'on', 'y', 'null', '~', '1.10', '.5', '1_000', '0x1F', '-', '='],
  ...['a: b', '# none', '- a', '"quoted', "it's", '{a}', '[b', '*a', '&a', '!a', '%a', '@a', '`a', '|', '>'],
  ...['first\nsecond\n', ' padded ', '\ttab', 'é🚀結', '$(HOST)', '$$', 'true', '2024-01-02', '\\n', '--- a'],
];
const LABEL_VALUES = ['shop', '1.10', 'on', '', 'A_b.c-d', '0777', 'null', 'y', '12345678901234567890'];
const CONTAINER_NAMES = ['web', '2', 'agent', '1', 'on', '10', 'y', 'null'];
const VARIABLES = ['LOG_LEVEL', '2', 'HOST', '1', 'on', 'y', '10', 'null', 'a.b', 'with space', '__proto__'];
const PORT_NAMES = ['http', 'admin', 'metrics', 'y', 'on', 'grpc-web', 'x1', 'dns'];
const TYPES = ['Deployment', 'StatefulSet', 'DaemonSet', 'CollaSet', 'Job', 'CronJob'];
const HOSTS = ['shop.example.com', 'www.shop.example.com', 'a-b.example.com'];

const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...TEXTS) },
  fc
    .string({ unit: 'grapheme', maxLength: 12 })
    .filter((value) => !/^(secret|configmap):\/\//.test(value) && !/[\p{Cc}\p{Cs}]/u.test(value)),
);
const anyText = fc.oneof({ weight: 4, arbitrary: text }, fc.boolean(), fc.integer({ min: -9, max: 99999 }));
const reference = fc
  .record({
    scheme: fc.constantFrom('secret', 'configmap'),
    name: fc.constantFrom('database', 'a.b-c'),
    key: fc.constantFrom('password', 'app.properties', '_'),
  })
  .map(({ scheme, name, key }) => `${scheme}://${name}/${key}`);
const labels = fc.dictionary(
  fc.constantFrom('team', 'tier', 'y', 'on', '12', 'example.com/zone', 'app.kubernetes.io/managed-by'),
  fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...LABEL_VALUES) }, fc.boolean(), fc.nat(999)),
  { maxKeys: 3 },
);
const annotations = fc.dictionary(
  fc.constantFrom('note', 'y', '12', 'example.com/owner', 'Example.com/Cost'),
  anyText,
  { maxKeys: 3 },
);

const resources = fc.oneof(
  fc.record(
    {
      cpu: fc.constantFrom('500m', '250m-500m', 1, 0.5),
      memory: fc.constantFrom('128Mi', '64Mi-128Mi', 134217728),
    },
    { requiredKeys: [] },
  ),
  fc.record(
    {
      requests: fc.record(
        { cpu: fc.constantFrom('100m', 1), memory: fc.constant('64Mi') },
        { requiredKeys: [] },
      ),
      limits: fc.record({ cpu: fc.constantFrom('1', 2), memory: fc.constant('1Gi') }, { requiredKeys: [] }),
    },
    { requiredKeys: [] },
  ),
);

const orderedMap = (key, value, { minKeys = 0, maxKeys }) =>
  fc
    .uniqueArray(fc.tuple(key, value), { selector: ([name]) => name, minLength: minKeys, maxLength: maxKeys })
    .map((entries) => new Map(entries));

const containers = orderedMap(
  fc.constantFrom(...CONTAINER_NAMES),
  fc.record(
    {
      image: fc.constantFrom(...IMAGES),
      command: fc.array(anyText, { minLength: 1, maxLength: 3 }),
      args: fc.array(anyText, { maxLength: 3 }),
      workingDir: fc.constantFrom('/srv', '/'),
      env: orderedMap(fc.constantFrom(...VARIABLES), fc.oneof({ weight: 3, arbitrary: anyText }, reference), {
        maxKeys: 4,
      }),
      resources,
    },
    { requiredKeys: ['image'] },
  ),
  { minKeys: 1, maxKeys: 3 },
);

/** Ports of a pod, each with a number and perhaps a name of its own, dealt out to its containers by `owner`. */
const podPorts = fc
  .uniqueArray(
    fc.record({
      port: fc.constantFrom(80, 443, 3000, 8080, 9080, 9102, 65535),
      name: fc.constantFrom(...PORT_NAMES),
      isNamed: fc.boolean(),
      protocol: fc.constantFrom(undefined, undefined, undefined, 'TCP', 'UDP'),
      owner: fc.nat(2),
    }),
    { selector: ({ port }) => port, maxLength: 3 },
  )
  .map((ports) =>
    ports.map(({ isNamed, name, ...port }, index, all) =>
      isNamed && all.findIndex((other) => other.isNamed && other.name === name) === index
        ? { name, ...port }
        : port,
    ),
  );

const servicePorts = fc.uniqueArray(
  fc.record({
    port: fc.constantFrom(80, 81, 443, 8080, 9102),
    target: fc.nat(4),
    isPublic: fc.constantFrom(undefined, undefined, false, true),
    labels: fc.option(labels, { nil: undefined, freq: 4 }),
    annotations: fc.option(annotations, { nil: undefined, freq: 4 }),
  }),
  { selector: ({ port, isPublic }) => `${port} ${isPublic === true}`, maxLength: 3 },
);

const scraping = fc.record(
  {
    path: fc.constantFrom('/metrics', '/actuator/prometheus', '/stats'),
    scheme: fc.constantFrom('http', 'https'),
    params: fc.dictionary(fc.constantFrom('format', 'on'), fc.array(text, { minLength: 1, maxLength: 1 }), {
      maxKeys: 2,
    }),
  },
  { requiredKeys: [] },
);
const ofMonitors = fc.record(
  {
    interval: fc.constantFrom('15s', '1m30s', '30s'),
    timeout: fc.constantFrom('3s', '1.5s', '500ms'),
    honorLabels: fc.boolean(),
    relabelings: fc.constant([{ sourceLabels: ['__meta_kubernetes_pod_node_name'], targetLabel: 'node' }]),
    alerts: fc.constantFrom(true, false, { for: '1m30s', labels: { severity: 'page' } }),
    metricRelabelings: fc.constant([{ action: 'drop', sourceLabels: ['__name__'], regex: 'go_.*' }]),
  },
  { requiredKeys: [] },
);

const monitoring = fc.record({
  mode: fc.constantFrom('none', 'annotations', 'annotations', 'operator', 'operator', 'operator'),
  block: scraping,
  more: ofMonitors,
  type: fc.constantFrom('pod', 'pod', 'service', 'ingress'),
  port: fc.nat(5),
  second: fc.boolean(),
});

const handler = fc.constantFrom(
  { probeHandler: { url: 'http://localhost:8080/healthz', headers: { 'X-Probe': 1 } } },
  { probeHandler: { url: 'tcp://localhost:8080' } },
  { probeHandler: { command: ['cat', 1] } },
  { httpGet: { path: '/healthz', port: 8080, scheme: 'HTTPS' } },
  { tcpSocket: { port: 8080 } },
  { grpc: { port: 9000 } },
);
const probe = fc
  .tuple(handler, fc.record({ periodSeconds: fc.integer({ min: 1, max: 60 }) }, { requiredKeys: [] }))
  .map(([what, numbers]) => ({ ...what, ...numbers }));
const files = fc.dictionary(
  fc.constantFrom('/etc/a.conf', '/etc/on', '/12'),
  fc.oneof(
    text.map((content) => ({ content })),
    fc.constant({ contentFrom: 'secret://database/password', mode: '0400' }),
  ),
  { maxKeys: 2 },
);

/** What the pods of any type may have beside their containers and ports. */
const pod = fc.record({
  container: fc.record(
    {
      readinessProbe: probe,
      livenessProbe: probe,
      lifecycle: fc.constant({ preStop: { command: ['/bin/drain'] }, postStart: { sleep: { seconds: 1 } } }),
      files,
      dirs: fc.constant({ '/etc/settings/': 'configmap://settings' }),
      securityContext: fc.constant({ runAsNonRoot: true, capabilities: { drop: ['ALL'] } }),
    },
    { requiredKeys: [] },
  ),
  workload: fc.record(
    {
      secrets: fc.constant({
        database: { type: 'opaque', data: { password: 'x', _: 'on', 'app.properties': '' } },
      }),
      topologySpreadConstraints: fc.constant([
        { maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'ScheduleAnyway' },
      ]),
      podSpec: fc.constant({ nodeSelector: { on: 'y' }, volumes: [{ name: 'cache', emptyDir: {} }] }),
    },
    { requiredKeys: [] },
  ),
  optional: fc.record(
    {
      autoscaling: fc.constantFrom(
        { maxReplicas: 3, cpu: '500m' },
        { minReplicas: 1, maxReplicas: 2, memory: '64Mi', behavior: { scaleDown: { selectPolicy: 'Min' } } },
      ),
      strategy: fc.constantFrom(
        { rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
        { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: '10%', maxSurge: 0 } },
      ),
      serviceAccount: fc.constantFrom('deployer', {}, { annotations: { 'example.com/role': 'on' } }),
      configMaps: fc.constant({ settings: { data: { on: 'y', 'app.properties': '' } } }),
      networkPolicy: fc.constantFrom(
        { allowFrom: [{ namespace: 'monitoring' }, { podLabels: { app: 'on' } }] },
        { allowFrom: [{ cidr: '10.0.0.0/8', except: ['10.1.0.0/16'] }, { cidr: 'fd00::/8' }] },
      ),
    },
    { requiredKeys: [] },
  ),
  opsRule: fc.option(fc.constantFrom({ maxUnavailable: 1 }, { maxUnavailable: '30%' }), { nil: undefined }),
  initContainers: fc.option(
    fc.constantFrom(
      new Map([['migrate', { image: 'busybox', ports: [{ name: 'debug', port: 6060 }] }]]),
      new Map([
        ['proxy', { image: 'busybox', restartPolicy: 'Always', ports: [{ name: 'envoy', port: 9901 }] }],
      ]),
    ),
    { nil: undefined, freq: 2 },
  ),
});

/** An application without a namespace; at least four of five compile. */
export const application = fc
  .record({
    name: fc.constantFrom(
      'shop',
      'web-2',
      'on',
      'y',
      'null',
      'true',
      'e5',
      'n0',
      'a-very-long-name-of-an-app',
    ),
    type: fc.constantFrom(undefined, undefined, undefined, 'Deployment', 'Deployment', ...TYPES),
    labels: fc.option(labels, { nil: undefined }),
    annotations: fc.option(annotations, { nil: undefined }),
    workloadLabels: fc.option(labels, { nil: undefined }),
    workloadAnnotations: fc.option(annotations, { nil: undefined }),
    replicas: fc.option(fc.integer({ min: 1, max: 2 }), { nil: undefined }),
    containers,
    podPorts,
    servicePorts,
    hosts: fc.uniqueArray(fc.constantFrom(...HOSTS), { minLength: 1, maxLength: 2 }),
    hasIngress: fc.boolean(),
    hasTls: fc.boolean(),
    pod,
    monitoring,
  })
  .map(assembled);

function assembled(parts) {
  const isDeployment = !['Job', 'CronJob'].includes(parts.type);
  const isCounted = isDeployment && parts.type !== 'DaemonSet';
  const listening = parts.podPorts.filter(({ protocol }) => protocol !== 'UDP');
  const ports = isDeployment ? servicePortsOf(parts, listening) : [];
  const { autoscaling, strategy, serviceAccount, configMaps, networkPolicy } = parts.pod.optional;
  // Where none is written, a workspace may decide for one that has neither.
  const isScaled = ['Deployment', 'StatefulSet'].includes(parts.type) && autoscaling !== undefined;
  const isPrivate = ports.some((port) => port.public !== true);
  const ingress =
    parts.hasIngress && isPrivate
      ? defined({
          hosts: parts.hosts,
          port: ports.find((port) => port.public !== true).port,
          tls: parts.hasTls ? [{ secretName: 'tls' }] : undefined,
        })
      : undefined;
  return defined({
    name: parts.name,
    labels: parts.labels,
    annotations: parts.annotations,
    workload: defined({
      type: parts.type,
      schedule: parts.type === 'CronJob' ? '*/5 * * * *' : undefined,
      ...parts.pod.workload,
      replicas: isCounted && !isScaled ? parts.replicas : undefined,
      autoscaling: isScaled ? autoscaling : undefined,
      strategy: parts.type === 'Deployment' ? strategy : undefined,
      serviceAccount,
      configMaps,
      opsRule: isCounted ? parts.pod.opsRule : undefined,
      initContainers: parts.pod.initContainers,
      containers: containersOf(parts),
      labels: parts.workloadLabels,
      annotations: parts.workloadAnnotations,
      ports: ports.length > 0 ? ports : undefined,
    }),
    ingress,
    networkPolicy,
    monitoring: monitoringOf(parts.monitoring, { isDeployment, ingress, listening, ports }),
  });
}

function containersOf({ containers: named, podPorts: all, pod: { container: more } }) {
  const names = [...named.keys()];
  return new Map(
    [...named].map(([name, container]) => {
      const own = all.filter(({ owner }) => names[owner % names.length] === name);
      const ports = own.map(({ owner: _, ...port }) => defined(port));
      const whole = { ...container, ...more };
      return [name, ports.length > 0 ? { ...whole, ports } : whole];
    }),
  );
}

function servicePortsOf({ servicePorts: written }, listening) {
  return written.map(({ port, target, isPublic, ...marks }) => {
    const to = listening[target];
    const targetPort = to === undefined ? (target === 4 ? undefined : 7000 + target) : (to.name ?? to.port);
    return defined({ port, targetPort, public: isPublic, ...marks });
  });
}

function monitoringOf(
  { mode, block, more, type, port, second },
  { isDeployment, ingress, listening, ports },
) {
  if (mode === 'none') return undefined;
  const monitorType = !isDeployment || (type === 'ingress' && ingress === undefined) ? 'pod' : type;
  const operatorMode = mode === 'operator';
  if (monitorType === 'ingress') {
    const prober = { url: 'blackbox-exporter.monitoring.svc:9115', module: 'http_2xx' };
    return operatorMode ? { operatorMode, monitorType, prober } : { monitorType };
  }
  const to = listening[port];
  const first = defined({
    operatorMode: operatorMode ? true : undefined,
    monitorType,
    port: to === undefined ? undeclaredPort(port, ports) : (to.name ?? to.port),
    ...block,
    ...(operatorMode ? (isDeployment ? more : { ...more, alerts: false }) : {}),
  });
  return operatorMode && second ? [first, { ...first, path: '/second' }] : first;
}

/** A port that no container declares: the default, a new number, or the Service's own, which is a mistake in a pod. */
function undeclaredPort(choice, [offered]) {
  if (choice === 5) return undefined;
  return choice === 4 && offered !== undefined ? offered.port : 9900 + choice;
}

function defined(object) {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}

/**
 * An application as a JSON text on one line.
 *
 * @param {unknown} value plain values, and a `Map` where the order stays as it is
 * @param {(keys: string[]) => string[]} [order] the order of the keys of every other mapping
 */
export function textOf(value, order = (keys) => keys) {
  if (Array.isArray(value)) return `[${value.map((item) => textOf(item, order)).join(', ')}]`;
  if (value instanceof Map) return mapping([...value.entries()], order);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return mapping(
    order(Object.keys(value)).map((key) => [key, value[key]]),
    order,
  );
}

function mapping(entries, order) {
  return `{${entries.map(([key, value]) => `${JSON.stringify(key)}: ${textOf(value, order)}`).join(', ')}}`;
}
