import type { CollectorKind } from '../collector-kind.ts';
import {
  CONTROLLER_LABELS,
  GROUP,
  NOT_PREDICTED,
  podScrapingJobs,
  READER,
  specShape,
} from './pod-scraping.ts';

const STANDARD = ['container', 'namespace', 'pod', ...CONTROLLER_LABELS];

/** Pods of every namespace; the label that says which one can be left out. */
export const clusterPodMonitoring: CollectorKind = {
  group: GROUP,
  kind: 'ClusterPodMonitoring',
  reader: READER,
  spec: specShape(['node', ...STANDARD]),
  jobs: (monitor) =>
    podScrapingJobs(monitor, {
      key: `ClusterPodMonitoring/${monitor.name}`,
      standard: STANDARD,
      hasNamespace: false,
    }),
  hasOwnSecrets: false,
  notPredicted: NOT_PREDICTED,
};
