import type { Manifest } from './manifest.ts';

type HasShape = (manifest: unknown) => boolean;
interface Kind {
  /** Whether the CRD accepts a monitor. */
  readonly shape: () => Promise<{ readonly hasShape: HasShape }>;
  /** The same with every mistake, which throws. */
  readonly model: () => Promise<{
    readonly Model: { readonly prototype: { validate(this: Manifest): void } };
  }>;
}

/** The operator's CRDs as kubernetes-models holds them, each loaded when the first monitor of its kind is emitted. */
const KINDS: Readonly<Record<string, Kind | undefined>> = {
  PodMonitor: {
    shape: () => import('./pod-monitor-shape.ts'),
    model: () => import('./pod-monitor-model.ts'),
  },
  ServiceMonitor: {
    shape: () => import('./service-monitor-shape.ts'),
    model: () => import('./service-monitor-model.ts'),
  },
  Probe: { shape: () => import('./probe-shape.ts'), model: () => import('./probe-model.ts') },
};
const LOADED = new Map<string, HasShape>();

/**
 * Validates the monitors among the manifests with the validators of kubernetes-models.
 * Throws if one is refused: a monitor of ours that its own schema refuses is a mistake of the compiler.
 */
export async function validateMonitors(manifests: readonly Manifest[]): Promise<void> {
  for (const manifest of manifests) {
    const kind = KINDS[manifest.kind];
    if (kind === undefined) continue;
    let hasShape = LOADED.get(manifest.kind);
    if (hasShape === undefined) {
      hasShape = (await kind.shape()).hasShape;
      LOADED.set(manifest.kind, hasShape);
    }
    // A model made from the manifest would be a copy of it.
    if (!hasShape(manifest)) (await kind.model()).Model.prototype.validate.call(manifest);
  }
}
