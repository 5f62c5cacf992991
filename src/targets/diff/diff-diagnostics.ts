import type { Diagnostic } from '../../diagnostics/diagnostic.ts';

/** What is said of one side alone. */
export interface DiagnosticDiff {
  readonly new: readonly Diagnostic[];
  readonly gone: readonly Diagnostic[];
}

/**
 * The errors and warnings that only one side has, wherever they are in its files. One that is there twice before and
 * three times after is new once. Notes are about a run, and not about what is scraped.
 */
export function diffDiagnostics(before: readonly Diagnostic[], after: readonly Diagnostic[]): DiagnosticDiff {
  return { new: less(after, before), gone: less(before, after) };
}

function less(from: readonly Diagnostic[], other: readonly Diagnostic[]): readonly Diagnostic[] {
  const counts = new Map<string, number>();
  for (const one of other) counts.set(identityOf(one), (counts.get(identityOf(one)) ?? 0) + 1);
  return from.filter((one) => {
    if (one.severity === 'note') return false;
    const identity = identityOf(one);
    const count = counts.get(identity) ?? 0;
    counts.set(identity, count - 1);
    return count <= 0;
  });
}

function identityOf({ code, severity, message, object }: Diagnostic): string {
  return JSON.stringify([code, severity, message, object?.kind, object?.namespace, object?.name]);
}
