import type { Discover } from '../discovery/discovery.ts';
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

/** Everything that a job looks at; conditions leave out what its first steps would drop anyway. */
export function candidatesOf(job: ScrapeJob, discover: Discover, isAll = false): readonly Discovered[] {
  const conditions = isAll ? [] : conditionsOf(job.steps);
  const found = job.discoveries.map((discovery) => discover(discovery, conditions));
  const statics = job.statics.map(({ targets, labels }) =>
    targets.map(
      (target): Discovered => ({
        namespace: '',
        layers: [new Map([['__address__', target]]), labels],
        origin: {},
        onNode: false,
      }),
    ),
  );
  const [only] = found;
  return only !== undefined && found.length === 1 && statics.length === 0
    ? only
    : [...found, ...statics].flat();
}

/** The targets of a job, by URL. */
export function findTargets(job: ScrapeJob, discover: Discover): Findings {
  const defaults = jobLabels(job);
  const targets = new Map<string, FoundTarget>();
  const refused: { discovered: Discovered; reason: string }[] = [];
  for (const discovered of candidatesOf(job, discover)) {
    const outcome = makeTarget(job, discovered, defaults);
    if (outcome.kind === 'refused') refused.push({ discovered, reason: outcome.reason });
    else if (outcome.kind === 'target' && !targets.has(outcome.target.key))
      targets.set(outcome.target.key, outcome.target);
  }
  return { job, targets: [...targets.values()].sort(byUrl), refused };
}

function byUrl(a: FoundTarget, b: FoundTarget): number {
  if (a.url !== b.url) return a.url < b.url ? -1 : 1;
  if (a.key === b.key) return 0;
  return a.key < b.key ? -1 : 1;
}
