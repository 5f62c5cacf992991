import { type StableTarget, stableTarget } from '../scrape/stable-target.ts';
import { type FoundTarget, OF_POD } from '../scrape/target.ts';
import type { Matches, SeenTarget } from './comparison.ts';
import { isLike } from './is-like.ts';
import type { RunningTarget } from './running-targets.ts';

/** Predicted targets that are the same but for their pods. */
interface Alike {
  readonly stable: StableTarget;
  readonly targets: FoundTarget[];
  readonly seen: RunningTarget[];
}

/** By job: what of the labels depends on a pod, and by all others those that are alike. */
type Index = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, readonly Alike[]>>>;

/** Matches by job and by what of URL and labels does not depend on the pod. */
export function matchByLabels(predicted: readonly FoundTarget[], running: readonly RunningTarget[]): Matches {
  const all = alikeOf(predicted);
  const index = indexOf(all);
  const unexpected = running.filter((one) => {
    const found = findAlike(index, one);
    found?.seen.push(one);
    return found === undefined;
  });
  const seen = all.flatMap(({ targets, seen: those }) =>
    those.map((one, number): SeenTarget => {
      const target = targets[Math.min(number, targets.length - 1)];
      if (target === undefined) throw new Error('targets that are alike are at least one');
      return { predicted: target, running: one };
    }),
  );
  return {
    seen,
    predicted: all.flatMap(({ targets, seen: those }) => targets.slice(those.length)),
    running: unexpected,
  };
}

function alikeOf(predicted: readonly FoundTarget[]): readonly Alike[] {
  const found = new Map<string, Alike>();
  for (const target of predicted) {
    const stable = stableTarget(target);
    const key = JSON.stringify([target.source, stable.url, stable.labels]);
    const same = found.get(key);
    if (same === undefined) found.set(key, { stable, targets: [target], seen: [] });
    else same.targets.push(target);
  }
  return [...found.values()];
}

function indexOf(all: readonly Alike[]): Index {
  const index = new Map<string, Map<string, Map<string, Alike[]>>>();
  for (const alike of all) {
    const source = alike.targets[0]?.source ?? '';
    const { labels } = alike.stable;
    const ofPod = Object.keys(labels).filter((name) => labels[name]?.includes(OF_POD) === true);
    const names = JSON.stringify(ofPod.sort());
    const byNames = index.get(source) ?? new Map<string, Map<string, Alike[]>>();
    index.set(source, byNames);
    const byLabels = byNames.get(names) ?? new Map<string, Alike[]>();
    byNames.set(names, byLabels);
    const key = keyWithout(labels, ofPod);
    const same = byLabels.get(key);
    if (same === undefined) byLabels.set(key, [alike]);
    else same.push(alike);
  }
  return index;
}

function findAlike(index: Index, { source, url, labels }: RunningTarget): Alike | undefined {
  for (const [names, byLabels] of index.get(source) ?? []) {
    const ofPod = JSON.parse(names) as readonly string[];
    const found = byLabels
      .get(keyWithout(labels, ofPod))
      ?.find(
        ({ stable }) =>
          isLike(stable.url, url) && ofPod.every((name) => isLike(stable.labels[name], labels[name])),
      );
    if (found !== undefined) return found;
  }
  return undefined;
}

function keyWithout(labels: Readonly<Record<string, string>>, names: readonly string[]): string {
  const rest = Object.entries(labels).filter(([name]) => !names.includes(name));
  return JSON.stringify(rest.sort(([a], [b]) => (a < b ? -1 : 1)));
}
