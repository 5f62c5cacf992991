import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { DetailedPrediction } from './predict.ts';
import type { FoundTarget } from './scrape/target.ts';

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
}

export interface Picture {
  readonly ways: readonly Way[];
  readonly breaks: readonly Break[];
}

/** Application → Service → monitor → target, each way once for all pods of a workload, in the order of targets. */
export function drawPicture({ targets }: DetailedPrediction, diagnostics: readonly Diagnostic[]): Picture {
  const ways = new Map<string, Way>();
  for (const target of targets) {
    const way = wayOf(target);
    ways.set(JSON.stringify(way), way);
  }
  return {
    ways: [...ways.values()],
    breaks: diagnostics.filter(({ severity }) => severity !== 'note').map(breakOf),
  };
}

function wayOf({ origin, source, url, interval, timeout }: FoundTarget): Way {
  const { pod, service, ingress } = origin;
  const object = pod?.origin ?? ingress?.origin ?? service?.origin;
  return {
    application: object === undefined ? '-' : `${object.kind} ${object.namespace}/${object.name}`,
    ...(service === undefined || object === service.origin
      ? {}
      : { service: `${service.namespace}/${service.name}` }),
    monitor: source,
    target: pod === undefined ? url : url.replace(`//${pod.ip}`, '//<pod>'),
    interval,
    timeout,
  };
}

/** Messages begin with the object that they are about: `PodMonitor web/shop: …`. */
function breakOf({ code, message, notes = [], severity }: Diagnostic): Break {
  const colon = message.indexOf(': ');
  const at = colon > 0 && /^\S+ \S+$/u.test(message.slice(0, colon)) ? message.slice(0, colon) : '';
  return {
    at,
    code,
    message: at === '' ? message : message.slice(colon + 2),
    notes,
    isError: severity === 'error',
  };
}
