import { type Diagnostic, errorAt, type RelatedPlace, seeAlso } from '../../diagnostics/diagnostic.ts';
import { GRAFANA_DOMAIN } from '../annotations/grafana-domain.ts';
import type { Service } from '../cluster/cluster.ts';
import { groupBy } from '../group-by.ts';
import { nameOf } from '../kubernetes-object.ts';
import type { Findings } from '../scrape/find-targets.ts';
import { type FoundTarget, shownUrl } from '../scrape/target.ts';
import type { Evidence } from './evidence.ts';

interface Scraped {
  readonly target: FoundTarget;
  readonly findings: Findings;
}

/** Addresses that are scraped more than once with the same path and parameters, whatever the scheme. */
export function duplicates(all: readonly Findings[], asked: Evidence['asked']): readonly Diagnostic[] {
  const scraped = all.flatMap((findings) => findings.targets.map((target) => ({ target, findings })));
  const byAddress = groupBy(scraped, ({ target: { url } }) => url.slice(url.indexOf('//')));
  const reported = new Map<string, Diagnostic>();
  for (const found of byAddress.values()) {
    const same = ofOnePod(found);
    if (same.length < 2) continue;
    const key = keyOf(same);
    if (!reported.has(key)) reported.set(key, duplicateMessage(same, asked));
  }
  return [...reported.values()];
}

/** Pods on the host network have the address of their node, and no two that use the same port are on one node. */
function ofOnePod(same: readonly Scraped[]): readonly Scraped[] {
  const pods = new Set(same.map(({ target }) => target.origin.pod));
  if (pods.size < 2) return same;
  const counts = [...pods].map((pod) => same.filter(({ target }) => target.origin.pod === pod));
  return counts.find((of) => of.length > 1) ?? [];
}

/** One message is enough for all pods of a workload. */
function keyOf(same: readonly Scraped[]): string {
  return same
    .map(({ target: { source, origin } }) => {
      const { pod, service, ingress } = origin;
      const objects = [pod?.origin, service?.origin, ingress?.origin];
      return [source, ...objects.map((object) => (object === undefined ? '' : nameOf(object)))].join(' ');
    })
    .join('\n');
}

function duplicateMessage(same: readonly Scraped[], asked: Evidence['asked']): Diagnostic {
  const services = servicesOf(same);
  const [first] = same;
  if (first === undefined) throw new Error('nothing is scraped twice');
  const sources = [...new Set(same.map(({ target }) => target.source))];
  const { cause } = first.findings.job;
  if (sources.length === 1 && services.length > 1 && cause !== undefined) {
    const names = services.map(({ origin }) => nameOf(origin));
    const message = `${nameOf(cause.object)}: its selector matches ${names.join(' and ')}, which lead to the same pods`;
    return errorAt(cause.object.place.at('spec', 'selector'), 'several-services', message, {
      notes: [`${shownUrl(first.target)} is scraped once for each`],
      related: services.map(({ origin }) => seeAlso(nameOf(origin), origin.place.at('metadata', 'name'))),
      hint: 'give one of the Services a label of its own, and select that',
    });
  }
  const [place, ...related] = relatedPlaces(same);
  const located = place === undefined ? {} : { location: place.location, related };
  if (sources.length === 1 && cause !== undefined) {
    const message = `${nameOf(cause.object)}: it names no port, so ${shownUrl(first.target)} is scraped once for each port and container of a pod`;
    return {
      code: 'scraped-twice',
      severity: 'warning',
      message,
      hint: 'name the port of the container that has the metrics',
      ...located,
    };
  }
  const containers = containersOf(same);
  if (sources.length === 1 && first.findings.job.collector === 'grafana' && containers.length > 1) {
    return {
      code: 'scraped-twice',
      severity: 'error',
      message: `${shownUrl(first.target)} is scraped once for each container of the pod: ${containers.join(', ')}`,
      hint: `name the one that has the metrics: ${GRAFANA_DOMAIN}/metrics.container: ${containers[0]}`,
      ...located,
    };
  }
  const message = `${shownUrl(first.target)} is scraped ${same.length} times: by ${same.map(({ target }) => target.source).join(' and ')}`;
  const ofMonitors = same.filter(({ findings }) => findings.job.cause !== undefined).length;
  const isOneOfEach = ofMonitors === 1 && same.length === 2;
  if (asked === 'all' || (asked === 'either' && isOneOfEach)) {
    return {
      code: 'scraped-twice',
      severity: 'warning',
      message,
      notes: [
        isOneOfEach
          ? "it matters for a Prometheus of the operator that has the Prometheus chart's annotation jobs as well"
          : 'it matters for a Prometheus that has all of these jobs: every sample is stored once for each',
      ],
      hint: 'keep one of them, or name one Prometheus: --release, --prometheus or --config',
      ...located,
    };
  }
  return {
    code: 'scraped-twice',
    severity: 'error',
    message,
    hint: 'every sample is stored once for each; keep one of them',
    ...located,
  };
}

/** In the order of the pod, whose first one is mostly the main one. */
function containersOf(same: readonly Scraped[]): readonly string[] {
  const names = new Set(same.flatMap(({ target }) => target.labels.container ?? []));
  return (same[0]?.target.origin.pod?.containers ?? [])
    .map(({ name }) => name)
    .filter((name) => names.has(name));
}

function servicesOf(same: readonly Scraped[]): readonly Service[] {
  const services = new Set<Service>();
  for (const { target } of same) if (target.origin.service !== undefined) services.add(target.origin.service);
  return [...services];
}

function relatedPlaces(same: readonly Scraped[]): readonly RelatedPlace[] {
  const places = new Map<string, RelatedPlace>();
  for (const { target, findings } of same) {
    const { cause } = findings.job;
    const { pod, service, ingress } = target.origin;
    const isOfService = target.source.startsWith('kubernetes-service');
    const annotated = isOfService ? service : ingress === undefined ? pod : ingress;
    const place =
      cause === undefined
        ? annotated?.origin.place.at(
            ...(annotated === pod && pod ? pod.template : []),
            'metadata',
            'annotations',
          )
        : cause.place;
    const source = cause === undefined ? `the annotations that ${target.source} reads` : nameOf(cause.object);
    if (place !== undefined) {
      const related = seeAlso(source, place);
      const { document, span } = related.location;
      places.set(`${document.name} ${span.start} ${source}`, related);
    }
  }
  return [...places.values()];
}
