import type { TargetDiff } from '../../targets/diff/diff-targets.ts';

/** What each format of `targets diff` is written from. */
export interface TargetsDiffAnswer {
  readonly diff: TargetDiff;
  /** The command line, as it would be typed. */
  readonly asked: string;
  /** Whether nothing but errors is wanted. */
  readonly isQuiet: boolean;
  /** Whether every message is wanted, also of a code that occurs very often. */
  readonly isComplete: boolean;
  /** Whether the terminal takes colours. */
  readonly color: boolean;
}
