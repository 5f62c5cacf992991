import { withEntries } from '../application/dialects/type-marks.ts';
import type {
  Container,
  ResolvedApplication,
  ResolvedWorkload,
  WrittenWorkload,
} from '../application/model/application.ts';
import { type Diagnostic, errorAt, type Result, seeAlso } from '../diagnostics/diagnostic.ts';
import { type Mapping, Scalar } from '../document/node.ts';
import { type ExistingIngress, probedIngress } from './ingress.ts';
import { isIn, mappingAt, textOf, workloadKindOf } from './kinds.ts';
import { isOfEarlierRun, jobLabelOf, labelEntries, selects, textMapAt } from './labels.ts';
import { type ExistingEndpoint, endpointsOf } from './monitors.ts';
import { type ExistingService, ownOfTargets, scrapedService, servicesOf } from './service.ts';
import type { ExistingWorkload } from './workload.ts';

/** What monitoring is applied to. */
export interface ExistingObjects {
  readonly workload: ExistingWorkload;
  /** Every Service that leads to its pods. */
  readonly services: readonly ExistingService[];
  /** The one that is scraped if a block asks for a Service. */
  readonly service?: ExistingService;
  readonly ingress?: ExistingIngress;
  /** Other workloads whose pods have the labels too by which these are selected. */
  readonly rivals: readonly Mapping[];
  /** What scrapes the pods already. */
  readonly endpoints: readonly ExistingEndpoint[];
}

export interface ResolvedExisting {
  readonly application: ResolvedApplication;
  readonly existing: ExistingObjects;
}

/**
 * Puts what others wrote in the place of an application's workload, so that the same rules hold for it.
 *
 * Errors: `other-namespace`, `ambiguous-object`, and what is wrong in the Services and the Ingress.
 *
 * @param others everything that is beside the workload
 */
export function resolveExisting(
  resolved: ResolvedApplication,
  workload: ExistingWorkload,
  others: readonly Mapping[],
): Result<ResolvedExisting> {
  const { namespace, monitoring } = resolved;
  const objects = others.filter((object) => !isReplaced(object, resolved.name));
  const elsewhere = otherNamespace(resolved, workload.namespace);
  if (elsewhere !== undefined) return { diagnostics: [elsewhere] };
  const services = servicesOf(objects, workload, namespace);
  if (services.value === undefined) return { diagnostics: services.diagnostics };
  const service = scrapedService(services.value, monitoring);
  const ingress = probedIngress(objects, namespace, monitoring);
  const diagnostics: Diagnostic[] = [...service.diagnostics, ...ingress.diagnostics];
  if (diagnostics.length > 0) return { diagnostics };
  const application: ResolvedApplication = {
    ...resolved,
    workload: resolvedWorkload(workload, services.value, service.value, resolved),
    ...(ingress.value === undefined ? {} : { ingress: ingress.value.ingress }),
  };
  const existing: ExistingObjects = {
    workload,
    services: services.value,
    rivals: rivalsOf(workload, objects, namespace),
    endpoints: endpointsOf(objects, workload, services.value, namespace),
    ...(service.value === undefined ? {} : { service: service.value }),
    ...(ingress.value === undefined ? {} : { ingress: ingress.value }),
  };
  return { value: { application, existing }, diagnostics };
}

const EMITTED_KINDS = [
  ...['PodMonitor', 'ServiceMonitor', 'Probe', 'PrometheusRule', 'NetworkPolicy'],
  ...['VMPodScrape', 'VMServiceScrape', 'VMProbe', 'PodMonitoring'],
];

/** Monitors, their alerts, the NetworkPolicy, and the Service for metrics are emitted anew. */
function isReplaced(object: Mapping, application: string): boolean {
  const kind = textOf(object.get('kind'));
  const isEmitted =
    kind === 'Service'
      ? textOf(mappingAt(object, 'metadata')?.get('name')) === `${application}-metrics`
      : kind !== undefined && EMITTED_KINDS.includes(kind);
  return isEmitted && isOfEarlierRun(object, application);
}

function rivalsOf(
  { root, selector }: ExistingWorkload,
  objects: readonly Mapping[],
  namespace: string | undefined,
): readonly Mapping[] {
  return objects.filter((other) => {
    const kind = workloadKindOf(other);
    if (other === root || kind === undefined) return false;
    const metadata = mappingAt(other, ...kind.template, 'metadata');
    return isIn(other, namespace) && selects(selector, textMapAt(metadata, 'labels', []));
  });
}

/** A monitor looks for pods in its own namespace only. */
function otherNamespace(
  { namespace, at }: ResolvedApplication,
  written: Scalar | undefined,
): Diagnostic | undefined {
  if (written === undefined || written.value === namespace) return undefined;
  const message = `the manifest is in the namespace ${written.text}, and the application in ${namespace}`;
  const isWritten = at.has('namespace') && at.at('namespace').location.document !== written.document;
  return errorAt(written, 'other-namespace', message, {
    ...(isWritten ? { related: [seeAlso('the application has it here', at.at('namespace'))] } : {}),
    hint: 'write the same namespace in both, or in one of them',
  });
}

function resolvedWorkload(
  workload: ExistingWorkload,
  services: readonly ExistingService[],
  service: ExistingService | undefined,
  application: ResolvedApplication,
): ResolvedWorkload {
  const { root, kind, template, labels, annotations, containers, initContainers, selector } = workload;
  const open = services.find(({ isPublic }) => isPublic);
  const unmistaken = withoutOtherNames(application);
  return {
    type: kind.ends ? 'Job' : 'Deployment',
    containers: unmistaken(containers) as [Container, ...Container[]],
    initContainers: unmistaken(initContainers),
    replicas: undefined,
    autoscaling: undefined,
    strategy: undefined,
    serviceAccount: undefined,
    labels: ownOfTargets(labels),
    annotations,
    ports: [service, open].flatMap((one) => (one === undefined ? [] : one.ports)),
    secrets: [],
    configMaps: [],
    serviceName: undefined,
    volumeClaimTemplates: [],
    maxUnavailable: undefined,
    topologySpreadConstraints: [],
    podSpec: undefined,
    job: {},
    cronJob: {},
    podLabels: selector,
    written: writtenWorkload(workload, service),
    // The pods' labels and annotations, and no field that the rules of an own workload know.
    at: withEntries(root, labelEntries(template.get('metadata'))),
  };
}

function writtenWorkload(
  { root, kind, labels, missing }: ExistingWorkload,
  service: ExistingService | undefined,
): WrittenWorkload {
  const replicas = root.has('spec', 'replicas') ? root.at('spec', 'replicas') : undefined;
  const ofPods = jobLabelOf([...labels, ...missing]);
  const ofService = service === undefined ? undefined : jobLabelOf(service.labels);
  return {
    kind: kind.kind,
    labels: [...labels, ...missing],
    ...(replicas instanceof Scalar && typeof replicas.value === 'number' ? { replicas: replicas.value } : {}),
    ...(ofPods === undefined ? {} : { jobLabel: ofPods }),
    ...(service === undefined
      ? {}
      : { service: { name: service.name, ...(ofService === undefined ? {} : { jobLabel: ofService }) } }),
  };
}

/**
 * A name that two ports of a pod have is a mistake only if one of them is scraped; elsewhere the second one's is
 * skipped.
 */
function withoutOtherNames({ monitoring }: ResolvedApplication) {
  const wanted = new Set(monitoring.map(({ port }) => port.value));
  const seen = new Set<string>();
  return (containers: readonly Container[]): readonly Container[] =>
    containers.map((container) => ({
      ...container,
      ports: container.ports.map((port) => {
        const { name } = port;
        if (name === undefined || wanted.has(name) || wanted.has(port.port) || !seen.has(name)) {
          if (name !== undefined) seen.add(name);
          return port;
        }
        return { ...port, name: undefined };
      }),
    }));
}
