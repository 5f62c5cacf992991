import type { Diagnostic, Location } from './diagnostic.ts';
import { rangeOf } from './position.ts';
import { printableJson } from './printable.ts';
import { inReadingOrder } from './reading-order.ts';

interface JsonPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/**
 * Diagnostics for programs: one line of JSON, in reading order, equal ones once.
 *
 *     {"diagnostics": [{
 *       "code": "timeout-exceeds-interval",     // a code of the reference page
 *       "severity": "error",                    // error, warning or note
 *       "message": "timeout 20s is longer than interval 15s",
 *       "notes": ["interval is 15s by default"],         // left out if there are none
 *       "hint": "raise interval to 20s or more",         // left out if there is none
 *       "file": "app.yaml",                     // as it was named on the command line; `<stdin>`
 *       "line": 14, "column": 12,               // from 1; columns in code points
 *       "endLine": 14, "endColumn": 15,         // the end is exclusive
 *       "object": {"kind": "Service", "namespace": "web", "name": "shop"},   // of manifests, if it is about one
 *       "related": [{"message": "…", "file": "…", "line": 1, "column": 1, "endLine": 1, "endColumn": 5}]
 *     }]}
 *
 * What is not about a text has no file, lines and columns.
 */
export function renderJson(diagnostics: readonly Diagnostic[]): string {
  const entries = inReadingOrder(diagnostics).map(
    ({ code, severity, message, notes, hint, location, object, related }) => ({
      code,
      severity,
      message,
      notes,
      hint,
      ...(location === undefined ? undefined : placeOf(location)),
      object,
      related: related?.map((place) => ({ message: place.message, ...placeOf(place.location) })),
    }),
  );
  return `${printableJson(JSON.stringify({ diagnostics: entries }))}\n`;
}

function placeOf(location: Location): JsonPlace {
  const { start, end } = rangeOf(location);
  return {
    file: location.document.name,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}
