import type { Collector } from '../../application/model/application.ts';
import type { Manifest } from '../manifest.ts';
import { podMonitoring } from './pod-monitoring.ts';
import type { MonitorPart, Translate } from './translated.ts';
import { vmPodScrape } from './vm-pod-scrape.ts';
import { vmProbe } from './vm-probe.ts';
import { vmServiceScrape } from './vm-service-scrape.ts';

const inGroupOfAzure: Translate = (monitor) => ({
  ...monitor,
  apiVersion: 'azmonitoring.coreos.com/v1',
});

/** What each monitor of the operator becomes; a new kind is one file and one row. */
const KINDS: Readonly<Record<Collector['name'], Readonly<Record<string, Translate>>>> = {
  azure: { PodMonitor: inGroupOfAzure, ServiceMonitor: inGroupOfAzure },
  victoriametrics: { PodMonitor: vmPodScrape, ServiceMonitor: vmServiceScrape, Probe: vmProbe },
  google: { PodMonitor: podMonitoring },
};

/** The manifests with their monitors as those of a collector, after they have been proved and validated. */
export function forCollector({ name }: Collector, manifests: readonly Manifest[]): readonly Manifest[] {
  const kinds = KINDS[name];
  return manifests.map((manifest) => {
    const translate = Object.hasOwn(kinds, manifest.kind) ? kinds[manifest.kind] : undefined;
    const { spec } = manifest;
    if (translate === undefined || spec === undefined) return manifest;
    return translate({ ...manifest, spec: spec as MonitorPart });
  });
}
