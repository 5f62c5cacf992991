import type { DiagnosticCode } from '../diagnostics/codes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** What is said of a workload that is not among the objects that are handed in. */
const ABOUT_OBJECTS: readonly DiagnosticCode[] = ['no-workload', 'no-such-path'];

/**
 * A message about an object that is missing because none was handed in at all, as kustomize does with what is named
 * under `generators:`; with the cure, in the place of a hint that leads to an object that cannot be there.
 */
export function ofHandedNothing(diagnostic: Diagnostic): Diagnostic {
  if (!ABOUT_OBJECTS.includes(diagnostic.code)) return diagnostic;
  const notes = diagnostic.notes === undefined ? [] : diagnostic.notes;
  const isFile = diagnostic.code === 'no-such-path';
  return {
    ...diagnostic,
    notes: [...notes, 'the list has no items: kustomize hands none to a function under generators:'],
    hint: `name the function under transformers: in the kustomization, and the ${isFile ? 'file' : 'object'} under resources:${isFile ? '; then write manifest: {kind: <kind>, name: <name>}' : ''}`,
  };
}
