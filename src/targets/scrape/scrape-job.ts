import type { Place } from '../../diagnostics/diagnostic.ts';
import type { KubernetesDiscovery } from '../discovery/discovery.ts';
import { textMapAt, textsAt } from '../fields.ts';
import type { KubernetesObject } from '../kubernetes-object.ts';
import type { CollectorName } from '../monitor-form.ts';
import type { RelabelStep } from '../relabel/step.ts';

/** One entry of `static_configs`. */
export interface StaticTargets {
  readonly targets: readonly string[];
  readonly labels: ReadonlyMap<string, string>;
}

/** @param written a list of `static_configs`, which the operator spells alike */
export function readStatics(written: readonly unknown[]): readonly StaticTargets[] {
  return written.map((one) => ({ targets: textsAt(one, 'targets'), labels: textMapAt(one, 'labels') }));
}

/** What somebody wrote that became a scrape job. */
export interface Cause {
  readonly object: KubernetesObject;
  /** The endpoint of a monitor, or the whole of what a Probe asks for. */
  readonly place: Place;
  /** What is at that place; absent if there is none of a list. */
  readonly endpoint?: unknown;
}

/** One entry of `scrape_configs`, as far as it decides about targets. */
export interface ScrapeJob {
  /** `podMonitor/NAMESPACE/NAME/INDEX`, `kubernetes-pods`, … */
  readonly name: string;
  /** Milliseconds. */
  readonly interval: number;
  readonly timeout: number;
  readonly metricsPath: string;
  readonly scheme: string;
  readonly params: ReadonlyMap<string, readonly string[]>;
  readonly discoveries: readonly KubernetesDiscovery[];
  readonly statics: readonly StaticTargets[];
  readonly steps: readonly RelabelStep[];
  /** Absent for a job of a Prometheus configuration or of a chart. */
  readonly cause?: Cause;
  /** The resource of several whose job it is, `NAMESPACE/NAME`. */
  readonly prometheus?: string;
  /** Who scrapes, if it is not a Prometheus of the operator or of the chart. */
  readonly collector?: CollectorName;
}

/** What holds for every job that sets nothing else. */
export interface GlobalTimes {
  /** Milliseconds. */
  readonly interval: number;
  readonly timeout: number;
}

/** Prometheus' default of 10 s, which gives way to a shorter interval. */
const DEFAULT_TIMEOUT = 10_000;

/** @param standard the interval if none is named, or 0 */
export function globalTimes(
  named: number | undefined,
  timeout: number | undefined,
  standard: number,
): GlobalTimes {
  const interval = named === undefined || named === 0 ? standard : named;
  return { interval, timeout: timeout === undefined ? Math.min(DEFAULT_TIMEOUT, interval) : timeout };
}

/**
 * The interval and timeout of a job: the global ones if it names none, the timeout never longer than the interval.
 * Undefined if a timeout that was named is longer, which makes Prometheus refuse the job.
 */
export function jobTimes(
  interval: number | undefined,
  timeout: number | undefined,
  global: GlobalTimes,
): GlobalTimes | undefined {
  const own = interval === undefined || interval === 0 ? global.interval : interval;
  if (timeout !== undefined && timeout > own) return undefined;
  const isNamed = timeout !== undefined && timeout !== 0;
  return { interval: own, timeout: isNamed ? timeout : Math.min(global.timeout, own) };
}
