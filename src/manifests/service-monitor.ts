import type { IServiceMonitor } from '@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/ServiceMonitor';
import type { ResolvedApplication } from '../application/model/application.ts';
import type { Manifest } from './manifest.ts';
import { heldFields, markedSelector, monitorMetadata } from './monitor-fields.ts';
import { monitoredPort, type ScrapeEndpoint, type ScrapePlan } from './scrape-plan.ts';

/** ServiceMonitor `<name>-service-monitor` of the one marked Service, its ports by the Service's names for them. */
export function compileServiceMonitor(
  application: ResolvedApplication,
  endpoints: readonly [ScrapeEndpoint, ...ScrapeEndpoint[]],
  plan: ScrapePlan,
): Manifest {
  const [{ block: first }] = endpoints;
  return {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'ServiceMonitor',
    metadata: monitorMetadata(application, 'service-monitor', first.labels),
    spec: {
      jobLabel: 'app',
      ...heldFields('service', 'spec', first, 'leading'),
      endpoints: endpoints.map((endpoint) => ({
        port: monitoredPort(endpoint, plan),
        ...heldFields('service', 'endpoint', endpoint.block),
      })),
      selector: markedSelector(application),
      ...heldFields('service', 'spec', first),
    },
  } satisfies IServiceMonitor;
}
