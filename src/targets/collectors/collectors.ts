import { append } from '../../diagnostics/append.ts';
import { type Diagnostic, hasErrors } from '../../diagnostics/diagnostic.ts';
import type { Shape } from '../admission/shape.ts';
import type { KubernetesObject } from '../kubernetes-object.ts';
import { type Assets, judgeAssets, trustedAssets } from '../operator/assets.ts';
import type { ScrapeJob } from '../scrape/scrape-job.ts';
import type { CollectorKind } from './collector-kind.ts';
import { clusterPodMonitoring } from './google/cluster-pod-monitoring.ts';
import { podMonitoring } from './google/pod-monitoring.ts';
import { readerNote, unpredictedNote } from './reader-note.ts';
import { vmPodScrape } from './victoria-metrics/vm-pod-scrape.ts';
import { vmProbe } from './victoria-metrics/vm-probe.ts';
import { vmServiceScrape } from './victoria-metrics/vm-service-scrape.ts';

/** A new kind is one file, one row here and one in `monitor-form.ts`. */
const KINDS: readonly CollectorKind[] = [
  vmPodScrape,
  vmServiceScrape,
  vmProbe,
  podMonitoring,
  clusterPodMonitoring,
];

/** Kinds of the same groups that ask for targets as well, of which nothing is predicted. */
const NOT_PREDICTED: Readonly<Record<string, readonly string[]>> = {
  [vmPodScrape.group]: ['VMNodeScrape', 'VMScrapeConfig', 'VMStaticScrape'],
  [podMonitoring.group]: ['ClusterNodeMonitoring', 'NodeMonitoring'],
};

/** The kinds of other collectors, which are loaded if the input has one. */
export interface Collectors {
  /** What the `spec` of a monitor may hold; undefined of every other object. */
  readonly shapeOf: (object: KubernetesObject) => Shape | undefined;
  /** @param isAsked whether a collector beside one named Prometheus is asked at all */
  readonly collect: (objects: readonly KubernetesObject[], assets: Assets, isAsked: boolean) => Collected;
}

/** What the collectors scrape by the monitors of the input. */
export interface Collected {
  readonly jobs: readonly ScrapeJob[];
  readonly diagnostics: readonly Diagnostic[];
}

export const collectors: Collectors = { shapeOf: (object) => kindOf(object)?.spec, collect };

function kindOf({ group, kind }: KubernetesObject): CollectorKind | undefined {
  return KINDS.find((one) => one.kind === kind && one.group === group);
}

/** The scrape jobs of every monitor that its collector takes, as if something selected each. */
function collect(objects: readonly KubernetesObject[], assets: Assets, isAsked: boolean): Collected {
  const jobs: ScrapeJob[] = [];
  const diagnostics: Diagnostic[] = [...notesAbout(objects, isAsked)];
  if (!isAsked) return { jobs, diagnostics };
  const trusted: string[] = [];
  for (const object of objects) {
    const kind = kindOf(object);
    if (kind === undefined) continue;
    const judged = kind.jobs(object);
    append(diagnostics, judged.diagnostics);
    append(diagnostics, judged.remarks ?? []);
    const held = kind.hasOwnSecrets ? judgeAssets(object, assets) : { diagnostics: [], trusted: [] };
    append(diagnostics, held.diagnostics);
    append(trusted, held.trusted);
    if (!hasErrors([...judged.diagnostics, ...held.diagnostics])) append(jobs, judged.value);
  }
  return { jobs, diagnostics: [...diagnostics, ...trustedAssets(trusted)] };
}

/** Of each collector that the input has monitors of, one. */
function notesAbout(objects: readonly KubernetesObject[], isAsked: boolean): readonly Diagnostic[] {
  const readers = new Map(KINDS.map(({ reader, notPredicted }) => [reader, notPredicted]));
  const unpredicted = objects.filter(({ group, kind }) => NOT_PREDICTED[group]?.includes(kind) === true);
  return [...readers].flatMap(([reader, notPredicted]) => {
    const own = objects.filter((object) => kindOf(object)?.reader === reader);
    const group = KINDS.find((kind) => kind.reader === reader)?.group;
    return [
      ...readerNote(own, reader, notPredicted, isAsked),
      ...(isAsked
        ? unpredictedNote(
            unpredicted.filter((one) => one.group === group),
            reader,
          )
        : []),
    ];
  });
}
