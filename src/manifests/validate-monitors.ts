import { PodMonitor } from '@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/PodMonitor';
import { Probe } from '@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/Probe';
import { ServiceMonitor } from '@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/ServiceMonitor';
import type { Manifest } from './manifest.ts';

interface Model {
  validate(): void;
}

const MODELS = { PodMonitor, ServiceMonitor, Probe } as unknown as Readonly<
  Record<string, (new (manifest: Manifest) => Model) | undefined>
>;

/**
 * Validates the monitors among the manifests against the operator's CRDs, as kubernetes-models holds them.
 * Throws where one is refused: a monitor of ours that its own schema refuses is a mistake of the compiler.
 */
export function validateMonitors(manifests: readonly Manifest[]): void {
  for (const manifest of manifests) {
    const model = MODELS[manifest.kind];
    if (model !== undefined) new model(manifest).validate();
  }
}
