import type { Diagnostic } from './diagnostic.ts';
import { positionOf } from './position.ts';
import { renderPretty } from './pretty.ts';
import { printable } from './printable.ts';
import { inReadingOrder } from './reading-order.ts';

/**
 * Diagnostics as JUnit's XML (the schema `junit-10.xsd` of Jenkins' xUnit plugin): a suite for each file, with a failed
 * case for each of its errors or else one that passed; what is not an error is in the suite's output. Errors that are
 * about no text are errors of a suite of their own.
 *
 * @param files the names of all that was read, in their order
 * @param command the name of the test that a file without errors passes
 */
export function renderJunit(
  diagnostics: readonly Diagnostic[],
  files: readonly string[],
  command = 'validate',
): string {
  const byFile = new Map<string, Diagnostic[]>(files.map((file) => [file, []]));
  const elsewhere: Diagnostic[] = [];
  for (const diagnostic of inReadingOrder(diagnostics)) {
    const name = diagnostic.location?.document.name;
    if (name === undefined) elsewhere.push(diagnostic);
    else byFile.set(name, [...(byFile.get(name) ?? []), diagnostic]);
  }
  const suites = [...byFile].map(([file, own]) => suiteOf(file, own, 'failure', command));
  if (elsewhere.length > 0) suites.push(suiteOf('appcfg', elsewhere, 'error', command));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites.join('')}</testsuites>\n`;
}

function suiteOf(
  name: string,
  diagnostics: readonly Diagnostic[],
  kind: 'failure' | 'error',
  command: string,
): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const others = diagnostics.filter(({ severity }) => severity !== 'error');
  const cases =
    errors.length > 0
      ? errors.map((error) => failedCase(name, error, kind))
      : [`    <testcase${attributes({ classname: name, name: command })}/>\n`];
  const head = attributes({
    name,
    tests: cases.length,
    failures: kind === 'failure' ? errors.length : 0,
    errors: kind === 'error' ? errors.length : 0,
    skipped: 0,
  });
  const output =
    others.length === 0
      ? ''
      : `    <system-out>${escaped(renderPretty(others, { color: false }))}</system-out>\n`;
  return `  <testsuite${head}>\n${cases.join('')}${output}  </testsuite>\n`;
}

function failedCase(file: string, diagnostic: Diagnostic, kind: 'failure' | 'error'): string {
  const { code, message, location } = diagnostic;
  const place = location === undefined ? undefined : positionOf(location.document, location.span.start);
  const name = place === undefined ? code : `${code} (${place.line}:${place.column})`;
  const text = escaped(renderPretty([diagnostic], { color: false }));
  return (
    `    <testcase${attributes({ classname: file, name })}>\n` +
    `      <${kind}${attributes({ type: code, message: printable(message) })}>${text}</${kind}>\n` +
    '    </testcase>\n'
  );
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(printable(String(value)))}"`)
    .join('');
}

/** Text of XML 1.0, whose characters are fewer than Unicode's (2.2). */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
