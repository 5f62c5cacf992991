import type { IPrometheusRule } from '@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/PrometheusRule';
import type { Alerts, ResolvedApplication, ResolvedScraping } from '../application/model/application.ts';
import { isJob } from '../application/model/job.ts';
import { append } from '../diagnostics/append.ts';
import { type Diagnostic, errorAt, hasErrors, type Result } from '../diagnostics/diagnostic.ts';
import { type Manifest, sortedRecord } from './manifest.ts';
import { monitorMetadata } from './monitor-fields.ts';
import { jobOf } from './monitor-job.ts';
import { monitoredPort, type ScrapePlan } from './scrape-plan.ts';

type Rule = NonNullable<NonNullable<IPrometheusRule['spec']>['groups']>[number]['rules'] extends
  | (infer R)[]
  | undefined
  ? R
  : never;

/**
 * PrometheusRule `<name>-alerts`: two alerts for each block that asks for them. One fires when there is no target any
 * more, the other when one does not answer. They look for the `job` that the block's monitor gives its targets.
 *
 * Errors: `alerts-without-job` if that is not known.
 */
export function compilePrometheusRule(
  application: ResolvedApplication,
  plan: ScrapePlan,
): Result<Manifest[]> {
  const blocks = application.monitoring.filter(({ alerts }) => alerts !== undefined);
  const [first] = blocks;
  if (first === undefined) return { value: [], diagnostics: [] };
  if (isJob(application.workload.type))
    return { value: [], diagnostics: blocks.flatMap((block) => ofJob(block, application)) };
  const diagnostics: Diagnostic[] = [];
  const rules = new Map<string, Rule>();
  for (const block of blocks) {
    const job = jobOf(block, plan, application);
    append(diagnostics, [...unknownJob(block, job), ...changedJob(block)]);
    const series = selectorOf(block, job, plan, application);
    for (const rule of rulesOf(application, block, block.alerts as Alerts, series))
      rules.set(rule.expr as string, rule);
  }
  if (hasErrors(diagnostics)) return { diagnostics };
  const manifest = {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'PrometheusRule',
    metadata: monitorMetadata(application, 'alerts', first.labels),
    spec: { groups: [{ name: application.name, rules: [...rules.values()] }] },
  } satisfies IPrometheusRule;
  return { value: [manifest], diagnostics };
}

/** The labels that the operator's Prometheus gives the targets of a block, as a selector of PromQL. */
function selectorOf(
  block: ResolvedScraping,
  job: string | undefined,
  plan: ScrapePlan,
  { namespace }: ResolvedApplication,
): string {
  const endpoints = [plan.pod, plan.service].find((list) => list.some((one) => one.block === block)) ?? [];
  const own = endpoints.find((one) => one.block === block);
  const labels: readonly (readonly [string, string | undefined])[] = [
    ['job', job],
    ['namespace', namespace],
    // One monitor gives all of its endpoints the same job.
    ['endpoint', own === undefined || endpoints.length === 1 ? undefined : monitoredPort(own, plan)],
  ];
  return labels.flatMap(([name, value]) => (value === undefined ? [] : [`${name}="${value}"`])).join(',');
}

function rulesOf(
  { name }: ResolvedApplication,
  { monitorType }: ResolvedScraping,
  alerts: Alerts,
  series: string,
): readonly Rule[] {
  const isProbe = monitorType.value === 'ingress';
  const rule = (alert: string, expr: string, severity: string, summary: string): Rule => ({
    alert,
    expr,
    for: alerts.for.text,
    labels: sortedRecord([['severity', severity]], alerts.labels) ?? {},
    annotations: { summary },
  });
  const whom = isProbe ? `the probes of ${name}` : name;
  const missing = rule(
    'ScrapeTargetMissing',
    `absent(up{${series}})`,
    'critical',
    `Prometheus has no target of ${whom}`,
  );
  const down = rule(
    'ScrapeTargetDown',
    `up{${series}} == 0`,
    'warning',
    isProbe ? `The prober of ${name} does not answer` : `{{ $labels.instance }} of ${name} does not answer`,
  );
  if (!isProbe) return [missing, down];
  // A Probe's `up` is about its prober; what was probed is in a series of the blackbox exporter.
  const failed = rule(
    'ProbeFailed',
    `probe_success{${series}} == 0`,
    'critical',
    `{{ $labels.instance }} of ${name} does not answer`,
  );
  return [missing, down, failed];
}

/** What the workspace says of all is not meant for pods that end. */
function ofJob({ at }: ResolvedScraping, { workload }: ResolvedApplication): Diagnostic[] {
  if (!at.has('alerts')) return [];
  const kind = workload.written === undefined ? workload.type : workload.written.kind;
  const message = `the pods of a ${kind} end, and the alerts would fire whenever none is running`;
  return [errorAt(at.keyAt('alerts'), 'field-not-for-type', message, { hint: 'remove alerts' })];
}

function unknownJob({ at, asWritten }: ResolvedScraping, job: string | undefined): Diagnostic[] {
  if (job !== undefined) return [];
  const { jobLabel } = asWritten;
  const [message, hint] =
    jobLabel === undefined
      ? ['the job of these targets begins with the namespace, which is not known here', 'write namespace']
      : [`nothing that is scraped has the label ${jobLabel}, so the job is not known`, 'remove jobLabel'];
  return [errorAt(alertsAt(at), 'alerts-without-job', message, { hint: `${hint}, or alerts: false` })];
}

/** The labels that the alerts ask for. */
const ASKED = ['job', 'namespace', 'endpoint'];

/** A relabeling is the last to say what the labels of a target are. */
function changedJob({ relabelings, at }: ResolvedScraping): Diagnostic[] {
  return relabelings.flatMap(({ targetLabel, action = 'replace' }, index) => {
    if (targetLabel === undefined || !ASKED.includes(targetLabel) || NO_CHANGE.includes(action.toLowerCase()))
      return [];
    const message = `this relabeling changes ${targetLabel}, so the alerts would look for targets that there are not`;
    return [
      errorAt(at.at('relabelings', index), 'alerts-without-job', message, {
        hint: 'remove the relabeling, or write alerts: false',
      }),
    ];
  });
}

/** These only look at a label. */
const NO_CHANGE = ['keep', 'drop', 'keepequal', 'dropequal'];

function alertsAt(at: ResolvedScraping['at']): ResolvedScraping['at'] {
  return at.has('alerts') ? at.keyAt('alerts') : at;
}
