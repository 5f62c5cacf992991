import { isatty } from 'node:tty';
import { counted } from '../../diagnostics/counted.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { inputNaming, inputPath, inputScope, shownInput } from '../../output/input-path.ts';
import { isLayout, type Layout, placeInLayout, plainLayout } from '../../output/layout.ts';
import type { OutputFile } from '../../output/output-file.ts';
import { parseRecord, type RecordedFile, recordedLayout } from '../../output/record.ts';
import { type OutputOptions, readRecordText, withoutSlash } from '../../output/survey.ts';
import { writeOutputFolder } from '../../output/write.ts';
import type { RenderArguments } from '../arguments/table/render.ts';
import { applicationHolder } from '../inputs/holds-application.ts';
import { EXIT, exitCode } from '../terminal/exit-code.ts';
import type { FolderAnswer, FolderArguments, RenderedObject } from './rendered-object.ts';

/** Writes rendered objects to the files of a folder, or compares them with it. */
export async function renderFolder(
  objects: readonly RenderedObject[],
  named: RenderArguments,
): Promise<FolderAnswer> {
  const args = { ...named, output: withoutSlash(String(named.output)) };
  const files: OutputFile[] = [];
  const misplaced = placeFiles(objects, args, files);
  if (misplaced !== undefined) return { diagnostics: [misplaced], code: EXIT.input };
  if (args.check === true) {
    const { checkFolder } = await import('./check-folder.ts');
    const answer = await checkFolder(files, args, await outputOptions(args));
    return answer.code === EXIT.done ? withLeftBehind(answer, files, args) : answer;
  }
  const wrote = await writeFolder(files, args);
  const { summary } = wrote;
  const written = { diagnostics: wrote.diagnostics, code: exitCode(wrote.diagnostics, EXIT.input) };
  const answer = written.code === EXIT.done ? await withLeftBehind(written, files, args) : written;
  const isShown = args.verbose === true || isatty(2);
  return isShown && summary !== undefined ? { ...answer, summary } : answer;
}

/** The answer of a run that did what it was asked for, with what a commit would leave behind. */
async function withLeftBehind(
  answer: FolderAnswer,
  files: readonly OutputFile[],
  args: FolderArguments,
): Promise<FolderAnswer> {
  const left = args.tracked === true ? await leftBehind(files, args) : undefined;
  if (left === undefined) return answer;
  return { ...answer, diagnostics: [...answer.diagnostics, left], code: EXIT.no };
}

/** What a commit would leave behind of the folder. */
async function leftBehind(
  files: readonly OutputFile[],
  { output }: FolderArguments,
): Promise<Diagnostic | undefined> {
  const { untracked } = await import('./untracked.ts');
  return untracked(
    output,
    files.map(({ path }) => path),
  );
}

/** @returns what is wrong with the layout for one of the objects */
function placeFiles(
  objects: readonly RenderedObject[],
  args: FolderArguments,
  files: OutputFile[],
): Diagnostic | undefined {
  const { output } = args;
  const format = args.format === 'json' ? 'json' : 'yaml';
  const layout = layoutOf(args) ?? recordedLayout(readRecordText(output, [])) ?? plainLayout;
  const nameOf = inputNaming(output);
  const names = new Map<string, string>();
  const named = (input: string): string => {
    const name = names.get(input) ?? nameOf(input);
    names.set(input, name);
    return name;
  };
  for (const object of objects) {
    const { application, bytes, input, metadata } = object;
    const path = placeInLayout(layout, application, object, object.namespace, format);
    if (path === undefined) return noNamespace(layout, object);
    const own = metadata.namespace === undefined ? {} : { namespace: metadata.namespace };
    files.push({ path, bytes, input: named(input), application, ...own });
  }
  return undefined;
}

function noNamespace(layout: Layout, { application, input }: RenderedObject): Diagnostic {
  return {
    code: 'bad-option',
    severity: 'error',
    message: `the layout ${layout} needs a namespace, and ${application} of ${input} has none`,
    hint: 'write namespace: into the application, or name one for all with -n',
  };
}

function layoutOf({ layout }: FolderArguments): Layout | undefined {
  return layout !== undefined && isLayout(layout) ? layout : undefined;
}

async function outputOptions(args: FolderArguments): Promise<OutputOptions> {
  const { output, force, paths, prune, kustomization } = args;
  const layout = layoutOf(args);
  const isOfKcl = readRecordText(output, []).includes('.k\t');
  const holds = applicationHolder(isOfKcl ? (await import('../../kcl/read-kcl.ts')).readKcl : undefined);
  return {
    ...(layout === undefined ? {} : { layout }),
    holds: (input, application) => holds(inputPath(output, input), application),
    force: force === true,
    paths,
    prune: prune === true,
    kustomization: kustomization === true,
  };
}

async function writeFolder(
  files: readonly OutputFile[],
  args: FolderArguments,
): Promise<{ readonly diagnostics: readonly Diagnostic[]; readonly summary?: string }> {
  const { value, diagnostics } = await writeOutputFolder(args.output, files, await outputOptions(args));
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
