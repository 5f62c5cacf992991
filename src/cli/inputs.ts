import { normalize } from 'node:path';
import { type Diagnostic, hasErrors, type SourceText } from '../diagnostics/diagnostic.ts';
import { Mapping, type Node, Scalar } from '../document/node.ts';
import { readDocumentsQuickly } from '../document/read-quickly.ts';
import { findInputFiles, type InputFile } from '../files/folder.ts';
import { type ClaimedObjects, claimObjects } from '../manifests/unique-objects.ts';
import {
  type CompiledApplication,
  compileDocument,
  dialectOf,
  type ReadManifest,
  type Surroundings,
} from '../pipeline.ts';
import type { NamedDocuments, ReceiveText } from '../render-existing.ts';
import type { Arguments } from './options.ts';
import { NO_PROJECT, type Project, projectFinder } from './project.ts';
import { readManifest, readSource, readSurroundings } from './surroundings.ts';

export interface CompiledInputs {
  readonly diagnostics: readonly Diagnostic[];
  readonly files: number;
  readonly applications: number;
}

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
  const inputs = findInputFiles(args.paths);
  const { value: surroundings, diagnostics: around } = await readSurroundings(args);
  const diagnostics: Diagnostic[] = [...badNamespace(args), ...around, ...inputs.diagnostics];
  if (surroundings === undefined) return { diagnostics, files: inputs.files.length, applications: 0 };
  const projectOf = projectFinder();
  const claimed: ClaimedObjects = new Map();
  let applications = 0;
  let isOurs = false;
  const named: NamedDocuments[] = [];
  const foreign = new Map<string, Diagnostic>();
  const used = new Set<string>();
  const read: ReadManifest = (path, writtenIn) => {
    const source = readManifest(path, writtenIn);
    if (source.value !== undefined) used.add(normalize(source.value.name));
    return source;
  };
  for (const file of inputs.files) {
    const needsProject = surroundings.workspace !== undefined && surroundings.project === undefined;
    const project = needsProject ? await projectOf(file.path) : NO_PROJECT;
    diagnostics.push(...project.diagnostics);
    const found = await compileFile(file, withProject(surroundings, project), read, (compiled) => {
      applications += 1;
      const { application, manifests, existing } = compiled;
      diagnostics.push(...claimObjects(claimed, application, manifests));
      if (existing !== undefined) named.push({ application, input: file.path, ...existing });
      receive(compiled, file.path);
    });
    diagnostics.push(...found.diagnostics);
    if (found.foreign !== undefined) foreign.set(normalize(file.path), found.foreign);
    isOurs ||= found.isOurs;
  }
  if (named.length > 0) {
    const { renderDocuments } = await import('../existing-pipeline.ts');
    diagnostics.push(...renderDocuments(named, claimed, args.format, receiveText));
  }
  for (const { workload } of named) used.add(pathOf(workload.document));
  for (const path of used) foreign.delete(path);
  diagnostics.push(...foreign.values());
  if (!isOurs && !hasErrors(diagnostics)) diagnostics.push(nothingFound(args.paths));
  return { diagnostics, files: inputs.files.length, applications };
}

/** Standard input has no path that a name could be one of. */
function pathOf({ name }: SourceText): string {
  return name === '<stdin>' ? '-' : normalize(name);
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
  /** What is to be said of documents that are none, if they are not the manifest of one. */
  readonly foreign?: Diagnostic;
}

async function compileFile(
  file: InputFile,
  surroundings: Surroundings,
  read: ReadManifest,
  receive: (compiled: CompiledApplication) => void,
): Promise<CompiledFile> {
  if (file.path.endsWith('.k')) return { diagnostics: [kclSource(file.path)], isOurs: false };
  const source = readSource(file.path);
  if (source.value === undefined) return { diagnostics: source.diagnostics, isOurs: false };

  const diagnostics: Diagnostic[] = [...source.diagnostics];
  const foreign: Node[] = [];
  let isOurs = false;
  for await (const document of readDocumentsQuickly(source.value)) {
    // A file of comments is nothing that a folder must not hold.
    if (!file.named && document.diagnostics.some(({ code }) => code === 'empty-document')) continue;
    diagnostics.push(...document.diagnostics);
    if (document.value === undefined) continue;
    const dialect = dialectOf(document.value);
    if (dialect === undefined) {
      foreign.push(document.value);
      continue;
    }
    isOurs = true;
    const { compiled, diagnostics: found } = await compileDocument(
      document.value,
      dialect,
      surroundings,
      read,
    );
    diagnostics.push(...found);
    for (const application of compiled) receive(application);
  }
  const [first] = foreign;
  if (first === undefined) return { diagnostics, isOurs };
  const isMistake = file.named && !isOurs;
  return { diagnostics, isOurs, foreign: isMistake ? notAnApplication(first) : skipped(file.path, foreign) };
}

function notAnApplication(node: Node): Diagnostic {
  return {
    code: 'not-an-application',
    severity: 'error',
    message: `${whatItIs(node)} is no AppConfiguration`,
    notes: [
      'an AppConfiguration has a workload: at its top, below spec:, or below the name of each application',
    ],
    hint: 'write name: and workload: {containers: {…}}',
    location: (node instanceof Mapping && node.entries[0] !== undefined ? node.entries[0].key : node)
      .location,
  };
}

function skipped(path: string, documents: readonly Node[]): Diagnostic {
  const kinds = [...new Set(documents.map(whatItIs))].sort();
  return {
    code: 'skipped',
    severity: 'note',
    message: `${path}: ${kinds.join(', ')} ${kinds.length === 1 ? 'is' : 'are'} no AppConfiguration, and passed over`,
  };
}

function whatItIs(node: Node): string {
  const kind = node instanceof Mapping ? node.get('kind') : undefined;
  if (kind instanceof Scalar && typeof kind.value === 'string') return `a document of kind ${kind.text}`;
  return node instanceof Mapping ? 'a mapping without a workload' : 'a document that is no mapping';
}

function kclSource(path: string): Diagnostic {
  return {
    code: 'kcl-source',
    severity: 'error',
    message: `${path} is KCL, which appcfg does not run`,
    hint: `kcl run ${path} | appcfg render -`,
  };
}

function nothingFound(paths: readonly string[]): Diagnostic {
  return {
    code: 'nothing-to-render',
    severity: 'error',
    message: `no AppConfiguration in ${paths.join(', ')}`,
    hint: 'name a file, or a folder with *.yaml, *.yml or *.json in it',
  };
}
