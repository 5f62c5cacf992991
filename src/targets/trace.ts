import { append } from '../diagnostics/append.ts';
import type { Diagnostic, ObjectName } from '../diagnostics/diagnostic.ts';
import { printable } from '../diagnostics/printable.ts';
import { withoutHiddenValues } from '../diagnostics/unsaid.ts';
import type { Discover } from './discovery/discovery.ts';
import type { Discovered } from './discovery/labels.ts';
import type { DetailedPrediction } from './predict.ts';
import { type LabelSet, labelSet } from './relabel/label-set.ts';
import { applyStep } from './relabel/relabel.ts';
import type { RelabelStep } from './relabel/step.ts';
import { candidatesOf, type Findings } from './scrape/find-targets.ts';
import type { ScrapeJob } from './scrape/scrape-job.ts';
import { jobLabels, makeTarget, shownUrl } from './scrape/target.ts';

/** More of them would not be read. */
const MOST_TRACES = 20;
const MOST_OF_A_JOB = 3;

/**
 * Each relabel step of the addresses that are meant: by whatever the answer prints, a URL (`<pod>` in it or not), an
 * address, a workload, a monitor, its scrape job, a Service or an Ingress; then what is wrong with the object of that
 * name. Only steps that change something, and the one that drops, are shown with the labels before and after.
 */
export function traceTargets(
  { findings, discover, diagnostics }: DetailedPrediction,
  wanted: string,
): string {
  const name = wanted.trim().replace(/ ×\d+$/u, '');
  const found: string[] = [];
  const dropped: string[] = [];
  for (const finding of findings) {
    const { job } = finding;
    if (found.length >= MOST_TRACES) break;
    const defaults = jobLabels(job);
    const meant = meantIn(job, discover, name).slice(0, MOST_TRACES);
    for (const discovered of meant) {
      const isTarget = makeTarget(job, discovered, defaults).kind === 'target';
      if (!isTarget && dropped.length >= MOST_TRACES) continue;
      (isTarget ? found : dropped).push(traceOne(finding, discovered, defaults));
    }
    if (meant.length === 0 && isJobMeant(job, name))
      dropped.push(`${job.name}: there is nothing to look at\n`);
  }
  const about = diagnostics.filter(({ object }) => object !== undefined && isNamed(object, name));
  const messages = about.map(messageOf);
  // What becomes a target first: of a workload, most jobs look at it and leave it.
  const parts = [...[...found, ...dropped].slice(0, MOST_TRACES), ...messages];
  return parts.length === 0 ? `no job looks at ${wanted}\n` : parts.join('\n');
}

function messageOf(diagnostic: Diagnostic): string {
  const { severity, code, message, notes = [], hint } = withoutHiddenValues(diagnostic);
  const remarks = [...notes, ...(hint === undefined ? [] : [`hint: ${hint}`])];
  return `${[`${severity}[${code}]: ${message}`, ...remarks.map((remark) => `  ${remark}`)].map(printable).join('\n')}\n`;
}

/** Of a job, those that it looks at and that are meant; of a job that is meant itself the ones that get furthest. */
function meantIn(job: ScrapeJob, discover: Discover, wanted: string): readonly Discovered[] {
  const defaults = jobLabels(job);
  const all = candidatesOf(job, discover);
  if (!isJobMeant(job, wanted)) {
    const meant = all.filter((discovered) => isMeant(job, discovered, defaults, wanted));
    // The pods of one workload differ in their names alone.
    const first = meant.find(({ origin }) => origin.pod !== undefined)?.origin.pod;
    const isOfWorkload = first !== undefined && isNamed(first.origin, wanted);
    return isOfWorkload ? meant.filter(({ origin }) => origin.pod === first) : meant;
  }
  const reach = new Map(all.map((one) => [one, reached(job, one, defaults)]));
  return [...all].sort((a, b) => (reach.get(b) ?? 0) - (reach.get(a) ?? 0)).slice(0, MOST_OF_A_JOB);
}

function isJobMeant({ name, cause }: ScrapeJob, wanted: string): boolean {
  return name === wanted || (cause !== undefined && isNamed(cause.object, wanted));
}

/** The number of the step that drops it; more than any, if none does. */
function reached(job: ScrapeJob, discovered: Discovered, defaults: ReadonlyMap<string, string>): number {
  const outcome = makeTarget(job, discovered, defaults);
  return outcome.kind === 'dropped' ? outcome.step : job.steps.length;
}

function isMeant(
  job: ScrapeJob,
  discovered: Discovered,
  defaults: ReadonlyMap<string, string>,
  wanted: string,
): boolean {
  const { layers, origin } = discovered;
  const { pod, service, ingress } = origin;
  if (layers[0]?.get('__address__') === wanted || pod?.name === wanted) return true;
  const objects = [pod?.origin, service?.origin, ingress?.origin];
  if (objects.some((object) => object !== undefined && isNamed(object, wanted))) return true;
  if (pod !== undefined && wanted === `${pod.namespace}/${pod.name}`) return true;
  if (!wanted.includes('://')) return false;
  const outcome = makeTarget(job, discovered, defaults);
  return outcome.kind === 'target' && (outcome.target.url === wanted || shownUrl(outcome.target) === wanted);
}

/** `shop`, `web/shop`, and with its kind as the table, the JSON and the messages write it. */
function isNamed({ kind, namespace, name }: ObjectName, wanted: string): boolean {
  const path = `${namespace}/${name}`;
  return [name, path, `${kind} ${path}`, `${kind}/${path}`, `${path} (${kind})`].includes(wanted);
}

function traceOne(
  { job, targets }: Findings,
  discovered: Discovered,
  defaults: ReadonlyMap<string, string>,
): string {
  const labels = labelSet(discovered.layers, defaults);
  const lines = [`${job.name}: ${labels.get('__address__')}`];
  for (const [index, step] of job.steps.entries()) {
    const before = new Map(labels.entries());
    const isKept = applyStep(step, labels);
    const changes = isKept ? changesIn(before, labels) : [];
    if (isKept && changes.length === 0) continue;
    lines.push(`  ${index + 1}. ${describe(step)}`);
    const saw = step.sourceLabels.map((name) => `${name}=${JSON.stringify(before.get(name) ?? '')}`);
    if (saw.length > 0) lines.push(`       saw ${saw.join(', ')}`);
    append(lines, changes);
    if (!isKept) return `${[...lines, '     ✗ dropped'].join('\n')}\n`;
  }
  const outcome = makeTarget(job, discovered, defaults);
  if (outcome.kind === 'target') {
    const { url, labels } = outcome.target;
    lines.push(`  = ${url} ${JSON.stringify(labels)}`);
    const { blocked } = targets.find((target) => target.url === url && target.blocked !== undefined) ?? {};
    if (blocked !== undefined) lines.push(`  ✗ blocked by NetworkPolicy ${blocked.join(', ')}`);
  }
  if (outcome.kind === 'refused') lines.push(`  ✗ ${outcome.reason}`);
  return `${lines.join('\n')}\n`;
}

function changesIn(before: ReadonlyMap<string, string>, labels: LabelSet): readonly string[] {
  const after = new Map(labels.entries());
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names
    .filter((name) => before.get(name) !== after.get(name))
    .map((name) => {
      const [old, now] = [before.get(name), after.get(name)];
      if (old === undefined) return `     + ${name}=${JSON.stringify(now)}`;
      if (now === undefined) return `     - ${name}=${JSON.stringify(old)}`;
      return `     ~ ${name}=${JSON.stringify(old)} → ${JSON.stringify(now)}`;
    });
}

function describe({ action, regex, targetLabel, replacement, sourceLabels }: RelabelStep): string {
  const from = sourceLabels.length === 0 ? '' : ` [${sourceLabels.join(', ')}]`;
  const to = targetLabel === '' ? '' : ` → ${targetLabel}`;
  const by = action === 'replace' || action === 'labelmap' ? ` by ${JSON.stringify(replacement)}` : '';
  return `${action}${from} ${regex.source}${to}${by}`;
}
