import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { groupBy } from '../group-by.ts';
import { nameOf } from '../kubernetes-object.ts';
import type { PrometheusResource } from '../operator/prometheus.ts';
import type { Findings } from '../scrape/find-targets.ts';
import type { ScrapeJob } from '../scrape/scrape-job.ts';
import { serverOf } from './evidence.ts';

/** What is in the way of one job. */
export interface FoundBy {
  readonly findings: Findings;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * What is in the way of all jobs. Several Prometheus may have a job of one monitor: what is so for some of them alone says
 * for which, and is a warning if another one has targets of that job.
 */
export function ofServers(
  found: readonly FoundBy[],
  servers: readonly PrometheusResource[],
): readonly Diagnostic[] {
  const groups = groupBy(found, ({ findings: { job } }) =>
    job.prometheus === undefined || job.cause === undefined ? '' : job.name,
  );
  return [...groups].flatMap(([name, jobs]) =>
    name === '' ? jobs.flatMap(diagnosticsOf) : ofOneMonitor(jobs, servers),
  );
}

function diagnosticsOf({ diagnostics }: FoundBy): readonly Diagnostic[] {
  return diagnostics;
}

function ofOneMonitor(
  jobs: readonly FoundBy[],
  servers: readonly PrometheusResource[],
): readonly Diagnostic[] {
  const names = (some: readonly Findings[]): string =>
    some.map(({ job }) => nameIn(job, servers)).join(' and ');
  const told = jobs.flatMap(({ findings, diagnostics }) => diagnostics.map((one) => ({ findings, one })));
  const groups = groupBy(told, ({ one }) =>
    JSON.stringify([one.code, one.message, one.location?.span.start]),
  );
  return [...groups.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined || same.length === jobs.length) return same.map(({ one }) => one);
    const { one } = first;
    const others = jobs.filter(({ findings }) => same.every((other) => other.findings !== findings));
    const isFound = others.some(({ findings }) => findings.targets.length > 0);
    const whose = names(same.map(({ findings }) => findings));
    const rest = isFound ? `, and not for ${names(others.map(({ findings }) => findings))}` : '';
    const note = `this is so for ${whose}${rest}`;
    const severity = isFound && one.severity === 'error' ? 'warning' : one.severity;
    return [{ ...one, severity, notes: [...(one.notes ?? []), note] }];
  });
}

function nameIn(job: ScrapeJob, servers: readonly PrometheusResource[]): string {
  const object = serverOf(job, servers)?.object;
  return object === undefined ? `Prometheus ${job.prometheus}` : nameOf(object);
}
