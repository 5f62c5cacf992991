import type { Diagnostic } from '../../diagnostics/diagnostic.ts';

/** What each format of `validate` is written from. */
export interface ValidateAnswer {
  readonly diagnostics: readonly Diagnostic[];
  /** What was read, by its paths; `<stdin>`. */
  readonly files: readonly string[];
  readonly applications: number;
  /** Whether the terminal takes colours. */
  readonly color: boolean;
}
