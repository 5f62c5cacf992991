import { append } from '../../diagnostics/append.ts';
import { hasAddress, isPod } from '../cluster/observed.ts';
import { pairBy } from '../pair-by.ts';
import type { DetailedPrediction } from '../predict.ts';
import type { FoundTarget } from '../scrape/target.ts';
import type { Matches, RunningComparison, SeenTarget } from './comparison.ts';
import { isDropped } from './dropped.ts';
import { matchByLabels } from './match-by-labels.ts';
import type { RunningTarget, RunningTargets } from './running-targets.ts';
import { whyDown } from './why-down.ts';

/**
 * Compares a prediction with what a running Prometheus has: exactly, URL and labels, if the input tells the addresses of
 * its pods; else by job and by what of URL and labels is the same for every pod of a workload. Of such targets there may
 * be more than predicted, since nothing but the number of replicas tells how many there are.
 */
export function compareRunning(prediction: DetailedPrediction, running: RunningTargets): RunningComparison {
  const exact = matchExactly(prediction.targets, running.active);
  const isLive = prediction.objects.some((object) => isPod(object) && hasAddress(object));
  const rest = isLive ? undefined : matchByLabels(exact.predicted, exact.running);
  const seen = [...exact.seen];
  if (rest !== undefined) append(seen, rest.seen);
  const [missing, dropped]: [FoundTarget[], FoundTarget[]] = [[], []];
  for (const target of rest?.predicted ?? exact.predicted)
    (isDropped(target, running.dropped, isLive) ? dropped : missing).push(target);
  const isDown = ({ running: { health } }: SeenTarget): boolean => health === 'down';
  return {
    up: seen.filter((one) => !isDown(one)),
    down: seen.filter(isDown).map((one) => {
      const cause = whyDown(one, prediction);
      return cause === undefined ? one : { ...one, cause };
    }),
    missing,
    dropped,
    unexpected: rest?.running ?? exact.running,
  };
}

function matchExactly(targets: readonly FoundTarget[], active: readonly RunningTarget[]): Matches {
  const { pairs, left, right } = pairBy(targets, active, keyOf);
  return {
    seen: pairs.map(([predicted, running]) => ({ predicted, running })),
    predicted: left,
    running: right,
  };
}

function keyOf({ source, url, labels }: Pick<RunningTarget, 'source' | 'url' | 'labels'>): string {
  return JSON.stringify([source, url, Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1))]);
}
