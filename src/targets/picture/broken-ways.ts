import type { DiagnosticCode } from '../../diagnostics/codes.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { LabelSelector } from '../../kubernetes/label-selector.ts';
import { objectFinder } from '../about-objects.ts';
import { byLabels } from '../cluster/by-labels.ts';
import type { Service } from '../cluster/cluster.ts';
import { valueAt } from '../fields.ts';
import { type KubernetesObject, nameOf } from '../kubernetes-object.ts';
import { formOf } from '../monitor-form.ts';
import { readSelector } from '../operator/label-selector.ts';
import { selectedByAny } from '../operator/monitor.ts';
import type { DetailedPrediction } from '../predict.ts';
import { type BrokenWay, type ChainStep, fullName } from './picture.ts';

/** A broken way, and the object in whose row it is to be seen. */
export interface OwnedWay {
  readonly owner: KubernetesObject;
  readonly way: BrokenWay;
}

const NO_SERVICE: ChainStep = { kind: 'Service', name: 'none', isMissing: true };
const NO_TARGET: ChainStep = { kind: 'target', name: 'none', isMissing: true };
/** There is one, at another port or path, or twice. */
const OTHER_TARGET: ChainStep = { kind: 'target', name: 'not as meant', isMissing: true };
/** What the arrow does not arrive at, by what is wrong. */
const ENDS: Readonly<Partial<Record<DiagnosticCode, ChainStep>>> = {
  'not-selected': { kind: 'Prometheus', name: 'does not select it', isMissing: true },
  'network-policy-blocks': { kind: 'Prometheus', name: 'is not let through', isMissing: true },
};

/**
 * The ways on which a message breaks an arrow: one for each workload that its object leads to, or would lead to; that of
 * the object itself if there is none. Empty if the message is about no object of the input.
 */
export function brokenWayFinder({
  objects,
  cluster,
  servers,
  workloads,
  findings,
}: DetailedPrediction): (diagnostic: Diagnostic) => readonly OwnedWay[] {
  const byName = new Map(objects.map((object) => [nameOf(object), object]));
  const objectAt = objectFinder(objects);
  const isWorkload = new Set(workloads.map(({ object }) => object));
  const podsWith = byLabels(workloads.flatMap(({ pod }) => (pod === undefined ? [] : [pod])));
  const servicesWith = byLabels(cluster.services);
  const serviceOf = new Map(cluster.services.map((service) => [service.origin, service]));
  const scraping = new Set(
    findings.flatMap(({ job, targets }) => (targets.length === 0 ? [] : [job.cause?.object])),
  );

  function selectedBy(selector: LabelSelector | undefined, namespaces: readonly string[]) {
    return podsWith(selector, namespaces).map(({ origin }) => origin);
  }
  function behind({ selector, namespace }: Service): readonly KubernetesObject[] {
    if (selector.size === 0) return [];
    return selectedBy({ matchLabels: selector, expressions: [] }, [namespace]);
  }
  function ofPodMonitor(monitor: KubernetesObject, end: ChainStep, near: Near): readonly OwnedWay[] {
    const { selector, namespaces } = selectionOf(monitor);
    const found = selectedBy(selector, namespaces);
    const step = stepOf(monitor);
    if (found.length > 0)
      return found.map((owner) => ({ owner, way: { before: [stepOf(owner), step], after: [end] } }));
    return near.workloads.map((owner) => ({ owner, way: { before: [stepOf(owner)], after: [step, end] } }));
  }
  function ofServiceMonitor(monitor: KubernetesObject, end: ChainStep, near: Near): readonly OwnedWay[] {
    const { selector, namespaces } = selectionOf(monitor);
    const step = stepOf(monitor);
    const found = servicesWith(selector, namespaces);
    if (found.length > 0) {
      return found.flatMap((service) =>
        behind(service).map((owner) => ({
          owner,
          way: { before: [stepOf(owner), stepOf(service.origin), step], after: [end] },
        })),
      );
    }
    const missed = near.services.flatMap((service) =>
      behind(service).map((owner) => ({
        owner,
        way: { before: [stepOf(owner), stepOf(service.origin)], after: [step, end] },
      })),
    );
    if (missed.length > 0) return missed;
    return near.workloads.map((owner) => ({
      owner,
      way: { before: [stepOf(owner)], after: [NO_SERVICE, step, end] },
    }));
  }
  function ofService(service: Service, end: ChainStep, near: Near): readonly OwnedWay[] {
    const step = stepOf(service.origin);
    const found = behind(service);
    if (found.length > 0)
      return found.map((owner) => ({ owner, way: { before: [stepOf(owner), step], after: [end] } }));
    return near.workloads.map((owner) => ({ owner, way: { before: [stepOf(owner)], after: [step, end] } }));
  }
  function selectionOf(monitor: KubernetesObject) {
    const namespaces = selectedByAny(monitor, servers);
    const { selector } = readSelector(valueAt(monitor.fields, 'spec', 'selector'), { isChecked: false });
    return { selector, namespaces };
  }
  /** The objects that a message points to beside its own. */
  function nearOf({ related = [] }: Diagnostic): Near {
    const found = new Set(related.map(({ location }) => objectAt(location)));
    const all = [...found].filter((object) => object !== undefined);
    return {
      workloads: all.filter((object) => isWorkload.has(object)),
      services: all.map((object) => serviceOf.get(object)).filter((service) => service !== undefined),
    };
  }
  function waysOf(object: KubernetesObject, end: ChainStep, near: Near): readonly OwnedWay[] {
    const selected = formOf(object)?.selects;
    if (selected === 'pods') return ofPodMonitor(object, end, near);
    if (selected === 'services') return ofServiceMonitor(object, end, near);
    const service = serviceOf.get(object);
    return service === undefined ? [] : ofService(service, end, near);
  }
  return (diagnostic) => {
    const object = diagnostic.object && byName.get(nameOf(diagnostic.object));
    if (object === undefined) return [];
    const end = ENDS[diagnostic.code] ?? (scraping.has(object) ? OTHER_TARGET : NO_TARGET);
    const ways = waysOf(object, end, nearOf(diagnostic));
    if (ways.length > 0) return ways;
    return [{ owner: object, way: { before: [stepOf(object)], after: [end] } }];
  };
}

interface Near {
  readonly workloads: readonly KubernetesObject[];
  readonly services: readonly Service[];
}

export function stepOf(object: KubernetesObject): ChainStep {
  return { kind: object.kind, name: fullName(object) };
}
