import type {
  MonitorType,
  ResolvedApplication,
  ResolvedScraping,
  TextMap,
} from '../application/model/application.ts';
import { type Diagnostic, errorAt, type Place, seeAlso, warningAt } from '../diagnostics/diagnostic.ts';
import { labelNameOf } from './label-name.ts';
import { ingressAnnotations, podAnnotations, scrapeAnnotations, scrapeKeys } from './scrape-annotations.ts';
import type { ScrapePlan } from './scrape-plan.ts';

/** Annotations that a user wrote, and what they end up on. */
interface Written {
  readonly annotations: TextMap;
  readonly on: 'pod' | 'service' | 'public-service' | 'ingress' | 'everything';
  readonly place: Place;
  /** The one of them by which a scrape job takes the object, if there is one. */
  readonly scrapeKey: string | undefined;
}

/**
 * What a user's own annotations do to the scraping: a second scrape of the same pods is `scraped-twice`, another value
 * for a key that appcfg writes is a conflict.
 */
export function ownAnnotationRules(application: ResolvedApplication, plan: ScrapePlan): Diagnostic[] {
  const written = annotationsOf(application);
  const [first] = application.monitoring;
  if (first === undefined) return scrapedTwiceByHand(written, plan);
  const annotated = first.operatorMode.value ? undefined : first;
  const target = annotated === undefined ? undefined : TARGETS[annotated.monitorType.value];
  return [
    ...written.filter(({ on }) => on !== target).flatMap((source) => secondScrape(source, first)),
    ...(annotated === undefined
      ? []
      : conflicts(written, annotated, annotationsWritten(application, annotated, plan))),
    ...(annotated === undefined ? [] : overwrittenLabels(application, annotated.monitorType.value)),
  ];
}

const TARGETS = { pod: 'pod', service: 'service', ingress: 'ingress' } as const satisfies Record<
  MonitorType,
  string
>;

function annotationsOf(application: ResolvedApplication): Written[] {
  const { workload, ingress } = application;
  const all: Written[] = [];
  function add(
    { annotations, at }: { annotations: TextMap; at: Place },
    on: Written['on'],
    place = at.at('annotations'),
  ) {
    if (annotations.length === 0) return;
    const keys = scrapeKeys(application);
    const scrapeKey = annotations.find(([key, value]) => value === 'true' && keys.includes(key))?.[0];
    all.push({ annotations, on, place, scrapeKey });
  }
  add(application, 'everything');
  add(workload, 'pod', workload.decided === undefined ? undefined : decidedAnnotations(workload));
  for (const port of workload.ports) add(port, port.public ? 'public-service' : 'service');
  if (ingress !== undefined) add(ingress, 'ingress');
  return all;
}

/** Where each annotation of the workload is: a default of the platform's in its workspace. */
function decidedAnnotations({ at, decided = [] }: ResolvedApplication['workload']): Place {
  const own = at.at('annotations');
  const placeOf = (path: readonly (string | number)[]): Place | undefined => {
    const origin = decided.find(({ name }) => name === `annotations.${path[0]}`)?.origin;
    return origin?.by === 'workspace' ? origin.place : undefined;
  };
  return {
    location: own.location,
    has: (...path) => own.has(...path),
    at: (...path) => placeOf(path) || own.at(...path),
    keyAt: (...path) => placeOf(path) || own.keyAt(...path),
  };
}

function secondScrape(source: Written, block: ResolvedScraping): Diagnostic[] {
  const key = source.scrapeKey;
  if (key === undefined) return [];
  return [
    errorAt(
      source.place.keyAt(key),
      'scraped-twice',
      `${key} would have Prometheus scrape the application twice`,
      {
        related: [seeAlso('the monitoring block scrapes it already', block.at)],
        hint: 'remove the annotation, or the monitoring block',
      },
    ),
  ];
}

/** Without a monitoring block, a user's own annotations still scrape twice where pod and Service both carry them. */
function scrapedTwiceByHand(written: readonly Written[], plan: ScrapePlan): Diagnostic[] {
  const everywhere = written.find((source) => source.on === 'everything' && source.scrapeKey !== undefined);
  const objects = new Map<string, Written>();
  for (const source of written) {
    if (source.on !== 'ingress' && source.on !== 'everything' && source.scrapeKey)
      objects.set(source.on, source);
  }
  if (everywhere !== undefined && plan.privatePorts.length > 0) objects.set('service', everywhere);
  if (everywhere !== undefined && plan.publicPorts.length > 0) objects.set('public-service', everywhere);
  const [first, second] = [...objects.values()];
  if (first === undefined || second === undefined) return [];
  const key = second.scrapeKey as string;
  return [
    errorAt(
      second.place.keyAt(key),
      'scraped-twice',
      `${key} would have Prometheus scrape the application twice`,
      {
        ...(first === second
          ? { notes: ['both Services carry the annotations of the application'] }
          : { related: [seeAlso('the first one is here', first.place.keyAt(first.scrapeKey as string))] }),
        hint: 'write monitoring: {} instead of the annotations, and one object carries them',
      },
    ),
  ];
}

/** The same key with the same value is not reported, with another one it is not known what would be scraped. */
function conflicts(written: readonly Written[], block: ResolvedScraping, own: TextMap): Diagnostic[] {
  const type = block.monitorType.value;
  const ours = new Map(own.map(([key, value]) => [labelNameOf(key), { key, value }]));
  const reach = written.filter(({ on }) => on === type || (on === 'everything' && type !== 'pod'));
  return reach.flatMap(({ annotations, place }) =>
    annotations.flatMap(([key, value]) => {
      const other = ours.get(labelNameOf(key));
      if (other === undefined || other.value === value) return [];
      const isSame = own.some(([name]) => name === key);
      const theirs = isSame ? `"${other.value}"` : `${other.key} "${other.value}"`;
      return [
        errorAt(
          place.at(key),
          'conflicting-annotation',
          `${key} is "${value}" here, and ${theirs} by the monitoring block`,
          {
            ...(isSame
              ? {}
              : { notes: ['Prometheus makes one label of both, and chance decides its value'] }),
            related: [seeAlso('the monitoring block is here', block.at)],
            hint:
              other.value === 'true'
                ? 'remove the annotation, or the monitoring block'
                : 'remove the annotation, and write it in the monitoring block',
          },
        ),
      ];
    }),
  );
}

function annotationsWritten(
  { annotationKeys }: ResolvedApplication,
  block: ResolvedScraping,
  plan: ScrapePlan,
): TextMap {
  if (block.monitorType.value === 'ingress') return ingressAnnotations(block, annotationKeys);
  const [endpoint] = block.monitorType.value === 'pod' ? plan.pod : plan.service;
  if (endpoint === undefined) return [];
  return block.monitorType.value === 'pod'
    ? podAnnotations(block, annotationKeys, endpoint.port)
    : scrapeAnnotations(block, annotationKeys, endpoint.port.port);
}

/** The chart's jobs map every label of the object onto the target, over Prometheus' own `job` and `instance`. */
function overwrittenLabels({ labels, workload, at }: ResolvedApplication, type: MonitorType): Diagnostic[] {
  const own: [TextMap, Place][] = [[labels, at.at('labels')]];
  if (type === 'pod') own.push([workload.labels, workload.at.at('labels')]);
  if (type === 'service') {
    for (const port of workload.ports) if (!port.public) own.push([port.labels, port.at.at('labels')]);
  }
  return own.flatMap(([map, place]) =>
    map
      .filter(([key]) => key === 'job' || key === 'instance')
      .map(([key]) => {
        const message = `the label ${key} replaces the target's own ${key}`;
        const notes = ["the chart's scrape jobs copy every label of what they scrape onto the target"];
        return warningAt(place.keyAt(key), 'overwritten-label', message, { notes, hint: 'use another key' });
      }),
  );
}
