import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { DetailedPrediction } from '../predict.ts';

/** One side of a comparison. */
export interface DiffSide {
  readonly prediction: DetailedPrediction;
  /** What is reported of it, less what is known. */
  readonly diagnostics: readonly Diagnostic[];
}
