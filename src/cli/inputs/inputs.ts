import { dirname, normalize } from 'node:path';
import type { CompileContext, ReadManifest } from '../../compiler/compile-document.ts';
import {
  type CompiledSource,
  compileSource,
  namespaceRule,
  type SourceContext,
} from '../../compiler/compile-text.ts';
import type { CompiledApplication } from '../../compiler/compiled-application.ts';
import { append } from '../../diagnostics/append.ts';
import { type Diagnostic, hasErrors, type Result, type SourceText } from '../../diagnostics/diagnostic.ts';
import type { NamedDocuments, ReceiveText } from '../../existing/merge-documents.ts';
import { findInputFiles, type InputFile, type Search } from '../../files/folder.ts';
import { ignoreFilesOf } from '../../files/ignore-file.ts';
import { inSameRepository, type MayRead } from '../../files/may-read.ts';
import { type ClaimedObjects, claimObjects } from '../../manifests/unique-objects.ts';
import { readCompileContext, readManifest, readNamedIn, readSource } from './compile-context.ts';
import type { InputArguments, LayerArguments } from './input-arguments.ts';
import type { FileLayers, Layers } from './layers.ts';
import { NO_PROJECT, type Project, projectFinder } from './project.ts';

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
  args: InputArguments,
  receive: Receive,
  receiveText?: ReceiveText,
): Promise<CompiledInputs> {
  const { paths, mayRead = inSameRepository(paths) } = args;
  const isFiltered = args.exclude !== undefined || ignoreFilesOf(paths, mayRead).length > 0;
  const excluded = isFiltered ? (await import('./excluded.ts')).readExcluded(args, mayRead) : undefined;
  const search: Search = { withKcl: true, mayRead, skip: excluded?.skip };
  const layers = hasLayers(args) ? await (await import('./layers.ts')).readLayers(args, search) : undefined;
  const inputs = layers === undefined ? findInputFiles(args.paths, search) : layers.inputs;
  const { value: context, diagnostics: around } = await readCompileContext(args, mayRead);
  const diagnostics: Diagnostic[] = [
    ...namespaceRule(args.namespace, '--namespace'),
    ...around,
    ...inputs.diagnostics,
    ...(excluded === undefined ? [] : [...excluded.diagnostics, ...excluded.unused()]),
  ];
  if (layers !== undefined) append(diagnostics, layers.diagnostics);
  const files = inputs.files.map(({ path }) => (path === '-' ? '<stdin>' : path));
  if (context === undefined || (layers !== undefined && hasErrors(layers.diagnostics)))
    return { diagnostics, files, applications: 0 };
  const areFound = !hasErrors(diagnostics);
  const compiled = await compileFiles(inputs.files, context, layers, mayRead, receive);
  append(diagnostics, compiled.diagnostics);
  if (compiled.named.length > 0) {
    const { renderDocuments } = await import('../../existing/read-existing.ts');
    append(diagnostics, renderDocuments(compiled.named, compiled.claimed, args.format, receiveText));
  }
  const others = notNamed(compiled);
  if (others.length > 0) append(diagnostics, (await mistakes()).chartsTogether(others));
  if (layers !== undefined && areFound && compiled.isRead) append(diagnostics, layers.missingApplications());
  if (layers === undefined && inputs.files.length > 1 && hasErrors(diagnostics))
    append(diagnostics, (await mistakes()).readByItself(inputs.files, diagnostics));
  const mayBeEmpty = args['allow-empty'] === true;
  if (!compiled.hasApplication && !mayBeEmpty && !hasErrors(diagnostics))
    diagnostics.push((await mistakes()).nothingFound(args.paths));
  return { diagnostics, files, applications: compiled.applications };
}

type Receive = (compiled: CompiledApplication, input: string) => void;

/** What the files of a run hold together. */
interface CompiledFiles {
  readonly diagnostics: readonly Diagnostic[];
  readonly applications: number;
  /** Whether one of them holds an AppConfiguration, and whether all could be read. */
  readonly hasApplication: boolean;
  readonly isRead: boolean;
  readonly claimed: ClaimedObjects;
  /** The applications whose workload is in a manifest, and the files that they name. */
  readonly named: readonly NamedDocuments[];
  readonly manifests: ReadonlySet<string>;
  /** By path, what is to be reported about a file that holds no application, if none names it. */
  readonly others: ReadonlyMap<string, Diagnostic>;
}

async function compileFiles(
  files: readonly InputFile[],
  context: CompileContext,
  layers: Layers | undefined,
  mayRead: MayRead,
  receive: Receive,
): Promise<CompiledFiles> {
  const diagnostics: Diagnostic[] = [];
  const claimed: ClaimedObjects = new Map();
  const named: NamedDocuments[] = [];
  const others = new Map<string, Diagnostic>();
  const manifests = new Set<string>();
  const readManifest = manifestReader(mayRead, manifests);
  const projectOf = projectFinder(mayRead);
  const needsProject = context.workspace !== undefined && context.project === undefined;
  let applications = 0;
  let hasApplication = false;
  let isRead = true;
  for (const file of files) {
    const project = needsProject ? await projectOf(file.path) : NO_PROJECT;
    append(diagnostics, project.diagnostics);
    const above = await layers?.over(file);
    if (above !== undefined) append(diagnostics, above.diagnostics);
    isRead &&= above === undefined || above.value !== undefined;
    if (above !== undefined && above.value === undefined) continue;
    const found = await compileFile(
      file,
      withProject(context, project),
      { readManifest, layers: above?.value, mayRead },
      (compiled) => {
        applications += 1;
        const { application, existing } = compiled;
        append(diagnostics, claimObjects(claimed, application, compiled.manifests, compiled.places));
        if (existing !== undefined) named.push({ application, input: file.path, ...existing });
        receive(compiled, file.path);
      },
    );
    append(diagnostics, found.diagnostics);
    if (found.others !== undefined) others.set(normalize(file.path), found.others);
    hasApplication ||= found.hasApplication;
    isRead &&= found.isRead;
  }
  return { diagnostics, applications, hasApplication, isRead, claimed, named, manifests, others };
}

/**
 * Reads the manifests that applications name: one text for all that name it, so that it is parsed once.
 *
 * @param used gets the path of each that could be read
 */
function manifestReader(mayRead: MayRead, used: Set<string>): ReadManifest {
  const manifests = new Map<string, Result<SourceText>>();
  return (path, writtenIn) => {
    const key = JSON.stringify([dirname(writtenIn), path]);
    const source = manifests.get(key) ?? readManifest(path, writtenIn, mayRead);
    manifests.set(key, source);
    if (source.value !== undefined) used.add(normalize(source.value.name));
    return source;
  };
}

/** What is reported about files that hold no application, less those that an application names. */
function notNamed({ others, manifests, named }: CompiledFiles): [path: string, diagnostic: Diagnostic][] {
  const used = new Set([...manifests, ...named.map(({ workload }) => pathOf(workload.document))]);
  return [...others].filter(([path]) => !used.has(path));
}

/** Standard input has no path that a name could be one of. */
function pathOf({ name }: SourceText): string {
  return name === '<stdin>' ? '-' : normalize(name);
}

/** Whether any overlay applies to the applications. */
function hasLayers({ stack, overlay, set, 'set-string': text }: LayerArguments): boolean {
  return (stack ?? overlay ?? set ?? text) !== undefined;
}

function withProject(context: CompileContext, { name }: Project): CompileContext {
  return name === undefined ? context : { ...context, project: name };
}

/** What a file is compiled with: the files that it names, and the overlays that apply to it. */
interface FileContext extends SourceContext {
  readonly layers: FileLayers | undefined;
  readonly mayRead: MayRead;
}

async function compileFile(
  file: InputFile,
  context: CompileContext,
  own: FileContext,
  receive: (compiled: CompiledApplication) => void,
): Promise<CompiledSource> {
  const source = readSource(file.path);
  if (source.value === undefined) {
    const others = file.named ? undefined : (await mistakes()).undecodable(file.path, source.diagnostics);
    return others === undefined
      ? { diagnostics: source.diagnostics, hasApplication: false, isRead: false }
      : { diagnostics: [], hasApplication: false, isRead: true, others };
  }
  const program = await readProgram(file, source.value, own);
  if (program.value === undefined)
    return {
      ...program,
      hasApplication: false,
      isRead: program.diagnostics.length === 0 || !hasErrors(program.diagnostics),
    };
  const compiled = await compileSource(source.value, file, context, receive, { ...own, ...program.value });
  const missing = compiled.isRead ? (own.layers?.missingApplications() ?? []) : [];
  return { ...compiled, diagnostics: [...source.diagnostics, ...compiled.diagnostics, ...missing] };
}

/** The other texts of a program of KCL; no value if one cannot be read, or if the program is somebody else's. */
async function readProgram(
  { path, named, program = [] }: InputFile,
  source: SourceText,
  { mayRead }: FileContext,
): Promise<Result<Pick<SourceContext, 'program'>>> {
  if (program.length === 0) return { value: {}, diagnostics: [] };
  const texts: SourceText[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const part of program) {
    const read = part === path ? { value: source, diagnostics: [] } : readNamedIn(path, part, mayRead);
    append(diagnostics, read.diagnostics);
    if (read.value !== undefined) texts.push(read.value);
  }
  if (hasErrors(diagnostics)) return { diagnostics };
  const isApplication = named || texts.some(({ text }) => text.includes('AppConfiguration'));
  if (!isApplication) return { diagnostics: [(await mistakes()).otherProgram(path)] };
  return { value: { program: texts }, diagnostics };
}
