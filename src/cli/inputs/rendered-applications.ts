import { append } from '../../diagnostics/append.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { emitYaml } from '../../document/emit-yaml.ts';
import { kubernetesValue } from '../../document/kubernetes-value.ts';
import { type PlacedDocument, readManifestSource } from '../../document/placed-documents.ts';
import type { ContextArguments, LayerArguments } from './input-arguments.ts';
import { compileInputs } from './inputs.ts';

/** The manifests of AppConfigurations, in the texts that `appcfg render` would print. */
export interface RenderedApplications {
  readonly documents: readonly PlacedDocument[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What applications are compiled with. */
export type CompilationArguments = Pick<ContextArguments, 'workspace' | 'project'> &
  Pick<LayerArguments, 'overlay' | 'set' | 'set-string'>;

/**
 * Compiles applications as `appcfg render` does.
 *
 * @param paths the files that hold some; what messages about a manifest show is its rendered text
 */
export async function renderApplications(
  paths: readonly string[],
  { workspace, project, overlay, set, 'set-string': text }: CompilationArguments,
): Promise<RenderedApplications> {
  const texts = new Map<string, string[]>();
  const add = (input: string, text: string): void => {
    const others = texts.get(input);
    if (others === undefined) texts.set(input, [text]);
    else others.push(text);
  };
  const { diagnostics } = await compileInputs(
    {
      paths,
      ...(workspace === undefined ? {} : { workspace }),
      ...(project === undefined ? {} : { project }),
      ...(overlay === undefined ? {} : { overlay }),
      ...(set === undefined ? {} : { set }),
      ...(text === undefined ? {} : { 'set-string': text }),
    },
    ({ manifests }, input) => {
      for (const manifest of manifests) add(input, emitYaml(manifest));
    },
    (_identity, text, _application, input) => add(input, text),
  );
  const documents: PlacedDocument[] = [];
  for (const [input, own] of texts) {
    const source = { name: `${input}, rendered`, text: own.join('---\n') };
    append(documents, readManifestSource(source, kubernetesValue).documents);
  }
  // What is skipped beside an application is a manifest, which is read as that.
  return { documents, diagnostics: diagnostics.filter(({ severity }) => severity !== 'note') };
}
