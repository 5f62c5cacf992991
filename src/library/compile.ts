import type { CompileContext, ReadManifest } from '../compiler/compile-document.ts';
import { compileSource, namespaceRule } from '../compiler/compile-text.ts';
import type { CompiledApplication } from '../compiler/compiled-application.ts';
import { append } from '../diagnostics/append.ts';
import { type Diagnostic, hasErrors, type Result, type SourceText } from '../diagnostics/diagnostic.ts';
import { withoutHiddenValues } from '../diagnostics/unsaid.ts';
import type { NamedDocuments } from '../existing/merge-documents.ts';
import type { Manifest } from '../manifests/manifest.ts';
import { type ClaimedObjects, claimObjects } from '../manifests/unique-objects.ts';
import { compareManifests } from '../output/order.ts';
import {
  compileWorkspace as compileWorkspaceSource,
  type ReadTemplateFile,
} from '../workspace/compile-workspace.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { readText, type Text } from './text.ts';

/** What is around every application: what the options of `appcfg render` say. */
export interface CompileOptions {
  /** A platform's workspace file, or what `compileWorkspace` made of it. */
  readonly workspace?: Text | Workspace;
  /** The namespace of every object, above what the applications say. */
  readonly namespace?: string;
  /** The project that selects a block of the workspace; the application's name if none is named. */
  readonly project?: string;
  /** The `base.k` of a project, or several texts of KCL: each text of KCL is united with them. */
  readonly kclBase?: Text | readonly Text[];
  /**
   * The text of a template that the workspace names. The library opens no file; a workspace that is read already has
   * its templates with it.
   *
   * @param path as it is written
   */
  readonly readTemplate?: ReadTemplate;
  /**
   * The text of a manifest that an application names in the place of its workload, `workload: {manifest: {file: …}}`.
   * The library opens no file; without this, an application can name objects of its own text only.
   *
   * @param path as it is written
   * @param namedIn the name of the text that it is written in
   */
  readonly readManifest?: (path: string, namedIn: string) => Text | undefined;
}

/** The text of a template, or nothing if there is none at the path. */
export type ReadTemplate = (path: string) => Text | undefined;

export interface RenderedApplication {
  readonly name: string;
  readonly manifests: readonly Manifest[];
}

export interface Compilation {
  /** Every object in the order in which `appcfg render` prints them; none at all if there is an error. */
  readonly manifests: readonly Manifest[];
  /** The applications without an error, in the order in which they are written. */
  readonly applications: readonly RenderedApplication[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Compiles AppConfigurations, in any dialect, to the manifests that `appcfg render` prints.
 *
 * A warning or note that an application says is known, by its annotation `appcfg.dev/ignore`, is left out.
 *
 * Pure: no file, no clock, no network; the same texts give the same manifests. A mistake in a text is a diagnostic;
 * what is thrown is a mistake of appcfg.
 *
 * @param texts YAML or JSON, one or several documents each, or KCL if the name ends in `.k`
 */
export async function compile(
  texts: Text | readonly Text[],
  options: CompileOptions = {},
): Promise<Compilation> {
  const { namespace, readManifest } = options;
  const context = await contextOf(options);
  const diagnostics: Diagnostic[] = [...namespaceRule(namespace, 'namespace'), ...context.diagnostics];
  const applications: CompilingApplication[] = [];
  if (context.value === undefined)
    return { manifests: [], applications, diagnostics: diagnostics.map(withoutHiddenValues) };
  const claimed: ClaimedObjects = new Map();
  const named: NamedDocuments[] = [];
  const others = new Map<string, Diagnostic>();
  const read = readManifest === undefined ? undefined : manifestReader(readManifest);
  const base: SourceText[] = [];
  for (const text of listOf(options.kclBase ?? [])) {
    const source = readText(text, 'base.k');
    append(diagnostics, source.diagnostics);
    if (source.value !== undefined) base.push(source.value);
  }
  for (const [index, text] of listOf(texts).entries()) {
    const source = readText(text, `text ${index + 1}`);
    append(diagnostics, source.diagnostics);
    if (source.value === undefined) continue;
    const { name } = source.value;
    const receive = ({ application, manifests, places, existing }: CompiledApplication) => {
      append(diagnostics, claimObjects(claimed, application, manifests, places));
      if (existing !== undefined) named.push({ application, input: name, ...existing });
      applications.push({ name: application.name, manifests: [...manifests] });
    };
    const reading = { named: true };
    const program = name.endsWith('.k') ? [...base, source.value] : undefined;
    const found = await compileSource(source.value, reading, context.value, receive, {
      ...(read === undefined ? {} : { readManifest: read }),
      ...(program === undefined ? {} : { program }),
    });
    append(diagnostics, found.diagnostics);
    if (found.others !== undefined) others.set(name, found.others);
  }
  if (named.length > 0) append(diagnostics, await addExisting(applications, named, claimed));
  for (const { workload } of named) others.delete(workload.document.name);
  append(diagnostics, others.values());
  const all = hasErrors(diagnostics) ? [] : applications.flatMap(({ manifests }) => manifests);
  return {
    manifests: all.sort(compareManifests),
    applications,
    diagnostics: diagnostics.filter(isToBeReported).map(withoutHiddenValues),
  };
}

/** What an application says is known is left out; an error is not, since it keeps the manifests out. */
function isToBeReported({ isKnown, severity }: Diagnostic): boolean {
  return severity === 'error' || isKnown !== true;
}

/** Puts what others wrote, with what is added to it, beside what the applications emit. */
async function addExisting(
  applications: readonly CompilingApplication[],
  named: readonly NamedDocuments[],
  claimed: ClaimedObjects,
): Promise<readonly Diagnostic[]> {
  const { renderDocuments } = await import('../existing/read-existing.ts');
  return renderDocuments(named, claimed, 'json', (_identity, text, owner) => {
    const application = applications.find(({ name }) => name === owner);
    application?.manifests.push(JSON.parse(text) as Manifest);
  });
}

interface CompilingApplication extends RenderedApplication {
  readonly manifests: Manifest[];
}

/**
 * A platform's workspace file, read once for many calls of `compile`. No value if it has an error.
 *
 * @param readTemplate gives the text of a template that it names
 */
export async function compileWorkspace(text: Text, readTemplate?: ReadTemplate): Promise<Result<Workspace>> {
  const source = readText(text, 'workspace');
  if (source.value === undefined) return { diagnostics: source.diagnostics };
  const workspace = await compileWorkspaceSource(source.value, templateReader(readTemplate));
  // The command line says these with --verbose only.
  return { ...workspace, diagnostics: workspace.diagnostics.filter(({ code }) => code !== 'foreign-module') };
}

async function contextOf({
  workspace,
  namespace,
  project,
  readTemplate,
}: CompileOptions): Promise<Result<CompileContext>> {
  const own = {
    ...(namespace === undefined ? {} : { namespace }),
    ...(project === undefined ? {} : { project }),
  };
  if (workspace === undefined) return { value: own, diagnostics: [] };
  if (typeof workspace !== 'string' && 'everybody' in workspace)
    return { value: { ...own, workspace }, diagnostics: [] };
  const { value, diagnostics } = await compileWorkspace(workspace, readTemplate);
  return value === undefined ? { diagnostics } : { value: { ...own, workspace: value }, diagnostics };
}

function manifestReader(given: NonNullable<CompileOptions['readManifest']>): ReadManifest {
  return (path, namedIn) => {
    const text = given(path, namedIn);
    if (text !== undefined) return readText(text, path);
    return { diagnostics: [{ code: 'no-such-path', severity: 'error', message: `${path} is not there` }] };
  };
}

function templateReader(given: ReadTemplate | undefined): ReadTemplateFile {
  return (path, { location }) => {
    const text = given?.(path);
    if (text !== undefined) return readText(text, path);
    const missing: Diagnostic = {
      code: 'no-such-path',
      severity: 'error',
      message: given === undefined ? 'no files are read here' : `${path} is not there`,
      location,
      ...(given === undefined ? { hint: 'hand in readTemplate, which gives the text of a path' } : {}),
    };
    return { diagnostics: [missing] };
  };
}

function listOf(texts: Text | readonly Text[]): readonly Text[] {
  if (typeof texts === 'string' || 'text' in texts) return [texts];
  return texts;
}
