import type { ResolvedApplication } from '../application/model/application.ts';
import { type Diagnostic, errorAt, type Place, seeAlso } from '../diagnostics/diagnostic.ts';
import type { Manifest } from './manifest.ts';

/**
 * The objects of a run so far, by kind, namespace and name; each with the name of the application that it belongs to,
 * where that is written.
 */
export type ClaimedObjects = Map<string, Map<string, Map<string, Place>>>;

/**
 * Claims the objects of an application; where another one has claimed some before, an error names both applications.
 *
 * @param templated where those are that a template of the platform added
 */
export function claimObjects(
  claimed: ClaimedObjects,
  { name, at }: ResolvedApplication,
  manifests: readonly Manifest[],
  templated?: ReadonlyMap<Manifest, Place>,
): readonly Diagnostic[] {
  // Not the application's own place, which would keep all of its document in memory.
  const place = at.at('name');
  const twice = new Map<Place, string[]>();
  const diagnostics: Diagnostic[] = [];
  for (const manifest of manifests) {
    const { kind, metadata } = manifest;
    const namespace = metadata.namespace === undefined ? '' : metadata.namespace;
    const ofNamespace = innerMap(innerMap(claimed, kind), namespace);
    const owner = ofNamespace.get(metadata.name);
    const inTemplate = templated === undefined ? undefined : templated.get(manifest);
    if (owner === undefined) ofNamespace.set(metadata.name, place);
    else if (inTemplate !== undefined) diagnostics.push(renderedTwice(name, manifest, inTemplate, owner));
    else twice.set(owner, [...(twice.get(owner) || []), `${kind} ${metadata.name}`]);
  }
  const ofApplications = [...twice].map(([owner, objects]) => {
    // Documents of somebody else are claimed last, for the application that names them.
    if (owner === place) {
      const message = `the application "${name}" emits what its manifest holds already: ${objects.join(', ')}`;
      return errorAt(place, 'duplicate-object', message, { hint: 'remove it from the manifest' });
    }
    return errorAt(
      place,
      'duplicate-object',
      `the application "${name}" would emit a second time: ${objects.join(', ')}`,
      {
        related: [seeAlso('the application that emits them first is here', owner)],
        hint: 'give the applications different names or namespaces',
      },
    );
  });
  return [...diagnostics, ...ofApplications];
}

function renderedTwice(name: string, { kind, metadata }: Manifest, place: Place, owner: Place): Diagnostic {
  const message = `${kind} ${metadata.name} would be emitted a second time, for the application "${name}"`;
  return errorAt(place, 'duplicate-object', message, {
    related: [seeAlso('the application that it is emitted for first is here', owner)],
    hint: 'write {{name}} in the name; applications of one name need different namespaces',
  });
}

function innerMap<V>(map: Map<string, Map<string, V>>, key: string): Map<string, V> {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = new Map<string, V>();
  map.set(key, made);
  return made;
}
