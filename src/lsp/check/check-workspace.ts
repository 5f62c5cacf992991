import type { Diagnostic, Result, SourceText } from '../../diagnostics/diagnostic.ts';
import { compileWorkspace } from '../../workspace/compile-workspace.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Around } from '../surroundings.ts';
import { readBeside } from './read-beside.ts';

/** What is wrong in a workspace file, and in the templates that it names. */
export async function checkWorkspace(source: SourceText, { read }: Around): Promise<readonly Diagnostic[]> {
  const { diagnostics } = await readWorkspace(source, read);
  return diagnostics;
}

/** The workspace of a text, with the templates that it names. */
export async function readWorkspace(source: SourceText, read: Around['read']): Promise<Result<Workspace>> {
  const { value, diagnostics } = await compileWorkspace(source, (template, { location }) => {
    const text = readBeside(read, source.name, template);
    return { ...text, diagnostics: text.diagnostics.map((one) => ({ location, ...one })) };
  });
  // The command line says these with --verbose only.
  const told = diagnostics.filter(({ code }) => code !== 'foreign-module');
  return value === undefined ? { diagnostics: told } : { value, diagnostics: told };
}
