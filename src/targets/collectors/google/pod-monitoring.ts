import { podScrapingKind } from './pod-scraping.ts';

/** Pods of its own namespace. */
export const podMonitoring = podScrapingKind({
  kind: 'PodMonitoring',
  keyOf: ({ namespace, name }) => `PodMonitoring/${namespace}/${name}`,
  ofPods: ['container', 'pod'],
  hasNamespace: true,
});
