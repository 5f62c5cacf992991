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
  /** The scrape job; absent of a Prometheus before 3, which does not name it. */
  readonly source?: string;
  readonly discovered: Texts;
}

/** What a Prometheus answers to `/api/v1/targets?state=any`. */
export interface RunningTargets {
  readonly active: readonly RunningTarget[];
  readonly dropped: readonly DroppedTarget[];
}

/** Reads the answer of Prometheus' API; undefined if it is not one. No targets are an empty list, or null. */
export function readRunningTargets(answer: unknown): RunningTargets | undefined {
  const data = fieldsAt(answer, 'data');
  const { activeTargets: active } = data;
  if (textAt(answer, 'status') !== 'success' || !(Array.isArray(active) || active === null)) return undefined;
  return {
    active: listAt(data, 'activeTargets').filter(isFields).map(readActive),
    dropped: listAt(data, 'droppedTargets').map((one) => {
      const pool = textAt(one, 'scrapePool');
      return {
        ...(pool === '' ? {} : { source: pool }),
        discovered: textMapAt(one, 'discoveredLabels'),
      };
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
