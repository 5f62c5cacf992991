import { META } from '../../../prometheus/label-name.ts';
import { fieldsAt } from '../../fields.ts';
import type { KubernetesObject } from '../../kubernetes-object.ts';
import { selectorSteps } from '../../operator/label-selector.ts';
import { endpointLabel, jobLabel, podTargetLabels, runningFilter } from '../../operator/monitor-steps.ts';
import { podPortSteps } from '../../operator/pod-monitor.ts';
import { copyLabel, setLabel } from '../../relabel/step.ts';
import type { CollectedJobs, CollectorKind } from '../collector-kind.ts';
import { GROUP, NOT_PREDICTED, READER, scrapeObjectJobs, VMAGENT } from './scrape-object.ts';
import { ENDPOINT, SCRAPE } from './shapes.ts';

export const vmPodScrape: CollectorKind = {
  group: GROUP,
  kind: 'VMPodScrape',
  reader: READER,
  spec: {
    fields: {
      ...SCRAPE,
      podMetricsEndpoints: {
        list: { fields: { ...ENDPOINT, filterRunning: 'boolean', portNumber: { from: 1, to: 65535 } } },
      },
    },
    required: ['podMetricsEndpoints'],
  },
  jobs: podScrapeJobs,
  hasOwnSecrets: true,
  notPredicted: NOT_PREDICTED,
};

/** The order of its steps is that of generatePodScrapeConfig. */
function podScrapeJobs(monitor: KubernetesObject): CollectedJobs {
  const spec = fieldsAt(monitor.fields, 'spec');
  return scrapeObjectJobs(monitor, {
    name: 'podScrape',
    role: 'pod',
    steps: (endpoint, selector) => [
      ...runningFilter(endpoint),
      ...selectorSteps(selector, 'pod', { asksPresence: false }),
      ...podPortSteps(endpoint),
      copyLabel(`${META}namespace`, 'namespace'),
      copyLabel(`${META}pod_container_name`, 'container'),
      copyLabel(`${META}pod_name`, 'pod'),
      ...podTargetLabels(spec, VMAGENT),
      setLabel('job', `${monitor.namespace}/${monitor.name}`),
      ...jobLabel(spec, 'pod'),
      ...endpointLabel(endpoint),
    ],
  });
}
