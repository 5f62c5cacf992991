import { isatty } from 'node:tty';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { counted } from '../../diagnostics/summary.ts';
import { outputFileName } from '../../output/file-name.ts';
import { inputNaming, inputScope, shownInput } from '../../output/input-path.ts';
import type { OutputFile } from '../../output/output-file.ts';
import { parseRecord, type RecordedFile } from '../../output/record.ts';
import { type OutputOptions, readRecordText, withoutSlash } from '../../output/survey.ts';
import { writeOutputFolder } from '../../output/write.ts';
import type { RenderArguments } from '../arguments/table/render.ts';
import { EXIT, exitCode } from '../terminal/exit-code.ts';
import type { FolderAnswer, FolderArguments, RenderedObject } from './rendered-object.ts';

/** Writes rendered objects to the files of a folder, or compares them with it. */
export async function renderFolder(
  objects: readonly RenderedObject[],
  named: RenderArguments,
): Promise<FolderAnswer> {
  const args = { ...named, output: withoutSlash(String(named.output)) };
  const files = filesOf(objects, args);
  if (args.check === true) {
    const { checkFolder } = await import('./check-folder.ts');
    return checkFolder(files, args, outputOptions(args));
  }
  const { diagnostics, summary } = writeFolder(files, args);
  const code = exitCode(diagnostics, EXIT.input);
  return isatty(2) && summary !== undefined ? { diagnostics, code, summary } : { diagnostics, code };
}

function filesOf(objects: readonly RenderedObject[], { output, format }: FolderArguments): OutputFile[] {
  const nameOf = inputNaming(output);
  const names = new Map<string, string>();
  const named = (input: string): string => {
    const name = names.get(input) ?? nameOf(input);
    names.set(input, name);
    return name;
  };
  return objects.map((object) => ({
    path: outputFileName(object.application, object, format === 'json' ? 'json' : 'yaml'),
    bytes: object.bytes,
    input: named(object.input),
    application: object.application,
  }));
}

function outputOptions({ force, paths, prune, kustomization }: RenderArguments): OutputOptions {
  return {
    force: force === true,
    paths,
    prune: prune === true,
    kustomization: kustomization === true,
  };
}

function writeFolder(
  files: readonly OutputFile[],
  args: FolderArguments,
): { readonly diagnostics: readonly Diagnostic[]; readonly summary?: string } {
  const { value, diagnostics } = writeOutputFolder(args.output, files, outputOptions(args));
  if (value === undefined) return { diagnostics };
  const { written, unchanged, stale, removed } = value;
  const applications = new Set(files.map(({ application }) => application));
  const left = new Map(stale.map((file) => [file.path, staleFile(args, file, applications)]));
  return {
    diagnostics: [...diagnostics, ...left.values(), ...removed.map((path) => pruned(args, path))],
    summary: `${args.output}: ${counted(written, 'file')} written, ${unchanged} unchanged\n`,
  };
}

function staleFile(
  { output, prune, paths }: FolderArguments,
  { path, input, application }: RecordedFile,
  applications: ReadonlySet<string>,
): Diagnostic {
  const from = shownInput(output, input);
  const why = applications.has(application)
    ? `${application}, which no longer has it`
    : `${application} of ${from}, which no longer holds it`;
  const isOwnInput = inputScope(output, paths)(input) || (input === '-' && paths.includes('-'));
  return {
    code: 'stale-file',
    severity: 'note',
    message: `${output}/${path} was written for ${why}; it is left in place`,
    ...(isOwnInput
      ? prune === true
        ? undefined
        : { hint: 'remove it with --prune' }
      : { notes: [`it was made from ${from}, which is not below any path of this run`] }),
  };
}

function pruned({ output }: FolderArguments, path: string): Diagnostic {
  return {
    code: 'pruned-file',
    severity: 'note',
    message: `${output}/${path} is no longer rendered, and was removed`,
  };
}

/** Adds to `nothing-to-render` what the folder holds: an empty one would have a GitOps operator remove it all. */
export function withWhatItHolds(
  diagnostics: readonly Diagnostic[],
  { output, paths }: RenderArguments,
): readonly Diagnostic[] {
  if (output === undefined) return diagnostics;
  const { files } = parseRecord({ name: output, text: readRecordText(output, []) });
  const isOwnInput = inputScope(output, paths);
  const count = new Set(files.filter(({ input }) => isOwnInput(input)).map(({ path }) => path)).size;
  if (count === 0) return diagnostics;
  const held = `${output} holds ${count} ${count === 1 ? 'file that was' : 'files that were'} rendered from there; nothing is changed`;
  return diagnostics.map((one) =>
    one.code === 'nothing-to-render'
      ? {
          ...one,
          notes: [held],
          hint: 'if that is what you want: --allow-empty, with --prune to remove them',
        }
      : one,
  );
}
