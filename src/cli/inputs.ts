import { normalize } from 'node:path';
import { type Diagnostic, hasErrors, type Location } from '../diagnostics/diagnostic.ts';
import { Mapping, type Node, Scalar } from '../document/node.ts';
import { readDocumentsQuickly } from '../document/read-quickly.ts';
import type { ExistingDocument, NamedDocuments } from '../existing-documents.ts';
import { findInputFiles, type InputFile } from '../files/folder.ts';
import { type ClaimedObjects, claimObjects } from '../manifests/unique-objects.ts';
import { type CompiledApplication, compileDocument, dialectOf, type Surroundings } from '../pipeline.ts';
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
 * @param receiveDocument gets, at the end, each document of a manifest that somebody else wrote
 */
export async function compileInputs(
  args: Arguments,
  receive: (compiled: CompiledApplication, input: string) => void,
  receiveDocument: (document: ExistingDocument, application: string, input: string) => void = () => {},
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
  const used = new Set<string>();
  const foreign: ForeignDocuments[] = [];
  for (const file of inputs.files) {
    const needsProject = surroundings.workspace !== undefined && surroundings.project === undefined;
    const project = needsProject ? await projectOf(file.path) : NO_PROJECT;
    diagnostics.push(...project.diagnostics);
    const found = await compileFile(file, withProject(surroundings, project), (compiled) => {
      applications += 1;
      const { application, manifests, existing } = compiled;
      diagnostics.push(...claimObjects(claimed, application, manifests));
      if (existing !== undefined) named.push({ application, input: file.path, ...existing });
      receive(compiled, file.path);
    });
    diagnostics.push(...found.diagnostics);
    if (found.foreign.length > 0)
      foreign.push({ path: file.path, documents: found.foreign, isNamed: file.named && !found.isOurs });
    isOurs ||= found.isOurs;
  }
  if (named.length > 0) {
    const { mergeDocuments } = await import('../existing-pipeline.ts');
    const merged = mergeDocuments(named);
    diagnostics.push(...merged.diagnostics);
    for (const { application, input, documents } of merged.documents) {
      for (const document of documents) {
        const objects = document.objects.map(({ identity }) => identity);
        diagnostics.push(...claimObjects(claimed, application, objects));
        used.add(normalize(document.location.document.name));
        receiveDocument(document, application.name, input);
      }
    }
  }
  diagnostics.push(...notOurs(foreign, used));
  if (!isOurs && !hasErrors(diagnostics)) diagnostics.push(nothingFound(args.paths));
  return { diagnostics, files: inputs.files.length, applications };
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
  /** Documents that are none. */
  readonly foreign: readonly ForeignDocument[];
}

interface ForeignDocument {
  readonly what: string;
  readonly location: Location;
}

interface ForeignDocuments {
  readonly path: string;
  readonly documents: readonly ForeignDocument[];
  /** The file was named, and holds nothing else. */
  readonly isNamed: boolean;
}

async function compileFile(
  file: InputFile,
  surroundings: Surroundings,
  receive: (compiled: CompiledApplication) => void,
): Promise<CompiledFile> {
  if (file.path.endsWith('.k')) return { diagnostics: [kclSource(file.path)], isOurs: false, foreign: [] };
  const source = readSource(file.path);
  if (source.value === undefined) return { diagnostics: source.diagnostics, isOurs: false, foreign: [] };

  const diagnostics: Diagnostic[] = [...source.diagnostics];
  const foreign: ForeignDocument[] = [];
  let isOurs = false;
  for await (const document of readDocumentsQuickly(source.value)) {
    // A file of comments is nothing that a folder must not hold.
    if (!file.named && document.diagnostics.some(({ code }) => code === 'empty-document')) continue;
    diagnostics.push(...document.diagnostics);
    if (document.value === undefined) continue;
    const dialect = dialectOf(document.value);
    if (dialect === undefined) {
      foreign.push({ what: whatItIs(document.value), location: firstKey(document.value).location });
      continue;
    }
    isOurs = true;
    const { compiled, diagnostics: found } = await compileDocument(
      document.value,
      dialect,
      surroundings,
      readManifest,
    );
    diagnostics.push(...found);
    for (const application of compiled) receive(application);
  }
  return { diagnostics, isOurs, foreign };
}

/** What is to be said of documents that are neither applications nor stand in the manifest of one. */
function notOurs(foreign: readonly ForeignDocuments[], used: ReadonlySet<string>): Diagnostic[] {
  return foreign.flatMap(({ path, documents: [first, ...others], isNamed }) => {
    if (first === undefined || used.has(normalize(first.location.document.name))) return [];
    return [isNamed ? notAnApplication(first) : skipped(path, [first, ...others])];
  });
}

function notAnApplication({ what, location }: ForeignDocument): Diagnostic {
  return {
    code: 'not-an-application',
    severity: 'error',
    message: `${what} is no AppConfiguration`,
    notes: [
      'an AppConfiguration has a workload: at its top, below spec:, or below the name of each application',
    ],
    hint: 'write name: and workload: {containers: {…}}',
    location,
  };
}

function firstKey(node: Node): Node {
  return node instanceof Mapping && node.entries[0] !== undefined ? node.entries[0].key : node;
}

function skipped(path: string, documents: readonly ForeignDocument[]): Diagnostic {
  const kinds = [...new Set(documents.map(({ what }) => what))].sort();
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
