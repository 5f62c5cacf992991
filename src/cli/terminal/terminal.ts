import type { Diagnostic } from '../../diagnostics/diagnostic.ts';

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
