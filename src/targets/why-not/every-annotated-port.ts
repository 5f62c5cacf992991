import { type Diagnostic, warningAt } from '../../diagnostics/diagnostic.ts';
import { unreadKeys } from '../../prometheus/annotation-keys.ts';
import { groupBy } from '../group-by.ts';
import { type KubernetesObject, nameOf } from '../kubernetes-object.ts';
import type { Findings } from '../scrape/find-targets.ts';
import { type FoundTarget, portOf } from '../scrape/target.ts';
import { find } from './annotation-values.ts';
import { metricsPort } from './endpoint-mistakes.ts';

/** Pods or Services that are annotated without a port, and scraped at several. */
export function everyAnnotatedPort({ job, targets }: Findings): readonly Diagnostic[] {
  if (job.cause !== undefined) return [];
  const byOrigin = groupBy(
    targets.filter(({ origin }) => origin.pod !== undefined),
    ({ origin: { pod, service } }) => [pod, service].map((one) => `${one?.namespace}/${one?.name}`).join(' '),
  );
  const reported = new Map<KubernetesObject, Diagnostic>();
  for (const same of byOrigin.values()) {
    const { pod, service } = same[0]?.origin ?? {};
    const annotated = service ?? pod;
    if (pod === undefined || annotated === undefined || portsOf(same).length < 2) continue;
    const { origin, annotations } = annotated;
    if (reported.has(origin) || find(annotations, 'port') !== undefined) continue;
    // A misspelt key has its own message.
    if (unreadKeys(annotations.keys()).some(({ meant }) => meant === 'prometheus.io/port')) continue;
    const path = service === undefined ? pod.template : [];
    const key = find(annotations, 'scrape')?.[0] ?? find(annotations, 'scrape_slow')?.[0];
    const place = origin.place.at(...path, 'metadata', 'annotations');
    const ports = pod.containers.flatMap((container) => container.ports);
    const message = `${nameOf(origin)}: without prometheus.io/port every port is scraped: ${portsOf(same).join(', ')}`;
    const number = ports.find(({ name }) => name === metricsPort(ports))?.number;
    const hint = `write prometheus.io/port: "${number ?? '<the port that has the metrics>'}"`;
    reported.set(
      origin,
      warningAt(key === undefined ? place : place.keyAt(key), 'every-port', message, { hint }),
    );
  }
  return [...reported.values()];
}

function portsOf(targets: readonly FoundTarget[]): readonly string[] {
  return [...new Set(targets.map(({ url }) => portOf(url)))].sort((a, b) => Number(a) - Number(b));
}
