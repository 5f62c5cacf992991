import type { CompileContext, ReadManifest } from '../../compiler/compile-document.ts';
import { compileSource, namespaceRule, type TextLayers } from '../../compiler/compile-text.ts';
import { append } from '../../diagnostics/append.ts';
import { type Diagnostic, hasErrors, type Result, type SourceText } from '../../diagnostics/diagnostic.ts';
import type { NamedDocuments } from '../../existing/merge-documents.ts';
import { isKcl } from '../../kcl/is-kcl.ts';
import { type ClaimedObjects, claimObjects } from '../../manifests/unique-objects.ts';
import type { Around } from '../surroundings.ts';
import { readWorkspace } from './check-workspace.ts';
import { programOf } from './kcl-program.ts';
import { readBeside } from './read-beside.ts';

/**
 * What is wrong with the applications of a text, as `appcfg validate` finds it.
 *
 * @param layers what is applied to them
 */
export async function checkApplication(
  source: SourceText,
  around: Around,
  layers?: TextLayers,
): Promise<readonly Diagnostic[]> {
  const context = await contextOf(source, around);
  if (context.value === undefined) return context.diagnostics;
  const program = isKcl(source) ? programOf(source, around.read) : undefined;
  if (program !== undefined && !program.some(({ text }) => text.includes('AppConfiguration'))) return [];
  const diagnostics: Diagnostic[] = [...context.diagnostics];
  const claimed: ClaimedObjects = new Map();
  const named: NamedDocuments[] = [];
  const main = program === undefined ? source : (program.at(-1) as SourceText);
  const found = await compileSource(
    main,
    { named: layers !== undefined },
    context.value,
    ({ application, manifests, places, existing }) => {
      append(diagnostics, claimObjects(claimed, application, manifests, places));
      if (existing !== undefined) named.push({ application, input: main.name, ...existing });
    },
    {
      readManifest: manifestReader(around),
      ...(program === undefined ? {} : { program }),
      ...(layers === undefined ? {} : { layers }),
    },
  );
  append(diagnostics, found.diagnostics);
  if (named.length === 0) return diagnostics;
  const { renderDocuments } = await import('../../existing/read-existing.ts');
  return [...diagnostics, ...renderDocuments(named, claimed, undefined, undefined)];
}

/** The workspace, namespace and project that an application is compiled with. */
async function contextOf(source: SourceText, around: Around): Promise<Result<CompileContext>> {
  const { settings, read, projectOf } = around;
  const { namespace, workspace: path } = settings;
  const diagnostics = namespaceRule(namespace, '--namespace');
  if (hasErrors(diagnostics)) return { diagnostics };
  const own = namespace === undefined ? {} : { namespace };
  if (path === '') return { value: own, diagnostics };
  const text = read(path, path);
  if (text.value === undefined) return { diagnostics: text.diagnostics };
  const workspace = await readWorkspace(text.value, read);
  if (workspace.value === undefined) return { diagnostics: workspace.diagnostics };
  const project = settings.project ?? (await projectOf(source.name));
  const value = { ...own, workspace: workspace.value, ...(project === undefined ? {} : { project }) };
  return { value, diagnostics };
}

/** Reads the manifests that applications name, relative to the file in which they are named. */
function manifestReader({ read }: Around): ReadManifest {
  return (path, writtenIn) => readBeside(read, writtenIn, path);
}
