/** Workspaces, and what applications may have beside them: most of them right. */
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { application } from './application.mjs';

/** Left out in so many of a value's cases. */
const maybe = (arbitrary, left = 1) =>
  fc.oneof({ weight: left, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
const istio = fc.record(
  {
    metricsMerging: fc.constantFrom(true, true, false),
    mtls: fc.constantFrom(...Array(6).fill('permissive'), 'strict'),
  },
  { requiredKeys: [] },
);
const annotationKeys = fc.record(
  {
    scrape: fc.constantFrom(
      ['prometheus.io/scrape', 'metrics.example.com/scrape'],
      ['metrics.example.com/scrape'],
    ),
    scheme: fc.constant(['metrics.example.com/scheme', 'prometheus.io/scheme']),
    path: fc.constantFrom(['prometheus.io/path', 'metrics.example.com/path']),
    port: fc.constant(['prometheus.io/port', 'metrics.example.com/port']),
  },
  { requiredKeys: [] },
);
const block = fc
  .record({
    operatorMode: maybe(fc.boolean()),
    monitorType: maybe(fc.constantFrom('Pod', 'Service', 'pod', 'SERVICE'), 2),
    interval: maybe(fc.constantFrom('30s', '1m', '1m30s', '20s')),
    timeout: maybe(fc.constantFrom('3s', '10s', '1500ms')),
    scheme: maybe(fc.constantFrom('http', 'http', 'https'), 6),
    path: maybe(fc.constantFrom('/metrics', '/jvm'), 3),
    monitorLabels: maybe(fc.constantFrom({ release: 'kps' }, { team: 1, tier: true })),
    prober: maybe(fc.constant({ url: 'blackbox-exporter.monitoring.svc:9115' })),
    scrapeClass: maybe(fc.constant('mesh'), 2),
    prometheus: maybe(
      fc.constantFrom({ namespace: 'monitoring' }, { namespace: 'apps', podLabels: { app: 1 } }),
      2,
    ),
    namespace: maybe(fc.constantFrom('apps', 'prod')),
    annotations: maybe(annotationKeys, 4),
    istio: maybe(istio, 3),
    enforced: maybe(fc.constantFrom({ scheme: 'http' }, { interval: '1m' }, { path: '/metrics' }), 20),
  })
  .map((parts) => Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)));

const service = fc.record(
  {
    type: fc.constantFrom('Deployment', 'Deployment', 'CollaSet'),
    replicas: fc.constantFrom(1, 2),
    labels: fc.constantFrom({ tier: 'web' }, { zone: 1 }),
    annotations: fc.constant({ 'example.com/owner': 'platform' }),
  },
  { requiredKeys: [] },
);
const EXAMPLES = fileURLToPath(new URL('../../examples/extra-templates/templates', import.meta.url));

/** A `default` block, and one for some of the names that the generated applications have. */
export const workspace = fc
  .record({
    everybody: block,
    some: block,
    projects: fc.subarray(['shop', 'web-2', 'on', 'null']),
    service: maybe(service, 2),
    maxUnavailable: maybe(fc.constantFrom(1, '30%', '50%'), 2),
    templates: maybe(fc.subarray(['allow-prometheus.hbs', 'alerts.hbs']), 3),
  })
  .map(({ everybody, some, projects, service: given, maxUnavailable, templates }) => ({
    ...(templates === undefined ? {} : { templates: templates.map((name) => `${EXAMPLES}/${name}`) }),
    modules: {
      monitoring: { default: everybody, some: { ...some, projectSelector: projects } },
      ...(given === undefined ? {} : { service: { default: given } }),
      ...(maxUnavailable === undefined ? {} : { opsrule: { configs: { default: { maxUnavailable } } } }),
    },
  }));

const ACCESS = [
  {},
  {},
  {},
  { basicAuth: { username: 'secret://metrics/user', password: 'secret://metrics/password' } },
  { authorization: { credentials: 'secret://metrics/token' } },
  {
    oauth2: {
      clientId: 'configmap://oauth/id',
      clientSecret: 'secret://oauth/secret',
      tokenUrl: 'https://login.example.com/token',
    },
  },
  { scheme: 'https', tls: { ca: 'configmap://metrics/ca.crt', minVersion: 'TLS12' } },
  { scheme: 'https', tls: { cert: 'secret://metrics/tls.crt', key: 'secret://metrics/tls.key' } },
];

/** The applications of the other properties, some of which ask to be let in with credentials. */
export const applicationWithAccess = fc
  .record({ one: application, access: fc.constantFrom(...ACCESS), leaves: fc.boolean() })
  .map(({ one, access, leaves }) => {
    const { monitoring } = one;
    if (monitoring === undefined || Array.isArray(monitoring)) return one;
    if (monitoring.operatorMode !== true) {
      // What is left out, the workspace decides.
      const { monitorType: _, ...rest } = monitoring;
      return leaves && monitoring.monitorType !== 'ingress' ? { ...one, monitoring: rest } : one;
    }
    return monitoring.monitorType === 'ingress' ? one : { ...one, monitoring: { ...monitoring, ...access } };
  });
