import { counted, summaryOf } from './counted.ts';
import type { Diagnostic, Severity } from './diagnostic.ts';
import { inReadingOrder } from './reading-order.ts';

/** The summary of these diagnostics. */
export function summarise(
  diagnostics: readonly Diagnostic[],
  of: { readonly files: number; readonly applications: number; readonly ignored?: number },
): string {
  return summaryOf(countsOf(diagnostics), of);
}

/** `2 errors` and `1 warning`, those that there are; equal ones count once. */
export function countsOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  const distinct = inReadingOrder(diagnostics);
  const count = (severity: Severity): number =>
    distinct.filter((diagnostic) => diagnostic.severity === severity).length;
  const errors = count('error');
  const warnings = count('warning');
  return [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ];
}
