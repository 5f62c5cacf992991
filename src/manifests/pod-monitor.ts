import type { IPodMonitor } from '@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/PodMonitor';
import type { ResolvedApplication } from '../application/model/application.ts';
import { type Manifest, present } from './manifest.ts';
import { podSelector } from './metadata.ts';
import { endpointFields, monitorMetadata } from './monitor-fields.ts';
import type { Endpoint } from './scrape-plan.ts';

/** PodMonitor `<name>-pod-monitor`: ports by the name that the pod template declares, never by number. */
export function compilePodMonitor(
  application: ResolvedApplication,
  endpoints: readonly [Endpoint, ...Endpoint[]],
): Manifest {
  const [{ block: first }] = endpoints;
  return {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'PodMonitor',
    metadata: monitorMetadata(application, 'pod-monitor', first.labels),
    spec: {
      jobLabel: 'app',
      podMetricsEndpoints: endpoints.map(({ block, port }) => endpointFields(block, port.name as string)),
      selector: { matchLabels: podSelector(application) },
      ...present({ sampleLimit: first.sampleLimit, scrapeClass: first.scrapeClass }),
    },
  } satisfies IPodMonitor;
}
