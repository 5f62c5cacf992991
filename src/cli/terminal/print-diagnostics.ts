import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { renderPretty } from '../../diagnostics/pretty.ts';
import { hasColor } from './color.ts';
import { writeStderr } from './write-stderr.ts';

export { renderJson } from '../../diagnostics/json.ts';
export { renderPretty };

/** What is not the answer goes to standard error. */
export function printDiagnostics(diagnostics: readonly Diagnostic[]): void {
  if (diagnostics.length === 0) return;
  writeStderr(renderPretty(diagnostics, { color: hasColor('stderr') }));
}
