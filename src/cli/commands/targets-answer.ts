import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { DetailedPrediction } from '../../targets/predict.ts';

/** What each format of `targets` is written from. */
export interface TargetsAnswer {
  readonly prediction: DetailedPrediction;
  readonly diagnostics: readonly Diagnostic[];
  /** Whether the terminal takes colours. */
  readonly color: boolean;
}
