import { selects } from '../../kubernetes/label-selector.ts';
import { fieldsAt, textMapAt } from '../fields.ts';
import type { PrometheusResource } from '../operator/prometheus.ts';
import type { DetailedPrediction } from '../predict.ts';
import { metricsPortOf } from '../why-not/why-not-scraped.ts';
import type { FoundWorkload } from '../workloads.ts';
import type { PictureAdvice } from './picture.ts';

/** What makes Prometheus scrape a workload that nothing asks for; undefined if its ports do not tell. */
export function adviceFor(
  { object, pod }: FoundWorkload,
  { servers, readsMonitors, readsAnnotations }: DetailedPrediction,
): PictureAdvice | undefined {
  if (pod === undefined) return undefined;
  const ports = pod.containers.flatMap((container) => container.ports);
  const named = metricsPortOf(pod);
  const port =
    ports.find(({ name }) => name !== '' && name === named) ?? ports.find(({ name }) => name !== '');
  if (port === undefined) return undefined;
  const manifest = readsMonitors ? servers.map(podMonitor).find((text) => text !== undefined) : undefined;
  const annotations = readsAnnotations
    ? ['prometheus.io/scrape: "true"', `prometheus.io/port: "${port.number}"`]
    : undefined;
  if (manifest === undefined && annotations === undefined) return undefined;
  return {
    port: port.name,
    isGuess: named === undefined,
    ...(manifest === undefined ? {} : { manifest }),
    ...(annotations === undefined ? {} : { annotations }),
  };

  function podMonitor({ selectors }: PrometheusResource): string | undefined {
    const { monitors: wanted } = selectors.PodMonitor;
    const labels = wanted?.matchLabels ?? new Map<string, string>();
    const own = textMapAt(fieldsAt(object.fields, 'spec', 'selector'), 'matchLabels');
    // A selector by expressions has no labels that could be written down.
    if (wanted === undefined || !selects(wanted, labels) || own.size === 0) return undefined;
    const { namespace, name } = object;
    return [
      'apiVersion: monitoring.coreos.com/v1',
      'kind: PodMonitor',
      'metadata:',
      `  name: ${scalar(name)}`,
      `  namespace: ${scalar(namespace)}`,
      ...(labels.size === 0 ? [] : ['  labels:', ...entries(labels, '    ')]),
      'spec:',
      '  selector:',
      '    matchLabels:',
      ...entries(own, '      '),
      '  podMetricsEndpoints:',
      `    - port: ${scalar(port?.name ?? '')}`,
    ].join('\n');
  }
}

function entries(labels: ReadonlyMap<string, string>, indent: string): readonly string[] {
  return [...labels].map(([key, value]) => `${indent}${scalar(key)}: ${scalar(value)}`);
}

/** What no parser reads as anything but text. */
function scalar(text: string): string {
  const isPlain = /^[a-z][a-z\d./-]{2,}$/iu.test(text) && !/^(?:true|false|null|yes|off)$/iu.test(text);
  return isPlain ? text : JSON.stringify(text);
}
