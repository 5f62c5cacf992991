import type { Manifest } from './manifest.ts';

/** The validator of a model, which judges the object that it is called on. */
type Validate = (this: Manifest) => void;
interface ModelModule {
  readonly Model: { readonly prototype: { validate(): void } };
}

/** The operator's CRDs as kubernetes-models holds them, each loaded when the first monitor of its kind is emitted. */
const MODELS: Readonly<Record<string, (() => Promise<ModelModule>) | undefined>> = {
  PodMonitor: () => import('./pod-monitor-model.ts'),
  ServiceMonitor: () => import('./service-monitor-model.ts'),
  Probe: () => import('./probe-model.ts'),
};
const LOADED = new Map<string, Validate>();

/**
 * Validates the monitors among the manifests with the validators of kubernetes-models.
 * Throws if one is refused: a monitor of ours that its own schema refuses is a mistake of the compiler.
 */
export async function validateMonitors(manifests: readonly Manifest[]): Promise<void> {
  for (const manifest of manifests) {
    const load = MODELS[manifest.kind];
    if (load === undefined) continue;
    let validate = LOADED.get(manifest.kind);
    if (validate === undefined) {
      validate = (await load()).Model.prototype.validate;
      LOADED.set(manifest.kind, validate);
    }
    // A model made from the manifest would be a copy of it.
    validate.call(manifest);
  }
}
