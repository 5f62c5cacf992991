import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { renderPretty } from '../diagnostics/pretty.ts';
import { writeOutput } from '../files/write-output.ts';

/** Colour only on a terminal; `NO_COLOR` and `FORCE_COLOR` decide where they are set (no-color.org, force-color.org). */
export function hasColor(stream: 'stdout' | 'stderr'): boolean {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0';
  return process[stream].isTTY === true;
}

/** What is not the answer goes to standard error. */
export function sayOnError(diagnostics: readonly Diagnostic[]): void {
  if (diagnostics.length === 0) return;
  writeOutput(2, [Buffer.from(renderPretty(diagnostics, { color: hasColor('stderr') }))], 'standard error');
}

/** With `--strict`, what works but hardly as it was meant does not work. */
export function underStrict(
  diagnostics: readonly Diagnostic[],
  strict: boolean | undefined,
): readonly Diagnostic[] {
  if (strict !== true) return diagnostics;
  return diagnostics.map((one) =>
    one.severity === 'warning' ? { ...one, severity: 'error' as const } : one,
  );
}
