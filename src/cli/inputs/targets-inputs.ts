import { append } from '../../diagnostics/append.ts';
import { type Diagnostic, hasErrors, type Result } from '../../diagnostics/diagnostic.ts';
import { kubernetesValue } from '../../document/kubernetes-value.ts';
import type { Node } from '../../document/node.ts';
import {
  type ManifestSource,
  type PlacedDocument,
  readManifestSource,
} from '../../document/placed-documents.ts';
import { plainValue } from '../../document/plain.ts';
import { readValues } from '../../document/read-values.ts';
import { chartOf } from '../../files/chart.ts';
import { findInputFiles, type InputFile, type Search } from '../../files/folder.ts';
import { inSameRepository } from '../../files/may-read.ts';
import { kindOf as kindOfPath } from '../../files/path-kind.ts';
import { customDefinition } from '../../targets/custom-definition.ts';
import { readObjects } from '../../targets/kubernetes-object.ts';
import { isServer } from '../../targets/operator/servers.ts';
import type { Setup } from '../../targets/predict.ts';
import type { TargetsArguments } from '../arguments/table/targets.ts';
import { EXIT, exitCode } from '../terminal/exit-code.ts';
import type { ProgressLine } from '../terminal/progress.ts';
import { isApplication, mayBeRendered } from './applications-found.ts';
import { readSource } from './compile-context.ts';
import { readExcluded } from './excluded.ts';
import { readPrometheusPod } from './prometheus-pod.ts';

export interface ManifestInputs {
  readonly documents: readonly PlacedDocument[];
  /** The files that hold AppConfigurations, which are to be compiled. */
  readonly applications: readonly string[];
  /** Those whose applications are found as `render` finds them: of projects with a stack, and if there is KCL. */
  readonly folders: readonly string[];
  /** What was read, by its paths; `<stdin>`. */
  readonly files: readonly string[];
  readonly setup: Setup;
}

/** What says which manifests are read, and whose scrape jobs are asked about. */
export type ManifestArguments = Pick<
  TargetsArguments,
  | 'paths'
  | 'exclude'
  | 'release'
  | 'prometheus'
  | 'prometheus-pod'
  | 'config'
  | 'namespace'
  | 'annotation-keys'
  | 'annotations'
  | 'no-annotations'
> & {
  /** Whether there may be no object at all, as on one side of a comparison. */
  readonly mayBeEmpty?: boolean;
  readonly stack?: string;
};

/** Everything that the command line names: manifests, and whose scrape jobs are asked about. */
export function readManifests(args: ManifestArguments, progress: ProgressLine): Result<ManifestInputs> {
  const { paths, release, prometheus, config: configFile, namespace, stack } = args;
  const prometheusFile = prometheus === 'none' ? undefined : prometheus;
  const mayRead = inSameRepository(paths);
  const excluded = readExcluded(args, mayRead);
  const projects = stack === undefined ? [] : paths.filter((path) => kindOfPath(path) === 'folder');
  const others = paths.filter((path) => !projects.includes(path));
  const files = findInputFiles(others, { skip: excluded.skip, mayRead });
  const diagnostics: Diagnostic[] = [...files.diagnostics, ...excluded.diagnostics];
  // Of projects, whoever compiles them tells.
  if (projects.length === 0) append(diagnostics, excluded.unused());
  const documents: PlacedDocument[] = [];
  const found: (InputFile & { readonly applications: readonly unknown[] })[] = [];
  const charts = new Set<string>();
  for (const [index, file] of files.files.entries()) {
    progress.at(() => `reading file ${index + 1} of ${files.files.length}`);
    if (file.path.endsWith('.k')) {
      found.push({ ...file, applications: [] });
      continue;
    }
    const chart = chartOf(file.path);
    const read =
      chart !== undefined && !file.named
        ? NOT_READ
        : readFileDocuments(file.path, kubernetesValue, customDefinition);
    if (chart !== undefined && (read === NOT_READ || read.diagnostics.some(isTemplateBraces))) {
      charts.add(chart);
      continue;
    }
    append(diagnostics, read.diagnostics);
    append(
      documents,
      read.documents.filter(({ value }) => !isApplication(value)),
    );
    const applications = read.documents.map(({ value }) => value).filter(isApplication);
    if (applications.length > 0) found.push({ ...file, applications });
  }
  const names = new Set(readObjects(documents).map(({ name }) => name));
  const hasObjects = names.size > 0;
  // Programs of KCL are put together from a folder as `render` does it.
  const isKcl = !hasObjects && !others.includes('-') && holdsKcl(others, { skip: excluded.skip, mayRead });
  const folders = isKcl ? paths : projects;
  const own = found.filter(
    ({ named, applications }) => named || !hasObjects || !mayBeRendered(applications, names),
  );
  const applications = isKcl ? [] : own.map(({ path }) => path);
  // Standard input can be read once.
  const isPiped = applications.includes('-');
  const isEmpty =
    isPiped || (args.mayBeEmpty !== true && applications.length + folders.length === 0 && !hasObjects);
  if (charts.size > 0) diagnostics.push(unfilledCharts([...charts], isEmpty));
  if (isEmpty && !hasErrors(diagnostics)) diagnostics.push(nothingThere(paths, isPiped));
  const resources =
    prometheusFile === undefined
      ? undefined
      : readWanted(prometheusFile, isPrometheus, kubernetesValue, diagnostics);
  const [config] =
    configFile === undefined ? [] : readWanted(configFile, isConfiguration, plainValue, diagnostics);
  const { 'prometheus-pod': pod } = args;
  const pods = pod === undefined ? undefined : readPrometheusPod(pod);
  append(diagnostics, pods?.diagnostics ?? []);
  const isIncomplete =
    (pods !== undefined && pods.value === undefined) ||
    isEmpty ||
    resources?.length === 0 ||
    (configFile !== undefined && config === undefined);
  // One side of a comparison may be without objects, but not because its path is not there.
  const isUnread = args.mayBeEmpty === true && exitCode(diagnostics, EXIT.input) >= EXIT.environment;
  if (isIncomplete || isUnread) return { diagnostics };
  const setup: Setup = {
    ...(release === undefined ? {} : { release }),
    ...(resources === undefined ? {} : { prometheus: resources }),
    ...(prometheus === 'none' ? { prometheus } : {}),
    ...(namespace === undefined ? {} : { namespace }),
    ...(config === undefined ? {} : { config }),
    ...(pods?.value === undefined ? {} : { prometheusPods: pods.value }),
    ...annotationsOf(args),
    readYaml: readValues,
  };
  return {
    value: {
      documents,
      applications,
      folders,
      files: [...files.files.map(({ path }) => (path === '-' ? '<stdin>' : path)), ...projects],
      setup,
    },
    diagnostics,
  };
}

/** Whether a folder, and no name of a file, leads to KCL. */
function holdsKcl(paths: readonly string[], search: Search): boolean {
  const { files } = findInputFiles(paths, { ...search, withKcl: true });
  return files.some(({ path, named }) => path.endsWith('.k') && !named);
}

const NOT_READ: ManifestSource = { documents: [], diagnostics: [] };

function isTemplateBraces({ code }: Diagnostic): boolean {
  return code === 'template-braces';
}

/** That the templates of charts are left out; an error if nothing else was there to be read. */
function unfilledCharts(charts: readonly string[], isEmpty: boolean): Diagnostic {
  const [first = '.', ...others] = charts;
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  const [are, them] = others.length === 0 ? ['is a Helm chart', 'its'] : ['are Helm charts', 'their'];
  const release = first === '.' ? 'NAME' : first.split(/[/\\]/).at(-1);
  return {
    code: 'not-built',
    severity: isEmpty ? 'error' : 'warning',
    message: `${first === '.' ? 'the current folder' : first}${more} ${are}; ${them} templates are not manifests until Helm fills them in`,
    hint: `helm template ${release} ${first.startsWith('.') ? first : `./${first}`} | appcfg targets -${others.length === 0 ? '' : ', and each of the others alike'}`,
  };
}

function readFileDocuments(
  path: string,
  asValue: (node: Node) => unknown,
  outlineOf?: (text: string) => unknown,
): ManifestSource {
  const source = readSource(path);
  if (source.value === undefined) return { documents: [], diagnostics: source.diagnostics };
  const { documents, diagnostics } = readManifestSource(source.value, asValue, outlineOf);
  return { documents, diagnostics: [...source.diagnostics, ...diagnostics] };
}

function annotationsOf(
  args: Pick<TargetsArguments, 'annotations' | 'no-annotations'>,
): Pick<Setup, 'annotations'> {
  if (args['no-annotations'] === true) return { annotations: false };
  return args.annotations === undefined ? {} : { annotations: args.annotations };
}

function readWanted(
  path: string,
  isWanted: (document: PlacedDocument) => boolean,
  asValue: (node: Node) => unknown,
  diagnostics: Diagnostic[],
): readonly PlacedDocument[] {
  const read = readFileDocuments(path, asValue);
  append(diagnostics, read.diagnostics);
  const found = read.documents.filter(isWanted);
  if (found.length === 0 && !hasErrors(read.diagnostics)) {
    const message = `${path} has neither a Prometheus resource nor a Prometheus configuration`;
    diagnostics.push({ code: 'bad-scrape-config', severity: 'error', message });
  }
  return found;
}

/** A resource, or a list that holds some, as kubectl prints it. */
function isPrometheus(document: PlacedDocument): boolean {
  return readObjects([document]).some(isServer);
}

function isConfiguration({ value }: PlacedDocument): boolean {
  return typeof value === 'object' && value !== null && kindOf(value) === undefined;
}

function kindOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
}

function nothingThere(paths: readonly string[], isApplication: boolean): Diagnostic {
  return {
    code: 'no-manifests',
    severity: 'error',
    message: `no Kubernetes object in ${paths.join(', ')}`,
    hint: isApplication
      ? 'render it first: appcfg render app.yaml | appcfg targets -'
      : 'name a file, or a folder with *.yaml, *.yml or *.json in it',
  };
}
