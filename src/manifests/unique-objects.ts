import type { ResolvedApplication } from '../application/application.ts';
import { type Diagnostic, errorAt, seeAlso } from '../diagnostics/diagnostic.ts';
import type { Manifest } from './manifest.ts';

/** The objects of a run so far, and the application that each belongs to. */
export type ClaimedObjects = Map<string, ResolvedApplication['at']>;

/** Claims the objects of an application; where another one has claimed some before, an error names both applications. */
export function claimObjects(
  claimed: ClaimedObjects,
  { name, at }: ResolvedApplication,
  manifests: readonly Manifest[],
): readonly Diagnostic[] {
  const twice = new Map<ResolvedApplication['at'], string[]>();
  for (const { kind, metadata } of manifests) {
    const namespace = metadata.namespace === undefined ? '' : metadata.namespace;
    const key = `${kind}/${namespace}/${metadata.name}`;
    const owner = claimed.get(key);
    if (owner === undefined) claimed.set(key, at);
    else twice.set(owner, [...(twice.get(owner) || []), `${kind} ${metadata.name}`]);
  }
  return [...twice].map(([owner, objects]) =>
    errorAt(
      at.at('name'),
      'duplicate-object',
      `the application "${name}" would emit a second time: ${objects.join(', ')}`,
      {
        related: [seeAlso('the application that emits them first is here', owner.at('name'))],
        hint: 'give the applications different names or namespaces',
      },
    ),
  );
}
