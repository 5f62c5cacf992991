import type { ResolvedApplication, TextMap } from '../application/model/application.ts';
import { append } from '../diagnostics/append.ts';
import { type Diagnostic, hasErrors, type Place, type Result } from '../diagnostics/diagnostic.ts';
import { compileMonitors, ingressPort, labelsOfMarked } from '../manifests/compile.ts';
import { copiedLabelRules, type LabelledObjects } from '../manifests/copied-labels.ts';
import { type Manifest, SCRAPE_LABEL } from '../manifests/manifest.ts';
import { nameRules } from '../manifests/name-rules.ts';
import { ownAnnotationRules } from '../manifests/own-annotations.ts';
import { ingressAnnotations, podAnnotations, scrapeAnnotations } from '../manifests/scrape-annotations.ts';
import { type ScrapeEndpoint, type ScrapePlan, scrapePlan } from '../manifests/scrape-plan.ts';
import { compileMetricsService } from '../manifests/service.ts';
import type { ExistingObjects } from './resolve-existing.ts';
import { isMarked, otherMarkedObjects, otherServices, rivals, scrapedAlready } from './rules.ts';

type Step = string | number;

/** One thing that monitoring adds to an object that others wrote: entries to a mapping, or an item to a list. */
export interface ObjectAddition {
  /** The object itself. */
  readonly object: Place;
  readonly path: readonly Step[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly item?: { readonly name: string; readonly containerPort: number };
}

export interface AppliedMonitoring {
  /** What is emitted beside the objects: monitors, and a Service for metrics if none carries them. */
  readonly manifests: readonly Manifest[];
  readonly additions: readonly ObjectAddition[];
}

/** What it takes to have existing objects scraped. Nothing that they hold is changed, so nothing is added twice. */
export function applyMonitoring(
  application: ResolvedApplication,
  existing: ExistingObjects,
): Result<AppliedMonitoring> {
  const plan = scrapePlan(application);
  if (plan.value === undefined) return { diagnostics: plan.diagnostics };
  const manifests = [
    ...metricsService(application, plan.value),
    ...monitorsOf(application, existing, plan.value),
  ];
  const diagnostics: Diagnostic[] = [
    ...plan.diagnostics,
    ...ownAnnotationRules(application, plan.value),
    ...otherServices(application, existing),
    ...ingressPort(application),
    ...otherMarkedObjects(application, existing, plan.value),
    ...scrapedAlready(existing, plan.value),
    ...rivals(existing, plan.value),
    ...nameRules(application, manifests),
    ...copiedLabelRules(application, labelledObjects(application, existing, plan.value, manifests)),
  ];
  if (hasErrors(diagnostics)) return { diagnostics };
  const additions = [
    ...toPods(application, existing, plan.value),
    ...toService(application, existing, plan.value),
    ...toIngress(application, existing, plan.value),
  ];
  return { value: { manifests, additions }, diagnostics };
}

function labelledObjects(
  { workload: { written } }: ResolvedApplication,
  { service }: ExistingObjects,
  { scrapedService }: ScrapePlan,
  manifests: readonly Manifest[],
): LabelledObjects {
  const keysOf = (labels: TextMap = []) => labels.map(([key]) => key);
  return {
    pods: keysOf(written?.labels),
    service: scrapedService === 'private' ? keysOf(service?.labels) : labelsOfMarked(manifests),
  };
}

function metricsService(application: ResolvedApplication, plan: ScrapePlan): Manifest[] {
  return plan.scrapedService === 'metrics' ? [compileMetricsService(application, plan.service)] : [];
}

/**
 * The monitors of an own workload, selecting what is marked with the application's name: a Service of somebody else
 * need not have the label `app`, and may share it with others.
 */
function monitorsOf(
  application: ResolvedApplication,
  existing: ExistingObjects,
  plan: ScrapePlan,
): Manifest[] {
  const { written } = application.workload;
  const marked = isMarked(plan, existing);
  const selector = { matchLabels: { [SCRAPE_LABEL]: application.name } };
  return compileMonitors(application, plan).map((monitor) => {
    const spec = monitor.spec as Readonly<Record<string, unknown>>;
    if (monitor.kind === 'PodMonitor') {
      return { ...monitor, spec: withJobLabel(spec, plan.pod, written?.jobLabel) };
    }
    if (monitor.kind === 'ServiceMonitor' && marked.service && existing.service !== undefined) {
      return {
        ...monitor,
        spec: { ...withJobLabel(spec, plan.service, written?.service?.jobLabel), selector },
      };
    }
    if (monitor.kind === 'Probe' && marked.ingress) {
      const targets = spec.targets as { readonly ingress: object };
      return { ...monitor, spec: { ...spec, targets: { ingress: { ...targets.ingress, selector } } } };
    }
    return monitor;
  });
}

/** The label that the block names for Prometheus' `job`; else the one that there is, or its own default. */
function withJobLabel(
  { jobLabel, ...spec }: Readonly<Record<string, unknown>>,
  [endpoint]: readonly ScrapeEndpoint[],
  label: TextMap[number] | undefined,
): object {
  if (endpoint?.block.asWritten.jobLabel !== undefined) return { jobLabel, ...spec };
  return label === undefined ? spec : { jobLabel: label[0], ...spec };
}

function toPods(
  application: ResolvedApplication,
  existing: ExistingObjects,
  plan: ScrapePlan,
): ObjectAddition[] {
  const { workload, service } = existing;
  const template = workload.kind.template;
  const object = workload.root;
  const additions: ObjectAddition[] = [];
  const byPods = plan.pod.filter(({ block }) => block.operatorMode.value);
  const needsLabel =
    byPods.length > 0 ||
    plan.scrapedService === 'metrics' ||
    (plan.scrapedService === 'private' && service?.needsMissing === true);
  if (needsLabel && workload.missing.length > 0)
    additions.push({
      object,
      path: [...template, 'metadata', 'labels'],
      entries: Object.fromEntries(workload.missing),
    });
  const [annotated] = plan.pod;
  if (annotated !== undefined && !annotated.block.operatorMode.value) {
    const wanted = podAnnotations(annotated.block, application.annotationKeys, annotated.port);
    append(additions, absent(object, [...template, 'metadata', 'annotations'], wanted, workload.annotations));
  }
  const named = new Set<string>();
  for (const endpoint of byPods) {
    const name = endpoint.port.name as string;
    if (!named.has(name)) append(additions, portAddition(endpoint, existing));
    named.add(name);
  }
  return additions;
}

/** A monitor asks for a port by its name, so the pods have to declare and to name it. */
function portAddition({ port }: ScrapeEndpoint, { workload }: ExistingObjects): ObjectAddition[] {
  const name = port.name as string;
  for (const field of ['containers', 'initContainers'] as const) {
    const index = workload[field].findIndex((container) => container.name === port.container);
    const container = workload[field][index];
    if (container === undefined) continue;
    const path = [...workload.kind.template, 'spec', field, index, 'ports'];
    const same = container.ports.filter(
      (other) => other.port === port.port && other.protocol === port.protocol,
    );
    if (same.some((other) => other.name === name)) return [];
    const unnamed = container.ports.findIndex((other) => same.includes(other) && other.name === undefined);
    if (unnamed >= 0) return [{ object: workload.root, path: [...path, unnamed], entries: { name } }];
    return [{ object: workload.root, path, item: { name, containerPort: port.port } }];
  }
  throw new Error(`no container ${port.container} in the manifest`);
}

function toService(
  application: ResolvedApplication,
  { service }: ExistingObjects,
  plan: ScrapePlan,
): ObjectAddition[] {
  const [first] = plan.service;
  if (plan.scrapedService !== 'private' || service === undefined || first === undefined) return [];
  const object = service.root;
  if (!first.block.operatorMode.value) {
    const wanted = scrapeAnnotations(first.block, application.annotationKeys, first.port.port);
    return absent(object, ['metadata', 'annotations'], wanted, service.annotations);
  }
  const names = plan.service.flatMap(({ service: through }) => {
    const index = through === undefined ? -1 : service.ports.indexOf(through.port);
    return through === undefined || index < 0 || through.port.name !== undefined
      ? []
      : [{ object, path: ['spec', 'ports', index], entries: { name: through.name } }];
  });
  return [
    ...absent(object, ['metadata', 'labels'], [[SCRAPE_LABEL, application.name]], service.labels),
    ...names,
  ];
}

function toIngress(
  application: ResolvedApplication,
  existing: ExistingObjects,
  plan: ScrapePlan,
): ObjectAddition[] {
  const { ingress } = existing;
  if (ingress === undefined || plan.ingress === undefined) return [];
  return plan.ingress.operatorMode.value
    ? absent(ingress.root, ['metadata', 'labels'], [[SCRAPE_LABEL, application.name]], ingress.labels)
    : absent(
        ingress.root,
        ['metadata', 'annotations'],
        ingressAnnotations(plan.ingress, application.annotationKeys),
        ingress.ingress.annotations,
      );
}

/** What is not there yet; that the rest says the same has been proved before. */
function absent(object: Place, path: readonly Step[], wanted: TextMap, held: TextMap): ObjectAddition[] {
  const missing = wanted.filter(([key]) => held.every(([other]) => other !== key));
  return missing.length === 0 ? [] : [{ object, path, entries: Object.fromEntries(missing) }];
}
