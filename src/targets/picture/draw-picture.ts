import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { inReadingOrder } from '../../diagnostics/reading-order.ts';
import { writtenOrigin } from '../discovery/labels.ts';
import type { KubernetesObject } from '../kubernetes-object.ts';
import { formOf } from '../monitor-form.ts';
import type { DetailedPrediction } from '../predict.ts';
import type { ScrapeJob } from '../scrape/scrape-job.ts';
import type { FoundTarget } from '../scrape/target.ts';
import { adviceFor } from './advice.ts';
import { brokenWayFinder } from './broken-ways.ts';
import { faultOf } from './fault-of.ts';
import {
  fullName,
  type Picture,
  type PictureAdvice,
  type PictureFault,
  type PictureRow,
  type ScrapeState,
} from './picture.ts';
import { scrapeWays } from './scrape-ways.ts';

/** A row before its state is known. */
interface RowParts {
  readonly name: Pick<PictureRow, 'part' | 'kind' | 'namespace' | 'name'>;
  readonly targets: FoundTarget[];
  readonly faults: PictureFault[];
  /** Why nothing scrapes it, if no message says so. */
  readonly why?: string;
  readonly advice?: PictureAdvice | undefined;
}

/** Every application, whether it is scraped, and by which way or why not; after them what else is scraped or meant to be. */
export function drawPicture(prediction: DetailedPrediction, diagnostics: readonly Diagnostic[]): Picture {
  const { targets, findings, workloads } = prediction;
  const jobs = new Map(findings.map(({ job }) => [job.name, job]));
  const waysOf = brokenWayFinder(prediction);
  const rows = new Map<KubernetesObject | string, RowParts>();
  for (const workload of workloads) {
    const { object, why, scraped } = workload;
    const name = { part: 'application', ...nameIn(object) } as const;
    const advice = scraped ? undefined : adviceFor(workload, prediction);
    rows.set(object, { name, targets: [], faults: [], ...(why === undefined ? {} : { why }), advice });
  }
  const rowOf = (owner: KubernetesObject | string): RowParts => {
    const known = rows.get(owner);
    if (known !== undefined) return known;
    const made: RowParts = { name: rowName(owner), targets: [], faults: [] };
    rows.set(owner, made);
    return made;
  };
  for (const target of targets) rowOf(ownerOf(target, jobs)).targets.push(target);
  const others: PictureFault[] = [];
  for (const diagnostic of inReadingOrder(diagnostics)) {
    if (diagnostic.severity === 'note') continue;
    const fault = faultOf(diagnostic);
    const ways = waysOf(diagnostic);
    if (ways.length === 0) others.push(fault);
    const seen = new Set<KubernetesObject>();
    for (const { owner, way } of ways) {
      if (seen.has(owner)) continue;
      seen.add(owner);
      rowOf(owner).faults.push({ ...fault, way });
    }
  }
  return { rows: [...rows.values()].map((parts) => finish(parts, jobs)).sort(byPlace), faults: others };
}

function isProbe(object: KubernetesObject): boolean {
  return formOf(object)?.selects === 'ingresses';
}

function nameIn({ kind, namespace, name }: KubernetesObject) {
  return { kind, namespace, name };
}

function rowName(owner: KubernetesObject | string): RowParts['name'] {
  if (typeof owner === 'string') return { part: 'other', kind: 'scrape job', namespace: '', name: owner };
  return { part: isProbe(owner) ? 'probe' : 'other', ...nameIn(owner) };
}

/** Whose row shows a target: the workload behind it, the Probe that asks for it, else what discovery found it by. */
function ownerOf(
  { origin, source }: FoundTarget,
  jobs: ReadonlyMap<string, ScrapeJob>,
): KubernetesObject | string {
  if (origin.pod !== undefined) return origin.pod.origin;
  const cause = jobs.get(source)?.cause?.object;
  if (cause !== undefined && isProbe(cause)) return cause;
  return writtenOrigin(origin) ?? cause ?? source;
}

function finish(
  { name, targets, faults, why, advice }: RowParts,
  jobs: ReadonlyMap<string, ScrapeJob>,
): PictureRow {
  const owner = { kind: name.kind, name: fullName(name) };
  const broken = faults.find(({ isError }) => isError);
  const isReached = targets.some(({ blocked }) => blocked === undefined);
  const state: ScrapeState = !isReached ? 'not' : broken === undefined ? 'scraped' : 'partly';
  const reason = state === 'scraped' ? undefined : ((broken ?? faults[0])?.message ?? why);
  return {
    ...name,
    state,
    targets: targets.length,
    ...(reason === undefined ? {} : { why: reason }),
    ways: scrapeWays(owner, targets, jobs),
    faults,
    ...(advice === undefined || faults.length > 0 ? {} : { advice }),
  };
}

/** After every namespace: what is in none. */
const LAST = '\uffff';
const PARTS: readonly PictureRow['part'][] = ['application', 'probe', 'other'];

function byPlace(a: PictureRow, b: PictureRow): number {
  const [left, right] = [a, b].map(({ namespace, part, name, kind }) =>
    [namespace === '' ? LAST : namespace, PARTS.indexOf(part), name, kind].join('\n'),
  );
  if (left === right || left === undefined || right === undefined) return 0;
  return left < right ? -1 : 1;
}
