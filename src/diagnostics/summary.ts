import type { Diagnostic, Severity } from './diagnostic.ts';
import { inReadingOrder } from './reading-order.ts';

/** One line such as `2 errors, 1 warning in 3 files (5 applications)`; `no errors` if there is nothing to count. */
export function summarise(
  diagnostics: readonly Diagnostic[],
  {
    files,
    applications,
    ignored = 0,
  }: { readonly files: number; readonly applications: number; readonly ignored?: number },
): string {
  const found = countsOf(diagnostics);
  const findings = found.length === 0 ? 'no errors' : found.join(', ');
  const left = ignored === 0 ? '' : `, ${ignored} ignored`;
  return `${findings}${left} in ${counted(files, 'file')} (${counted(applications, 'application')})`;
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

/** `1 error`, `2 errors`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
