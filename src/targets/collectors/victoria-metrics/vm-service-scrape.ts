import { META, sanitizeLabelName } from '../../../prometheus/label-name.ts';
import { fieldsAt, textAt, textsAt } from '../../fields.ts';
import type { KubernetesObject } from '../../kubernetes-object.ts';
import { selectorSteps } from '../../operator/label-selector.ts';
import {
  endpointLabel,
  jobLabel,
  namedPort,
  podTargetLabels,
  targetPortSteps,
} from '../../operator/monitor-steps.ts';
import { ADDRESS_LABELS } from '../../operator/service-monitor.ts';
import { copyIfPresent, copyLabel, type RelabelStep } from '../../relabel/step.ts';
import type { CollectedJobs, CollectorKind } from '../collector-kind.ts';
import { GROUP, NOT_PREDICTED, READER, scrapeObjectJobs, VMAGENT } from './scrape-object.ts';
import { ENDPOINT, SCRAPE } from './shapes.ts';

const ROLES = ['endpoints', 'endpointslice', 'endpointslices', 'service'] as const;

export const vmServiceScrape: CollectorKind = {
  group: GROUP,
  kind: 'VMServiceScrape',
  reader: READER,
  spec: {
    fields: {
      ...SCRAPE,
      discoveryRole: { oneOf: ROLES },
      endpoints: { list: { fields: ENDPOINT } },
      targetLabels: { list: 'text' },
    },
    required: ['endpoints'],
  },
  jobs: serviceScrapeJobs,
  hasOwnSecrets: true,
  notPredicted: NOT_PREDICTED,
};

/** The order of its steps is that of generateServiceScrapeConfig. */
function serviceScrapeJobs(monitor: KubernetesObject): CollectedJobs {
  const spec = fieldsAt(monitor.fields, 'spec');
  const role = roleOf(spec);
  return scrapeObjectJobs(monitor, {
    name: 'serviceScrape',
    role,
    steps: (endpoint, selector) => [
      ...selectorSteps(selector, 'service', { asksPresence: false }),
      ...portSteps(endpoint, role),
      ...(role === 'service' ? ofService() : ADDRESS_LABELS[role]),
      ...textsAt(spec, 'targetLabels').map((name) => {
        const clean = sanitizeLabelName(name);
        return copyIfPresent(`${META}service_label_${clean}`, clean);
      }),
      ...(role === 'service' ? [] : podTargetLabels(spec, VMAGENT)),
      copyLabel(`${META}service_name`, 'job'),
      ...jobLabel(spec, 'service'),
      ...(role === 'service' ? endpointLabel({ port: textAt(endpoint, 'port') }) : endpointLabel(endpoint)),
    ],
  });
}

function roleOf(spec: unknown): 'endpoints' | 'endpointslice' | 'service' {
  const written = textAt(spec, 'discoveryRole');
  if (written === 'service') return 'service';
  return written.startsWith('endpointslice') ? 'endpointslice' : 'endpoints';
}

/** A Service itself has no pods, so that their ports cannot be asked for. */
function portSteps(endpoint: unknown, role: string): readonly RelabelStep[] {
  const port = textAt(endpoint, 'port');
  if (port === '') return role === 'service' ? [] : targetPortSteps(endpoint);
  return namedPort(`${META}${role === 'endpoints' ? 'endpoint' : role}_port_name`, port);
}

function ofService(): readonly RelabelStep[] {
  return [copyLabel(`${META}namespace`, 'namespace'), copyLabel(`${META}service_name`, 'service')];
}
