import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Mapping, Scalar } from '../../document/node.ts';
import { type ApplyOverlays, type ReadApplication, readFlat } from './flat.ts';
import { textAt, withEntries } from './type-marks.ts';

/**
 * One application of Kusion's map, its key the name. A key is a KCL identifier, which has no hyphen and may have
 * capitals; a Kubernetes name is the other way round, so `_` becomes `-` and upper case lower.
 */
export function readKusionApplication(
  key: Scalar,
  application: Mapping,
  applyOverlays: ApplyOverlays,
): ReadApplication {
  const diagnostics: Diagnostic[] = [];
  const name = kubernetesName(key.text);
  const named = application.entry('name') !== undefined;
  if (!named && name !== key.text) {
    diagnostics.push({
      code: 'renamed',
      severity: 'note',
      message: `the application "${key.text}" becomes "${name}" in Kubernetes`,
      location: key.location,
    });
  }
  const entries = named
    ? application.entries
    : [{ key: textAt(key, 'name'), value: textAt(key, name) }, ...application.entries];
  const read = readFlat(withEntries(application, entries), applyOverlays);
  return { ...read, diagnostics: [...diagnostics, ...read.diagnostics] };
}

/** A name of Kubernetes for a KCL identifier. */
export function kubernetesName(identifier: string): string {
  return identifier.replaceAll('_', '-').toLowerCase();
}
