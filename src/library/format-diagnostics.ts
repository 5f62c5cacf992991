import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { renderPretty } from '../diagnostics/pretty.ts';

/** Diagnostics as the command line says them: each with its place, the line it is on, and what to type instead. */
export function formatDiagnostics(diagnostics: readonly Diagnostic[], { color = false } = {}): string {
  return renderPretty(diagnostics, { color });
}
