import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { DetailedPrediction } from '../../targets/predict.ts';

/** What each format of `targets` is written from. */
export interface TargetsAnswer {
  readonly prediction: DetailedPrediction;
  readonly diagnostics: readonly Diagnostic[];
  /** What was read, by its paths; `<stdin>`. */
  readonly files: readonly string[];
  /** The command line that decides about the answer, as it would be typed. */
  readonly asked: string;
  /** Whether nothing but errors is wanted. */
  readonly isQuiet: boolean;
  /** How many messages were left out because they are known. */
  readonly ignored: number;
  /** Whether every message is wanted, also of a code that occurs very often. */
  readonly isComplete: boolean;
  /** Whether the terminal takes colours. */
  readonly color: boolean;
}
