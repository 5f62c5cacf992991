import { type Diagnostic, errorAt, seeAlso, warningAt } from '../../diagnostics/diagnostic.ts';
import { ISTIO_AGENT_PORT } from '../../kubernetes/injected-containers.ts';
import type { Istio } from '../model/access.ts';
import type { AnnotationKeys, ResolvedApplication, ResolvedScraping } from '../model/application.ts';

// What the agent reads (istio.io, Prometheus integration, "Metrics merging").
const AGENT_KEYS = { scrape: 'prometheus.io/scrape', port: 'prometheus.io/port', path: 'prometheus.io/path' };

/** What a mesh does to the scrapes, for each way in which an application can be scraped. */
export function istioRules(application: ResolvedApplication): Diagnostic[] {
  return application.monitoring.flatMap((block) => {
    const { istio, operatorMode, monitorType } = block;
    if (istio === undefined) return [];
    if (monitorType.value === 'ingress') return operatorMode.value ? [] : withoutPods(block);
    if (operatorMode.value) return istio.mtls === 'strict' ? underStrictMtls(block, istio) : [];
    if (monitorType.value === 'service') return clearTextService(block, istio);
    return istio.metricsMerging ? merged(block, istio, application) : clearTextPod(block, istio);
  });
}

/** The annotations of an Ingress do not set a mesh; what a Probe ignores is in the table of fields. */
function withoutPods({ at }: ResolvedScraping): Diagnostic[] {
  if (!at.has('istio')) return [];
  const message = 'istio has no effect with monitorType: ingress, which scrapes no pod';
  return [warningAt(at.keyAt('istio'), 'no-effect', message, { hint: 'remove it' })];
}

function merged(
  { scheme, port, at }: ResolvedScraping,
  istio: Istio,
  { annotationKeys, workload }: ResolvedApplication,
): Diagnostic[] {
  const details = {
    related: [seeAlso('metrics are merged by what is decided here', istio.decidedAt.metricsMerging)],
  };
  const diagnostics: Diagnostic[] = [];
  if (scheme.value === 'https') {
    const message =
      "Istio's agent fetches the application's metrics over plain http, and the scheme is https";
    const hint = 'write scheme: http, or istio: {metricsMerging: false}';
    diagnostics.push(errorAt(at.at('scheme'), 'istio-merging', message, { ...details, hint }));
  }
  const declared = workload.containers.flatMap(({ ports }) => ports);
  const isAgent = declared.some(
    ({ name, port: number }) => name === port.value && number === ISTIO_AGENT_PORT,
  );
  if (port.value === ISTIO_AGENT_PORT || isAgent) {
    const message = `port ${ISTIO_AGENT_PORT} is the port of Istio's agent itself, which would scrape itself`;
    const hint = "write the application's own port";
    diagnostics.push(errorAt(at.at('port'), 'istio-merging', message, { ...details, hint }));
  }
  const missing = Object.entries(AGENT_KEYS).filter(
    ([attribute, key]) => !annotationKeys[attribute as keyof AnnotationKeys].includes(key),
  );
  if (missing.length > 0) {
    const list = missing.map(([, key]) => key).join(', ');
    const message = `Istio's agent reads ${list}, and the workspace writes other annotations`;
    const hint = "add them to the workspace's annotations, or write istio: {metricsMerging: false}";
    diagnostics.push(errorAt(at, 'istio-merging', message, { ...details, hint }));
  }
  return diagnostics;
}

function clearTextPod({ at }: ResolvedScraping, istio: Istio): Diagnostic[] {
  if (istio.mtls !== 'strict') return [];
  const message = 'strict mTLS refuses scrapes in clear text, and without merging nothing else answers them';
  return [
    errorAt(at, 'istio-strict', message, {
      related: mtlsPlace(istio),
      hint: 'write istio: {metricsMerging: true}, or operatorMode: true with a scrapeClass',
    }),
  ];
}

function clearTextService({ at, monitorType }: ResolvedScraping, istio: Istio): Diagnostic[] {
  if (istio.mtls !== 'strict') return [];
  const message =
    'strict mTLS refuses scrapes in clear text, and merging does not read the annotations of a Service';
  const place = monitorType.origin.by === 'application' ? monitorType.origin.place : at;
  return [
    errorAt(place, 'istio-strict', message, {
      related: mtlsPlace(istio),
      hint: 'write monitorType: pod, which the merging of metrics serves, or operatorMode: true',
    }),
  ];
}

function underStrictMtls(block: ResolvedScraping, istio: Istio): Diagnostic[] {
  const { at, scheme, asWritten, monitorType } = block;
  const related = mtlsPlace(istio);
  const diagnostics: Diagnostic[] = [];
  if (scheme.value === 'http') {
    const message = 'strict mTLS refuses scrapes in clear text, and the scheme is http';
    const place = scheme.origin.by === 'application' ? scheme.origin.place : at;
    diagnostics.push(errorAt(place, 'istio-strict', message, { related, hint: 'remove scheme' }));
  }
  if (at.has('tls')) {
    const message = "under strict mTLS the certificates are the mesh's, and tls would replace them";
    diagnostics.push(errorAt(at.keyAt('tls'), 'istio-strict', message, { related, hint: 'remove tls' }));
  }
  if (asWritten.scrapeClass !== undefined) return diagnostics;
  if (monitorType.value === 'pod') {
    const message = 'strict mTLS asks for a certificate of the mesh, and a PodMonitor cannot name its files';
    diagnostics.push(
      errorAt(at, 'istio-strict', message, {
        related,
        notes: [
          'a scrape class of the Prometheus resource can: its tlsConfig has caFile, certFile and keyFile',
        ],
        hint: 'write scrapeClass: <name> here or in the workspace, or monitorType: service',
      }),
    );
    return diagnostics;
  }
  if (diagnostics.length > 0) return diagnostics;
  const { ca, cert, key } = istio.certificates;
  return [
    {
      code: 'istio-files',
      severity: 'note',
      message: `the ServiceMonitor names files of Prometheus: ${ca}, ${cert}, ${key}`,
      notes: [
        'a Prometheus with arbitraryFSAccessThroughSMs.deny refuses them; a scrapeClass of the same files works there',
      ],
      location: at.location,
    },
  ];
}

function mtlsPlace({ decidedAt }: Istio) {
  return [seeAlso('mTLS is strict by what is decided here', decidedAt.mtls)];
}
