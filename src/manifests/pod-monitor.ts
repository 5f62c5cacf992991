import type { IPodMonitor } from '@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/PodMonitor';
import type { ResolvedApplication } from '../application/model/application.ts';
import type { Manifest } from './manifest.ts';
import { podSelector } from './metadata.ts';
import { heldFields, monitorMetadata } from './monitor-fields.ts';
import { monitoredPort, type ScrapeEndpoint, type ScrapePlan } from './scrape-plan.ts';

/** PodMonitor `<name>-pod-monitor`: ports by the name that the pod template declares, never by number. */
export function compilePodMonitor(
  application: ResolvedApplication,
  endpoints: readonly [ScrapeEndpoint, ...ScrapeEndpoint[]],
  plan: ScrapePlan,
): Manifest {
  const [{ block: first }] = endpoints;
  return {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'PodMonitor',
    metadata: monitorMetadata(application, 'pod-monitor', first.labels),
    spec: {
      jobLabel: 'app',
      ...heldFields('pod', 'spec', first, 'leading'),
      podMetricsEndpoints: endpoints.map((endpoint) => ({
        port: monitoredPort(endpoint, plan),
        ...heldFields('pod', 'endpoint', endpoint.block),
      })),
      selector: { matchLabels: podSelector(application) },
      ...heldFields('pod', 'spec', first),
    },
  } satisfies IPodMonitor;
}
