import { dirname, isAbsolute, join, normalize } from 'node:path';
import type { CompileContext } from '../../compiler/compile-document.ts';
import type { Place, Result, SourceText } from '../../diagnostics/diagnostic.ts';
import { decodeText } from '../../document/decode.ts';
import type { MayRead } from '../../files/may-read.ts';
import { readFile, readFoundFile } from '../../files/read-file.ts';
import { compileWorkspace } from '../../workspace/compile-workspace.ts';
import type { ContextArguments } from './input-arguments.ts';
import { workspacePath } from './workspace-path.ts';

/** What the command line and the environment put around every application: the workspace, the namespace, the project. */
export async function readCompileContext(
  args: ContextArguments,
  mayRead: MayRead,
): Promise<Result<CompileContext>> {
  const { namespace, project, workspace: named, verbose } = args;
  const own = {
    ...(namespace === undefined ? {} : { namespace }),
    ...(project === undefined ? {} : { project }),
  };
  const path = workspacePath(args);
  if (path === '') return { value: own, diagnostics: [] };
  const source = readSource(path);
  if (source.value === undefined) return { diagnostics: source.diagnostics };
  const workspace = await compileWorkspace(source.value, (template, place) =>
    // The workspace of the environment is the platform's, and names what it likes.
    readTemplateFile(path, template, place, named === undefined ? undefined : mayRead),
  );
  const diagnostics = [...source.diagnostics, ...workspace.diagnostics].filter(
    (diagnostic) => verbose === true || diagnostic.code !== 'foreign-module',
  );
  if (workspace.value === undefined) return { diagnostics };
  return { value: { ...own, workspace: workspace.value }, diagnostics };
}

/** The text of a manifest that an application names, relative to the file in which it is named. */
export function readManifest(path: string, writtenIn: string, mayRead: MayRead): Result<SourceText> {
  return readNamedIn(writtenIn, pathBeside(writtenIn, path), mayRead);
}

/** A template that a workspace names; what cannot be read is reported where it is named. */
function readTemplateFile(
  workspace: string,
  template: string,
  { location }: Place,
  mayRead: MayRead | undefined,
): Result<SourceText> {
  const beside = pathBeside(workspace, template);
  const source = mayRead === undefined ? readSource(beside) : readNamedIn(workspace, beside, mayRead);
  return { ...source, diagnostics: source.diagnostics.map((one) => ({ location, ...one })) };
}

/** The path of a file that another one names. */
function pathBeside(file: string, named: string): string {
  // What is judged and what is opened is one path: the system would follow a link before the `..` behind it.
  const path = isAbsolute(named) || file === '<stdin>' ? normalize(named) : join(dirname(file), named);
  // A file of this name, and not standard input.
  return path === '-' ? './-' : path;
}

/** The text of a file that is found beside another one or named in it; of one outside of the repository, nothing. */
export function readNamedIn(from: string, path: string, mayRead: MayRead): Result<SourceText> {
  if (mayRead(path, from === '<stdin>' ? '-' : from)) {
    const bytes = readFoundFile(path);
    return bytes.value === undefined ? { diagnostics: bytes.diagnostics } : decodeText(path, bytes.value);
  }
  const message = `${path} is not in the repository`;
  const hint = 'put it into the repository, or name it on the command line as well';
  return { diagnostics: [{ code: 'unreadable-path', severity: 'error', message, hint }] };
}

/** The text of a file, under the name that it was given by. */
export function readSource(path: string): Result<SourceText> {
  const bytes = readFile(path);
  if (bytes.value === undefined) return { diagnostics: bytes.diagnostics };
  return decodeText(path === '-' ? '<stdin>' : path, bytes.value);
}
