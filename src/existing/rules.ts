import type { ResolvedApplication } from '../application/model/application.ts';
import { type Diagnostic, errorAt, seeAlso, warningAt } from '../diagnostics/diagnostic.ts';
import { SCRAPE_LABEL } from '../manifests/manifest.ts';
import { scrapeKeys } from '../manifests/scrape-annotations.ts';
import type { ScrapePlan } from '../manifests/scrape-plan.ts';
import type { ExistingObjects } from './resolve-existing.ts';

/** Whether a Service or an Ingress of somebody else is marked for a monitor. */
export function isMarked(
  plan: ScrapePlan,
  existing: ExistingObjects,
): { service: boolean; ingress: boolean } {
  const [first] = plan.service;
  const probe = plan.ingress;
  return {
    service: plan.scrapedService === 'private' && first?.block.operatorMode.value === true,
    ingress: probe?.operatorMode.value === true && existing.ingress !== undefined,
  };
}

/** A Service that is not the scraped one must not have the same pods scraped once more. */
export function otherServices(
  application: ResolvedApplication,
  { services, service }: ExistingObjects,
): Diagnostic[] {
  const [block] = application.monitoring;
  if (block === undefined) return [];
  const keys = scrapeKeys(application);
  // The first public one is among the workload's ports, and is judged with them.
  const judged = services.find(({ isPublic }) => isPublic);
  return services.flatMap((other) => {
    if (other === service || other === judged) return [];
    const key = other.annotations.find(([name, value]) => value === 'true' && keys.includes(name))?.[0];
    if (key === undefined) return [];
    const place = other.root.at('metadata', 'annotations').keyAt(key);
    return [
      errorAt(place, 'scraped-twice', `${key} would have Prometheus scrape the application twice`, {
        related: [seeAlso('the monitoring block scrapes it already', block.at)],
        hint: 'remove the annotation, or the monitoring block',
      }),
    ];
  });
}

export function otherMarkedObjects(
  application: ResolvedApplication,
  existing: ExistingObjects,
  plan: ScrapePlan,
): Diagnostic[] {
  const marked = isMarked(plan, existing);
  const objects = [
    marked.service ? existing.service : undefined,
    marked.ingress ? existing.ingress : undefined,
  ];
  return objects.flatMap((object) => {
    const other = object?.labels.find(([key, value]) => key === SCRAPE_LABEL && value !== application.name);
    if (object === undefined || other === undefined) return [];
    const place = object.root.at('metadata', 'labels').keyAt(SCRAPE_LABEL);
    const message = `the label ${SCRAPE_LABEL} is appcfg's own: the monitor of ${application.name} selects by it`;
    return [errorAt(place, 'reserved-label', message, { hint: 'remove it' })];
  });
}

/** Whoever has the same labels is scraped too. */
export function rivals({ rivals: others, workload }: ExistingObjects, plan: ScrapePlan): Diagnostic[] {
  const byLabels =
    plan.pod.some(({ block }) => block.operatorMode.value) || plan.scrapedService === 'metrics';
  if (!byLabels) return [];
  const selector = workload.selector.map(([key, value]) => `${key}: ${value}`).join(', ');
  return others.map((other) => {
    const message = `the pods of this workload have the labels too by which ${workload.name} is scraped: ${selector}`;
    return warningAt(other.at('metadata', 'name'), 'selects-more', message, {
      hint: 'give the pods of one of them another label, and add it to its selector',
    });
  });
}

/** A monitor of somebody else's that asks the same of the same port would store every sample twice. */
export function scrapedAlready({ endpoints }: ExistingObjects, plan: ScrapePlan): Diagnostic[] {
  return [...plan.pod, ...plan.service].flatMap(({ block, port }) => {
    const same = endpoints.find(
      (other) =>
        (other.port === port.port || other.port === port.name) &&
        other.path === block.path.value &&
        block.params.length === 0,
    );
    if (same === undefined) return [];
    const message = `a monitor scrapes ${same.path} of port ${named(same.port, port.port)} here already`;
    return [
      errorAt(same.at, 'scraped-twice', message, {
        related: [seeAlso('the monitoring block would scrape it once more', block.at)],
        hint: 'remove the monitor, or the monitoring block',
      }),
    ];
  });
}

function named(written: number | string, number: number): string {
  return written === number ? `${number}` : `${written} (${number})`;
}
