import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import type { Node } from '../document/node.ts';
import { readDocumentsQuickly } from '../document/read-quickly.ts';
import { findInputFiles, type InputFile } from '../files/folder.ts';
import { type ClaimedObjects, claimObjects } from '../manifests/unique-objects.ts';
import { type CompiledApplication, compileDocument, dialectOf, type Surroundings } from '../pipeline.ts';
import type { FileLayers } from './layers.ts';
import type { Arguments } from './options.ts';
import { NO_PROJECT, type Project, projectFinder } from './project.ts';
import { readSource, readSurroundings } from './surroundings.ts';

export interface CompiledInputs {
  readonly diagnostics: readonly Diagnostic[];
  readonly files: number;
  readonly applications: number;
}

/** The words for what is found where an application should be: few runs need them. */
const mistakes = () => import('./input-mistakes.ts');

/**
 * Reads and compiles everything that the paths stand for, a document at a time, so that a run of many applications
 * holds one of them.
 *
 * @param receive gets each application as soon as it is compiled, with the path that it came from
 */
export async function compileInputs(
  args: Arguments,
  receive: (compiled: CompiledApplication, input: string) => void,
): Promise<CompiledInputs> {
  const layers = hasLayers(args) ? await (await import('./layers.ts')).readLayers(args) : undefined;
  const inputs = layers === undefined ? findInputFiles(args.paths) : layers.inputs;
  const { value: surroundings, diagnostics: around } = await readSurroundings(args);
  const diagnostics: Diagnostic[] = [...badNamespace(args), ...around, ...inputs.diagnostics];
  if (layers !== undefined) diagnostics.push(...layers.diagnostics);
  if (surroundings === undefined || (layers !== undefined && hasErrors(layers.diagnostics)))
    return { diagnostics, files: inputs.files.length, applications: 0 };
  const projectOf = projectFinder();
  const claimed: ClaimedObjects = new Map();
  let applications = 0;
  let isOurs = false;
  let isRead = !hasErrors(diagnostics);
  for (const file of inputs.files) {
    const needsProject = surroundings.workspace !== undefined && surroundings.project === undefined;
    const project = needsProject ? await projectOf(file.path) : NO_PROJECT;
    diagnostics.push(...project.diagnostics);
    const above = await layers?.over(file);
    if (above !== undefined) diagnostics.push(...above.diagnostics);
    isRead &&= above === undefined || above.value !== undefined;
    if (above !== undefined && above.value === undefined) continue;
    const found = await compileFile(file, withProject(surroundings, project), above?.value, (compiled) => {
      applications += 1;
      diagnostics.push(...claimObjects(claimed, compiled.application, compiled.manifests));
      receive(compiled, file.path);
    });
    diagnostics.push(...found.diagnostics);
    isOurs ||= found.isOurs;
    isRead &&= found.isRead;
  }
  if (layers !== undefined && isRead) diagnostics.push(...layers.strangers());
  if (layers === undefined && inputs.files.length > 1 && hasErrors(diagnostics))
    diagnostics.push(...(await mistakes()).readByItself(inputs.files, diagnostics));
  if (!isOurs && !hasErrors(diagnostics)) diagnostics.push((await mistakes()).nothingFound(args.paths));
  return { diagnostics, files: inputs.files.length, applications };
}

/** Whether anything is laid upon the applications. */
function hasLayers({ stack, overlay, set, 'set-string': text }: Arguments): boolean {
  return (stack ?? overlay ?? set ?? text) !== undefined;
}

function withProject(surroundings: Surroundings, { name }: Project): Surroundings {
  return name === undefined ? surroundings : { ...surroundings, project: name };
}

function badNamespace({ namespace }: Arguments): Diagnostic[] {
  // A namespace is a label of DNS names (RFC 1123).
  if (namespace === undefined || /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(namespace)) return [];
  return [
    {
      code: 'bad-option',
      severity: 'error',
      message: `--namespace ${namespace === '' ? '""' : namespace} is not a namespace's name`,
      notes: ['a name has lower-case letters, digits and -, 63 characters at most'],
    },
  ];
}

interface CompiledFile {
  readonly diagnostics: readonly Diagnostic[];
  /** Whether the file holds an AppConfiguration, with or without mistakes. */
  readonly isOurs: boolean;
  /** Whether every document of it could be read. */
  readonly isRead: boolean;
}

async function compileFile(
  file: InputFile,
  surroundings: Surroundings,
  layers: FileLayers | undefined,
  receive: (compiled: CompiledApplication) => void,
): Promise<CompiledFile> {
  if (file.path.endsWith('.k'))
    return { diagnostics: [(await mistakes()).kclSource(file.path)], isOurs: false, isRead: false };
  const source = readSource(file.path);
  if (source.value === undefined) return { diagnostics: source.diagnostics, isOurs: false, isRead: false };

  const diagnostics: Diagnostic[] = [...source.diagnostics];
  const foreign: Node[] = [];
  let isOurs = false;
  let isRead = true;
  for await (const document of readDocumentsQuickly(source.value)) {
    // A file of comments is nothing that a folder must not hold.
    if (!file.named && document.diagnostics.some(({ code }) => code === 'empty-document')) continue;
    diagnostics.push(...document.diagnostics);
    if (document.value === undefined) {
      isRead = false;
      continue;
    }
    const dialect = dialectOf(document.value) ?? layers?.dialectOf(document.value);
    if (dialect === undefined) {
      foreign.push(document.value);
      continue;
    }
    isOurs = true;
    const { compiled, diagnostics: found } = await compileDocument(
      document.value,
      dialect,
      surroundings,
      layers,
    );
    diagnostics.push(...found);
    for (const application of compiled) receive(application);
  }
  const [first] = foreign;
  if (first !== undefined) {
    const { notAnApplication, skipped } = await mistakes();
    diagnostics.push(file.named && !isOurs ? notAnApplication(first) : skipped(file.path, foreign));
  }
  if (layers !== undefined && isRead) diagnostics.push(...layers.strangers());
  return { diagnostics, isOurs, isRead };
}
