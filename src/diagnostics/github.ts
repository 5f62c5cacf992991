import type { Diagnostic, Location, Severity } from './diagnostic.ts';
import { rangeOf } from './position.ts';
import { printable } from './printable.ts';
import { inReadingOrder } from './reading-order.ts';
import { remarksOf } from './remarks.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' };

/**
 * Diagnostics as workflow commands, which GitHub shows at their lines; in reading order, equal ones once:
 *
 *     ::error title=timeout-exceeds-interval,file=app.yaml,line=14,endLine=14,col=12,endColumn=14::timeout 20s is …
 *
 * Columns count from 1, the last one included.
 * Source: "Workflow commands for GitHub Actions", and the escapes of `command.ts` in GitHub's toolkit.
 *
 * @param nameFile from the name of a document to its path below the root of the repository
 */
export function renderGithub(
  diagnostics: readonly Diagnostic[],
  nameFile: (name: string) => string = (name) => name,
): string {
  return inReadingOrder(diagnostics)
    .map((diagnostic) => {
      const { code, severity, message, location } = diagnostic;
      const properties = { title: code, ...(location === undefined ? {} : placeOf(location, nameFile)) };
      const text = [message, ...remarksOf(diagnostic)].map(printable).join('\n');
      return `::${commands[severity]} ${listed(properties)}::${escapeData(text)}\n`;
    })
    .join('');
}

function placeOf(
  location: Location,
  nameFile: (name: string) => string,
): Readonly<Record<string, string | number>> {
  const { start, end } = rangeOf(location);
  const lines = { file: nameFile(location.document.name), line: start.line, endLine: end.line };
  if (start.line !== end.line) return lines;
  return { ...lines, col: start.column, endColumn: Math.max(start.column, end.column - 1) };
}

function listed(properties: Readonly<Record<string, string | number>>): string {
  return Object.entries(properties)
    .map(([name, value]) => `${name}=${escapeProperty(printable(String(value)))}`)
    .join(',');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
