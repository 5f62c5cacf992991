import type { Diagnostic } from '../../diagnostics/diagnostic.ts';

/** Below this, hardly two words fit beside each other. */
const narrowestWidth = 40;
/** Above this, a line is hard to read. */
const widestWidth = 120;

/** How wide a line of standard output may be: `COLUMNS`, else what the terminal has, else 80. */
export function outputWidth(): number {
  const given = Number(process.env.COLUMNS);
  const width = Number.isInteger(given) && given > 0 ? given : (process.stdout.columns ?? 80);
  return Math.min(Math.max(width, narrowestWidth), widestWidth);
}

/** Prints diagnostics on standard error; what prints them is loaded if there are any. */
export async function printIfAny(diagnostics: readonly Diagnostic[], isComplete?: boolean): Promise<void> {
  if (diagnostics.length > 0)
    (await import('./print-diagnostics.ts')).printDiagnostics(diagnostics, isComplete);
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
