import type { Container, ContainerPort, Protocol, TextMap } from '../application/model/application.ts';
import { append } from '../diagnostics/append.ts';
import { type Diagnostic, errorAt, hasErrors, type Result, seeAlso } from '../diagnostics/diagnostic.ts';
import { Mapping, type Node, Scalar, Sequence } from '../document/node.ts';
import { isNull } from '../document/null.ts';
import { mappingAt, textOf, type WorkloadKind } from './kinds.ts';
import { selects, textMapAt, unsatisfied } from './labels.ts';

/** A workload that others wrote, as far as monitoring has to know it. */
export interface ExistingWorkload {
  readonly root: Mapping;
  readonly kind: WorkloadKind;
  /** Its name, or the beginning that the API server makes one of. */
  readonly name: string;
  readonly namespace?: Scalar;
  readonly template: Mapping;
  /** Of its pods. */
  readonly labels: TextMap;
  readonly annotations: TextMap;
  readonly containers: readonly [Container, ...Container[]];
  readonly initContainers: readonly Container[];
  /** Labels by which its pods are selected, once those of `missing` are added to them. */
  readonly selector: TextMap;
  readonly missing: TextMap;
}

/**
 * Reads a workload.
 *
 * Errors, at its own lines: what Kubernetes would refuse of labels, selectors, containers and ports.
 *
 * @param application the name of the application, with which pods are labelled that no label selects
 */
export function readWorkload(
  root: Mapping,
  kind: WorkloadKind,
  application: string,
): Result<ExistingWorkload> {
  const template = templateOf(root, kind);
  if (template.value === undefined) return { diagnostics: template.diagnostics };
  const diagnostics: Diagnostic[] = [];
  const metadata = template.value.get('metadata');
  const labels = textMapAt(metadata, 'labels', diagnostics);
  const annotations = textMapAt(metadata, 'annotations', diagnostics);
  const spec = mappingAt(template.value, 'spec');
  const containers = containersOf(spec, 'containers', diagnostics);
  const initContainers = containersOf(spec, 'initContainers', diagnostics);
  const [first, ...others] = containers;
  if (first === undefined && diagnostics.length === 0) {
    const place = spec === undefined ? template.value : spec;
    diagnostics.push(errorAt(place, 'missing-field', 'the pods of the manifest have no containers'));
  }
  const selection = selectionOf(root, kind, labels, application);
  append(diagnostics, selection.diagnostics);
  const name = nameOf(root, kind, diagnostics);
  if (hasErrors(diagnostics) || first === undefined || selection.value === undefined) return { diagnostics };
  const namespace = root.has('metadata', 'namespace') ? root.at('metadata', 'namespace') : undefined;
  const value: ExistingWorkload = {
    root,
    kind,
    name,
    template: template.value,
    labels,
    annotations,
    containers: [first, ...others],
    initContainers,
    ...selection.value,
    ...(namespace instanceof Scalar && textOf(namespace) !== undefined ? { namespace } : {}),
  };
  return { value, diagnostics };
}

function templateOf(root: Mapping, { kind, template }: WorkloadKind): Result<Mapping> {
  const found = mappingAt(root, ...template);
  if (found !== undefined) return { value: found, diagnostics: [] };
  if (kind === 'Rollout' && root.has('spec', 'workloadRef')) {
    const message = 'the pods of this Rollout are those of the workload that workloadRef names';
    const hint = 'name that workload as the manifest';
    return { diagnostics: [errorAt(root.keyAt('spec', 'workloadRef'), 'no-workload', message, { hint })] };
  }
  const place = root.keyAt('kind');
  return { diagnostics: [errorAt(place, 'missing-field', `the ${kind} has no ${template.join('.')}`)] };
}

function nameOf(root: Mapping, { kind }: WorkloadKind, diagnostics: Diagnostic[]): string {
  for (const field of ['name', 'generateName']) {
    const name = root.has('metadata', field) ? textOf(root.at('metadata', field)) : undefined;
    if (name !== undefined && name !== '') return name;
  }
  const place = root.has('metadata') ? root.keyAt('metadata') : root.keyAt('kind');
  diagnostics.push(errorAt(place, 'missing-field', `the ${kind} has no metadata.name`));
  return '';
}

/** Its own `matchLabels`; if there are none, the label `app`, or all labels of pods whose `app` is another. */
function selectionOf(
  root: Mapping,
  { kind, needsSelector }: WorkloadKind,
  labels: TextMap,
  application: string,
): Result<Pick<ExistingWorkload, 'selector' | 'missing'>> {
  const written = mappingAt(root, 'spec', 'selector');
  if (needsSelector && written === undefined) {
    const message = `the ${kind} has no spec.selector, and Kubernetes refuses it`;
    return { diagnostics: [errorAt(root.keyAt('kind'), 'missing-field', message)] };
  }
  const diagnostics: Diagnostic[] = [];
  const matchLabels = textMapAt(written, 'matchLabels', diagnostics);
  if (diagnostics.length > 0) return { diagnostics };
  const mismatch = matchLabels.find((label) => !selects([label], labels));
  if (mismatch !== undefined) {
    const [key, value] = mismatch;
    const message = `the ${kind} selects pods by ${key}: ${value}, and its own pods do not have that label`;
    const place = root.at('spec', 'selector', 'matchLabels').keyAt(key);
    return { diagnostics: [errorAt(place, 'selector-mismatch', message)] };
  }
  const { selector, missing } =
    matchLabels.length > 0 ? { selector: matchLabels, missing: [] } : byApp(labels, application);
  const broken = unsatisfied(written?.get('matchExpressions'), [...labels, ...missing]);
  if (broken === undefined) return { value: { selector, missing }, diagnostics };
  const isOnlyAppMissing = unsatisfied(written?.get('matchExpressions'), labels) === undefined;
  const message = isOnlyAppMissing
    ? `the pods need a label to be selected by, and app: ${application} would take them from the ${kind}`
    : `the ${kind}'s own pods do not satisfy its selector`;
  const hint = isOnlyAppMissing ? { hint: 'write a label of the pods into spec.selector.matchLabels' } : {};
  return { diagnostics: [errorAt(broken, 'selector-mismatch', message, hint)] };
}

function byApp(labels: TextMap, application: string): Pick<ExistingWorkload, 'selector' | 'missing'> {
  const app = labels.find(([key]) => key === 'app');
  if (app === undefined) return { selector: [['app', application]], missing: [['app', application]] };
  return { selector: app[1] === application ? [app] : labels, missing: [] };
}

/** What is not read of a container that exists already. */
const NOTHING_OF_A_CONTAINER = {
  command: undefined,
  args: undefined,
  workingDir: undefined,
  env: [],
  envFrom: [],
  resources: { limits: [], requests: [] },
  files: [],
  dirs: [],
  livenessProbe: undefined,
  readinessProbe: undefined,
  startupProbe: undefined,
  postStart: undefined,
  preStop: undefined,
  securityContext: undefined,
};

function containersOf(
  spec: Mapping | undefined,
  field: 'containers' | 'initContainers',
  diagnostics: Diagnostic[],
): readonly Container[] {
  const seen = new Map<string, Node>();
  return itemsOf(spec, field, diagnostics).flatMap((item) => {
    const name = item instanceof Mapping ? textOf(item.get('name')) : undefined;
    if (!(item instanceof Mapping) || name === undefined) {
      diagnostics.push(errorAt(item, 'missing-field', 'a container has no name'));
      return [];
    }
    const first = seen.get(name);
    if (first !== undefined) {
      diagnostics.push(
        errorAt(item.at('name'), 'duplicate-container', `a second container is named ${name}`, {
          related: [seeAlso('the first one is here', first)],
        }),
      );
    }
    seen.set(name, item.at('name'));
    const image = textOf(item.get('image'));
    return [
      {
        ...NOTHING_OF_A_CONTAINER,
        name,
        image: image === undefined ? '' : image,
        ports: portsOf(item, diagnostics),
        restartPolicy: textOf(item.get('restartPolicy')) === 'Always' ? 'Always' : undefined,
        at: item,
      },
    ];
  });
}

function portsOf(container: Mapping, diagnostics: Diagnostic[]): readonly ContainerPort[] {
  return itemsOf(container, 'ports', diagnostics).flatMap((item) => {
    const number = item instanceof Mapping ? item.get('containerPort') : undefined;
    if (!(item instanceof Mapping) || !(number instanceof Scalar) || !isPort(number.value)) {
      const place = number === undefined ? item : number;
      diagnostics.push(errorAt(place, 'bad-port', 'containerPort must be a number from 1 to 65535'));
      return [];
    }
    const name = textOf(item.get('name'));
    const protocol = textOf(item.get('protocol'));
    return [
      {
        name: name === '' ? undefined : name,
        port: number.value as number,
        protocol: (protocol === undefined ? 'TCP' : protocol) as Protocol,
        at: item,
      },
    ];
  });
}

/** The items of a list; none if nothing is written. */
function itemsOf(below: Mapping | undefined, field: string, diagnostics: Diagnostic[]): readonly Node[] {
  const list = below?.get(field);
  if (list === undefined || isNull(list)) return [];
  if (list instanceof Sequence) return list.items;
  diagnostics.push(errorAt(list, 'wrong-type', `${field} must be a list`));
  return [];
}

export function isPort(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 65535;
}
