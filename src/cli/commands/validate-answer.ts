import type { Diagnostic } from '../../diagnostics/diagnostic.ts';

/** What each format of `validate` is written from. */
export interface ValidateAnswer {
  readonly diagnostics: readonly Diagnostic[];
  /** What was read, by its paths; `<stdin>`. */
  readonly files: readonly string[];
  readonly applications: number;
  /** How many messages were left out because they are known. */
  readonly ignored: number;
  /** Whether every message is wanted, also of a code that occurs very often. */
  readonly isComplete: boolean;
  /** Whether the terminal takes colours. */
  readonly color: boolean;
}
