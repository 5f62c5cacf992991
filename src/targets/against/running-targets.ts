import type { Texts } from '../fields.ts';
import { fieldsAt, isFields, listAt, textAt, textMapAt } from '../fields.ts';

/** A target that a running Prometheus has. */
export interface RunningTarget {
  readonly source: string;
  readonly url: string;
  readonly interval: string;
  readonly timeout: string;
  readonly labels: Readonly<Record<string, string>>;
  /** `unknown` if it has not been scraped yet. */
  readonly health: 'up' | 'down' | 'unknown';
  /** Empty if the last scrape went well. */
  readonly lastError: string;
}

/** What discovery found and relabeling dropped; its labels are those before relabeling. */
export interface DroppedTarget {
  readonly source: string;
  readonly discovered: Texts;
}

/** What a Prometheus answers to `/api/v1/targets?state=any`. */
export interface RunningTargets {
  readonly active: readonly RunningTarget[];
  readonly dropped: readonly DroppedTarget[];
}

/** Reads the answer of Prometheus' API; undefined if it is not one. */
export function readRunningTargets(answer: unknown): RunningTargets | undefined {
  const data = fieldsAt(answer, 'data');
  if (textAt(answer, 'status') !== 'success' || !Array.isArray(data.activeTargets)) return undefined;
  return {
    active: data.activeTargets.filter(isFields).map(readActive),
    dropped: listAt(data, 'droppedTargets').map((one) => {
      const discovered = textMapAt(one, 'discoveredLabels');
      // Prometheus before 3 does not name the pool of what it dropped; the job is the same until it is relabeled.
      const pool = textAt(one, 'scrapePool');
      return { source: pool === '' ? (discovered.get('job') ?? '') : pool, discovered };
    }),
  };
}

function readActive(one: unknown): RunningTarget {
  const health = textAt(one, 'health');
  const labels = textMapAt(one, 'labels');
  const pool = textAt(one, 'scrapePool');
  return {
    source: pool === '' ? (labels.get('job') ?? '') : pool,
    url: textAt(one, 'scrapeUrl'),
    interval: textAt(one, 'scrapeInterval'),
    timeout: textAt(one, 'scrapeTimeout'),
    labels: Object.fromEntries(labels),
    health: health === 'up' || health === 'down' ? health : 'unknown',
    lastError: textAt(one, 'lastError'),
  };
}
