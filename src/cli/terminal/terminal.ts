import type { Diagnostic } from '../../diagnostics/diagnostic.ts';

/** Colour only on a terminal; `NO_COLOR` and `FORCE_COLOR` decide where they are set (no-color.org, force-color.org). */
export function hasColor(stream: 'stdout' | 'stderr'): boolean {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0';
  return process[stream].isTTY === true;
}

/** Says on standard error what there is to say; the words for it are loaded where there is anything. */
export async function printIfAny(diagnostics: readonly Diagnostic[]): Promise<void> {
  if (diagnostics.length > 0) (await import('./print-diagnostics.ts')).printDiagnostics(diagnostics);
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
