import { append } from '../../diagnostics/append.ts';
import type { Diagnostic, Location, Place } from '../../diagnostics/diagnostic.ts';
import { emitYaml } from '../../document/emit-yaml.ts';
import { kubernetesValue } from '../../document/kubernetes-value.ts';
import { type PlacedDocument, readManifestSource } from '../../document/placed-documents.ts';
import { locationIn, locationsOf, PlaceOfSource } from './application-place.ts';
import type { ContextArguments, ExclusionArguments, LayerArguments } from './input-arguments.ts';
import { compileInputs } from './inputs.ts';

/** The manifests of AppConfigurations, in the texts that `appcfg render` would print. */
export interface RenderedApplications {
  readonly documents: readonly PlacedDocument[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What applications are compiled with. */
export type CompilationArguments = Pick<ContextArguments, 'workspace' | 'project'> &
  Pick<LayerArguments, 'stack' | 'overlay' | 'set' | 'set-string'> &
  Pick<ExclusionArguments, 'exclude'>;

/**
 * Compiles applications as `appcfg render` does.
 *
 * @param paths the files that hold some, or with a stack the folders of projects; messages about their manifests point at what they were compiled from
 */
export async function renderApplications(
  paths: readonly string[],
  { exclude, workspace, project, stack, overlay, set, 'set-string': text }: CompilationArguments,
): Promise<RenderedApplications> {
  const texts = new Map<string, RenderedText[]>();
  const add = (input: string, one: RenderedText): void => {
    const others = texts.get(input);
    if (others === undefined) texts.set(input, [one]);
    else others.push(one);
  };
  const { diagnostics } = await compileInputs(
    {
      paths,
      ...(exclude === undefined ? {} : { exclude }),
      ...(workspace === undefined ? {} : { workspace }),
      ...(project === undefined ? {} : { project }),
      ...(stack === undefined ? {} : { stack }),
      ...(overlay === undefined ? {} : { overlay }),
      ...(set === undefined ? {} : { set }),
      ...(text === undefined ? {} : { 'set-string': text }),
    },
    ({ application, manifests, places }, input) => {
      const locations = locationsOf(application);
      for (const manifest of manifests) {
        const { kind } = manifest;
        const template = places?.get(manifest)?.location;
        add(input, {
          text: emitYaml(manifest),
          locate: (path) => template ?? locationIn(locations, kind, path),
        });
      }
    },
    (_identity, text, _application, input) => add(input, { text }),
  );
  const documents: PlacedDocument[] = [];
  for (const [input, own] of texts) {
    const source = { name: `${input}, rendered`, text: own.map(({ text }) => text).join('---\n') };
    const read = readManifestSource(source, kubernetesValue).documents;
    append(
      documents,
      read.map(({ value, place }, index) => ({ value, place: placeOf(place, own[index]?.locate) })),
    );
  }
  // What is skipped beside an application is a manifest, which is read as that.
  const isTold = ({ severity, code }: Diagnostic): boolean => severity !== 'note' || code === 'not-in-stack';
  return { documents, diagnostics: diagnostics.filter(isTold) };
}

/** One document of what an application becomes. */
interface RenderedText {
  readonly text: string;
  /** Absent of a manifest that somebody else wrote. */
  readonly locate?: (path: readonly (string | number)[]) => Location;
}

function placeOf(rendered: Place, locate: RenderedText['locate']): Place {
  return locate === undefined ? rendered : new PlaceOfSource(rendered, locate);
}
