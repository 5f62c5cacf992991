import type { Manifest } from './manifest.ts';

interface Model {
  validate(): void;
}
interface ModelModule {
  readonly Model: unknown;
}

/** The operator's CRDs as kubernetes-models holds them, each loaded when the first monitor of its kind is emitted. */
const MODELS: Readonly<Record<string, (() => Promise<ModelModule>) | undefined>> = {
  PodMonitor: () => import('./pod-monitor-model.ts'),
  ServiceMonitor: () => import('./service-monitor-model.ts'),
  Probe: () => import('./probe-model.ts'),
};

/**
 * Validates the monitors among the manifests with the validators of kubernetes-models.
 * Throws where one is refused: a monitor of ours that its own schema refuses is a mistake of the compiler.
 */
export async function validateMonitors(manifests: readonly Manifest[]): Promise<void> {
  for (const manifest of manifests) {
    const load = MODELS[manifest.kind];
    if (load === undefined) continue;
    const Model = (await load()).Model as new (manifest: Manifest) => Model;
    new Model(manifest).validate();
  }
}
