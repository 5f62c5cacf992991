import type { Diagnostic, Location } from '../diagnostics/diagnostic.ts';
import { positionOf } from '../diagnostics/position.ts';
import { type BrokenChain, chainFinder, type FindChain } from './broken-chain.ts';
import { writtenOrigin } from './discovery/labels.ts';
import type { KubernetesObject } from './kubernetes-object.ts';
import type { DetailedPrediction } from './predict.ts';
import { type FoundTarget, shownUrl } from './scrape/target.ts';

/** One way from an application to what scrapes it; a step that is not there is absent. */
export interface Way {
  readonly application: string;
  readonly service?: string;
  readonly monitor: string;
  /** The URL with `<pod>` for the address that only a cluster can give. */
  readonly target: string;
  readonly interval: string;
  readonly timeout: string;
}

/** A monitor, a workload or another object that something is wrong with: a broken arrow, and why. */
export interface Break {
  readonly at: string;
  readonly code: string;
  readonly message: string;
  readonly notes: readonly string[];
  readonly isError: boolean;
  /** Absent if the message is about no object of the picture. */
  readonly chain?: BrokenChain;
}

export interface Picture {
  readonly ways: readonly Way[];
  readonly breaks: readonly Break[];
}

/** Application → Service → monitor → target, each way once for all pods of a workload, in the order of targets. */
export function drawPicture(prediction: DetailedPrediction, diagnostics: readonly Diagnostic[]): Picture {
  const { targets, findings } = prediction;
  const findChain = chainFinder(prediction, scrapedObjects(findings));
  const ways = new Map<string, Way>();
  for (const target of targets) {
    const way = wayOf(target);
    ways.set(JSON.stringify(way), way);
  }
  return {
    ways: [...ways.values()],
    breaks: diagnostics.filter(({ severity }) => severity !== 'note').map((one) => breakOf(one, findChain)),
  };
}

function scrapedObjects(findings: DetailedPrediction['findings']): ReadonlySet<KubernetesObject> {
  const scraped = new Set<KubernetesObject>();
  for (const { job, targets } of findings) {
    if (job.cause !== undefined && targets.length > 0) scraped.add(job.cause.object);
    for (const { origin } of targets) {
      for (const one of [origin.pod, origin.service, origin.ingress])
        if (one !== undefined) scraped.add(one.origin);
    }
  }
  return scraped;
}

function wayOf(target: FoundTarget): Way {
  const { origin, source, interval, timeout } = target;
  const { service } = origin;
  const object = writtenOrigin(origin);
  return {
    application: object === undefined ? '-' : `${object.kind} ${object.namespace}/${object.name}`,
    ...(service === undefined || object === service.origin
      ? {}
      : { service: `${service.namespace}/${service.name}` }),
    monitor: source,
    target: shownUrl(target),
    interval,
    timeout,
  };
}

/** Messages begin with the object that they are about, `PodMonitor web/shop: …`, or with its scrape job. */
function breakOf({ code, message, notes = [], severity, location }: Diagnostic, findChain: FindChain): Break {
  const colon = message.indexOf(': ');
  const at = colon > 0 && /^\S+ \S+$/u.test(message.slice(0, colon)) ? message.slice(0, colon) : '';
  const chain = findChain(at === '' ? objectNamedIn(message) : at);
  const where = location === undefined ? '' : `${location.document.name}:${lineOf(location)}`;
  return {
    ...(chain === undefined ? {} : { chain }),
    at,
    code,
    message: at === '' ? message : message.slice(colon + 2),
    notes: where === '' ? notes : [...notes, where],
    isError: severity === 'error',
  };
}

function objectNamedIn(message: string): string {
  const [, written] = /^([A-Z]\w+ [^\s:,/]+\/[^\s:,/]+)/u.exec(message) ?? [];
  if (written !== undefined) return written;
  const [, kind, namespace, name] =
    /^(podMonitor|serviceMonitor|probe)\/([^\s:/]+)\/([^\s:/]+)/u.exec(message) ?? [];
  return kind === undefined ? '' : `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${namespace}/${name}`;
}

function lineOf({ document, span }: Location): number {
  return positionOf(document, span.start).line;
}
