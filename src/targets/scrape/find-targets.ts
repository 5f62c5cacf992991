import type { Discover } from '../discovery/discovery.ts';
import { type Condition, joined, labelOf } from '../discovery/label-index.ts';
import type { Discovered } from '../discovery/labels.ts';
import { conditionsOf } from '../relabel/conditions.ts';
import type { ScrapeJob } from './scrape-job.ts';
import { type FoundTarget, jobLabels, makeTarget } from './target.ts';

/** What a job finds: its targets, each once, and the addresses that Prometheus refuses after relabelling. */
export interface Findings {
  readonly job: ScrapeJob;
  readonly targets: readonly FoundTarget[];
  readonly refused: readonly { readonly discovered: Discovered; readonly reason: string }[];
}

/** Everything that a job looks at. */
export function candidatesOf(job: ScrapeJob, discover: Discover): readonly Discovered[] {
  return candidatesWith([], job, discover);
}

/** Of what a job looks at, that which gets through as many of its first keep steps as anything does. */
export function nearestCandidates(job: ScrapeJob, discover: Discover): readonly Discovered[] {
  const conditions = conditionsOf(job.steps);
  const first = candidatesWith(conditions.slice(0, 1), job, discover);
  let nearest = first.length > 0 ? first : candidatesOf(job, discover);
  for (const { label, values } of conditions) {
    const kept = nearest.filter(({ layers }) => values.includes(labelOf(layers, label)));
    if (kept.length === 0) break;
    nearest = kept;
  }
  return nearest;
}

function candidatesWith(
  conditions: readonly Condition[],
  job: ScrapeJob,
  discover: Discover,
): readonly Discovered[] {
  const found = job.discoveries.map((discovery) => discover(discovery, conditions));
  const statics = job.statics.map(({ targets, labels }) =>
    targets.map(
      (target): Discovered => ({
        namespace: '',
        layers: [new Map([['__address__', target]]), labels],
        origin: {},
        nodeName: '',
      }),
    ),
  );
  return joined([...found, ...statics]);
}

/** The targets of a job, by URL. Those with the same URL and labels are one. */
export function findTargets(job: ScrapeJob, discover: Discover): Findings {
  const defaults = jobLabels(job);
  const byUrl = new Map<string, FoundTarget[]>();
  const refused: { discovered: Discovered; reason: string }[] = [];
  // What the job's first steps would drop anyway is not looked at.
  for (const discovered of candidatesWith(conditionsOf(job.steps), job, discover)) {
    const outcome = makeTarget(job, discovered, defaults);
    if (outcome.kind === 'refused') refused.push({ discovered, reason: outcome.reason });
    else if (outcome.kind === 'target') {
      const { target } = outcome;
      const same = byUrl.get(target.url);
      if (same === undefined) byUrl.set(target.url, [target]);
      else if (!same.some((other) => textOf(other) === textOf(target))) same.push(target);
    }
  }
  const targets = [...byUrl.keys()].sort().flatMap((url) => byUrl.get(url)?.sort(byText) ?? []);
  return { job, targets, refused };
}

function byText(a: FoundTarget, b: FoundTarget): number {
  return textOf(a) < textOf(b) ? -1 : 1;
}

function textOf({ labels, hidden }: FoundTarget): string {
  return JSON.stringify(labels) + hidden;
}
