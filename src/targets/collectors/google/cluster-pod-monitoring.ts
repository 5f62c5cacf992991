import { podScrapingKind } from './pod-scraping.ts';

/** Pods of every namespace; the label that says which one can be left out. */
export const clusterPodMonitoring = podScrapingKind({
  kind: 'ClusterPodMonitoring',
  keyOf: ({ name }) => `ClusterPodMonitoring/${name}`,
  ofPods: ['container', 'namespace', 'pod'],
  hasNamespace: false,
});
