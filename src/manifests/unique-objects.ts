import type { ResolvedApplication } from '../application/application.ts';
import { type Diagnostic, errorAt, type Place, seeAlso } from '../diagnostics/diagnostic.ts';
import type { Manifest } from './manifest.ts';

/** The objects of a run so far, and the name of the application that each belongs to, where it is written. */
export type ClaimedObjects = Map<string, Place>;

/** Claims the objects of an application; where another one has claimed some before, an error names both applications. */
export function claimObjects(
  claimed: ClaimedObjects,
  { name, at }: ResolvedApplication,
  manifests: readonly Manifest[],
): readonly Diagnostic[] {
  // Not the application's own place, which would keep all of its document in memory.
  const place = at.at('name');
  const twice = new Map<Place, string[]>();
  for (const { kind, metadata } of manifests) {
    const namespace = metadata.namespace === undefined ? '' : metadata.namespace;
    const key = `${kind}/${namespace}/${metadata.name}`;
    const owner = claimed.get(key);
    if (owner === undefined) claimed.set(key, place);
    else twice.set(owner, [...(twice.get(owner) || []), `${kind} ${metadata.name}`]);
  }
  return [...twice].map(([owner, objects]) =>
    errorAt(
      place,
      'duplicate-object',
      `the application "${name}" would emit a second time: ${objects.join(', ')}`,
      {
        related: [seeAlso('the application that emits them first is here', owner)],
        hint: 'give the applications different names or namespaces',
      },
    ),
  );
}
