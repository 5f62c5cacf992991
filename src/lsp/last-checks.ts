import type { Diagnostic, SourceText } from '../diagnostics/diagnostic.ts';

/** What was last found in each text. */
export interface LastChecks {
  of(source: SourceText): Promise<readonly Diagnostic[]>;
  /** Something else has changed that the text depends on. */
  forget(source: SourceText): void;
}

export function lastChecks(check: (source: SourceText) => Promise<readonly Diagnostic[]>): LastChecks {
  const known = new WeakMap<SourceText, Promise<readonly Diagnostic[]>>();
  return {
    of(source) {
      const found = known.get(source) ?? check(source);
      known.set(source, found);
      return found;
    },
    forget: (source) => known.delete(source),
  };
}
