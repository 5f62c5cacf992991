import { basename } from 'node:path';
import { kubernetesName } from '../../application/dialects/kusion.ts';
import {
  applyOverlays,
  type Layer,
  missingApplications,
  nameOf,
  secretsOf,
} from '../../application/overlays/apply-overlays.ts';
import { APPLICATION_FIELDS, addOverlays, type Overlay } from '../../application/overlays/overlay.ts';
import { readSetting } from '../../application/overlays/setting.ts';
import type { Dialect, OverlaySource } from '../../compiler/compile-document.ts';
import { readTexts } from '../../compiler/read-texts.ts';
import { append } from '../../diagnostics/append.ts';
import { type Diagnostic, hasErrors, type Result, type SourceText } from '../../diagnostics/diagnostic.ts';
import { Mapping, type Node } from '../../document/node.ts';
import { findInputFiles, type InputFile, type InputFiles, type Search } from '../../files/folder.ts';
import { findStackFiles } from '../../files/stack.ts';
import { readSource } from './compile-context.ts';
import type { LayerArguments } from './input-arguments.ts';

/** The overlays that apply to the applications of one file. */
export interface FileLayers extends OverlaySource {
  /** The dialect of a document that is not a whole application, but may become one with its overlays. */
  dialectOf(node: Node): Dialect | undefined;
  /** Errors about applications that the file's stack names and the file does not have. */
  missingApplications(): readonly Diagnostic[];
}

/** The stack, the overlays and the settings of a command line. */
export interface Layers {
  readonly inputs: InputFiles;
  /** Mistakes in what is for every file; nothing can be compiled if one is an error. */
  readonly diagnostics: readonly Diagnostic[];
  over(file: InputFile): Promise<Result<FileLayers>>;
  /** What is for applications that no file has; to be asked when all are read. */
  missingApplications(): readonly Diagnostic[];
}

/** Reads what is applied to the files: each file's stack below the overlays, the settings above all. */
export async function readLayers(args: LayerArguments, search: Search): Promise<Layers> {
  const { stack } = args;
  const stackOf = new Map<string, string>();
  const found = stack === undefined ? undefined : findStackFiles(args.paths, stack, search);
  for (const { path, overlay } of found === undefined ? [] : found.files)
    if (overlay !== undefined) stackOf.set(path, overlay);
  const inputs =
    found === undefined
      ? findInputFiles(args.paths, search)
      : {
          files: found.files.map(({ path, program }) => ({
            path,
            named: true,
            ...(program === undefined ? {} : { program }),
          })),
          diagnostics: found.diagnostics,
        };

  const diagnostics: Diagnostic[] = [...readTwice(args)];
  const layers: Layer[] = [];
  const take = ({ value, diagnostics: found }: Result<Layer | readonly Layer[]>) => {
    if (value !== undefined) append(layers, [value].flat());
    append(diagnostics, found);
  };
  if (diagnostics.length === 0) for (const path of args.overlay ?? []) take(await readOverlayFile(path));
  for (const source of argumentsOf('--set', args.set)) take(await readSetting(source, false));
  for (const source of argumentsOf('--set-string', args['set-string'])) take(await readSetting(source, true));

  const names = new Set<string>();
  return {
    inputs,
    diagnostics,
    missingApplications: () => missingApplications(layers, names),
    async over(file) {
      const path = stackOf.get(file.path);
      const own = path === undefined ? { value: [], diagnostics: [] } : await readOverlayFile(path);
      if (own.value === undefined) return { diagnostics: own.diagnostics };
      return { value: fileLayers(file, own.value, layers, names), diagnostics: own.diagnostics };
    },
  };
}

function fileLayers(
  file: InputFile,
  own: readonly Layer[],
  above: readonly Layer[],
  names: Set<string>,
): FileLayers {
  const all = [...own, ...above];
  const here = new Set<string>();
  return {
    hidden: secretsOf(all),
    applyOverlays(application) {
      const name = nameOf(application);
      if (name !== undefined) {
        names.add(name);
        here.add(name);
      }
      return applyOverlays(application, all);
    },
    dialectOf(node) {
      if (!(node instanceof Mapping) || !node.has('name')) return undefined;
      if (node.has('kind') || node.has('apiVersion')) return undefined;
      return file.named || isMadeWhole(file.path, node, all) ? 'flat' : undefined;
    },
    missingApplications: () => missingApplications(own, here),
  };
}

/** Files of Kusion's that have the name of an application. */
const OF_KUSION = ['project.yaml', 'stack.yaml'];

/** Whether a mapping that was found in a folder is a part of an application that one of the layers names and completes. */
function isMadeWhole(path: string, node: Mapping, layers: readonly Layer[]): boolean {
  if (OF_KUSION.includes(basename(path))) return false;
  if (!node.entries.every(({ key }) => APPLICATION_FIELDS.includes(key.text))) return false;
  const name = nameOf(node);
  const isNamed = layers.some(
    ({ application }) => application !== undefined && kubernetesName(application.text) === name,
  );
  if (!isNamed) return false;
  const { application } = applyOverlays(node, layers);
  return application.has('workload', 'containers') || application.has('workload', 'manifest');
}

async function readOverlayFile(path: string): Promise<Result<readonly Layer[]>> {
  const source = readSource(path);
  if (source.value === undefined) return { diagnostics: source.diagnostics };
  const diagnostics: Diagnostic[] = [...source.diagnostics];
  const layers: Overlay[] = [];
  for await (const document of readTexts(source.value, undefined, true))
    addOverlays(document, layers, diagnostics);
  return hasErrors(diagnostics) ? { diagnostics } : { value: layers, diagnostics };
}

/** The arguments of an option as texts of their own, numbered if there are several. */
function argumentsOf(option: string, given: readonly string[] = []): readonly SourceText[] {
  return given.map((text, index) => ({
    name: given.length === 1 ? option : `${option} #${index + 1}`,
    text,
  }));
}

/** Standard input comes once. */
function readTwice({ paths, overlay = [] }: LayerArguments): readonly Diagnostic[] {
  const asked = [
    ...paths.filter((path) => path === '-').slice(0, 1),
    ...overlay.filter((path) => path === '-'),
  ];
  if (asked.length < 2) return [];
  return [
    {
      code: 'bad-option',
      severity: 'error',
      message: '--overlay - and another - both read standard input, which can be read only once',
      hint: 'write one of them to a file',
    },
  ];
}
