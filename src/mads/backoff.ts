import type { Delays } from './session.ts';

const FIRST_MS = 2_000;
const LONGEST_MS = 60_000;

/**
 * Exponential backoff with jitter: 1 s to 60 s, each delay between half of its bound and the bound.
 * `random` gives numbers of [0, 1).
 */
export function createBackoff(random: () => number): Delays {
  let bound = FIRST_MS;
  return {
    next() {
      const delay = bound / 2 + (random() * bound) / 2;
      bound = Math.min(bound * 2, LONGEST_MS);
      return delay;
    },
    reset() {
      bound = FIRST_MS;
    },
  };
}
