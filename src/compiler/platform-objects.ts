import type { ResolvedApplication } from '../application/model/application.ts';
import { append } from '../diagnostics/append.ts';
import {
  type Diagnostic,
  errorAt,
  hasErrors,
  type Place,
  type Result,
  seeAlso,
} from '../diagnostics/diagnostic.ts';
import { isOfEarlierRun } from '../existing/labels.ts';
import { extraObject } from '../manifests/extra-object.ts';
import type { Manifest } from '../manifests/manifest.ts';
import { templateVariables } from '../manifests/template-variables.ts';
import type { CompiledApplication } from './compiled-application.ts';

/** An object that a template adds, and where its name is in the template. */
export interface ExtraManifest {
  readonly manifest: Manifest;
  readonly place: Place;
}

/** What is emitted without them: the application's own, and the documents in which its workload is. */
type Emitted = Pick<CompiledApplication, 'manifests' | 'existing'>;

/** What the platform's templates add to an application, beside its own manifests. */
export async function extraManifests(
  application: ResolvedApplication,
  { manifests, existing }: Emitted,
): Promise<Result<readonly ExtraManifest[]>> {
  const { extra, at } = application;
  if (extra === undefined) return { value: [], diagnostics: [] };
  const variables = templateVariables(application);
  const diagnostics: Diagnostic[] = [];
  const found: ExtraManifest[] = [];
  const first = new Map<string, Place>(
    manifests.map((manifest) => [identityOf(manifest), at.at('name')] as const),
  );
  for (const { objects, written } of existing === undefined ? [] : existing.documents) {
    for (const [index, { identity }] of objects.entries()) {
      const root = written[index]?.root;
      if (root === undefined || isOfEarlierRun(root, application.name)) continue;
      first.set(identityOf(identity), root.at('metadata', 'name'));
    }
  }
  for (const { path, render } of extra.templates) {
    const inTemplate: Diagnostic[] = [];
    const rendered = await render(variables);
    append(inTemplate, rendered.diagnostics);
    for (const document of rendered.value ?? []) {
      // An empty mapping or nothing between two lines --- is not an object.
      if (document.value === null) continue;
      const { value: manifest, diagnostics: mistakes } = extraObject(
        document.value,
        document.at,
        application,
      );
      append(inTemplate, mistakes);
      if (manifest === undefined) continue;
      const place = document.at.at('metadata', 'name');
      const other = first.get(identityOf(manifest));
      if (other !== undefined) inTemplate.push(duplicate(manifest, place, other));
      else {
        first.set(identityOf(manifest), place);
        found.push({ manifest, place });
      }
    }
    append(
      diagnostics,
      inTemplate.map((one) => ofApplication(one, path, application)),
    );
  }
  return hasErrors(diagnostics) ? { diagnostics } : { value: found, diagnostics };
}

function identityOf({ kind, metadata }: Manifest): string {
  return JSON.stringify([kind, metadata.namespace, metadata.name]);
}

function duplicate({ kind, metadata }: Manifest, place: Place, other: Place): Diagnostic {
  return errorAt(place, 'duplicate-object', `${kind} ${metadata.name} would be emitted a second time`, {
    related: [seeAlso('the first one comes from here', other)],
    hint: 'give it another name',
  });
}

/** A template is right for one application and wrong for another. */
function ofApplication(diagnostic: Diagnostic, path: string, { name }: ResolvedApplication): Diagnostic {
  const notes = diagnostic.notes ?? [];
  return { ...diagnostic, notes: [...notes, `${path} is rendered for the application "${name}"`] };
}
