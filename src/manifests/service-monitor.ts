import type { IServiceMonitor } from '@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/ServiceMonitor';
import type { ResolvedApplication, ResolvedScraping } from '../application/model/application.ts';
import { type Manifest, present } from './manifest.ts';
import { endpointFields, markedSelector, monitorMetadata } from './monitor-fields.ts';
import type { Endpoint, ScrapePlan } from './scrape-plan.ts';

/** ServiceMonitor `<name>-service-monitor` of the one marked Service, its ports by the Service's names for them. */
export function compileServiceMonitor(
  application: ResolvedApplication,
  endpoints: readonly [Endpoint, ...Endpoint[]],
  { scrapedService }: ScrapePlan,
): Manifest {
  const [{ block: first }] = endpoints;
  const portOf = ({ port, service }: Endpoint) =>
    scrapedService === 'private' && service !== undefined ? service.name : (port.name as string);
  return {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'ServiceMonitor',
    metadata: monitorMetadata(application, 'service-monitor', first.labels),
    spec: {
      jobLabel: 'app',
      endpoints: endpoints.map((endpoint) => withMeshFiles(endpoint.block, portOf(endpoint))),
      selector: markedSelector(application),
      ...present({ sampleLimit: first.sampleLimit, scrapeClass: first.scrapeClass }),
    },
  } satisfies IServiceMonitor;
}

/**
 * Under strict mTLS Prometheus shows the certificate that Istio's agent writes for it; the names in the pods'
 * certificates are identities of the mesh and no hosts, so they cannot be compared (istio.io, Prometheus integration).
 */
function withMeshFiles(block: ResolvedScraping, port: string) {
  const fields = endpointFields(block, port);
  const { istio, scrapeClass } = block;
  if (istio?.mtls !== 'strict' || scrapeClass !== undefined) return fields;
  const { ca, cert, key } = istio.certificates;
  return { ...fields, tlsConfig: { caFile: ca, certFile: cert, keyFile: key, insecureSkipVerify: true } };
}
