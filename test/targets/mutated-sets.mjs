/**
 * Sets of manifests with one mistake each, and the code and line that must name it. The sets of one batch are asked
 * about together, each in a namespace of its own.
 */
const WORKLOADS = ['Deployment', 'StatefulSet', 'DaemonSet', 'CollaSet'];
const VERSIONS = { CollaSet: 'apps.kusionstack.io/v1alpha1' };

/** A working application: workload, Service, PodMonitor, ServiceMonitor, Ingress and Probe, as a number says. */
function application(number) {
  const app = ['shop', 'cart', 'pay', 'stock', 'mail', 'search'][number % 6];
  const kind = WORKLOADS[number % WORKLOADS.length];
  const port = 8080 + number;
  const metrics = 9080 + number;
  const labels = { app, ...(number % 2 === 0 ? { tier: 'web' } : {}) };
  const namespace = 'default';
  const meta = (more = {}) => ({ name: app, namespace, labels: { ...labels, release: 'stack' }, ...more });
  return {
    workload: {
      apiVersion: VERSIONS[kind] ?? 'apps/v1',
      kind,
      metadata: { name: app, namespace, labels: { team: 'a' } },
      spec: {
        ...(kind === 'DaemonSet' ? {} : { replicas: 1 + (number % 3) }),
        ...(kind === 'StatefulSet' ? { serviceName: app } : {}),
        selector: { matchLabels: labels },
        template: {
          metadata: { labels },
          spec: {
            containers: [
              {
                name: app,
                image: `registry.example.com/${app}:1.${number}`,
                ports: [
                  { name: 'http', containerPort: port },
                  { name: 'metrics', containerPort: metrics },
                ],
              },
            ],
          },
        },
      },
    },
    service: {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: meta(),
      spec: {
        selector: labels,
        ports: [
          { name: 'http', port: 80, targetPort: 'http' },
          { name: 'metrics', port: 9090, targetPort: number % 2 === 0 ? 'metrics' : metrics },
        ],
      },
    },
    podMonitor: {
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'PodMonitor',
      metadata: meta(),
      spec: {
        selector: { matchLabels: labels },
        podMetricsEndpoints: [{ port: 'metrics', path: '/stats', interval: '30s', scrapeTimeout: '10s' }],
      },
    },
    serviceMonitor: {
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'ServiceMonitor',
      metadata: meta(),
      spec: {
        selector: { matchLabels: labels },
        endpoints: [{ port: 'metrics', interval: '15s', scrapeTimeout: '5s' }],
      },
    },
    ingress: {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      metadata: meta(),
      spec: {
        rules: [
          {
            host: `${app}.example.com`,
            http: {
              paths: [
                { path: '/', pathType: 'Prefix', backend: { service: { name: app, port: { number: 80 } } } },
              ],
            },
          },
        ],
      },
    },
    probe: {
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'Probe',
      metadata: meta(),
      spec: {
        prober: { url: 'blackbox:9115' },
        targets: { ingress: { selector: { matchLabels: labels } } },
      },
    },
  };
}

const annotate = (workload, more) => {
  workload.spec.template.metadata.annotations = { 'prometheus.io/scrape': 'true', ...more };
};

/** Each cause: what is left of an application, and the code and line that must be reported. */
const CAUSES = {
  'port is a number in text, pods': ({ workload, podMonitor }, n) => {
    podMonitor.spec.podMetricsEndpoints[0].port = String(9080 + n);
    return { objects: [workload, podMonitor], code: 'port-is-a-number', line: /port: "?'?90\d\d/ };
  },
  'port is a number in text, Services': ({ workload, service, serviceMonitor }) => {
    serviceMonitor.spec.endpoints[0].port = '9090';
    return { objects: [workload, service, serviceMonitor], code: 'port-is-a-number', line: /port: .9090/ };
  },
  'port is a number': ({ workload, podMonitor }, n) => {
    podMonitor.spec.podMetricsEndpoints[0].port = 9080 + n;
    return { objects: [workload, podMonitor], code: 'port-is-a-number', line: /port: 90\d\d/ };
  },
  'name not declared': ({ workload, podMonitor }) => {
    podMonitor.spec.podMetricsEndpoints[0].port = 'metric';
    return { objects: [workload, podMonitor], code: 'undeclared-port', line: /port: metric$/ };
  },
  'number not declared': ({ workload, podMonitor }) => {
    delete podMonitor.spec.podMetricsEndpoints[0].port;
    podMonitor.spec.podMetricsEndpoints[0].portNumber = 7000;
    return { objects: [workload, podMonitor], code: 'undeclared-port', line: /portNumber: 7000/ };
  },
  'name not declared behind a Service': ({ workload, service, serviceMonitor }) => {
    service.spec.ports[1].targetPort = 'metrix';
    return {
      objects: [workload, service, serviceMonitor],
      code: 'undeclared-port',
      line: /targetPort: metrix/,
    };
  },
  'no such port of the Service': ({ workload, service, serviceMonitor }) => {
    serviceMonitor.spec.endpoints[0].port = 'metric';
    return { objects: [workload, service, serviceMonitor], code: 'undeclared-port', line: /port: metric$/ };
  },
  'selector matches no pod': ({ workload, podMonitor }) => {
    podMonitor.spec.selector.matchLabels = { ...podMonitor.spec.selector.matchLabels, app: 'shopp' };
    return { objects: [workload, podMonitor], code: 'selects-nothing', line: /app: shopp/ };
  },
  'label on the workload alone': ({ workload, podMonitor }) => {
    podMonitor.spec.selector.matchLabels = { team: 'a' };
    return { objects: [workload, podMonitor], code: 'selects-nothing', line: /team: a/ };
  },
  'selector matches no Service': ({ workload, service, serviceMonitor }) => {
    service.metadata.labels = { release: 'stack' };
    return {
      objects: [workload, service, serviceMonitor],
      code: 'selects-nothing',
      line: /app: |matchLabels:/,
    };
  },
  'Service matches no pod': ({ workload, service, serviceMonitor }) => {
    service.spec.selector = { app: 'nobody' };
    return { objects: [workload, service, serviceMonitor], code: 'selects-nothing', line: /app: nobody/ };
  },
  'two Services': ({ workload, service, serviceMonitor }) => {
    const other = structuredClone(service);
    other.metadata.name = `${service.metadata.name}-internal`;
    return {
      objects: [workload, service, other, serviceMonitor],
      code: 'several-services',
      line: /matchLabels:/,
    };
  },
  'unnamed port of a Service': ({ workload, service, serviceMonitor }) => {
    service.spec.ports = [{ port: 9090, targetPort: 'metrics' }];
    return { objects: [workload, service, serviceMonitor], code: 'unnamed-service-port', line: /port: 9090/ };
  },
  'timeout above interval': ({ workload, podMonitor }) => {
    podMonitor.spec.podMetricsEndpoints[0].scrapeTimeout = '31s';
    return { objects: [workload, podMonitor], code: 'timeout-exceeds-interval', line: /scrapeTimeout: 31s/ };
  },
  'annotation names a port': ({ workload }) => {
    annotate(workload, { 'prometheus.io/port': 'metrics' });
    return { objects: [workload], code: 'port-annotation', line: /prometheus.io\/port: metrics/ };
  },
  'annotations on the workload': ({ workload }, n) => {
    if (n % 4 === 3) workload.metadata.labels = {};
    workload.metadata.annotations = { 'prometheus.io/scrape': 'true', 'prometheus.io/port': '9080' };
    return { objects: [workload], code: 'misplaced-annotations', line: /prometheus.io\/scrape/ };
  },
  'annotation and monitor': ({ workload, podMonitor }, n) => {
    annotate(workload, { 'prometheus.io/port': String(9080 + n), 'prometheus.io/path': '/stats' });
    return { objects: [workload, podMonitor], code: 'scraped-twice', line: /port: metrics|prometheus.io/ };
  },
  'no prober': ({ ingress, probe }, n) => {
    if (n % 2 === 0) delete probe.spec.prober;
    else probe.spec.prober.url = 'http://blackbox:9115';
    return { objects: [ingress, probe], code: 'missing-prober', line: /spec:|prober|url:|targets:/ };
  },
  'no usable host': ({ ingress, probe }, n) => {
    if (n % 2 === 0) delete ingress.spec.rules[0].host;
    else ingress.spec.rules[0].host = '*.example.com';
    return { objects: [ingress, probe], code: 'unusable-host', line: n % 2 === 0 ? /http:/ : /host: / };
  },
  'Probe matches no Ingress': ({ ingress, probe }) => {
    probe.spec.targets.ingress.selector.matchLabels = { app: 'nobody' };
    return { objects: [ingress, probe], code: 'selects-nothing', line: /app: nobody/ };
  },
  'relabeling drops everything': ({ workload, podMonitor }, n) => {
    podMonitor.spec.podMetricsEndpoints[0].relabelings = [
      { sourceLabels: ['pod'], targetLabel: 'instance' },
      n % 2 === 0
        ? { action: 'keep', sourceLabels: ['__meta_kubernetes_pod_label_app'], regex: 'other' }
        : { action: 'drop', sourceLabels: ['__meta_kubernetes_pod_ready'], regex: 't.*' },
    ];
    return { objects: [workload, podMonitor], code: 'drops-everything', line: /action: (keep|drop)/ };
  },
  'bad relabeling': ({ workload, podMonitor }, n) => {
    const bad = [
      { action: 'hashmod', sourceLabels: ['pod'], targetLabel: 'shard' },
      { action: 'labeldrop', regex: 'a', targetLabel: 'b' },
      { action: 'replace', sourceLabels: ['pod'] },
      { action: 'keep', sourceLabels: ['pod'], regex: '(' },
    ];
    podMonitor.spec.podMetricsEndpoints[0].relabelings = [bad[n % bad.length]];
    return { objects: [workload, podMonitor], code: 'bad-relabeling', line: /./ };
  },
};

/** With `--release stack`, the label of a monitor is what decides. */
const RELEASE_CAUSES = {
  'release label missing': ({ workload, podMonitor }, n) => {
    if (n % 2 === 0) delete podMonitor.metadata.labels.release;
    else podMonitor.metadata.labels.release = 'other';
    return {
      objects: [workload, podMonitor],
      code: 'not-selected',
      line: n % 2 === 0 ? /app: / : /release: other/,
    };
  },
};

const PER_CAUSE = 12;

/** @returns {{cause: string, number: number, objects: object[], code: string, line: RegExp, release: boolean}[]} */
export function mutatedSets() {
  return [
    [CAUSES, false],
    [RELEASE_CAUSES, true],
  ].flatMap(([causes, release]) =>
    Object.entries(causes).flatMap(([cause, mutate]) =>
      Array.from({ length: PER_CAUSE }, (_, number) => ({
        cause,
        number,
        release,
        ...mutate(application(number), number),
      })),
    ),
  );
}

/** A job of one's own: static targets, or what Kubernetes tells in each role. */
function scrapeConfigOf({ metadata: { name } }, number, relabelings) {
  const role = ['Pod', 'Service', 'Endpoints', 'EndpointSlice', 'Ingress', 'Node'][number % 6];
  return {
    apiVersion: 'monitoring.coreos.com/v1alpha1',
    kind: 'ScrapeConfig',
    metadata: { name, namespace: 'default', labels: { app: name } },
    spec: {
      ...(number % 2 === 0 ? { jobName: 'own' } : {}),
      ...(number % 3 === 0 ? { scrapeInterval: '45s', scrapeTimeout: '9s' } : {}),
      ...(number % 4 === 0 ? { metricsPath: '/own', scheme: 'HTTPS', params: { a: ['b'] } } : {}),
      staticConfigs: [{ targets: [`a${number}:1`, 'b:2'], labels: { env: 'x' } }],
      kubernetesSDConfigs: [
        {
          role,
          namespaces: { names: [`set${number}-default`] },
          ...(role === 'Pod'
            ? { attachMetadata: { node: true }, selectors: [{ role, label: `app=${name}` }] }
            : {}),
        },
      ],
      relabelings: [
        { sourceLabels: ['__meta_kubernetes_namespace'], targetLabel: 'namespace' },
        ...relabelings,
      ],
    },
  };
}

/** Applications as they should be, and what monitors can have that changes labels, URLs and times. */
export function soundSets() {
  const relabelings = [
    [
      {
        action: 'replace',
        sourceLabels: ['__meta_kubernetes_pod_name'],
        regex: '(.*)-(\\d)',
        targetLabel: 'n_$2',
        replacement: `x\${1}y`,
      },
    ],
    [
      { action: 'labelmap', regex: '__meta_kubernetes_pod_label_(.+)', replacement: 'k8s_$1' },
      { action: 'labeldrop', regex: 'k8s_pod_.*' },
    ],
    [
      {
        action: 'hashmod',
        sourceLabels: ['__address__', 'pod'],
        modulus: 97,
        targetLabel: 'shard',
        separator: '@',
      },
    ],
    [
      { action: 'uppercase', sourceLabels: ['namespace'], targetLabel: 'ns' },
      { action: 'Lowercase', sourceLabels: ['ns'], targetLabel: 'low' },
    ],
    [{ action: 'labelkeep', regex: '__.*|job|pod|instance' }],
    [{ action: 'keepequal', sourceLabels: ['pod'], targetLabel: '__meta_kubernetes_pod_name' }],
    [{ action: 'dropequal', sourceLabels: ['namespace'], targetLabel: 'pod' }],
    [
      { targetLabel: '__param_x', replacement: 'a b&c=é/?' },
      { targetLabel: '__metrics_path__', replacement: '/a b(c)!*?x' },
    ],
    [
      {
        sourceLabels: ['__address__'],
        regex: '(?P<ip>[^:]+):(?P<port>\\d+)',
        targetLabel: '__address__',
        replacement: `\${ip}:1$port`,
      },
    ],
    [
      { targetLabel: '__scrape_interval__', replacement: '2m' },
      { targetLabel: '__scheme__', replacement: 'https' },
    ],
    [{ action: 'labelmap', regex: '__meta_kubernetes_(.+)' }],
    [{ sourceLabels: ['a', 'b'], separator: '', regex: '', targetLabel: 'empty', replacement: 'yes$$' }],
  ];
  return relabelings.flatMap((steps, number) => {
    const { workload, service, podMonitor, serviceMonitor, ingress, probe } = application(number);
    podMonitor.spec.podMetricsEndpoints[0].relabelings = steps;
    podMonitor.spec.podMetricsEndpoints[0].path = '/pods';
    podMonitor.spec.podMetricsEndpoints[0].params = { 'match[]': ['a', 'b c'], x: ['1'] };
    podMonitor.spec.podTargetLabels = ['app', 'tier'];
    podMonitor.spec.jobLabel = number % 2 === 0 ? 'app' : 'nothing';
    serviceMonitor.spec.endpoints[0].relabelings = steps;
    serviceMonitor.spec.endpoints.push({
      targetPort: 'http',
      scheme: 'HTTPS',
      interval: '90s',
      path: 'health',
    });
    serviceMonitor.spec.serviceDiscoveryRole = number % 3 === 0 ? 'EndpointSlice' : 'Endpoints';
    serviceMonitor.spec.selectorMechanism = number % 4 === 1 ? 'RoleSelector' : 'RelabelConfig';
    serviceMonitor.spec.targetLabels = ['app'];
    serviceMonitor.spec.attachMetadata = { node: number % 2 === 0 };
    serviceMonitor.spec.selector.matchExpressions = [
      { key: 'app', operator: 'NotIn', values: ['nobody'] },
      { key: 'old', operator: 'DoesNotExist' },
    ];
    probe.spec.module = 'http_2xx';
    probe.spec.params = [{ name: 'debug', values: ['true'] }];
    probe.spec.jobName = 'probes';
    const scrapeConfig = scrapeConfigOf(workload, number, steps);
    return [
      {
        cause: 'sound',
        number,
        release: false,
        objects: [workload, service, podMonitor, serviceMonitor, ingress, probe, scrapeConfig],
      },
    ];
  });
}
