import { dirname, normalize } from 'node:path';
import { type Diagnostic, hasErrors, type Result, type SourceText } from '../diagnostics/diagnostic.ts';
import { findInputFiles, type InputFile } from '../files/folder.ts';
import { type ClaimedObjects, claimObjects } from '../manifests/unique-objects.ts';
import type { CompiledApplication, ReadManifest, Surroundings } from '../pipeline.ts';
import type { NamedDocuments, ReceiveText } from '../render-existing.ts';
import { type Beside, type CompiledSource, compileSource, namespaceRule } from '../source-pipeline.ts';
import type { FileLayers } from './layers.ts';
import type { Arguments } from './options.ts';
import { NO_PROJECT, type Project, projectFinder } from './project.ts';
import { readManifest, readSource, readSurroundings } from './surroundings.ts';

export interface CompiledInputs {
  readonly diagnostics: readonly Diagnostic[];
  /** The paths of what was read, as they were named or found; `<stdin>`. */
  readonly files: readonly string[];
  readonly applications: number;
}

/** The words for what is found where an application should be: few runs need them. */
const mistakes = () => import('./input-mistakes.ts');

/**
 * Reads and compiles everything that the paths stand for, a document at a time, so that a run of many applications
 * holds one of them.
 *
 * @param receive gets each application as soon as it is compiled, with the path that it came from
 * @param receiveText gets, at the end, each document of a manifest that somebody else wrote
 */
export async function compileInputs(
  args: Arguments,
  receive: (compiled: CompiledApplication, input: string) => void,
  receiveText?: ReceiveText,
): Promise<CompiledInputs> {
  const layers = hasLayers(args) ? await (await import('./layers.ts')).readLayers(args) : undefined;
  const inputs = layers === undefined ? findInputFiles(args.paths) : layers.inputs;
  const { value: surroundings, diagnostics: around } = await readSurroundings(args);
  const diagnostics: Diagnostic[] = [
    ...namespaceRule(args.namespace, '--namespace'),
    ...around,
    ...inputs.diagnostics,
  ];
  if (layers !== undefined) diagnostics.push(...layers.diagnostics);
  const files = inputs.files.map(({ path }) => (path === '-' ? '<stdin>' : path));
  if (surroundings === undefined || (layers !== undefined && hasErrors(layers.diagnostics)))
    return { diagnostics, files, applications: 0 };
  const projectOf = projectFinder();
  const claimed: ClaimedObjects = new Map();
  let applications = 0;
  let isOurs = false;
  const named: NamedDocuments[] = [];
  const foreign = new Map<string, Diagnostic>();
  let isRead = !hasErrors(diagnostics);
  const used = new Set<string>();
  const manifests = new Map<string, Result<SourceText>>();
  const read: ReadManifest = (path, writtenIn) => {
    // One text for all applications that name it, so that it is parsed once.
    const key = JSON.stringify([dirname(writtenIn), path]);
    const source = manifests.get(key) ?? readManifest(path, writtenIn, args.mayRead);
    manifests.set(key, source);
    if (source.value !== undefined) used.add(normalize(source.value.name));
    return source;
  };
  for (const file of inputs.files) {
    const needsProject = surroundings.workspace !== undefined && surroundings.project === undefined;
    const project = needsProject ? await projectOf(file.path) : NO_PROJECT;
    diagnostics.push(...project.diagnostics);
    const above = await layers?.over(file);
    if (above !== undefined) diagnostics.push(...above.diagnostics);
    isRead &&= above === undefined || above.value !== undefined;
    if (above !== undefined && above.value === undefined) continue;
    const found = await compileFile(
      file,
      withProject(surroundings, project),
      { readManifest: read, layers: above?.value, mayRead: args.mayRead },
      (compiled) => {
        applications += 1;
        const { application, manifests, places, existing } = compiled;
        diagnostics.push(...claimObjects(claimed, application, manifests, places));
        if (existing !== undefined) named.push({ application, input: file.path, ...existing });
        receive(compiled, file.path);
      },
    );
    diagnostics.push(...found.diagnostics);
    if (found.foreign !== undefined) foreign.set(normalize(file.path), found.foreign);
    isOurs ||= found.isOurs;
    isRead &&= found.isRead;
  }
  if (named.length > 0) {
    const { renderDocuments } = await import('../existing-pipeline.ts');
    diagnostics.push(...renderDocuments(named, claimed, args.format, receiveText));
  }
  for (const { workload } of named) used.add(pathOf(workload.document));
  for (const path of used) foreign.delete(path);
  diagnostics.push(...foreign.values());
  if (layers !== undefined && isRead) diagnostics.push(...layers.strangers());
  if (layers === undefined && inputs.files.length > 1 && hasErrors(diagnostics))
    diagnostics.push(...(await mistakes()).readByItself(inputs.files, diagnostics));
  const mayBeEmpty = args['allow-empty'] === true;
  if (!isOurs && !mayBeEmpty && !hasErrors(diagnostics))
    diagnostics.push((await mistakes()).nothingFound(args.paths));
  return { diagnostics, files, applications };
}

/** Standard input has no path that a name could be one of. */
function pathOf({ name }: SourceText): string {
  return name === '<stdin>' ? '-' : normalize(name);
}

/** Whether anything is laid upon the applications. */
function hasLayers({ stack, overlay, set, 'set-string': text }: Arguments): boolean {
  return (stack ?? overlay ?? set ?? text) !== undefined;
}

function withProject(surroundings: Surroundings, { name }: Project): Surroundings {
  return name === undefined ? surroundings : { ...surroundings, project: name };
}

/** What a file is compiled with: the files that it names, and what is laid upon it. */
interface FileBeside extends Beside {
  readonly layers: FileLayers | undefined;
  readonly mayRead: Arguments['mayRead'];
}

async function compileFile(
  file: InputFile,
  surroundings: Surroundings,
  beside: FileBeside,
  receive: (compiled: CompiledApplication) => void,
): Promise<CompiledSource> {
  if (file.path.endsWith('.k'))
    return { diagnostics: [(await mistakes()).kclSource(file.path)], isOurs: false, isRead: false };
  const source = readSource(file.path, beside.mayRead);
  if (source.value === undefined) return { diagnostics: source.diagnostics, isOurs: false, isRead: false };
  const compiled = await compileSource(source.value, file, surroundings, receive, beside);
  const strangers = compiled.isRead ? (beside.layers?.strangers() ?? []) : [];
  return { ...compiled, diagnostics: [...source.diagnostics, ...compiled.diagnostics, ...strangers] };
}
