import { abridge } from '../../diagnostics/abridge.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { renderPretty } from '../../diagnostics/pretty.ts';
import { countsOf } from '../../diagnostics/summary.ts';
import { hasColor } from './color.ts';
import { writeStderr } from './write-stderr.ts';

export { renderJson } from '../../diagnostics/json.ts';
export { renderPretty };

/**
 * What is not the answer goes to standard error.
 *
 * @param isComplete whether what occurs very often is shown each time
 */
export function printDiagnostics(diagnostics: readonly Diagnostic[], isComplete = false): void {
  if (diagnostics.length === 0) return;
  const text = renderPretty(diagnostics, { color: hasColor('stderr'), isAbridged: !isComplete });
  const isWhole = isComplete || diagnostics.length === abridge(diagnostics).length;
  writeStderr(isWhole ? text : `${text}\n${countsOf(diagnostics).join(', ')}\n`);
}
