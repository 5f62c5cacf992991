import type { DiagnosticCode } from './codes.ts';
import type { Diagnostic, Severity } from './diagnostic.ts';

/** More of one code than this hide everything else. */
const MOST = 20;
const SHOWN = 5;

/** One message, or how many more of its code there are. */
export type Shown =
  | { readonly kind: 'message'; readonly diagnostic: Diagnostic }
  | {
      readonly kind: 'more';
      readonly severity: Severity;
      readonly code: DiagnosticCode;
      readonly count: number;
    };

/** The diagnostics in their order; of a code that occurs more than twenty times the first five, and how many follow. */
export function abridge(diagnostics: readonly Diagnostic[]): readonly Shown[] {
  const counts = new Map<string, number>();
  for (const one of diagnostics) counts.set(kindOf(one), (counts.get(kindOf(one)) ?? 0) + 1);
  const seen = new Map<string, number>();
  const shown: Shown[] = [];
  for (const diagnostic of diagnostics) {
    const kind = kindOf(diagnostic);
    const count = counts.get(kind) ?? 0;
    const index = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, index);
    if (count > MOST && index > SHOWN) continue;
    shown.push({ kind: 'message', diagnostic });
    if (count > MOST && index === SHOWN) {
      const { severity, code } = diagnostic;
      shown.push({ kind: 'more', severity, code, count: count - SHOWN });
    }
  }
  return shown;
}

function kindOf({ severity, code }: Diagnostic): string {
  return `${severity} ${code}`;
}
