import { withEntries } from '../application/dialects/type-marks.ts';
import type {
  MonitorType,
  Protocol,
  ResolvedScraping,
  ServicePort,
  TextMap,
} from '../application/model/application.ts';
import { append } from '../diagnostics/append.ts';
import { type Diagnostic, errorAt, type Result, seeAlso } from '../diagnostics/diagnostic.ts';
import { type Entry, Mapping, Scalar, Sequence } from '../document/node.ts';
import { isNull } from '../document/null.ts';
import { isIn, textOf } from './kinds.ts';
import { labelEntries, selects, textMapAt } from './labels.ts';
import { type ExistingWorkload, isPort } from './workload.ts';

/** A Service that others wrote. */
export interface ExistingService {
  readonly root: Mapping;
  readonly name: string;
  /** Reachable from outside, where no metrics are added. */
  readonly isPublic: boolean;
  readonly isHeadless: boolean;
  /** It leads to the pods only once they have the label that they are missing. */
  readonly needsMissing: boolean;
  readonly labels: TextMap;
  readonly annotations: TextMap;
  readonly ports: readonly ServicePort[];
}

/** The Services among objects that lead to pods with these labels in this namespace. */
export function servicesOf(
  objects: readonly Mapping[],
  { labels: pods, missing }: Pick<ExistingWorkload, 'labels' | 'missing'>,
  namespace: string | undefined,
): Result<readonly ExistingService[]> {
  const diagnostics: Diagnostic[] = [];
  const value = objects.flatMap((root) => {
    if (textOf(root.get('kind')) !== 'Service' || textOf(root.get('apiVersion')) !== 'v1') return [];
    if (!isIn(root, namespace)) return [];
    const spec = root.get('spec');
    const type = spec instanceof Mapping ? textOf(spec.get('type')) : undefined;
    if (!(spec instanceof Mapping) || type === 'ExternalName') return [];
    const found: Diagnostic[] = [];
    const selector = textMapAt(spec, 'selector', found);
    if (!selects(selector, [...pods, ...missing])) return [];
    append(diagnostics, found);
    const service = readService(root, spec, type === 'LoadBalancer', diagnostics);
    return [{ ...service, needsMissing: !selects(selector, pods) }];
  });
  return diagnostics.length > 0 ? { diagnostics } : { value, diagnostics };
}

function readService(
  root: Mapping,
  spec: Mapping,
  isPublic: boolean,
  diagnostics: Diagnostic[],
): Omit<ExistingService, 'needsMissing'> {
  const metadata = root.get('metadata');
  const name = metadata instanceof Mapping ? textOf(metadata.get('name')) : undefined;
  if (name === undefined)
    diagnostics.push(errorAt(root.keyAt('metadata'), 'missing-field', 'the Service has no metadata.name'));
  const labels = textMapAt(metadata, 'labels', diagnostics);
  const annotations = textMapAt(metadata, 'annotations', diagnostics);
  // A message about the labels or annotations of a port is one about those of its Service.
  const beside = labelEntries(metadata);
  const list = spec.get('ports');
  const ports =
    list instanceof Sequence
      ? list.items.flatMap((item) => readPort(item, isPublic, beside, diagnostics))
      : [];
  const [first, ...others] = ports;
  const marked =
    first === undefined ? [] : [{ ...first, labels: ownOfTargets(labels), annotations }, ...others];
  return {
    root,
    name: name === undefined ? '' : name,
    isPublic,
    isHeadless: textOf(spec.get('clusterIP')) === 'None',
    labels,
    annotations,
    ports: marked,
  };
}

/** The labels that replace what Prometheus itself gives its targets; selectors may be made of the others. */
export function ownOfTargets(labels: TextMap): TextMap {
  return labels.filter(([key]) => key === 'job' || key === 'instance');
}

function readPort(
  item: Sequence['items'][number],
  isPublic: boolean,
  beside: readonly Entry[],
  diagnostics: Diagnostic[],
): ServicePort[] {
  const port = item instanceof Mapping ? item.get('port') : undefined;
  if (!(item instanceof Mapping) || !(port instanceof Scalar) || !isPort(port.value)) {
    const place = port === undefined ? item : port;
    diagnostics.push(errorAt(place, 'bad-port', 'port of a Service must be a number from 1 to 65535'));
    return [];
  }
  const name = textOf(item.get('name'));
  const protocol = textOf(item.get('protocol'));
  const target = item.get('targetPort');
  const isWritten = target instanceof Scalar && !isNull(target);
  const at = withEntries(item, [...item.entries, ...beside]);
  return [
    {
      name: name === '' ? undefined : name,
      port: port.value,
      targetPort: isWritten ? (target.value as number | string) : port.value,
      protocol: (protocol === undefined ? 'TCP' : protocol) as Protocol,
      public: isPublic,
      cloud: undefined,
      labels: [],
      annotations: [],
      at,
    },
  ];
}

/**
 * The one of several Services through which the blocks are scraped: one that offers their ports, and rather one with
 * an address of its own. Undefined if there is none.
 */
export function scrapedService(
  services: readonly ExistingService[],
  blocks: readonly ResolvedScraping[],
): Result<ExistingService | undefined> {
  const through = blocks.filter((block) => block.monitorType.value === 'service');
  const isWanted = (service: ExistingService) => through.every((block) => offers(service, block));
  const candidates = preferred(
    preferred(
      services.filter(({ isPublic }) => !isPublic),
      isWanted,
    ),
    ({ isHeadless }) => !isHeadless,
  );
  const [first, second] = candidates;
  if (through.length === 0 || second === undefined || first === undefined) {
    return { value: first, diagnostics: [] };
  }
  return { diagnostics: [ambiguous('Service', first.root, second.root, 'service')] };
}

/** Those that are so; all if none is. */
function preferred<T>(items: readonly T[], isSo: (item: T) => boolean): readonly T[] {
  const found = items.filter(isSo);
  return found.length > 0 ? found : items;
}

function offers({ ports }: ExistingService, { port: { value } }: ResolvedScraping): boolean {
  return ports.some(({ name, port, targetPort }) => [name, port, targetPort].includes(value));
}

/** Two objects that could both be the one that is scraped. */
export function ambiguous(kind: string, first: Mapping, second: Mapping, type: MonitorType): Diagnostic {
  const message = `the pods have several of kind ${kind} here, and monitorType: ${type} needs one`;
  return errorAt(second.at('metadata', 'name'), 'ambiguous-object', message, {
    related: [seeAlso('another one is here', first.at('metadata', 'name'))],
    hint: 'write monitorType: pod, or keep the others in a file of their own',
  });
}
