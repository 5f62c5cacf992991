import type { ResolvedApplication } from '../../application/model/application.ts';
import { type Diagnostic, hasErrors } from '../../diagnostics/diagnostic.ts';
import { emitYaml } from '../../document/emit-yaml.ts';
import { writeOutput } from '../../files/write-output.ts';
import type { Manifest } from '../../manifests/manifest.ts';
import { compareManifests } from '../../output/order.ts';
import type { RenderArguments } from '../arguments/table/render.ts';
import type { InputArguments } from '../inputs/input-arguments.ts';
import { compileInputs } from '../inputs/inputs.ts';
import { EXIT, exitCode } from '../terminal/exit-code.ts';
import { mayBeTerminal } from '../terminal/may-be-terminal.ts';
import { progressLine } from '../terminal/progress.ts';
import { printIfAny, underStrict } from '../terminal/terminal.ts';
import { writeStderr } from '../terminal/write-stderr.ts';
import { keptBytes } from './kept-bytes.ts';
import type { RenderedObject } from './rendered-object.ts';

/** What `render` is called with, and what Argo CD's plugin adds. */
export type RenderInputs = RenderArguments & Pick<InputArguments, 'mayRead'>;

/** Writes the manifests of what the paths stand for: all of them, or none if there is an error. */
export async function render(given: RenderInputs): Promise<number> {
  const args = given.output === '-' ? toStandardOutputAlone(given) : given;
  const { output, format, strict, trace } = args;
  const refused = given.output === '-' ? aboutAFolder(given) : undefined;
  if (refused !== undefined) {
    await printIfAny([refused]);
    return EXIT.input;
  }
  // What a folder needs is loaded only if one is named.
  const folder = output === undefined ? undefined : await import('./render-folder.ts');
  const emit = format === 'json' ? emitJson : emitYaml;
  const objects: RenderedObject[] = [];
  const bytes = keptBytes();
  const traced: ResolvedApplication[] = [];
  /** The namespaces of applications whose manifests somebody else wrote in part, by application and input. */
  const namespaces = new Map<string, string>();
  const progress = progressLine();
  let count = 0;
  const add = (
    manifest: Manifest,
    text: string,
    application: string,
    input: string,
    namespace: string | undefined,
  ) => {
    const { apiVersion, kind, metadata } = manifest;
    const { name, namespace: own } = metadata;
    const identity = own === undefined ? { name } : { name, namespace: own };
    objects.push({
      apiVersion,
      kind,
      metadata: identity,
      application,
      namespace,
      input,
      bytes: bytes.keep(text),
    });
  };
  const inputs = await compileInputs(
    args,
    ({ application, manifests, existing }, input) => {
      const { name, namespace } = application;
      if (trace === true) traced.push(application);
      if (existing !== undefined && namespace !== undefined) namespaces.set(`${name} ${input}`, namespace);
      for (const manifest of manifests) add(manifest, emit(manifest), name, input, namespace);
      count += 1;
      progress.at(() => `rendered ${count} applications`);
    },
    (manifest, text, application, input) =>
      add(manifest, text, application, input, namespaces.get(`${application} ${input}`)),
  );
  progress.end();
  await printTrace(traced);
  const diagnostics = underStrict(inputs.diagnostics, strict);
  if (hasErrors(diagnostics)) {
    await printIfAny(
      folder === undefined ? diagnostics : folder.withWhatItHolds(diagnostics, args),
      args.all,
    );
    return exitCode(diagnostics, EXIT.input);
  }
  if (folder !== undefined) {
    progress.before(`writing ${objects.length} files`, objects.length > 5000);
    const answer = await folder.renderFolder(objects, args);
    progress.end();
    await printIfAny([...diagnostics, ...answer.diagnostics], args.all);
    if (answer.summary !== undefined) writeStderr(answer.summary);
    return answer.code;
  }
  const failed = toStandardOutput(objects, format);
  await printIfAny([...diagnostics, ...failed], args.all);
  if (objects.length > 1 && (await isAtTerminal()))
    writeStderr(`${objects.length} objects; with -o out/, each is written to a file of its own\n`);
  return exitCode(failed, EXIT.input);
}

/** `-o -` names standard output, as elsewhere. */
function toStandardOutputAlone({ output: _, ...args }: RenderInputs): RenderInputs {
  return args;
}

/** What is wrong with options that are about a folder if none is named. */
function aboutAFolder(args: RenderInputs): Diagnostic | undefined {
  const options = ['check', 'prune', 'layout', 'kustomization'] as const;
  const option = options.find((name) => args[name] !== undefined && args[name] !== false);
  if (option === undefined) return undefined;
  return {
    code: 'bad-option',
    severity: 'error',
    message: `--${option} is about a folder, and -o - is standard output`,
    hint: 'name the folder with -o',
  };
}

/** Standard output carries manifests and nothing else. */
async function printTrace(applications: readonly ResolvedApplication[]): Promise<void> {
  if (applications.length === 0) return;
  const { traceOf } = await import('./trace.ts');
  writeStderr(applications.map(traceOf).join(''));
}

function emitJson(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function toStandardOutput(objects: RenderedObject[], format: string | undefined): readonly Diagnostic[] {
  objects.sort(compareManifests);
  const failed = writeOutput(1, format === 'json' ? asJsonList(objects) : asYamlStream(objects));
  return failed === undefined ? [] : [failed];
}

function* asYamlStream(objects: readonly RenderedObject[]): Generator<Buffer> {
  const separator = Buffer.from('---\n');
  for (const [index, { bytes }] of objects.entries()) {
    // kubectl up to 1.32 takes a stream whose first character is a { for JSON, and applies its first object alone.
    if (index > 0 || /^\s*\{/.test(bytes.toString('latin1', 0, 256))) yield separator;
    yield bytes;
  }
}

/** One document that `kubectl apply -f -` takes: a List of all objects. */
function* asJsonList(objects: readonly RenderedObject[]): Generator<Buffer> {
  yield Buffer.from('{"apiVersion":"v1","kind":"List","items":[\n');
  for (const [index, { bytes }] of objects.entries()) {
    if (index > 0) yield Buffer.from(',\n');
    yield bytes.subarray(0, -1);
  }
  yield Buffer.from('\n]}\n');
}

/** Whether a person reads both streams; what tells is loaded only if it may be. */
async function isAtTerminal(): Promise<boolean> {
  if (!mayBeTerminal(1) || !mayBeTerminal(2)) return false;
  const { isatty } = await import('node:tty');
  return isatty(1) && isatty(2);
}
