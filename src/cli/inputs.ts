import { normalize } from 'node:path';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { findInputFiles, type InputFile } from '../files/folder.ts';
import { type ClaimedObjects, claimObjects } from '../manifests/unique-objects.ts';
import type { CompiledApplication, Surroundings } from '../pipeline.ts';
import {
  type CompiledSource,
  compileSource,
  type ForeignDocuments,
  namespaceRule,
  notOurs,
  objectsOf,
} from '../source-pipeline.ts';
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
 */
export async function compileInputs(
  args: Arguments,
  receive: (compiled: CompiledApplication, input: string) => void,
): Promise<CompiledInputs> {
  const inputs = findInputFiles(args.paths);
  const { value: surroundings, diagnostics: around } = await readSurroundings(args);
  const diagnostics: Diagnostic[] = [
    ...namespaceRule(args.namespace, '--namespace'),
    ...around,
    ...inputs.diagnostics,
  ];
  if (surroundings === undefined) return { diagnostics, files: inputs.files.length, applications: 0 };
  const projectOf = projectFinder();
  const claimed: ClaimedObjects = new Map();
  let applications = 0;
  let isOurs = false;
  const used = new Set<string>();
  const foreign: ForeignDocuments[] = [];
  for (const file of inputs.files) {
    const needsProject = surroundings.workspace !== undefined && surroundings.project === undefined;
    const project = needsProject ? await projectOf(file.path) : NO_PROJECT;
    diagnostics.push(...project.diagnostics);
    const found = await compileFile(file, withProject(surroundings, project), (compiled) => {
      applications += 1;
      diagnostics.push(...claimObjects(claimed, compiled.application, objectsOf(compiled)));
      for (const { location } of compiled.existing ?? []) used.add(normalize(location.document.name));
      receive(compiled, file.path);
    });
    diagnostics.push(...found.diagnostics);
    if (found.foreign.length > 0)
      foreign.push({ path: file.path, documents: found.foreign, isNamed: file.named && !found.isOurs });
    isOurs ||= found.isOurs;
  }
  diagnostics.push(...notOurs(foreign, (name) => used.has(normalize(name))));
  if (!isOurs && !hasErrors(diagnostics)) diagnostics.push(nothingFound(args.paths));
  return { diagnostics, files: inputs.files.length, applications };
}

function withProject(surroundings: Surroundings, { name }: Project): Surroundings {
  return name === undefined ? surroundings : { ...surroundings, project: name };
}

async function compileFile(
  file: InputFile,
  surroundings: Surroundings,
  receive: (compiled: CompiledApplication) => void,
): Promise<CompiledSource> {
  if (file.path.endsWith('.k')) return { diagnostics: [kclSource(file.path)], isOurs: false, foreign: [] };
  const source = readSource(file.path);
  if (source.value === undefined) return { diagnostics: source.diagnostics, isOurs: false, foreign: [] };
  const compiled = await compileSource(source.value, file.named, surroundings, receive, readManifest);
  return { ...compiled, diagnostics: [...source.diagnostics, ...compiled.diagnostics] };
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
