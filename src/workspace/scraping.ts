import type {
  Duration,
  MonitorType,
  Origin,
  Prober,
  Relabeling,
  ResolvedScraping,
  Setting,
} from '../application/application.ts';
import { parseDuration } from '../application/duration.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import type { Scraping } from '../generated/app-configuration.ts';
import { builtInScraping } from '../generated/defaults.ts';
import { textMap } from './resolve.ts';
import { pick } from './workload.ts';

const BUILT_IN: Origin = { by: 'built-in' };

/** One block with the built-in defaults below it. */
export function resolveScraping(block: Scraping, at: Place): ResolvedScraping {
  function setting<K extends keyof typeof builtInScraping>(name: K): Setting<Scraping[K] & {}> {
    const written = block[name];
    return written === undefined
      ? { value: builtInScraping[name] as Scraping[K] & {}, origin: BUILT_IN }
      : { value: written as Scraping[K] & {}, origin: { by: 'application', place: at.at(name) } };
  }
  const interval = duration(setting('interval'));
  const timeout = duration(setting('timeout'));
  const port = setting('port') as Setting<number | string>;
  return {
    scheme: setting('scheme') as Setting<'http' | 'https'>,
    path: setting('path') as Setting<string>,
    port: { value: digitsAsNumber(port.value), origin: port.origin },
    interval,
    timeout: atMost(timeout, interval),
    operatorMode: setting('operatorMode') as Setting<boolean>,
    monitorType: setting('monitorType') as Setting<MonitorType>,
    params: Object.entries((block.params ?? {}) as Readonly<Record<string, readonly string[]>>).sort(
      ([a], [b]) => (a < b ? -1 : 1),
    ),
    labels: textMap(block.labels),
    relabelings: (block.relabelings ?? []).map(relabeling),
    metricRelabelings: (block.metricRelabelings ?? []).map(relabeling),
    prober: pick((block.prober ?? {}) as Prober, ['url', 'module', 'scheme', 'path']),
    at,
    ...pick(block, ['honorLabels', 'sampleLimit', 'staticTargets']),
  };
}

/** Digits in quotes are a number: no port name is all digits (RFC 6335). */
function digitsAsNumber(port: number | string): number | string {
  return typeof port === 'string' && /^\d+$/.test(port) ? Number(port) : port;
}

function duration({ value, origin }: Setting<string>): Setting<Duration> {
  return { value: parseDuration(value), origin };
}

/** A timeout that nobody wrote follows a shorter interval, since the operator refuses one that is longer. */
function atMost(timeout: Setting<Duration>, interval: Setting<Duration>): Setting<Duration> {
  if (timeout.origin.by !== 'built-in' || timeout.value.milliseconds <= interval.value.milliseconds)
    return timeout;
  return { value: interval.value, origin: { by: 'interval' } };
}

const RELABELING_FIELDS = [
  'sourceLabels',
  'separator',
  'targetLabel',
  'regex',
  'modulus',
  'replacement',
  'action',
] as const satisfies readonly (keyof Relabeling)[];

function relabeling(authored: object): Relabeling {
  return pick(authored as Relabeling, RELABELING_FIELDS);
}
