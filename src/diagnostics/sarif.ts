import { diagnosticsPage } from '../generated/address.ts';
import { codes, type DiagnosticCode } from './codes.ts';
import type { Diagnostic, Location } from './diagnostic.ts';
import { fingerprinter } from './fingerprint.ts';
import { rangeOf } from './position.ts';
import { printableJson } from './printable.ts';
import { inReadingOrder } from './reading-order.ts';
import { remarksOf } from './remarks.ts';

export interface SarifTool {
  /** Of appcfg, `1.2.3`. */
  readonly version: string;
  /** From the name of a document to its path below the root of the repository. */
  readonly nameFile?: (name: string) => string;
}

/**
 * Diagnostics as a SARIF 2.1.0 log of one run (OASIS, sarif-v2.1.0-os), as code scanning takes it: results in reading
 * order, equal ones once, each with its rule and a fingerprint that does not change when lines move.
 *
 * What is about no text (a path that does not exist) is not a result, which code scanning refuses without a place, but a
 * notification of the tool.
 */
export function renderSarif(
  diagnostics: readonly Diagnostic[],
  { version, nameFile = (name) => name }: SarifTool,
): string {
  const all = inReadingOrder(diagnostics);
  const placed = all.filter(({ location }) => location !== undefined);
  const elsewhere = all.filter(({ location }) => location === undefined);
  const rules = [...new Set(placed.map(({ code }) => code))].sort();
  const fingerprintOf = fingerprinter();
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'appcfg', semanticVersion: version, rules: rules.map(ruleOf) } },
        columnKind: 'unicodeCodePoints',
        invocations: [
          {
            executionSuccessful: !elsewhere.some(({ severity }) => severity === 'error'),
            toolExecutionNotifications: elsewhere.map(notificationOf),
          },
        ],
        results: placed.flatMap((diagnostic) => {
          const { code, severity, location, related = [] } = diagnostic;
          if (location === undefined) return [];
          return [
            {
              ruleId: code,
              ruleIndex: rules.indexOf(code),
              level: severity,
              message: { text: textOf(diagnostic) },
              locations: [{ physicalLocation: placeOf(location, nameFile) }],
              ...(related.length === 0
                ? {}
                : {
                    relatedLocations: related.map((place, id) => ({
                      id,
                      message: { text: place.message },
                      physicalLocation: placeOf(place.location, nameFile),
                    })),
                  }),
              partialFingerprints: { primaryLocationLineHash: fingerprintOf(code, location) },
            },
          ];
        }),
      },
    ],
  };
  return `${printableJson(JSON.stringify(log, null, 2))}\n`;
}

function ruleOf(code: DiagnosticCode) {
  const text = codes[code].rule;
  return {
    id: code,
    shortDescription: { text },
    fullDescription: { text },
    ...(diagnosticsPage === undefined ? {} : { helpUri: diagnosticsPage }),
    help: { text: `${text}\nappcfg explain ${code} shows whose rule it is, with an example.` },
    defaultConfiguration: { level: 'error' },
  };
}

function notificationOf(diagnostic: Diagnostic) {
  return {
    descriptor: { id: diagnostic.code },
    level: diagnostic.severity,
    message: { text: textOf(diagnostic) },
  };
}

function textOf(diagnostic: Diagnostic): string {
  return [diagnostic.message, ...remarksOf(diagnostic)].join('\n');
}

function placeOf(location: Location, nameFile: (name: string) => string) {
  const { start, end } = rangeOf(location);
  return {
    artifactLocation: { uri: uriOf(nameFile(location.document.name)) },
    region: {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      // Exclusive, as in SARIF (3.30.8).
      endColumn: end.column,
    },
  };
}

/** A path as a relative reference, or a file's URI (RFC 3986). */
function uriOf(path: string): string {
  const parts = path
    .replaceAll('\\', '/')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  return parts.startsWith('/') ? `file://${parts}` : parts;
}
