import {
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type Diagnostic as ToldDiagnostic,
} from 'vscode-languageserver/node';
import type { Diagnostic, Location, Severity, SourceText } from '../diagnostics/diagnostic.ts';
import { printable } from '../diagnostics/printable.ts';
import { rangeIn } from './ranges.ts';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  note: DiagnosticSeverity.Information,
};

const FIRST_LINE = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** How an editor knows a place, and where it may send who asks about a code. */
export interface ToldIn {
  uriOf(name: string): string;
  /** The page about every message; absent as long as nobody knows where it will be. */
  readonly page?: string | undefined;
}

/**
 * A diagnostic as the protocol has it. What is placed in another text is told at the first line, with its place beside.
 *
 * @param source the text that it is told of
 */
export function toldDiagnostic(
  { code, severity, message, notes = [], hint, location, related = [] }: Diagnostic,
  source: SourceText,
  { uriOf, page }: ToldIn,
): ToldDiagnostic {
  const isHere = location !== undefined && location.document.name === source.name;
  const elsewhere = location === undefined || isHere ? [] : [{ message, location }];
  const relatedInformation = [...elsewhere, ...related].map(
    (place): DiagnosticRelatedInformation => ({
      message: printable(place.message),
      location: { uri: uriOf(place.location.document.name), range: rangeOf(place.location) },
    }),
  );
  return {
    range: isHere ? rangeOf(location) : FIRST_LINE,
    severity: SEVERITIES[severity],
    code,
    ...(page === undefined ? {} : { codeDescription: { href: `${page}#${code}` } }),
    source: 'appcfg',
    message: [message, ...notes, ...(hint === undefined ? [] : [`hint: ${hint}`])].map(printable).join('\n'),
    ...(relatedInformation.length === 0 ? {} : { relatedInformation }),
  };
}

function rangeOf({ document, span }: Location) {
  return rangeIn(document, span);
}
