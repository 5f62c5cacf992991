import type { IProbe } from '@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/Probe';
import type { ResolvedApplication, ResolvedScraping } from '../application/model/application.ts';
import { type Manifest, present } from './manifest.ts';
import { compileRelabeling, heldFields, markedSelector, monitorMetadata } from './monitor-fields.ts';

/** Probe `<name>-probe`: a blackbox exporter is asked about the marked Ingress, or about the URLs of `staticTargets`. */
export function compileProbe(application: ResolvedApplication, block: ResolvedScraping): Manifest {
  const { url, scheme, path, module } = block.prober;
  return {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'Probe',
    metadata: monitorMetadata(application, 'probe', block.labels),
    spec: present({
      ...heldFields('ingress', 'spec', block, 'leading'),
      prober: { ...present({ url: url as string, scheme, path }), ...heldFields('ingress', 'prober', block) },
      module,
      targets: targetsOf(application, block),
      ...heldFields('ingress', 'spec', block),
      params: block.params.map(([name, values]) => ({ name, values: [...values] })),
    }),
  } satisfies IProbe;
}

/** With both, the operator would take the static ones without a message. */
function targetsOf(application: ResolvedApplication, { staticTargets, relabelings }: ResolvedScraping) {
  const relabelingConfigs = relabelings.map(compileRelabeling);
  if (staticTargets !== undefined)
    return { staticConfig: present({ static: [...staticTargets], relabelingConfigs }) };
  return { ingress: present({ selector: markedSelector(application), relabelingConfigs }) };
}
