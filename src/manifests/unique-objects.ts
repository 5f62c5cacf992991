import { type Diagnostic, errorAt, seeAlso } from '../diagnostics/diagnostic.ts';
import type { ResolvedApplication } from '../application/application.ts';
import type { Manifest } from './manifest.ts';

/** The objects of a run so far, and the application that each belongs to. */
export type ClaimedObjects = Map<string, ResolvedApplication['at']>;

/** Claims the objects of an application; those that another one has claimed before are errors that name both. */
export function claimObjects(
  claimed: ClaimedObjects,
  { name, at }: ResolvedApplication,
  manifests: readonly Manifest[],
): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const { kind, metadata } of manifests) {
    const namespace = metadata.namespace === undefined ? '' : metadata.namespace;
    const key = `${kind}/${namespace}/${metadata.name}`;
    const owner = claimed.get(key);
    if (owner === undefined) claimed.set(key, at);
    else {
      const message = `the application "${name}" would emit the ${kind} ${metadata.name} a second time`;
      diagnostics.push(
        errorAt(at.at('name'), 'duplicate-object', message, {
          related: [seeAlso('the application that emits it first is here', owner.at('name'))],
          hint: 'give the applications different names or namespaces',
        }),
      );
    }
  }
  return diagnostics;
}
