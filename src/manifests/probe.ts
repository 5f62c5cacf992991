import type { IProbe } from '@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/Probe';
import type { ResolvedApplication, ResolvedScraping } from '../application/application.ts';
import { type Manifest, optional } from './manifest.ts';
import { accessFields } from './monitor-access.ts';
import { compileRelabeling, markedSelector, monitorMetadata } from './monitor-fields.ts';

/** Probe `<name>-probe`: a blackbox exporter is asked about the marked Ingress, or about the URLs of `staticTargets`. */
export function compileProbe(application: ResolvedApplication, block: ResolvedScraping): Manifest {
  const { url, scheme, path, module } = block.prober;
  const { authorization, ...access } = accessFields(block);
  return {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'Probe',
    metadata: monitorMetadata(application, 'probe', block.labels),
    spec: {
      prober: { url: url as string, ...optional('scheme', scheme), ...optional('path', path) },
      ...optional('module', module),
      targets: targetsOf(application, block),
      interval: block.interval.value.text,
      scrapeTimeout: block.timeout.value.text,
      ...access,
      ...optional('metricRelabelings', block.metricRelabelings.map(compileRelabeling)),
      ...optional('authorization', authorization),
      ...optional('sampleLimit', block.sampleLimit),
      ...optional('scrapeClass', block.scrapeClass),
      ...optional(
        'params',
        block.params.map(([name, values]) => ({ name, values: [...values] })),
      ),
    },
  } satisfies IProbe;
}

/** With both, the operator would take the static ones and say nothing. */
function targetsOf(application: ResolvedApplication, { staticTargets, relabelings }: ResolvedScraping) {
  const steps = optional('relabelingConfigs', relabelings.map(compileRelabeling));
  if (staticTargets !== undefined) return { staticConfig: { static: [...staticTargets], ...steps } };
  return { ingress: { selector: markedSelector(application), ...steps } };
}
