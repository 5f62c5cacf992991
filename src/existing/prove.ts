import type { Manifest } from '../manifests/manifest.ts';
import { proveSelection } from '../manifests/prove-selection.ts';
import type { ExistingObjects } from './resolve-existing.ts';

/**
 * Proves that each monitor selects exactly what it is meant for, on the objects that were read back from the edited
 * text. Throws otherwise.
 */
export function proveExisting(
  objects: readonly Manifest[],
  manifests: readonly Manifest[],
  { workload, services }: ExistingObjects,
): void {
  const isWorkload = ({ kind, metadata }: Manifest) =>
    kind === workload.kind.kind && metadata.name === workload.name;
  const leading = new Set(services.map(({ name }) => name));
  const others = objects.filter(
    ({ kind, metadata }) => kind === 'Ingress' || (kind === 'Service' && leading.has(metadata.name)),
  );
  proveSelection([...objects.filter(isWorkload), ...others.map(withTargetPorts), ...manifests]);
}

/** A Service's port leads to the same number unless it names another. */
function withTargetPorts(object: Manifest): Manifest {
  const spec = object.spec as { readonly ports?: readonly { readonly port: number }[] } | undefined;
  if (object.kind !== 'Service' || spec?.ports === undefined) return object;
  const ports = spec.ports.map((port) => ({ targetPort: port.port, ...port }));
  return { ...object, spec: { ...spec, ports } };
}
