import type { Delays } from './session.ts';

const FIRST_MS = 2_000;
/** With it, what a control plane says is in the file within 10 s from when it can be asked again. */
const LONGEST_MS = 6_000;

/**
 * Exponential backoff with jitter: from 1 s to 6 s, each delay between half of its bound and the bound.
 * `random` gives numbers of [0, 1).
 */
export function createBackoff(random: () => number): Delays {
  let bound = FIRST_MS;
  return {
    next(longest = LONGEST_MS) {
      const most = Math.min(bound, longest);
      const delay = most / 2 + (random() * most) / 2;
      bound = Math.min(bound * 2, LONGEST_MS);
      return delay;
    },
    reset() {
      bound = FIRST_MS;
    },
  };
}
