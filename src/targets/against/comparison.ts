import type { FoundTarget } from '../scrape/target.ts';
import type { RunningTarget } from './running-targets.ts';

/** A predicted target that Prometheus has. */
export interface SeenTarget {
  readonly predicted: FoundTarget;
  readonly running: RunningTarget;
  /** Why it is down, as far as the manifests tell. */
  readonly cause?: string;
}

/** The prediction beside what a running Prometheus has. */
export interface RunningComparison {
  /** Those that have not been scraped yet are among them. */
  readonly up: readonly SeenTarget[];
  readonly down: readonly SeenTarget[];
  /** Predicted, and Prometheus does not know of it. */
  readonly missing: readonly FoundTarget[];
  /** Predicted, and Prometheus has discovered it and dropped it. */
  readonly dropped: readonly FoundTarget[];
  /** There, and not predicted. */
  readonly unexpected: readonly RunningTarget[];
}

/** What matches, and what is left of both. */
export interface Matches {
  readonly seen: readonly SeenTarget[];
  readonly predicted: readonly FoundTarget[];
  readonly running: readonly RunningTarget[];
}
