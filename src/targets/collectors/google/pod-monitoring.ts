import type { CollectorKind } from '../collector-kind.ts';
import {
  CONTROLLER_LABELS,
  GROUP,
  NOT_PREDICTED,
  podScrapingJobs,
  READER,
  specShape,
} from './pod-scraping.ts';

const STANDARD = ['container', 'pod', ...CONTROLLER_LABELS];

/** Pods of its own namespace. */
export const podMonitoring: CollectorKind = {
  group: GROUP,
  kind: 'PodMonitoring',
  reader: READER,
  spec: specShape(['node', ...STANDARD]),
  jobs: (monitor) =>
    podScrapingJobs(monitor, {
      key: `PodMonitoring/${monitor.namespace}/${monitor.name}`,
      standard: STANDARD,
      hasNamespace: true,
    }),
  hasOwnSecrets: false,
  notPredicted: NOT_PREDICTED,
};
