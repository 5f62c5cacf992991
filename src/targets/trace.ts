import { append } from '../diagnostics/append.ts';
import type { Discovered } from './discovery/labels.ts';
import type { DetailedPrediction } from './predict.ts';
import { type LabelSet, labelSet } from './relabel/label-set.ts';
import { applyStep } from './relabel/relabel.ts';
import type { RelabelStep } from './relabel/step.ts';
import { candidatesOf } from './scrape/find-targets.ts';
import type { ScrapeJob } from './scrape/scrape-job.ts';
import { jobLabels, makeTarget } from './scrape/target.ts';

/** Nobody reads more of them. */
const MOST_TRACES = 20;

/**
 * Each relabel step of the addresses that are meant: by the URL of a target, an address, or the name of a pod, Service
 * or Ingress. Only steps that change something, and the one that drops, are shown with the labels before and after.
 */
export function traceTargets({ findings, discover }: DetailedPrediction, wanted: string): string {
  const traces: string[] = [];
  for (const { job } of findings) {
    const defaults = jobLabels(job);
    for (const discovered of candidatesOf(job, discover)) {
      if (traces.length >= MOST_TRACES) break;
      if (isMeant(job, discovered, defaults, wanted)) traces.push(traceOne(job, discovered, defaults));
    }
  }
  return traces.length === 0 ? `no job looks at ${wanted}\n` : traces.join('\n');
}

function isMeant(
  job: ScrapeJob,
  discovered: Discovered,
  defaults: ReadonlyMap<string, string>,
  wanted: string,
): boolean {
  const { layers, origin } = discovered;
  const { pod, service, ingress } = origin;
  const address = layers[0]?.get('__address__');
  const names = [pod?.name, pod?.origin.name, service?.name, ingress?.name];
  if (address === wanted || names.includes(wanted)) return true;
  if (!wanted.includes('://')) return false;
  const outcome = makeTarget(job, discovered, defaults);
  return outcome.kind === 'target' && outcome.target.url === wanted;
}

function traceOne(job: ScrapeJob, discovered: Discovered, defaults: ReadonlyMap<string, string>): string {
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
  if (outcome.kind === 'target')
    lines.push(`  = ${outcome.target.url} ${JSON.stringify(outcome.target.labels)}`);
  else if (outcome.kind === 'refused') lines.push(`  ✗ ${outcome.reason}`);
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
